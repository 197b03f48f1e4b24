import { createRng } from '../random.ts';
import { type Bodies, bodiesAt, pull, step, warmths } from './bodies.ts';
import { repel } from './repel.ts';
import type { Point, SeatTies } from './seat-positions.ts';
import { settle } from './settle.ts';
import { type Spring, tighten } from './springs.ts';

/** A dot of the super-graph. */
export interface SuperNode {
  /** Radius that must stay free, in units of the picture's radius. */
  readonly r: number;
}

/** Each dot is drawn by so many of its strongest ties: with all of them a busy pilot is one lump. */
const STRONGEST = 6;
/** Steps of the layout, and the work they may take: fewer steps where there are many dots. */
const STEPS = { most: 300, least: 60, work: 80_000 };
/** Where those stand who have no tie in any window. */
const OUTSIDE = 1.12;
const SETTLING = 40;
/** Share of the way that a step pulls every dot to the middle, and back to its place when room is made. */
const TO_MIDDLE = 0.06;
const TO_PLACE = 0.2;
const REPULSION = { strength: 60, reach: 400, coarseness: 1.3 };

/**
 * Where does everyone stand when the ties of all windows are one network?
 *
 * Those who meet most stand near each other: springs along the six strongest ties of each dot, repulsion between all
 * dots, then room for each. Computed once over the whole pilot and frozen, so a window only shows or hides ties. The
 * rival, sector seats, lets dots move when contact changes; here they stay, so that silos never look dissolved, but
 * single ties are easy to follow from window to window.
 *
 * @param nodes in an order that does not depend on the files
 * @param ties summed over all windows; indexes into nodes, weight > 0
 * @param seed of the only chance there is: what moves apart two dots in one place
 * @returns one point per node, within the circle of radius 1 (1.12 where a node has no tie), y grows downwards, rounded
 *   to 3 decimals
 * Cost: O(steps · n log n + m log m); at most 300 steps.
 * Source: d3-force (Bostock), after Fruchterman & Reingold 1991, doi:10.1002/spe.4380211102; frozen super-graph:
 *   Diehl & Görg 2002, doi:10.1007/3-540-36151-0_3
 */
export function superGraph(nodes: readonly SuperNode[], ties: SeatTies, seed: number): Point[] {
  const n = nodes.length;
  if (n === 0) return [];
  const kept = strongest(n, ties);
  const isTied = new Uint8Array(n);
  for (const { source, target } of kept) isTied[source] = isTied[target] = 1;
  const tied = nodes.flatMap((_, i) => (isTied[i] ? [i] : []));
  const free = nodes.flatMap((_, i) => (isTied[i] ? [] : [i]));
  const out: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const places = settled(
    spread(tied, kept, createRng(seed, 'super-graph').next),
    tied.map((i) => nodes[i]!.r),
  );
  tied.forEach((i, at) => {
    out[i] = places[at]!;
  });
  free.forEach((i, at) => {
    const angle = Math.PI / 2 + ((at - (free.length - 1) / 2) * 2 * Math.PI) / Math.max(60, free.length);
    out[i] = { x: round(OUTSIDE * Math.cos(angle)), y: round(OUTSIDE * Math.sin(angle)) };
  });
  return out;
}

/** The ties that are among the strongest of either end, in an order of their own. */
function strongest(n: number, { a, b, weight }: SeatTies): Spring[] {
  const byEnds = (s: number, t: number) => a[s]! - a[t]! || b[s]! - b[t]!;
  const order = Array.from(weight, (_, t) => t).sort((s, t) => weight[t]! - weight[s]! || byEnds(s, t));
  const used = new Int32Array(n);
  const chosen = order.filter((t) => {
    const isNear = used[a[t]!]! < STRONGEST || used[b[t]!]! < STRONGEST;
    used[a[t]!]!++;
    used[b[t]!]!++;
    return isNear;
  });
  return chosen.sort(byEnds).map((t) => ({ source: a[t]!, target: b[t]!, weight: weight[t]! }));
}

/** Springs and repulsion; centred, the farthest dot at distance 1. */
function spread(tied: readonly number[], springs: readonly Spring[], random: () => number): Point[] {
  const n = tied.length;
  const rank = new Map(tied.map((i, at) => [i, at]));
  const steps = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, STEPS.work / Math.max(1, n))));
  const bodies = spiral(n);
  const middle = { x: new Float64Array(n), y: new Float64Array(n) };
  const draw = tighten(
    n,
    springs.map((one) => ({ ...one, source: rank.get(one.source)!, target: rank.get(one.target)! })),
    random,
  );
  const part = repel(n, REPULSION, random);
  for (const warmth of warmths(steps, steps)) {
    draw(bodies, warmth);
    part(bodies, warmth);
    pull(bodies, middle, TO_MIDDLE, warmth);
    step(bodies);
  }
  return withinCircle(Array.from(bodies.x, (x, at) => ({ x, y: bodies.y[at]! })));
}

/** Points one by one outwards on a spiral, so that none lies on another. */
function spiral(n: number): Bodies {
  const angle = Math.PI * (3 - Math.sqrt(5));
  const radius = Float64Array.from({ length: n }, (_, i) => 10 * Math.sqrt(0.5 + i));
  return bodiesAt(
    radius.map((r, i) => r * Math.cos(i * angle)),
    radius.map((r, i) => r * Math.sin(i * angle)),
  );
}

function withinCircle(points: readonly Point[]): Point[] {
  const n = Math.max(1, points.length);
  const cx = points.reduce((sum, { x }) => sum + x, 0) / n;
  const cy = points.reduce((sum, { y }) => sum + y, 0) / n;
  const far = points.reduce((max, { x, y }) => Math.max(max, Math.hypot(x - cx, y - cy)), 0) || 1;
  return points.map(({ x, y }) => ({ x: (x - cx) / far, y: (y - cy) / far }));
}

/** Room for every dot, each as near its place as it can be. */
function settled(points: readonly Point[], radii: readonly number[]): Point[] {
  const targets = { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) };
  const { x, y } = settle({
    ...{ from: targets, targets, radii: Float64Array.from(radii) },
    ...{ strength: TO_PLACE, steps: SETTLING },
  });
  const far = points.reduce((max, _, i) => Math.max(max, Math.hypot(x[i]!, y[i]!)), 1);
  return points.map((_, i) => ({ x: round(x[i]! / far), y: round(y[i]! / far) }));
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3 + 0;
}
