import type { ActorGraph } from '../graph/types.ts';

/** One kind of meeting, and what hangs on it alone. */
export interface Arena {
  readonly arena: string;
  /** Ties across sectors that exist in no other kind of meeting: «lost if closed». */
  readonly lost: number;
  /** lost / all ties across sectors, 0…1; null without such a tie. */
  readonly share: number | null;
}

export interface ArenaDependence {
  /** By name; kinds that make no tie across sectors are there too, with 0. */
  readonly arenas: readonly Arena[];
  /** Ties across sectors. */
  readonly ties: number;
  /** Share of them that exist in one kind of meeting only, 0…1; null without such a tie. */
  readonly share: number | null;
}

/**
 * What contact across sectors would be gone if one kind of meeting were closed down?
 *
 *   lost(arena) = ties across sectors whose every meeting is of that kind; share = lost / ties across sectors
 *
 * A mechanical count: people may find another place to meet. Rival: the share of hours in each arena, which does not
 * tell whether the same persons meet elsewhere.
 *
 * @param graph of the window; a person without a sector is in no tie across sectors
 * @param events who met, as places in the graph, and the kind of meeting by name; one with fewer than two makes no tie
 * @returns see ArenaDependence; with one kind of meeting the share is 1 by construction
 * Cost: O(Σ size²).
 * Source: own
 */
export function arenaDependence(
  { sector }: Pick<ActorGraph, 'sector'>,
  events: readonly { readonly members: readonly number[]; readonly arena: string }[],
): ArenaDependence {
  const names = [...new Set(events.map((event) => event.arena))].sort();
  const numberOf = new Map(names.map((name, i) => [name, i]));
  /** The one arena of each tie; −1 = several. */
  const only = new Map<number, number>();
  for (const { members, arena } of events) {
    const at = numberOf.get(arena)!;
    members.forEach((i, place) => {
      for (const j of members.slice(place + 1)) {
        if (sector[i]! < 0 || sector[j]! < 0 || sector[i] === sector[j]) continue;
        const tie = Math.min(i, j) * sector.length + Math.max(i, j);
        only.set(tie, (only.get(tie) ?? at) === at ? at : -1);
      }
    });
  }
  const lost = names.map(() => 0);
  for (const at of only.values()) if (at >= 0) lost[at]!++;
  const ties = only.size;
  const shareOf = (count: number): number | null => (ties === 0 ? null : count / ties);
  return {
    arenas: names.map((arena, at) => ({ arena, lost: lost[at]!, share: shareOf(lost[at]!) })),
    ties,
    share: shareOf(lost.reduce((sum, count) => sum + count, 0)),
  };
}
