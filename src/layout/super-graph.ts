import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { createRng } from '../random.ts';
import type { Point, SeatTies } from './seat-positions.ts';

/** A dot of the super-graph. */
export interface SuperNode {
  /** Radius that must stay free, in units of the picture's radius. */
  readonly r: number;
}

interface Body extends SimulationNodeDatum {
  tx: number;
  ty: number;
  r: number;
}

/** Each dot is drawn by so many of its strongest ties: with all of them a busy pilot is one lump. */
const STRONGEST = 6;
/** Steps of the layout, and the work they may take: fewer steps where there are many dots. */
const TICKS = { most: 300, least: 60, work: 80_000 };
/** Where those stand who have no tie in any window. */
const OUTSIDE = 1.12;
const SETTLING = 40;

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
 * Cost: O(ticks · n log n + m log m); at most 300 ticks.
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

interface Spring {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
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
  const rank = new Map(tied.map((i, at) => [i, at]));
  const bodies: SimulationNodeDatum[] = tied.map(() => ({}));
  const most = springs.reduce((max, { weight }) => Math.max(max, weight), 0);
  const links = springs.map(({ source, target, weight }) => ({
    source: rank.get(source)!,
    target: rank.get(target)!,
    weight,
  }));
  const ticks = Math.round(
    Math.min(TICKS.most, Math.max(TICKS.least, TICKS.work / Math.max(1, tied.length))),
  );
  forceSimulation(bodies)
    .randomSource(random)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'link',
      forceLink<SimulationNodeDatum, SimulationLinkDatum<SimulationNodeDatum> & Spring>(links)
        .distance(({ weight }) => 18 + 30 * (1 - Math.sqrt(weight / most)))
        .strength(0.25),
    )
    .force('apart', forceManyBody().strength(-60).distanceMax(400).theta(1.3))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.06))
    .stop()
    .tick(ticks);
  return withinCircle(bodies.map(({ x, y }) => ({ x: x!, y: y! })));
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
  const bodies: Body[] = points.map(({ x, y }, i) => ({ x, y, tx: x, ty: y, r: radii[i]! }));
  forceSimulation(bodies)
    .force('x', forceX<Body>((d) => d.tx).strength(0.2))
    .force('y', forceY<Body>((d) => d.ty).strength(0.2))
    .force(
      'collide',
      forceCollide<Body>((d) => d.r)
        .strength(0.9)
        .iterations(2),
    )
    .stop()
    .tick(SETTLING);
  const far = bodies.reduce((max, { x, y }) => Math.max(max, Math.hypot(x!, y!)), 1);
  return bodies.map(({ x, y }) => ({ x: round(x! / far), y: round(y! / far) }));
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3 + 0;
}
