import type { ActorGraph } from '../graph/types.ts';
import { components } from './components.ts';

/**
 * How much of the contact across sectors is direct, and how much goes through others?
 *
 *   direct share = pairs across sectors with a tie / pairs across sectors that can reach each other
 *
 * Read it beside the silo index: with a coordinating office as switchboard every sector is within reach while direct
 * contact between those who do the work vanishes, and no silo index tells.
 *
 * @param graph undirected; persons without a sector can be a stop on the way, but are in no pair
 * @returns 0…1; null when no pair across sectors can reach each other
 * Cost: O(n + m).
 */
export function directShare(graph: ActorGraph): number | null {
  const { sector, ties, sectorNames } = graph;
  const { label, sizes } = components(graph);
  const people = new Float64Array(sizes.length * sectorNames.length);
  sector.forEach((g, i) => {
    if (g >= 0) people[label[i]! * sectorNames.length + g]!++;
  });
  let reachable = 0;
  for (let part = 0; part < sizes.length; part++) {
    let before = 0;
    for (let g = 0; g < sectorNames.length; g++) {
      const here = people[part * sectorNames.length + g]!;
      reachable += here * before;
      before += here;
    }
  }
  let direct = 0;
  for (let t = 0; t < ties.a.length; t++) {
    const g = sector[ties.a[t]!]!;
    const h = sector[ties.b[t]!]!;
    if (g >= 0 && h >= 0 && g !== h) direct++;
  }
  return reachable === 0 ? null : direct / reachable;
}
