import type { ActorGraph, Scores } from '../graph/types.ts';
import { leaveOneOut } from '../kernels/leave-one-out.ts';
import { components } from './components.ts';

/**
 * How much of the reach across sectors, between others, goes with one person?
 *
 *   PA(v) = 1 − R(G − v) / R₋v(G), R = pairs across sectors that can reach each other, R₋v = those without v
 *
 * Steps of any number count as reach. 0 for everyone but cut persons, so it says nothing of detours made longer; rival:
 * efficiencyLoss, which does, and bridge dependence by hours (personDependence). It speaks of the structure, not of what a
 * person does.
 *
 * @param graph  a tie counts when its strength is above 0; persons without a sector may be stops, never ends
 * @returns per actor 0…1; null where no pair of others across sectors can reach each other
 * Cost: O(m + n · sectors).
 * Source: own; fragmentation: Borgatti 2006, doi:10.1007/s10588-006-7084-x
 */
export function reachLoss(graph: ActorGraph): Scores {
  const { actors, offsets, neighbours, sector, sectorNames } = graph;
  const csr = { n: actors.length, offsets, targets: neighbours };
  const { across } = leaveOneOut(csr, sector, sectorNames.length);
  const { label, sizes } = components(graph);
  const bySector = sectorNames.map(() => new Float64Array(sizes.length));
  const inSector = new Float64Array(sizes.length);
  sector.forEach((g, i) => {
    if (g < 0) return;
    bySector[g]![label[i]!]!++;
    inSector[label[i]!]!++;
  });
  const reach = sizes.reduce(
    (sum, _, c) => sum + bySector.reduce((pairs, inIt) => pairs - inIt[c]! ** 2, inSector[c]! ** 2) / 2,
    0,
  );
  return actors.map((_, v) => {
    const g = sector[v]!;
    const own = g < 0 ? 0 : inSector[label[v]!]! - bySector[g]![label[v]!]!;
    const others = reach - own;
    return others === 0 ? null : 1 - across[v]! / others;
  });
}
