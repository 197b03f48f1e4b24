import { INK } from '../../src/index.ts';
import type { Frame, NodeMark } from '../frame.ts';
import type { Box, PainterOptions, RingView, Seat } from './painter.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly view: RingView;
}

const FONT = '600 12px Inter, system-ui, sans-serif';

/** The seats' pale discs, under the lines. */
export function drawSeats(context: CanvasRenderingContext2D, sheet: Sheet, seats: readonly Seat[]): void {
  const { width, height, view } = sheet;
  context.clearRect(0, 0, width, height);
  for (const seat of seats) {
    context.beginPath();
    context.arc(
      view.cx + seat.x * view.radius,
      view.cy + seat.y * view.radius,
      seat.r * view.radius,
      0,
      2 * Math.PI,
    );
    context.globalAlpha = 0.1;
    context.fillStyle = seat.colour;
    context.fill();
    context.globalAlpha = 0.3;
    context.strokeStyle = seat.colour;
    context.lineWidth = 1;
    context.stroke();
  }
  context.globalAlpha = 1;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Dots shrink more slowly than distances when zooming, as sigma draws them. */
function dotOf(mark: NodeMark, view: RingView): Dot {
  const base = view.radius * view.ratio;
  return {
    x: view.cx + mark.x * view.radius,
    y: view.cy + mark.y * view.radius,
    r: (mark.radius * base) / Math.sqrt(view.ratio),
  };
}

function drawRing(context: CanvasRenderingContext2D, dot: Dot, colour: string, width: number): void {
  context.beginPath();
  context.arc(dot.x, dot.y, Math.max(1, dot.r), 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** How far the chosen dot's ring reaches outside the dot, pixels. */
const RING = 6;
/** With more dots than this, labels may lie over dots. */
const MOST_DOTS = 40;

const boxOf = ({ x, y, r }: Dot): Box => [x - r, y - r, x + r, y + r];

const meet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Names beside dots: right, left, above or below, or not at all where each place is taken. */
function drawLabels(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  labels: readonly { readonly text: string; readonly dot: Dot }[],
  blocked: readonly Box[],
): void {
  const dots = labels.map(({ dot }) => boxOf(dot));
  const taken: Box[] = [...dots, ...blocked];
  context.font = FONT;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  labels.forEach(({ text, dot: { x, y, r } }, self) => {
    const w = context.measureText(text).width;
    const places: readonly (readonly [number, number])[] = [
      [x + r + 5, y],
      [x - r - 5 - w, y],
      [x - w / 2, y - r - 10],
      [x - w / 2, y + r + 10],
    ];
    for (const [left, middle] of places) {
      const box: Box = [left - 2, middle - 8, left + w + 2, middle + 8];
      const isInside = box[0] >= 0 && box[2] <= sheet.width && box[1] >= 0 && box[3] <= sheet.height;
      if (!isInside || taken.some((other, i) => i !== self && meet(box, other))) continue;
      taken.push(box);
      context.lineWidth = 4;
      context.strokeStyle = 'rgba(255, 255, 255, 0.92)';
      context.strokeText(text, left, middle);
      context.fillStyle = INK;
      context.fillText(text, left, middle);
      return;
    }
  });
}

/** What stands over the dots: rings of those without ties, the chosen dot's ring, and names. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  frame: Frame,
  options: Pick<PainterOptions, 'label' | 'labelled' | 'chosen' | 'blocked'>,
): void {
  context.clearRect(0, 0, sheet.width, sheet.height);
  for (const mark of frame.nodes.values()) {
    if (!mark.hollow || mark.alpha < 0.02) continue;
    const dot = dotOf(mark, sheet.view);
    context.globalAlpha = mark.alpha;
    drawRing(context, { ...dot, r: dot.r - 1 }, mark.colour, 1.5);
  }
  context.globalAlpha = 1;
  const chosen = options.chosen();
  const mark = chosen === null ? undefined : frame.nodes.get(chosen);
  if (mark) {
    const dot = dotOf(mark, sheet.view);
    drawRing(context, { ...dot, r: dot.r + 3.5 }, '#ffffff', 5);
    drawRing(context, { ...dot, r: dot.r + 4 }, INK, 2.5);
  }
  const labels = options.labelled().flatMap((node) => {
    const own = frame.nodes.get(node);
    if (!own || own.alpha <= 0.5) return [];
    const dot = dotOf(own, sheet.view);
    return [{ text: options.label(node), dot: node === chosen ? { ...dot, r: dot.r + RING } : dot }];
  });
  const dots =
    frame.nodes.size <= MOST_DOTS
      ? [...frame.nodes.values()].map((one) => boxOf(dotOf(one, sheet.view)))
      : [];
  drawLabels(context, sheet, labels, [...options.blocked(sheet.view), ...dots]);
}
