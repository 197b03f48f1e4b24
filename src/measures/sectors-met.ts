import type { ActorGraph, Scores } from '../graph/types.ts';

/**
 * How many other sectors does each person have a tie to?
 *
 * Contacts without a sector do not count, since nobody knows whether they are outside one's own.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0…G − 1, sectors; 0 for an isolate; null for a person without a sector
 * Cost: O(n + m).
 */
export function sectorsMet(graph: ActorGraph): Scores {
  const { sector, offsets, neighbours } = graph;
  const lastSeenBy = new Int32Array(graph.sectorNames.length).fill(-1);
  return graph.actors.map((_, i) => {
    const own = sector[i]!;
    if (own < 0) return null;
    let met = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const g = sector[neighbours[at]!]!;
      if (g < 0 || g === own || lastSeenBy[g] === i) continue;
      lastSeenBy[g] = i;
      met++;
    }
    return met;
  });
}
