import type { ActorGraph, Scores } from '../graph/types.ts';
import { pathDependence } from './path-dependence.ts';
import { MOST_EXACT, sampledDependence } from './sampled-dependence.ts';

/**
 * How often is a person on the shortest way between two persons from different sectors?
 *
 *   Σ_{s<t, sector(s) ≠ sector(t)} σ_st(v) / σ_st, divided by the number of such pairs without v; every tie is one step
 *
 * A person without a sector is in no cross-sector pair, but can be a stop between others and so has a value.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…1; null when there is no cross-sector pair without the person. Above 20,000 persons an estimate: with
 *   probability 0.9 nobody's is off by more than 0.005 of all such pairs
 * Cost: O(n m) up to 20,000 persons.
 * Source: Brandes 2008 (betweenness of subsets), doi:10.1016/j.socnet.2007.11.001
 */
export function crossBetweenness(graph: ActorGraph, mostExact = MOST_EXACT): Scores {
  const possible = crossPairsWithout(graph);
  const pairs = graph.actors.length > mostExact ? sampledPairs(graph) : pathDependence(graph, 'across');
  return graph.actors.map((_, v) => (possible[v] === 0 ? null : pairs[v]! / possible[v]!));
}

function sampledPairs(graph: ActorGraph): Float64Array {
  const all = crossPairs(graph);
  return sampledDependence(graph, 'sectors').share.map((share) => share * all);
}

/** Per actor the number of cross-sector pairs that she is not an end of: what cross-betweenness is divided by. */
export function crossPairsWithout(graph: Sectors): Float64Array {
  const persons = personsOf(graph);
  const placed = persons.reduce((sum, count) => sum + count, 0);
  const all = crossPairs(graph);
  return Float64Array.from(graph.sector, (own) => (own < 0 ? all : all - (placed - persons[own]!)));
}

type Sectors = Pick<ActorGraph, 'sector' | 'sectorNames'>;

function personsOf({ sector, sectorNames }: Sectors): Int32Array {
  const persons = new Int32Array(sectorNames.length);
  for (const g of sector) if (g >= 0) persons[g]!++;
  return persons;
}

/** Pairs of persons from two different sectors. */
function crossPairs(graph: Sectors): number {
  const persons = personsOf(graph);
  const placed = persons.reduce((sum, count) => sum + count, 0);
  const same = persons.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return (placed * (placed - 1)) / 2 - same;
}
