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
  let ties = room(4 * n);
  let made = 0;
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
    if (made + met > ties.a.length) ties = room(2 * (made + met), ties);
    touched.subarray(0, met).sort();
    for (let at = 0; at < met; at++) {
      const j = touched[at]!;
      ties.a[made] = i;
      ties.b[made] = j;
      ties.weight[made] = weight[j]!;
      ties.meetings[made] = count[j]!;
      ties.hours[made++] = hours[j]!;
      weight[j] = count[j] = hours[j] = 0;
    }
  }
  const { a, b, meetings } = ties;
  return {
    a: a.slice(0, made),
    b: b.slice(0, made),
    weight: ties.weight.slice(0, made),
    meetings: meetings.slice(0, made),
    hours: ties.hours.slice(0, made),
  };
}

/** Columns with room for so many ties, the first of them as in `from`. */
function room(length: number, from?: TieColumns): TieColumns {
  const ties = {
    a: new Int32Array(length),
    b: new Int32Array(length),
    weight: new Float64Array(length),
    meetings: new Int32Array(length),
    hours: new Float64Array(length),
  };
  if (from) {
    ties.a.set(from.a);
    ties.b.set(from.b);
    ties.weight.set(from.weight);
    ties.meetings.set(from.meetings);
    ties.hours.set(from.hours);
  }
  return ties;
}
