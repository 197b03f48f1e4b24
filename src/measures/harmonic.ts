import type { ActorGraph, Scores } from '../graph/types.ts';
import { stepDistances } from '../kernels/step-distances.ts';
import { costSums } from './path-dependence.ts';
import { MOST_EXACT } from './sampled-dependence.ts';

function meanNearness(near: Float64Array): Scores {
  return Array.from(near, (sum) => (near.length < 2 ? null : sum / (near.length - 1)));
}

/**
 * How near is a person to everyone else, in steps?
 *
 *   Σ_j 1/d_ij / (n − 1), with 1/∞ = 0
 *
 * The rival, classic closeness, is undefined as soon as somebody is out of reach and is not offered.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0 (isolate) … 1 (a tie to everyone); null in a graph of fewer than 2
 * Cost: O(n m).
 * Source: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3
 */
export function harmonic(graph: ActorGraph): Scores {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  return meanNearness(stepDistances(csr).near);
}

/**
 * How near is a person to everyone else, when strong ties are short?
 *
 *   as harmonic, with tie length = mean strength / strength (graph/tie-cost); a tie of average strength has length 1
 *
 * @param graph  strengths > 0
 * @returns per actor ≥ 0, can exceed 1 where ties are stronger than average; null in a graph of fewer than 2, and
 *   of more than 20,000, where it would take hours
 * Cost: O(n m); O(n m log n) where the strengths are very unlike.
 * Source: Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006
 */
export function harmonicWeighted(graph: ActorGraph, mostExact = MOST_EXACT): Scores {
  if (graph.actors.length > mostExact) return graph.actors.map(() => null);
  return meanNearness(costSums(graph).near);
}
