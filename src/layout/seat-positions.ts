import type { Seat } from './sector-seats.ts';
import { settle } from './settle.ts';

export interface SeatNode {
  /** Same id in every window. */
  readonly id: string;
  /** Index into seats; −1 = no sector, drawn from the middle. */
  readonly seat: number;
  /** Radius that must stay free, in units of the ring's radius. */
  readonly r: number;
  /** Strength of contact inside the node itself (groups), which keeps it home; default 0. */
  readonly inner?: number;
}

export interface SeatTies {
  /** Indexes into nodes. */
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How far towards the seats of those one meets: 0 = stay home, 1 = their mean. */
const PULL = 0.82;
/** Largest weight of others' seats in that mean: who meets one other sector alone stops halfway, never on its seat. */
const MOST_AWAY = 0.6;
const STEPS = 24;
/** Share of the way to the target that a step takes. */
const STRENGTH = 0.35;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where does each person stand between the sectors' seats?
 *
 *   target = seat + 0.82 × (mean of the seats of those she met, weighted by tie strength − seat),
 *   where seats away from her own have at most 0.6 of the weight
 *
 * «Nærmere midten = møter flere sektorer». Persons are then moved apart just enough not to cover each other
 * (d3-force collision, deterministic), starting halfway to where they stood in the window before.
 * Rival: force layouts, whose movement between windows means nothing (see docs/decisions.md).
 * The middle is ambiguous: two opposite seats average to it. Show the number of sectors met beside the picture.
 *
 * @param seats frozen seats
 * @param nodes persons or groups of one window
 * @param ties their ties; own sector counts, so that internal contact keeps people home
 * @param previous places in the window before, by node id
 * @returns one point per node; unit circle, y grows downwards, rounded to 4 decimals
 * Cost: O(24 · n log n + m).
 * Source: collision by d3-force (Bostock); mental map: Archambault & Purchase 2011, doi:10.1109/TVCG.2010.78
 */
export function seatPositions(
  seats: readonly Seat[],
  nodes: readonly SeatNode[],
  ties: SeatTies,
  previous: ReadonlyMap<string, Point> = new Map(),
): Point[] {
  const n = nodes.length;
  const targets = seatTargets(seats, nodes, ties);
  const from = { x: new Float64Array(n), y: new Float64Array(n) };
  const rank = new Map<number, number>();
  nodes.forEach((node, i) => {
    const k = rank.get(node.seat) ?? 0;
    rank.set(node.seat, k + 1);
    const spread = 0.02 * Math.sqrt(k + 0.5);
    const [tx, ty] = [targets.x[i]!, targets.y[i]!];
    const before = previous.get(node.id);
    from.x[i] = (before ? (before.x + tx) / 2 : tx) + spread * Math.cos(k * GOLDEN_ANGLE);
    from.y[i] = (before ? (before.y + ty) / 2 : ty) + spread * Math.sin(k * GOLDEN_ANGLE);
  });
  const radii = Float64Array.from(nodes, ({ r }) => r);
  const { x, y } = settle({ from, targets, radii, strength: STRENGTH, steps: STEPS });
  return nodes.map((_, i) => ({ x: round(x[i]!), y: round(y[i]!) }));
}

function seatTargets(seats: readonly Seat[], nodes: readonly SeatNode[], ties: SeatTies): Places {
  const home = nodes.map((node) => seats[node.seat] ?? { x: 0, y: 0 });
  const sum = new Float64Array(nodes.length);
  const sx = new Float64Array(nodes.length);
  const sy = new Float64Array(nodes.length);
  const away = new Float64Array(nodes.length);
  const meet = (i: number, j: number, w: number): void => {
    sum[i]! += w;
    if (nodes[i]!.seat !== nodes[j]!.seat) away[i]! += w;
    sx[i]! += w * home[j]!.x;
    sy[i]! += w * home[j]!.y;
  };
  for (let t = 0; t < ties.a.length; t++) {
    meet(ties.a[t]!, ties.b[t]!, ties.weight[t]!);
    meet(ties.b[t]!, ties.a[t]!, ties.weight[t]!);
  }
  nodes.forEach((node, i) => {
    if (node.inner) meet(i, i, node.inner);
  });
  const targets = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  home.forEach((seat, i) => {
    const pull = sum[i] === 0 ? 0 : PULL * Math.min(1, (MOST_AWAY * sum[i]!) / away[i]!);
    targets.x[i] = pull === 0 ? seat.x : seat.x + pull * (sx[i]! / sum[i]! - seat.x);
    targets.y[i] = pull === 0 ? seat.y : seat.y + pull * (sy[i]! / sum[i]! - seat.y);
  });
  return targets;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
