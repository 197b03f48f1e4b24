import type { ActorGraph, Scores } from '../graph/types.ts';
import { pathDependence } from './path-dependence.ts';

/**
 * How often is a person on the shortest way between two persons from different sectors?
 *
 *   Σ_{s<t, sector(s) ≠ sector(t)} σ_st(v) / σ_st, divided by the number of such pairs without v; every tie is one step
 *
 * A person without a sector is in no cross-sector pair, but can be a stop between others and so has a value.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…1; null when there is no cross-sector pair without the person
 * Cost: O(n m).
 * Source: Brandes 2008 (betweenness of subsets), doi:10.1016/j.socnet.2007.11.001
 */
export function crossBetweenness(graph: ActorGraph): Scores {
  const persons = new Int32Array(graph.sectorNames.length);
  for (const g of graph.sector) if (g >= 0) persons[g]!++;
  let placed = 0;
  let same = 0;
  for (const count of persons) {
    placed += count;
    same += (count * (count - 1)) / 2;
  }
  const crossPairs = (placed * (placed - 1)) / 2 - same;
  const pairs = pathDependence(graph, null, graph.sector);
  return graph.actors.map((_, v) => {
    const own = graph.sector[v]!;
    const possible = own < 0 ? crossPairs : crossPairs - (placed - persons[own]!);
    return possible === 0 ? null : pairs[v]! / possible;
  });
}
