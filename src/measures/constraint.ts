import type { ActorGraph, Scores } from '../graph/types.ts';

function constraintOf(graph: ActorGraph, weights: Float64Array): Scores {
  const { offsets, neighbours } = graph;
  const n = graph.actors.length;
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) total[i]! += weights[at]!;
  }
  const share = new Float64Array(n);
  return graph.actors.map((_, i) => {
    const first = offsets[i]!;
    const end = offsets[i + 1]!;
    if (first === end) return null;
    for (let at = first; at < end; at++) share[neighbours[at]!] = weights[at]! / total[i]!;
    let sum = 0;
    for (let at = first; at < end; at++) {
      const j = neighbours[at]!;
      let bound = share[j]!;
      for (let on = offsets[j]!; on < offsets[j + 1]!; on++) {
        const q = neighbours[on]!;
        bound += (share[q]! * weights[on]!) / total[q]!;
      }
      sum += bound * bound;
    }
    for (let at = first; at < end; at++) share[neighbours[at]!] = 0;
    return sum;
  });
}

/**
 * How tightly is a person held by contacts who also know each other?
 *
 *   C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = 1/k_i, over the person's contacts j and contacts in common q
 *
 * On meeting graphs the value is dominated by who sat in the same meetings.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor > 0, low = many separate contacts; 1 with a single contact, and can exceed 1 with few;
 *   null for an isolate
 * Cost: O(Σ over ties of the degree of their ends).
 * Source: Burt 1992, Structural Holes, chapter 2; Burt 2004, doi:10.1086/421787
 */
export function constraint(graph: ActorGraph): Scores {
  return constraintOf(graph, new Float64Array(graph.weights.length).fill(1));
}

/**
 * How tightly is a person held by contacts who also know each other, when ties count by strength?
 *
 *   as constraint, with p_ij = w_ij / s_i
 *
 * @param graph  strengths > 0
 * @returns per actor > 0, low = contact spread over separate persons; null for an isolate
 * Cost: O(Σ over ties of the degree of their ends).
 * Source: Burt 1992, Structural Holes, chapter 2; Burt 2004, doi:10.1086/421787
 */
export function constraintWeighted(graph: ActorGraph): Scores {
  return constraintOf(graph, graph.weights);
}
