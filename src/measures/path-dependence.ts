import { tieCosts } from '../graph/tie-cost.ts';
import type { ActorGraph } from '../graph/types.ts';
import { type PathJob, type PathKind, type PathSums, pathSums } from './path-sums.ts';

/** What gives the sums of a graph when they are asked for, and only once. */
type Given = () => PathSums;

/** Several measures ask for the same sums of the same graph one after the other. */
const known = new WeakMap<ActorGraph, Map<PathKind, Given>>();

/** What a thread needs to know of a graph to sum over its shortest paths. */
export function pathJob(graph: ActorGraph, kind: PathKind): PathJob {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  if (kind === 'lengths') return { kind, csr: { ...csr, weights: tieCosts(graph) } };
  return kind === 'steps' ? { kind, csr } : { kind, csr, groups: graph.sector };
}

/**
 * Says which sums will be asked of a graph, and where they are to be had. `both` makes the walks outwards, half the work,
 * once for all pairs and those across sectors. Changes no number.
 *
 * @param given  asked at most once, when a measure needs the sums; must give what pathSums would. Default: found here
 */
export function expectPathSums(
  graph: ActorGraph,
  kind: PathKind,
  given: Given = () => pathSums(pathJob(graph, kind)),
): void {
  let kept: PathSums | null = null;
  const kinds = known.get(graph) ?? new Map<PathKind, Given>();
  kinds.set(kind, () => (kept ??= given()));
  known.set(graph, kinds);
}

function sumsOf(graph: ActorGraph, kind: PathKind): PathSums {
  if (!known.get(graph)?.has(kind)) expectPathSums(graph, kind);
  return known.get(graph)!.get(kind)!();
}

/**
 * How many pairs depend on each person as a stop on their shortest path, every tie one step?
 *
 *   Σ_{s<t} σ_st(v) / σ_st, a pair with several equally short paths being shared between them
 *
 * @param graph  undirected graph; not changed after the first call
 * @param pairs  all, or only those from two different sectors: persons without one are in no such pair, but may be stops
 * @returns per actor ≥ 0, pairs
 * Cost: O(n m), once a graph.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; subsets of pairs: Brandes 2008,
 *   doi:10.1016/j.socnet.2007.11.001
 */
export function pathDependence(graph: ActorGraph, pairs: 'all' | 'across'): Float64Array {
  const one = pairs === 'all' ? 'steps' : 'across';
  const sums = sumsOf(graph, known.get(graph)?.has('both') ? 'both' : one);
  return sums[pairs]!.map((ordered) => ordered / 2);
}

/**
 * As pathDependence, when strong ties are short; and how near each is to the others.
 *
 *   length = mean strength / strength (graph/tie-cost)
 *
 * @param graph  strengths > 0; not changed after the first call
 * @returns dependence: per actor ordered pairs, twice the pairs; near: per actor Σ 1/d over those in reach
 * Cost: O(n m), once a graph; O(n m log n) where the strengths are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function costSums(graph: ActorGraph): { dependence: Float64Array; near: Float64Array } {
  const { all, near } = sumsOf(graph, 'lengths');
  return { dependence: all!, near: near! };
}
