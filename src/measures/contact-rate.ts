import type { ActorGraph } from '../graph/types.ts';

/**
 * How much contact does a pair have in a month? The measure to compare across windows of different length.
 *
 *   λ = Σ w_ij / Σ x_ij, x_ij = months that both persons were there within the window
 *
 * @param graph  strengths in hours give hours per pair and month; other tie rules give meetings per pair and month
 * @param pairMonths  Σ x_ij over all pairs, those without contact too, months of 365.25/12 days, ≥ 0
 * @returns ≥ 0; null when no pair was there at the same time
 * Cost: O(m).
 */
export function contactRate(graph: ActorGraph, pairMonths: number): number | null {
  if (!(pairMonths > 0)) return null;
  let sum = 0;
  for (const w of graph.ties.weight) sum += w;
  return sum / pairMonths;
}
