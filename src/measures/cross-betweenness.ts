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
  const possible = crossPairsWithout(graph);
  const pairs = pathDependence(graph, 'across');
  return graph.actors.map((_, v) => (possible[v] === 0 ? null : pairs[v]! / possible[v]!));
}

/** Per actor the number of cross-sector pairs that she is not an end of: what cross-betweenness is divided by. */
export function crossPairsWithout(graph: Pick<ActorGraph, 'sector' | 'sectorNames'>): Float64Array {
  const persons = new Int32Array(graph.sectorNames.length);
  for (const g of graph.sector) if (g >= 0) persons[g]!++;
  let placed = 0;
  let same = 0;
  for (const count of persons) {
    placed += count;
    same += (count * (count - 1)) / 2;
  }
  const crossPairs = (placed * (placed - 1)) / 2 - same;
  return Float64Array.from(graph.sector, (own) =>
    own < 0 ? crossPairs : crossPairs - (placed - persons[own]!),
  );
}
