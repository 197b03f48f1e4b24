import type { ActorGraph } from './types.ts';

/**
 * How long is the way along each tie? Strong ties are short.
 *
 *   ℓ = w̄ / w, w̄ = mean strength of the graph's ties, so an average tie has length 1
 *
 * The rival is to pass strengths as lengths, which makes the best acquainted the furthest apart. This is the only
 * place in samband where strength becomes length.
 *
 * @param graph  strengths > 0
 * @returns lengths, > 0, without unit, aligned with graph.neighbours; empty when there are no ties
 * Cost: O(m).
 * Source: Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006
 */
export function tieCosts(graph: ActorGraph): Float64Array {
  const { weight } = graph.ties;
  let sum = 0;
  for (let t = 0; t < weight.length; t++) sum += weight[t]!;
  const mean = sum / weight.length;
  return graph.weights.map((w) => mean / w);
}
