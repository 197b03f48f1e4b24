import type { ActorGraph, Scores } from '../graph/types.ts';
import { betweenness } from './betweenness.ts';

/**
 * Is contact gathered around a few persons?
 *
 *   Σ (k_max − k_i) / [(n − 1)(n − 2)], k = degree
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0 (all have as many contacts) … 1 (a star); null with fewer than 3 persons
 * Cost: O(n).
 * Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7
 */
export function degreeCentralization(graph: ActorGraph): number | null {
  const n = graph.actors.length;
  if (n < 3) return null;
  let top = 0;
  for (let i = 0; i < n; i++) top = Math.max(top, graph.offsets[i + 1]! - graph.offsets[i]!);
  return (n * top - graph.neighbours.length) / ((n - 1) * (n - 2));
}

/**
 * Do the ways between people run through a few persons?
 *
 *   Σ (b_max − b_i) / (n − 1), b = betweenness as a share of pairs
 *
 * @param graph  a tie counts when its strength is above 0
 * @param scores  betweenness of the same graph, where it is already known
 * @returns 0 (all are as much in between) … 1 (a star); null with fewer than 3 persons
 * Cost: O(n m), O(n) with scores.
 * Source: Freeman 1977, doi:10.2307/3033543
 */
export function betweennessCentralization(
  graph: ActorGraph,
  scores: Scores = betweenness(graph),
): number | null {
  const n = graph.actors.length;
  if (n < 3) return null;
  let top = 0;
  let sum = 0;
  for (const score of scores) {
    top = Math.max(top, score ?? 0);
    sum += score ?? 0;
  }
  return (n * top - sum) / (n - 1);
}
