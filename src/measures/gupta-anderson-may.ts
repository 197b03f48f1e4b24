import type { ActorGraph } from '../graph/types.ts';
import { sectorTies } from './sector-ties.ts';

/**
 * How much does each sector keep to itself, all sectors counting the same whatever their size?
 *
 *   (Σ λ − 1)/(G − 1) = (Σ_g p_gg − 1)/(G − 1), p_gg = share of sector g's ties that go to g, λ the eigenvalues of p
 *
 * Random ties give about 0. A tie inside a sector has both its ends there and counts twice in p. Sectors without ties
 * are dropped from G; ties of persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns −1/(G − 1) … 0 … 1; null with fewer than two sectors with ties
 * Cost: O(n + m).
 * Source: Gupta, Anderson & May 1989, AIDS 3(12)
 */
export function guptaAndersonMay(graph: ActorGraph): number | null {
  const { arcs, degree } = sectorTies(graph);
  let kept = 0;
  let sectors = 0;
  degree.forEach((from, g) => {
    if (from === 0) return;
    kept += arcs[g * degree.length + g]! / from;
    sectors++;
  });
  return sectors < 2 ? null : (kept - 1) / (sectors - 1);
}
