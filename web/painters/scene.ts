import { FADED, type Frame } from '../frame.ts';
import { easedShare, mixFrames, mixNodes } from '../tween.ts';
import type { Bitmaps } from './bitmaps.ts';
import { drawDots } from './dots.ts';
import { drawArrows, drawMarks, drawSeats, type MarkOptions, type Sheet } from './layers.ts';
import type { Seat } from './painter.ts';
import { LIVE_DOTS, LIVE_TIES } from './tie-plan.ts';
import { drawNear, drawTies, tieList } from './ties.ts';

/** What is on the stage: a frame (t = 1), or the way from one to another. */
export interface Scene {
  readonly from: Frame;
  readonly to: Frame;
  readonly t: number;
}

const NOTHING: Frame = { nodes: new Map(), ties: new Map() };
export const EMPTY_SCENE: Scene = { from: NOTHING, to: NOTHING, t: 1 };

/** The frame whose bitmap is used: emphasis is drawn over it. */
const baseOf = (frame: Frame) => frame.emphasis?.of ?? frame;
const isMany = (frame: Frame) => baseOf(frame).ties.size > LIVE_TIES;
const hasLiveDots = (frame: Frame) => !isMany(frame) || frame.nodes.size <= LIVE_DOTS;

/** The frames of a scene that need a bitmap. */
export function bitmapFrames({ from, to, t }: Scene): readonly Frame[] {
  const frames = t >= 1 ? [to] : [from, to];
  return [...new Set(frames.map(baseOf))].filter(isMany);
}

interface Tools {
  readonly context: CanvasRenderingContext2D;
  readonly sheet: Sheet;
  readonly bitmaps: Bitmaps;
}

/** Draws a scene on an empty stage. */
export function drawScene(tools: Tools, scene: Scene, seats: readonly Seat[], marks: MarkOptions): void {
  const { context, sheet } = tools;
  const { from, to, t } = scene;
  drawSeats(context, sheet, seats);
  if (t >= 1) drawFrame(tools, to, marks);
  else if (isMany(from) || isMany(to)) drawFade(tools, scene, marks);
  else drawFrame(tools, mixFrames(from, to, t), marks);
}

/** The ties, those of the emphasised node over the others. */
function drawLines({ context, sheet, bitmaps }: Tools, frame: Frame, alpha: number): void {
  if (!isMany(frame)) {
    const ties = [...frame.ties.values()];
    drawTies(
      context,
      sheet,
      frame,
      alpha < 1 ? ties.map((tie) => ({ ...tie, alpha: tie.alpha * alpha })) : ties,
    );
    return;
  }
  const base = baseOf(frame);
  bitmaps.lay(context, sheet, base, alpha * (frame.emphasis ? FADED : 1));
  if (!frame.emphasis || alpha < 1) return;
  const own = tieList(base).touching(frame.emphasis.node);
  drawTies(
    context,
    sheet,
    frame,
    own.flatMap(({ a, b }) => frame.ties.get(`${a}-${b}`) ?? []),
  );
}

function drawFrame(tools: Tools, frame: Frame, marks: MarkOptions): void {
  const { context, sheet } = tools;
  drawLines(tools, frame, 1);
  if (marks.hovered !== null) drawNear(context, sheet, frame, marks.hovered);
  drawArrows(context, sheet, frame, marks.hovered ?? marks.chosen());
  const dots = [...frame.nodes.values()];
  if (hasLiveDots(frame)) drawDots(context, sheet, dots);
  else if (frame.emphasis)
    drawDots(
      context,
      sheet,
      dots.filter(({ alpha }) => alpha === 1),
    );
  drawMarks(context, sheet, frame, marks);
}

/** With many ties the old ones fade out, the dots glide, and the new ones fade in. */
function drawFade(tools: Tools, { from, to, t }: Scene, marks: MarkOptions): void {
  const { context, sheet } = tools;
  const share = easedShare(t);
  drawLines(tools, from, Math.max(0, 1 - 2 * share));
  drawLines(tools, to, Math.max(0, 2 * share - 1));
  const frame: Frame = { nodes: mixNodes(from, to, t), ties: new Map() };
  if (hasLiveDots(from) && hasLiveDots(to)) drawDots(context, sheet, frame.nodes.values());
  drawMarks(context, sheet, frame, { ...marks, hovered: null });
}
