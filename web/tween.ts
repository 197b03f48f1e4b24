import type { Frame, NodeMark, TieMark } from './frame.ts';

const between = (from: number, to: number, t: number) => from + (to - from) * t;

function mixNode(from: NodeMark | undefined, to: NodeMark | undefined, t: number): NodeMark {
  const end = to ?? from!;
  const start = from ?? to!;
  return {
    x: between(start.x, end.x, t),
    y: between(start.y, end.y, t),
    radius: between(start.radius, end.radius, t),
    alpha: between(from?.alpha ?? 0, to?.alpha ?? 0, t),
    colour: end.colour,
    hollow: end.hollow,
  };
}

function mixTie(from: TieMark | undefined, to: TieMark | undefined, t: number): TieMark {
  const end = to ?? from!;
  return {
    ...end,
    width: between((from ?? to)!.width, end.width, t),
    alpha: between(from?.alpha ?? 0, to?.alpha ?? 0, t),
  };
}

function mixed<K, V>(
  from: ReadonlyMap<K, V>,
  to: ReadonlyMap<K, V>,
  mix: (a: V | undefined, b: V | undefined) => V,
): ReadonlyMap<K, V> {
  const out = new Map<K, V>();
  for (const [key, value] of from) out.set(key, mix(value, to.get(key)));
  for (const [key, value] of to) if (!from.has(key)) out.set(key, mix(undefined, value));
  return out;
}

/** The share of the way after easing in and out. */
export const easedShare = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) ** 2);

/** Only the dots of the picture on the way; see `mixFrames`. */
export function mixNodes(from: Frame, to: Frame, t: number): Frame['nodes'] {
  if (t <= 0) return from.nodes;
  if (t >= 1) return to.nodes;
  return mixed(from.nodes, to.nodes, (a, b) => mixNode(a, b, easedShare(t)));
}

/**
 * The picture on the way from one window to the next: dots glide, what comes or goes fades.
 *
 * @param t  0 = from, 1 = to; eased in and out
 */
export function mixFrames(from: Frame, to: Frame, t: number): Frame {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const eased = easedShare(t);
  return {
    nodes: mixNodes(from, to, t),
    ties: mixed(from.ties, to.ties, (a, b) => mixTie(a, b, eased)),
  };
}
