import type { ActorGraph, Scores } from '../graph/types.ts';
import { costSums, pathDependence } from './path-dependence.ts';

function shareOfPairs(pairs: Float64Array): Scores {
  const n = pairs.length;
  const possible = ((n - 1) * (n - 2)) / 2;
  return Array.from(pairs, (count) => (n < 3 ? null : count / possible));
}

/**
 * How often is a person on the shortest way between two others?
 *
 *   b(v) = Σ σ_st(v) / σ_st, divided by (n − 1)(n − 2) / 2; every tie is one step
 *
 * Pairs that cannot reach each other count 0. A high value can mean a bridge, a bottleneck or a shield.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3
 * Cost: O(n m).
 * Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function betweenness(graph: ActorGraph): Scores {
  return shareOfPairs(pathDependence(graph, null));
}

/**
 * How often is a person on the shortest way between two others, when strong ties are short?
 *
 *   as betweenness, with tie length = mean strength / strength (graph/tie-cost); lengths that differ by less than a
 *   relative 1e-9 are equal, since 1/3 + 1/3 + 1/3 is not 1 in a computer
 *
 * @param graph  strengths > 0
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3
 * Cost: O(n m); O(n m log n) where the strengths are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function betweennessWeighted(graph: ActorGraph): Scores {
  return shareOfPairs(costSums(graph).dependence.map((pairs) => pairs / 2));
}
