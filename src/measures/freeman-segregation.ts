import type { ActorGraph } from '../graph/types.ts';
import { sectorTies } from './sector-ties.ts';

/**
 * How much contact across sectors is missing, of what random ties would give?
 *
 *   1 − across / [L(1 − c)], c = share of all pairs that are in the same sector
 *
 * Random ties give 0. Freeman had two groups and set values below 0 to 0; here any number of sectors, and the sign
 * kept. Ties of persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns below 0 (more across than random) … 0 (random) … 1 (none across); null without ties or with one sector
 * Cost: O(n + m).
 * Source: Freeman 1978, doi:10.1177/004912417800600401; Bojanowski & Corten 2014, doi:10.1016/j.socnet.2014.04.001
 */
export function freemanSegregation(graph: ActorGraph): number | null {
  const { inside, across, pairsInside, pairsAcross } = sectorTies(graph);
  const expected = ((inside + across) * pairsAcross) / (pairsInside + pairsAcross);
  return expected > 0 ? 1 - across / expected : null;
}
