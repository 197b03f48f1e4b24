import type { ActorGraph, Scores } from '../graph/types.ts';
import { components } from './components.ts';
import { leadingEigenvector } from './leading-eigenvector.ts';

/** Share of the persons that must hang together for the measure to mean anything. */
export const EIGENVECTOR_MIN_SHARE = 0.9;

/**
 * Does a person know persons who themselves know many?
 *
 *   λ x_i = Σ_j a_ij x_j for the largest λ, ties counting 1, scaled so that the largest x is 1
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…1, 0 outside the largest part; null for everyone when no part with a tie holds at least 90 %
 *   of the persons
 * @throws ConvergenceError when the numbers do not settle
 * Cost: O(m) per step, some tens of steps.
 * Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806
 */
export function eigenvector(graph: ActorGraph): Scores {
  const n = graph.actors.length;
  const { label, sizes } = components(graph);
  const main = sizes.findIndex((size) => size >= EIGENVECTOR_MIN_SHARE * n);
  if (main === -1 || sizes[main]! < 2) return graph.actors.map(() => null);
  const start = Float64Array.from(label, (part) => (part === main ? 1 : 0));
  return Array.from(leadingEigenvector(graph, start));
}
