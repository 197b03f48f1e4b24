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
}

/** All that is painted at one moment. */
export interface Frame {
  /** By index into Result.nodes. */
  readonly nodes: ReadonlyMap<number, NodeMark>;
  /** By `a-b`. */
  readonly ties: ReadonlyMap<string, TieMark>;
}

export const EMPTY_FRAME: Frame = { nodes: new Map(), ties: new Map() };

/** With more ties than this in a window, weak ones are drawn fainter so that strong ones show. */
const COMFORTABLE_TIES = 400;

/** Makes the frames of a layer; sizes are frozen over all its windows. */
export function framesOf(result: Result, layer: LayerResult): (slice: WindowSlice) => Frame {
  const scale = frozenScale(layer);
  const faint = Math.min(1, Math.sqrt(COMFORTABLE_TIES / Math.max(1, scale.maxTies)));
  return (slice) => {
    const looks = windowLooks(result, slice, scale);
    const nodes = new Map<number, NodeMark>();
    for (const { node, x, y, radius, colour, hollow } of looks.nodes) {
      nodes.set(node, { x, y, radius, colour, hollow, alpha: 1 });
    }
    const ties = new Map<string, TieMark>();
    for (const look of looks.ties) {
      const ends = [looks.nodes[look.a]!.node, looks.nodes[look.b]!.node] as const;
      const [a, b] = [Math.min(...ends), Math.max(...ends)];
      const { width, colour, cross, backbone } = look;
      const alpha = look.opacity * faint ** (1 - (look.level - 1) / 5);
      ties.set(`${a}-${b}`, { a, b, width, colour, alpha, cross, backbone });
    }
    return { nodes, ties };
  };
}

/** The frame with ties inside sectors left out. */
export function acrossOnly(frame: Frame): Frame {
  return { nodes: frame.nodes, ties: new Map([...frame.ties].filter(([, tie]) => tie.cross)) };
}

/** The frame with the ties of the backbone only. */
export function backboneOnly(frame: Frame): Frame {
  return { nodes: frame.nodes, ties: new Map([...frame.ties].filter(([, tie]) => tie.backbone)) };
}

/** The frame with one node and its ties in full strength and all else faded; unchanged where the node is absent. */
export function emphasised(frame: Frame, node: number | null): Frame {
  if (node === null || !frame.nodes.has(node)) return frame;
  const near = new Set([node]);
  const ties = new Map<string, TieMark>();
  for (const [key, tie] of frame.ties) {
    const touches = tie.a === node || tie.b === node;
    if (touches) near.add(tie.a === node ? tie.b : tie.a);
    ties.set(key, { ...tie, alpha: touches ? Math.min(1, tie.alpha * 1.6) : tie.alpha * 0.12 });
  }
  const nodes = new Map(
    [...frame.nodes].map(([key, mark]) => [key, near.has(key) ? mark : { ...mark, alpha: 0.2 }] as const),
  );
  return { nodes, ties };
}
