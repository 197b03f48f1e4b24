import type { ActorGraph, Scores } from '../graph/types.ts';

/**
 * How many others has each person met?
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…n − 1, persons (not divided by n − 1); 0 for an isolate
 * Cost: O(n).
 * Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7
 */
export function degree(graph: ActorGraph): Scores {
  return graph.actors.map((_, i) => graph.offsets[i + 1]! - graph.offsets[i]!);
}

/**
 * How much contact does each person have in all?
 *
 *   s_i = Σ_j w_ij; with the tie rule newman-hours this is the person's own hours in meetings of two or more
 *   (less where a meeting held persons who could not be identified)
 *
 * @param graph  strengths in the unit of the tie rule
 * @returns per actor ≥ 0, hours (newman-hours, hours) or meetings (newman, count); 0 for an isolate
 * Cost: O(m).
 * Source: Barrat et al. 2004, doi:10.1073/pnas.0400087101
 */
export function strength(graph: ActorGraph): Scores {
  return graph.actors.map((_, i) => {
    let sum = 0;
    for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]!; at++) sum += graph.weights[at]!;
    return sum;
  });
}
