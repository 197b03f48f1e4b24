import type { ActorGraph } from '../graph/types.ts';

/**
 * How many of the possible pairs have met?
 *
 *   L / [n(n − 1) / 2], with everyone in the graph in the denominator, isolates too
 *
 * Falls with n, so do not compare windows of different size or length; use contactRate there.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0…1; null with fewer than 2 persons
 * Cost: O(1).
 * Source: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478
 */
export function density(graph: ActorGraph): number | null {
  const n = graph.actors.length;
  return n < 2 ? null : graph.ties.a.length / ((n * (n - 1)) / 2);
}
