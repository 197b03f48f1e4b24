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
  const rooms = roomsOf(events, groupOf, groups);
  const hours = new Float64Array(groups);
  const count = new Float64Array(groups);
  const pairs: GroupPair[] = [];
  for (let a = 0; a < groups; a++) {
    const met: number[] = [];
    for (const at of rooms.placesOf[a]!) {
      const e = rooms.event[at]!;
      const { hours: length, size, count: times } = events[e]!;
      for (let other = at; other < rooms.first[e + 1]!; other++) {
        const b = rooms.group[other]!;
        const [here, there] = [rooms.persons[at]!, rooms.persons[other]!];
        const joined = a === b ? (here * (here - 1)) / 2 : here * there;
        if (joined === 0) continue;
        if (count[b] === 0) met.push(b);
        hours[b]! += (length * joined) / ((size * (size - 1)) / 2);
        count[b]! += times;
      }
    }
    for (const b of met.sort((x, y) => x - y)) {
      pairs.push({ a, b, hours: hours[b]!, events: count[b]! });
      hours[b] = 0;
      count[b] = 0;
    }
  }
  return pairs;
}

/** The groups in each room, ascending, event after event. */
interface Rooms {
  /** Those of event e are first[e] … first[e + 1] − 1. */
  readonly first: readonly number[];
  readonly event: readonly number[];
  readonly group: readonly number[];
  readonly persons: readonly number[];
  /** Where each group stands, in the order of the events. */
  readonly placesOf: readonly (readonly number[])[];
}

function roomsOf(
  events: readonly LayerEvent[],
  groupOf: (actor: number, ms: number) => number,
  groups: number,
): Rooms {
  const first = [0];
  const event: number[] = [];
  const group: number[] = [];
  const persons: number[] = [];
  const placesOf = Array.from({ length: groups }, (): number[] => []);
  const present = new Int32Array(groups);
  events.forEach(({ members, ms }, e) => {
    const inRoom: number[] = [];
    for (const actor of members) {
      const g = groupOf(actor, ms);
      if (g >= 0 && present[g]!++ === 0) inRoom.push(g);
    }
    for (const g of inRoom.sort((x, y) => x - y)) {
      placesOf[g]!.push(event.push(e) - 1);
      group.push(g);
      persons.push(present[g]!);
      present[g] = 0;
    }
    first.push(event.length);
  });
  return { first, event, group, persons, placesOf };
}
