import type { ActorGraph } from '../graph/types.ts';
import { sectorMixing } from './sector-mixing.ts';

/**
 * Do people meet their own sector more than their activity alone would give?
 *
 *   (Σ e_gg − Σ a_g²) / (1 − Σ a_g²), each tie counting 1 (nominal assortativity)
 *
 * Chance gives slightly less than 0 in small networks (about −0.09 with 20 persons). Ties of persons without a
 * sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns −1…1, 1 = ties only inside sectors; null without ties or when all ends are in one sector
 * Cost: O(m).
 * Source: Newman 2003, doi:10.1103/PhysRevE.67.026126
 */
export function assortativity(graph: ActorGraph): number | null {
  const mixing = sectorMixing(graph, false);
  if (mixing === null || mixing.oneSector) return null;
  return (mixing.inside - mixing.insideByChance) / (1 - mixing.insideByChance);
}
