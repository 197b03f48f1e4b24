import { frozenScale, type LayerResult, type Result, type WindowSlice, windowLooks } from '../src/index.ts';

/** One dot on the screen; lengths in radii of the ring of seats, y grows downwards. */
export interface NodeMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** #rrggbb. */
  readonly colour: string;
  /** 0…1; 0 = not there. */
  readonly alpha: number;
  /** No tie in this window: drawn as a ring. */
  readonly hollow: boolean;
}

/** One line on the screen; a < b index Result.nodes. */
export interface TieMark {
  readonly a: number;
  readonly b: number;
  readonly width: number;
  readonly colour: string;
  readonly alpha: number;
  readonly cross: boolean;
  /** In the backbone of the window. */
  readonly backbone: boolean;
  /** The ends it leads to, where ties have a direction. */
  readonly heads?: 'a' | 'b' | 'both';
  /** Drawn as a broken line. */
  readonly dash?: boolean;
}

/** All that is painted at one moment. */
export interface Frame {
  /** By index into Result.nodes. */
  readonly nodes: ReadonlyMap<number, NodeMark>;
  /** By `a-b`. */
  readonly ties: ReadonlyMap<string, TieMark>;
  /** Set where the frame is another one with a node emphasised: a painter may keep what it has painted of that one. */
  readonly emphasis?: { readonly of: Frame; readonly node: number };
}

export const EMPTY_FRAME: Frame = { nodes: new Map(), ties: new Map() };

/** With more ties than this in a window, weak ones are drawn fainter so that strong ones show. */
const COMFORTABLE_TIES = 400;

/** Makes the frames of a layer; sizes are frozen over all its windows. */
export function framesOf(result: Result, layer: LayerResult): (slice: WindowSlice) => Frame {
  const scale = frozenScale(layer);
  const faint = Math.min(1, Math.sqrt(COMFORTABLE_TIES / Math.max(1, scale.maxTies)));
  const known = new WeakMap<WindowSlice, Frame>();
  const frameOf = (slice: WindowSlice): Frame => {
    const looks = windowLooks(result, slice, scale);
    const nodes = new Map<number, NodeMark>();
    for (const { node, x, y, radius, colour, hollow } of looks.nodes) {
      nodes.set(node, { x, y, radius, colour, hollow, alpha: 1 });
    }
    const ties = new Map<string, TieMark>();
    const heads = headsOf(slice.ties);
    for (const look of looks.ties) {
      const ends = [looks.nodes[look.a]!.node, looks.nodes[look.b]!.node] as const;
      const [a, b] = [Math.min(...ends), Math.max(...ends)];
      const { width, colour, cross, backbone } = look;
      const alpha = look.opacity * faint ** (1 - (look.level - 1) / 5);
      const head = heads.get(`${a}-${b}`);
      const tie = { a, b, width, colour, alpha, cross, backbone };
      ties.set(`${a}-${b}`, head ? { ...tie, heads: head } : tie);
    }
    return { nodes, ties };
  };
  return (slice) => {
    const frame = known.get(slice) ?? frameOf(slice);
    known.set(slice, frame);
    return frame;
  };
}

/** Which way the ties lead that have a direction. */
function headsOf({ a, b, forward, backward }: WindowSlice['ties']): ReadonlyMap<string, 'a' | 'b' | 'both'> {
  const heads = new Map<string, 'a' | 'b' | 'both'>();
  a.forEach((node, i) => {
    const there = (forward?.contacts[i] ?? 0) > 0;
    const back = (backward?.contacts[i] ?? 0) > 0;
    if (there || back) heads.set(`${node}-${b[i]}`, there && back ? 'both' : there ? 'b' : 'a');
  });
  return heads;
}

/** A frame with some of its ties; the same frame each time, so that a painter knows it again. */
function keeping(isKept: (tie: TieMark) => boolean): (frame: Frame) => Frame {
  const known = new WeakMap<Frame, Frame>();
  return (frame) => {
    const kept = known.get(frame) ?? {
      nodes: frame.nodes,
      ties: new Map([...frame.ties].filter(([, tie]) => isKept(tie))),
    };
    known.set(frame, kept);
    return kept;
  };
}

/** The frame with ties inside sectors left out. */
export const acrossOnly = keeping(({ cross }) => cross);

/** The frame with the ties of the backbone only. */
export const backboneOnly = keeping(({ backbone }) => backbone);

/** What is left of the alpha of ties outside the emphasis. */
export const FADED = 0.12;

/** The frame with one node and its ties in full strength and all else faded; unchanged where the node is absent. */
export function emphasised(frame: Frame, node: number | null): Frame {
  if (node === null || !frame.nodes.has(node)) return frame;
  const near = new Set([node]);
  const ties = new Map<string, TieMark>();
  for (const [key, tie] of frame.ties) {
    const touches = tie.a === node || tie.b === node;
    if (touches) near.add(tie.a === node ? tie.b : tie.a);
    ties.set(key, { ...tie, alpha: touches ? Math.min(1, 0.3 + 1.2 * tie.alpha) : tie.alpha * FADED });
  }
  const nodes = new Map(
    [...frame.nodes].map(([key, mark]) => [key, near.has(key) ? mark : { ...mark, alpha: 0.2 }] as const),
  );
  return { nodes, ties, emphasis: { of: frame, node } };
}
