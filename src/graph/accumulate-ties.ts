import type { TieColumns } from './types.ts';

/** Meetings or contacts as columns of equal length. */
export interface Events {
  /** Ascending indexes of the persons in each event. */
  readonly members: (readonly number[])[];
  /** Strength that each pair of the event gets. */
  readonly weight: number[];
  readonly count: number[];
  readonly hours: number[];
}

interface Incidence {
  readonly offsets: Int32Array;
  readonly event: Int32Array;
  /** Place of the person among the event's members. */
  readonly place: Int32Array;
}

function incidenceOf(members: Events['members'], n: number): Incidence {
  const offsets = new Int32Array(n + 1);
  for (const list of members) for (const i of list) offsets[i + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const event = new Int32Array(offsets[n]!);
  const place = new Int32Array(offsets[n]!);
  members.forEach((list, e) => {
    for (let p = 0; p < list.length; p++) {
      const at = next[list[p]!]!++;
      event[at] = e;
      place[at] = p;
    }
  });
  return { offsets, event, place };
}

/**
 * What do all events together add to each pair? One row of the projection at a time, in typed arrays.
 *
 * @param events  members ascending; strengths are added in the order of the events
 * @param n  actors in the graph
 * @returns ties with a < b, sorted by a, then b
 * Cost: O(n + Σk² + m log m).
 */
export function accumulateTies(events: Events, n: number): TieColumns {
  const { offsets, event, place } = incidenceOf(events.members, n);
  const weight = new Float64Array(n);
  const hours = new Float64Array(n);
  const count = new Int32Array(n);
  const touched = new Int32Array(n);
  const rows: { a: number[]; b: number[]; weight: number[]; count: number[]; hours: number[] } = {
    a: [],
    b: [],
    weight: [],
    count: [],
    hours: [],
  };
  for (let i = 0; i < n; i++) {
    let met = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const e = event[at]!;
      const members = events.members[e]!;
      for (let p = place[at]! + 1; p < members.length; p++) {
        const j = members[p]!;
        if (count[j] === 0) touched[met++] = j;
        weight[j]! += events.weight[e]!;
        count[j]! += events.count[e]!;
        hours[j]! += events.hours[e]!;
      }
    }
    for (const j of touched.subarray(0, met).sort()) {
      rows.a.push(i);
      rows.b.push(j);
      rows.weight.push(weight[j]!);
      rows.count.push(count[j]!);
      rows.hours.push(hours[j]!);
      weight[j] = count[j] = hours[j] = 0;
    }
  }
  return {
    a: Int32Array.from(rows.a),
    b: Int32Array.from(rows.b),
    weight: Float64Array.from(rows.weight),
    meetings: Int32Array.from(rows.count),
    hours: Float64Array.from(rows.hours),
  };
}
