import { firstAtLeast } from '../model/first-at-least.ts';

/**
 * When each row could have been there, as runs of events in time order, in compressed rows.
 *
 * A spell in a job is an interval, so a row has one run as a rule: the cost follows the changes of the register, where a table of
 * rows × events would be of the size of the whole log times everybody in it.
 */
export interface OpenRuns {
  /** The runs of a row are first[row] … first[row + 1] − 1; rows + 1 entries. */
  readonly first: Int32Array;
  /** A run is of the events from … to − 1. Ascending within a row, with at least one event between two runs. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Events from the first, up to but not with the second. */
export type EventRange = readonly [from: number, to: number];

/**
 * What are the runs of these ranges?
 *
 * @param ranges  per row, in any order; may overlap and be empty
 * @returns the same events, each run as long as can be
 * Cost: O(ranges · log ranges of a row).
 */
export function openRuns(ranges: readonly (readonly EventRange[])[]): OpenRuns {
  const first = new Int32Array(ranges.length + 1);
  const from: number[] = [];
  const to: number[] = [];
  ranges.forEach((own, row) => {
    for (const [start, end] of own.toSorted((x, y) => x[0] - y[0])) {
      if (start >= end) continue;
      const isApart = from.length === first[row] || start > to.at(-1)!;
      if (isApart) {
        from.push(start);
        to.push(end);
      } else to[to.length - 1] = Math.max(to.at(-1)!, end);
    }
    first[row + 1] = from.length;
  });
  return { first, from: Int32Array.from(from), to: Int32Array.from(to) };
}

/**
 * Could this row have been at this event?
 *
 * @param runs  null = everyone could, always
 * Cost: O(log runs of the row).
 */
export function isOpen(runs: OpenRuns | null, row: number, event: number): boolean {
  if (runs === null) return true;
  const { first, from, to } = runs;
  let lo = first[row]!;
  let hi = first[row + 1]! - 1;
  while (lo <= hi) {
    const middle = (lo + hi) >> 1;
    if (event < from[middle]!) hi = middle - 1;
    else if (event >= to[middle]!) lo = middle + 1;
    else return true;
  }
  return false;
}

/**
 * When could this row have been at some of the events, counted by their places in a list?
 *
 * @param events  ascending
 * @returns ranges of places, ascending and apart
 * Cost: O(runs of the row · log events).
 */
export function openPlaces(
  { first, from, to }: OpenRuns,
  row: number,
  events: ArrayLike<number>,
): EventRange[] {
  const places: [number, number][] = [];
  for (let run = first[row]!; run < first[row + 1]!; run++) {
    const [start, end] = [firstAtLeast(events, from[run]!), firstAtLeast(events, to[run]!)];
    const last = places.at(-1);
    if (start === end) continue;
    if (last && last[1] === start) last[1] = end;
    else places.push([start, end]);
  }
  return places;
}
