import type { LayerEvent } from './events.ts';

/** Contact between two groups over a stretch of time; a <= b index the groups. */
export interface GroupPair {
  readonly a: number;
  readonly b: number;
  /** Σ over events of hours × share of the event's pairs that join the two groups. */
  readonly hours: number;
  /** Events with persons from both groups (a = b: with two persons of the group). */
  readonly events: number;
}

/**
 * How many hours did each pair of groups spend together?
 *
 *   O_gh = Σ_e d_e · pairs_gh(e) / C(k_e, 2), so that Σ O = Σ d_e over events with two persons or more
 *
 * (method 2.1.3). Every meeting hour is dealt out once among the pairs in the room, whatever the size.
 * Pairs with somebody who is in no group, or unidentified, keep their share out of the sum.
 *
 * @param events events of one window
 * @param groupOf group of a log actor at the time of the event, 0…groups−1; −1 = in no group
 * @param groups number of groups
 * @returns one row per pair a <= b with any contact, sorted
 * Cost: O(Σ k + Σ (groups in the room)²).
 */
export function groupPairs(
  events: readonly LayerEvent[],
  groupOf: (actor: number, ms: number) => number,
  groups: number,
): GroupPair[] {
  const hours = new Map<number, number>();
  const count = new Map<number, number>();
  for (const event of events) {
    const present = new Map<number, number>();
    for (const actor of event.members) {
      const g = groupOf(actor, event.ms);
      if (g >= 0) present.set(g, (present.get(g) ?? 0) + 1);
    }
    const all = (event.size * (event.size - 1)) / 2;
    const inRoom = [...present.keys()].sort((x, y) => x - y);
    inRoom.forEach((g, at) => {
      for (const h of inRoom.slice(at)) {
        const pairs =
          g === h ? (present.get(g)! * (present.get(g)! - 1)) / 2 : present.get(g)! * present.get(h)!;
        if (pairs === 0) continue;
        const key = g * groups + h;
        hours.set(key, (hours.get(key) ?? 0) + (event.hours * pairs) / all);
        count.set(key, (count.get(key) ?? 0) + event.count);
      }
    });
  }
  return [...hours.keys()]
    .sort((x, y) => x - y)
    .map((key) => ({
      a: Math.floor(key / groups),
      b: key % groups,
      hours: hours.get(key)!,
      events: count.get(key)!,
    }));
}
