import type { ActorGraph, Scores } from '../graph/types.ts';
import type { PathBound } from '../kernels/sampled-paths.ts';
import { costSums, pathDependence } from './path-dependence.ts';
import { MOST_EXACT, sampledDependence } from './sampled-dependence.ts';

function shareOfPairs(pairs: Float64Array): Scores {
  const n = pairs.length;
  const possible = ((n - 1) * (n - 2)) / 2;
  return Array.from(pairs, (count) => (n < 3 ? null : count / possible));
}

/**
 * How sure is the betweenness of this graph?
 *
 * @param graph  as given to betweenness
 * @param mostExact  as given to betweenness
 * @returns null up to 20,000 persons, where it is exact; else with probability 1 − risk nobody's value is off by more than
 *   the error
 * Cost: O(1) up to 20,000 persons; else that of betweenness, once.
 * Source: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0
 */
export function betweennessBound(graph: ActorGraph, mostExact = MOST_EXACT): PathBound | null {
  const n = graph.actors.length;
  if (n <= mostExact) return null;
  const { error, risk, samples } = sampledDependence(graph, 'all');
  return { error: error * ofOthers(n), risk, samples };
}

/** All pairs over those without a given person. */
function ofOthers(n: number): number {
  return n / (n - 2);
}

/**
 * How often is a person on the shortest way between two others?
 *
 *   b(v) = Σ σ_st(v) / σ_st, divided by (n − 1)(n − 2) / 2; every tie is one step
 *
 * Pairs that cannot reach each other count 0. A high value can mean a bridge, a bottleneck or a shield.
 *
 * @param graph  a tie counts when its strength is above 0
 * @param mostExact  above so many persons the value is estimated from random pairs, see betweennessBound; default 20,000
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3
 * Cost: O(n m) up to 20,000 persons.
 * Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function betweenness(graph: ActorGraph, mostExact = MOST_EXACT): Scores {
  const n = graph.actors.length;
  if (n > mostExact) return Array.from(sampledDependence(graph, 'all').share, (share) => share * ofOthers(n));
  return shareOfPairs(pathDependence(graph, 'all'));
}

/**
 * How often is a person on the shortest way between two others, when strong ties are short?
 *
 *   as betweenness, with tie length = mean strength / strength (graph/tie-cost); lengths that differ by less than a
 *   relative 1e-9 are equal, since 1/3 + 1/3 + 1/3 is not 1 in a computer
 *
 * @param graph  strengths > 0
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3, and of more than
 *   20,000, where it would take hours
 * Cost: O(n m); O(n m log n) where the strengths are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function betweennessWeighted(graph: ActorGraph, mostExact = MOST_EXACT): Scores {
  if (graph.actors.length > mostExact) return graph.actors.map(() => null);
  return shareOfPairs(costSums(graph).dependence.map((pairs) => pairs / 2));
}
