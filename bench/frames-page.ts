import Graph from 'graphology';
import Sigma from 'sigma';
import { canvasPainter } from '../web/painters/canvas.ts';
import type { MakePainter, Painter } from '../web/painters/painter.ts';
import { sigmaPainter } from '../web/painters/sigma.ts';
import { themeNow } from '../web/painters/theme.ts';
import { type MadePicture, makePicture } from './make-frame.ts';

// Runs in the browser: bench/frames.ts puts it into a page and moves the pointer.

const GLIDE_MS = 700;
const MAKERS: Readonly<Record<string, MakePainter>> = { canvas: canvasPainter, sigma: sigmaPainter };
let painter: Painter | null = null;
let picture: MadePicture | null = null;
let times: number[] = [];
let isCounting = false;

/** Sigma as it comes, on the same dots and lines. */
function plainSigma(stage: HTMLElement, { now }: MadePicture): void {
  const graph = new Graph({ type: 'undirected' });
  for (const [node, { x, y, colour }] of now.nodes) graph.addNode(node, { x, y: -y, size: 4, color: colour });
  for (const [key, { a, b, colour }] of now.ties) graph.addEdgeWithKey(key, a, b, { size: 1, color: colour });
  new Sigma(graph, stage, { renderLabels: false });
}

/** How long each picture took, in milliseconds, since the last call; starts counting anew. */
function taken(): number[] {
  const done = times;
  times = [];
  return done;
}

function count(): void {
  isCounting = true;
  let before = performance.now();
  const step = (now: number) => {
    if (!isCounting) return;
    times.push(now - before);
    before = now;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function start(name: string, persons: number): void {
  const stage = document.querySelector<HTMLElement>('.stage')!;
  const made = makePicture(persons, 1);
  picture = made;
  const maker = MAKERS[name];
  if (!maker) {
    plainSigma(stage, made);
    return;
  }
  painter = maker(
    stage,
    {
      theme: themeNow(stage),
      seats: made.seats,
      frames: [made.now, made.later],
      isReducedMotion: false,
      label: (node) => `P${node}`,
      labelled: () => [0, 1, 2, 3, 4, 5],
      blocked: () => [],
      chosen: () => null,
      onChoose: () => undefined,
      onView: () => undefined,
    },
    (width, height) => Math.min(width, height) / 2.7,
  );
  painter.paint(made.now);
}

/** Goes to the next window as the page does. */
function glide(): Promise<void> {
  const { now: from, later: to } = picture!;
  const began = performance.now();
  return new Promise((done) => {
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - began) / GLIDE_MS));
      if (t < 1) {
        painter!.glide(from, to, t);
        requestAnimationFrame(step);
      } else {
        painter!.paint(to);
        requestAnimationFrame(() => done());
      }
    };
    requestAnimationFrame(step);
  });
}

const end = () => {
  isCounting = false;
};
Object.assign(window, { frames: { start, count, taken, end, glide } });
