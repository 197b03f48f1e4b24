import type { ActorGraph, Scores } from '../graph/types.ts';
import { articulation } from './articulation.ts';
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
 * Cost: O(n + m) and O(n + m) for each cut person.
 * Source: own; fragmentation: Borgatti 2006, doi:10.1007/s10588-006-7084-x
 */
export function reachLoss(graph: ActorGraph): Scores {
  const reach = reachOf(graph, -1);
  const { label, sizes } = components(graph);
  const bySector = graph.sectorNames.map(() => new Float64Array(sizes.length));
  const inSector = new Float64Array(sizes.length);
  graph.sector.forEach((g, i) => {
    if (g < 0) return;
    bySector[g]![label[i]!]!++;
    inSector[label[i]!]!++;
  });
  return articulation(graph).scores.map((cut, v) => {
    const g = graph.sector[v]!;
    const own = g < 0 ? 0 : inSector[label[v]!]! - bySector[g]![label[v]!]!;
    const others = reach - own;
    if (others === 0) return null;
    return cut === 1 ? 1 - reachOf(graph, v) / others : 0;
  });
}

/** Pairs across sectors that can reach each other without `gone`; −1 = with everyone. */
function reachOf({ actors, offsets, neighbours, sector, sectorNames }: ActorGraph, gone: number): number {
  const seen = new Uint8Array(actors.length);
  if (gone >= 0) seen[gone] = 1;
  let pairs = 0;
  for (let start = 0; start < actors.length; start++) {
    if (seen[start] === 1) continue;
    const counts = new Float64Array(sectorNames.length);
    const queue = [start];
    seen[start] = 1;
    let before = 0;
    for (let head = 0; head < queue.length; head++) {
      const v = queue[head]!;
      const g = sector[v]!;
      if (g >= 0) {
        pairs += before - counts[g]!;
        counts[g]!++;
        before++;
      }
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = neighbours[at]!;
        if (seen[w] === 1) continue;
        seen[w] = 1;
        queue.push(w);
      }
    }
  }
  return pairs;
}
