import type { ActorGraph } from '../graph/types.ts';
import { sectorMixing } from './sector-mixing.ts';

/**
 * How well do the borders between sectors divide the network?
 *
 *   Q = Σ_g (e_gg − a_g²), each tie counting 1, resolution 1
 *
 * Grows with the number of sectors, so do not compare projects. Ties of persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns −0.5…1; null when there are no ties between persons with a sector
 * Cost: O(m).
 * Source: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113
 */
export function modularity(graph: ActorGraph): number | null {
  const mixing = sectorMixing(graph, false);
  return mixing === null ? null : mixing.inside - mixing.insideByChance;
}

/**
 * How well do the borders between sectors divide the contact, when each tie counts by its strength?
 *
 *   Q with Σ w in place of the number of ties
 *
 * Ties of persons without a sector are left out.
 *
 * @param graph  strengths > 0
 * @returns −0.5…1; null when there are no ties between persons with a sector
 * Cost: O(m).
 * Source: Newman 2004, doi:10.1103/PhysRevE.70.056131
 */
export function modularityWeighted(graph: ActorGraph): number | null {
  const mixing = sectorMixing(graph, true);
  return mixing === null ? null : mixing.inside - mixing.insideByChance;
}
