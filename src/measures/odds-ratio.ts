import type { ActorGraph } from '../graph/types.ts';
import { sectorTies } from './sector-ties.ts';

/**
 * How many times higher are the odds of a tie inside a sector than across?
 *
 *   (ties inside · pairs across without tie) / (ties across · pairs inside without tie)
 *
 * Random ties give 1. Where one of the four is 0, each of them gets 0.5 more. Persons without a sector, and their ties,
 * are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns above 0, 1 = random; null when no two persons share a sector, with one sector, without ties, or when
 *   every pair has one
 * Cost: O(n + m).
 * Source: Moody 2001, doi:10.1086/338954; the 0.5: Haldane 1956, doi:10.1111/j.1469-1809.1955.tb01285.x
 */
export function oddsRatio(graph: ActorGraph): number | null {
  const { inside, across, pairsInside, pairsAcross } = sectorTies(graph);
  const cells = [inside, pairsAcross - across, across, pairsInside - inside];
  if (pairsInside === 0 || pairsAcross === 0) return null;
  if (inside + across === 0 || inside + across === pairsInside + pairsAcross) return null;
  const [a, b, c, d] = cells.includes(0) ? cells.map((n) => n + 0.5) : cells;
  return (a! * b!) / (c! * d!);
}
