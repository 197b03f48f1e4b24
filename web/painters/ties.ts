import type { Frame, TieMark } from '../frame.ts';
import type { Sheet } from './layers.ts';
import type { RingView } from './painter.ts';

/** The ties of a frame as places, in drawing order, and by the nodes they touch. */
export interface TieList {
  readonly ties: readonly TieMark[];
  /** Four numbers per tie: x and y of either end, in radii of the ring. */
  readonly ends: Float32Array;
  readonly touching: (node: number) => readonly TieMark[];
}

const lists = new WeakMap<Frame, TieList>();

function byNode(ties: readonly TieMark[]): ReadonlyMap<number, readonly TieMark[]> {
  const out = new Map<number, TieMark[]>();
  for (const tie of ties) {
    for (const node of [tie.a, tie.b]) {
      const list = out.get(node);
      if (list) list.push(tie);
      else out.set(node, [tie]);
    }
  }
  return out;
}

/** The list of a frame's ties, made once. */
export function tieList(frame: Frame): TieList {
  const known = lists.get(frame);
  if (known) return known;
  const ties = [...frame.ties.values()].filter(({ a, b }) => frame.nodes.has(a) && frame.nodes.has(b));
  const ends = new Float32Array(4 * ties.length);
  ties.forEach(({ a, b }, i) => {
    const [from, to] = [frame.nodes.get(a)!, frame.nodes.get(b)!];
    ends.set([from.x, from.y, to.x, to.y], 4 * i);
  });
  let near: ReadonlyMap<number, readonly TieMark[]> | null = null;
  const touching = (node: number) => (near ??= byNode(ties)).get(node) ?? [];
  const list = { ties, ends, touching };
  lists.set(frame, list);
  return list;
}

/** The thinnest line, pixels. */
const THINNEST = 0.9;
/** A broken line: pixels drawn and left out. */
const DASH = [6, 4];

/** A tie's width on the stage: it grows more slowly than distances when zooming, as dots do. */
export function tieWidth(width: number, { radius, ratio }: RingView): number {
  return Math.max(THINNEST, width * radius * Math.sqrt(ratio));
}

interface Line {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Draws one line; alpha and colour may be the tie's own or another's. */
export function strokeTie(
  context: CanvasRenderingContext2D,
  { view, theme }: Sheet,
  { ax, ay, bx, by }: Line,
  tie: Pick<TieMark, 'width' | 'colour' | 'alpha' | 'dash'>,
): void {
  context.globalAlpha = tie.alpha;
  context.strokeStyle = theme.mark(tie.colour);
  context.lineWidth = tieWidth(tie.width, view);
  if (tie.dash) context.setLineDash(DASH);
  context.beginPath();
  context.moveTo(view.cx + ax * view.radius, view.cy + ay * view.radius);
  context.lineTo(view.cx + bx * view.radius, view.cy + by * view.radius);
  context.stroke();
  if (tie.dash) context.setLineDash([]);
}

/** Draws some of a frame's ties, each in its own strength. */
export function drawTies(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  frame: Frame,
  ties: Iterable<TieMark>,
): void {
  for (const tie of ties) {
    const [a, b] = [frame.nodes.get(tie.a), frame.nodes.get(tie.b)];
    if (!a || !b || tie.alpha < 0.01) continue;
    strokeTie(context, sheet, { ax: a.x, ay: a.y, bx: b.x, by: b.y }, tie);
  }
  context.globalAlpha = 1;
}

/** The ties of the node under the pointer, stronger. */
export function drawNear(context: CanvasRenderingContext2D, sheet: Sheet, frame: Frame, node: number): void {
  const base = frame.emphasis?.of ?? frame;
  const near = tieList(base).touching(node);
  drawTies(
    context,
    sheet,
    frame,
    near.map((tie) => ({ ...tie, alpha: Math.min(1, 0.25 + 1.6 * tie.alpha) })),
  );
}
