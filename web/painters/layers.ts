import type { Frame, NodeMark, TieMark } from '../frame.ts';
import { arrowHead } from './arrow-heads.ts';
import type { Disc } from './hit-grid.ts';
import { boxOf, labelPlaces } from './label-places.ts';
import type { Box, PainterOptions, RingView, Seat } from './painter.ts';
import type { Theme } from './theme.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly view: RingView;
  readonly theme: Theme;
}

const FONT = '600 12px Inter, system-ui, sans-serif';
/** The smallest dot, pixels of radius where the whole network is shown. */
export const SMALLEST = 2.6;
/** Below this, nothing is seen. */
export const INVISIBLE = 0.02;

/** The seats' pale discs, under the lines. */
export function drawSeats(context: CanvasRenderingContext2D, sheet: Sheet, seats: readonly Seat[]): void {
  const { view, theme } = sheet;
  const [fill, edge] = theme.isDark ? [0.16, 0.5] : [0.1, 0.3];
  context.lineWidth = 1;
  for (const seat of seats) {
    context.beginPath();
    const [x, y] = [view.cx + seat.x * view.radius, view.cy + seat.y * view.radius];
    context.arc(x, y, seat.r * view.radius, 0, 2 * Math.PI);
    context.globalAlpha = fill;
    context.fillStyle = theme.mark(seat.colour);
    context.fill();
    context.globalAlpha = edge;
    context.strokeStyle = theme.mark(seat.colour);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** A mark's dot on the stage. Dots shrink more slowly than distances when zooming. */
export function dotOf(mark: NodeMark, view: RingView): Disc {
  const radius = Math.max(mark.radius * view.radius * view.ratio, SMALLEST);
  return {
    x: view.cx + mark.x * view.radius,
    y: view.cy + mark.y * view.radius,
    r: radius / Math.sqrt(view.ratio),
  };
}

function drawRing(context: CanvasRenderingContext2D, dot: Disc, colour: string, width: number): void {
  context.beginPath();
  context.arc(dot.x, dot.y, Math.max(1, dot.r), 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Rings of those without ties in this window. */
export function drawHollow(context: CanvasRenderingContext2D, sheet: Sheet, frame: Frame): void {
  for (const mark of frame.nodes.values()) {
    if (!mark.hollow || mark.alpha < INVISIBLE) continue;
    const dot = dotOf(mark, sheet.view);
    context.globalAlpha = mark.alpha;
    drawRing(context, { ...dot, r: dot.r - 1 }, sheet.theme.mark(mark.colour), 1.5);
  }
  context.globalAlpha = 1;
}

/** More arrows than this would hide the picture: only those of the node in focus are drawn. */
const MOST_ARROWS = 500;

/** Heads of the ties that have a direction. */
export function drawArrows(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  frame: Frame,
  focus: number | null,
): void {
  const headed = [...frame.ties.values()].filter(({ heads, alpha }) => heads && alpha > 0.1);
  const isNear = ({ a, b }: TieMark) => a === focus || b === focus;
  const shown = headed.length > MOST_ARROWS ? headed.filter(isNear) : headed;
  for (const tie of shown) {
    const ends = [frame.nodes.get(tie.a), frame.nodes.get(tie.b)];
    if (!ends[0] || !ends[1]) continue;
    const [a, b] = [dotOf(ends[0], sheet.view), dotOf(ends[1], sheet.view)];
    const size = 5 + (1.6 * tie.width * sheet.view.radius * sheet.view.ratio) / Math.sqrt(sheet.view.ratio);
    const heads = [
      ...(tie.heads === 'a' ? [] : [arrowHead(a, b, size)]),
      ...(tie.heads === 'b' ? [] : [arrowHead(b, a, size)]),
    ];
    context.globalAlpha = Math.min(1, 0.35 + tie.alpha);
    context.fillStyle = sheet.theme.mark(tie.colour);
    for (const head of heads) {
      if (!head) continue;
      context.beginPath();
      for (const { x, y } of head) context.lineTo(x, y);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}

/** How far the chosen dot's ring reaches outside the dot, pixels. */
const RING = 6;
/** With more dots than this, labels may lie over dots. */
const MOST_DOTS = 40;
/** With more dots than this, labels do not look for the side where they cover fewest. */
const MOST_SPARED = 1500;

export type MarkOptions = Pick<PainterOptions, 'label' | 'labelled' | 'chosen' | 'blocked'> & {
  /** The dot under the pointer, or null. */
  readonly hovered: number | null;
  /** Which side of its dot each name stands on; written by `drawMarks`. */
  readonly sides: Map<number, number>;
};

/** What stands over the dots: the rings of the chosen dot and the one under the pointer, and names. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  frame: Frame,
  options: MarkOptions,
): void {
  const { ink, paper } = sheet.theme;
  const chosen = options.chosen();
  const rings = [
    [options.hovered === chosen ? null : options.hovered, 3.5, 1.5],
    [chosen, 5, 2.5],
  ] as const;
  for (const [node, wide, narrow] of rings) {
    const mark = node === null ? undefined : frame.nodes.get(node);
    if (!mark || mark.alpha < INVISIBLE) continue;
    const dot = dotOf(mark, sheet.view);
    drawRing(context, { ...dot, r: dot.r + 3.5 }, paper, wide);
    drawRing(context, { ...dot, r: dot.r + 4 }, ink, narrow);
  }
  drawLabels(context, sheet, frame, options);
}

/** Where the dots without a name lie. */
function othersOf(frame: Frame, view: RingView, named: ReadonlyMap<number, string>): readonly Box[] {
  const out: Box[] = [];
  for (const [node, mark] of frame.nodes) if (!named.has(node)) out.push(boxOf(dotOf(mark, view)));
  return out;
}

/** The chosen node's name, the one under the pointer, then the rest in order. */
function namesOf(options: MarkOptions, ratio: number): readonly number[] {
  const first = [options.chosen(), options.hovered].filter((node) => node !== null);
  return [...new Set([...first, ...options.labelled(ratio)])];
}

function drawLabels(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  frame: Frame,
  options: MarkOptions,
): void {
  const { view, width, height, theme } = sheet;
  context.font = FONT;
  const texts = new Map<number, string>();
  const ringed = [options.chosen(), options.hovered];
  const wishes = namesOf(options, view.ratio).flatMap((node) => {
    const mark = frame.nodes.get(node);
    if (!mark || (mark.alpha <= 0.5 && !ringed.includes(node))) return [];
    const text = options.label(node);
    texts.set(node, text);
    const dot = dotOf(mark, view);
    const r = ringed.includes(node) ? dot.r + RING : dot.r;
    return [{ node, width: context.measureText(text).width, dot: { ...dot, r } }];
  });
  const others = frame.nodes.size <= MOST_SPARED ? othersOf(frame, view, texts) : [];
  const isFew = frame.nodes.size <= MOST_DOTS;
  const around = {
    width,
    height,
    blocked: isFew ? [...options.blocked(view), ...others] : options.blocked(view),
    spared: isFew ? [] : others,
    sides: options.sides,
  };
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  for (const { node, left, middle, side } of labelPlaces(wishes, around)) {
    options.sides.set(node, side);
    context.globalAlpha = 0.92;
    context.strokeStyle = theme.paper;
    context.strokeText(texts.get(node)!, left, middle);
    context.globalAlpha = 1;
    context.fillStyle = theme.ink;
    context.fillText(texts.get(node)!, left, middle);
  }
}
