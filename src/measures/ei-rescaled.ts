import type { ActorGraph } from '../graph/types.ts';
import { type SectorTies, sectorTies } from './sector-ties.ts';

function rescale(ties: SectorTies, across: (total: number) => number): number | null {
  const { pairsInside, pairsAcross } = ties;
  const total = ties.inside + ties.across;
  const most = Math.min(total, pairsAcross);
  const least = Math.max(0, total - pairsInside);
  return most === least ? null : (2 * (across(total) - least)) / (most - least) - 1;
}

/**
 * Where does E-I lie between the lowest and the highest value this many ties could give?
 *
 *   2(EI − EI_min) / (EI_max − EI_min) − 1, with E_max = min(L, pairs across) and E_min = max(0, L − pairs inside)
 *
 * The bounds are of L ties laid anywhere between the persons there are; UCINET’s rescaling may give other numbers. Ties
 * of persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns −1 (as few ties across as there could be) … 1 (as many); null without ties, with one sector, or when the
 *   number of ties leaves no choice
 * Cost: O(n + m).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835
 */
export function eiRescaled(graph: ActorGraph): number | null {
  const ties = sectorTies(graph);
  return rescale(ties, () => ties.across);
}

/**
 * What would the rescaled E-I be if as many ties took no account of sector?
 *
 *   the mean over random ties, 1 − 2c of E-I, on the same scale
 *
 * @param graph  only its number of ties, its actors and its sectors matter
 * @returns −1…1; null where eiRescaled is
 * Cost: O(n + m).
 */
export function eiRescaledExpected(graph: ActorGraph): number | null {
  const ties = sectorTies(graph);
  return rescale(ties, (total) => (total * ties.pairsAcross) / (ties.pairsInside + ties.pairsAcross));
}
