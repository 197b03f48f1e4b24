import type { ActorGraph } from '../graph/types.ts';
import { createPathFinder } from './shortest-paths.ts';

/**
 * How many pairs depend on each person as a stop on their shortest path?
 *
 *   Σ_{s<t} σ_st(v) / σ_st, a pair with several equally short paths being shared between them
 *
 * @param graph  undirected graph
 * @param lengths  length of each tie, aligned with graph.neighbours; null = 1 each
 * @param sector  when given, only pairs from two different sectors count; persons with −1 are in no such pair, but
 *   may be stops
 * @returns per actor ≥ 0, pairs
 * Cost: O(n m) without lengths, O(n m log n) with.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; subsets of pairs: Brandes 2008,
 *   doi:10.1016/j.socnet.2007.11.001
 */
export function pathDependence(
  graph: ActorGraph,
  lengths: Float64Array | null,
  sector: Int32Array | null,
): Float64Array {
  const n = graph.actors.length;
  const find = createPathFinder(graph, lengths);
  const total = new Float64Array(n);
  const onward = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    const own = sector === null ? 0 : sector[source]!;
    if (own < 0 || graph.offsets[source] === graph.offsets[source + 1]) continue;
    const { order, reached, paths, before, beforeCount } = find(source);
    onward.fill(0);
    for (let at = reached - 1; at > 0; at--) {
      const w = order[at]!;
      const counts = sector === null || (sector[w]! >= 0 && sector[w] !== own);
      const each = ((counts ? 1 : 0) + onward[w]!) / paths[w]!;
      const first = graph.offsets[w]!;
      for (let p = first; p < first + beforeCount[w]!; p++) onward[before[p]!]! += paths[before[p]!]! * each;
      total[w]! += onward[w]!;
    }
  }
  return total.map((pairs) => pairs / 2);
}
