import type { WeightedCsr } from './csr.ts';
import type { LogColumns } from './plain-log.ts';

/** Meetings from … to − 1 of the columns. */
export interface MeetingRange {
  readonly from: number;
  readonly to: number;
}

/** What a projection reads of a log. */
export type SeatColumns = Pick<LogColumns, 'persons' | 'first' | 'member' | 'minutes'>;

/** The graph of one month. */
export interface MonthGraph {
  /** year · 12 + month − 1. */
  readonly month: number;
  /** Everyone of the log; strength = Σ hours / (size − 1). */
  readonly graph: WeightedCsr;
}

/**
 * Which meetings are of which month? Every calendar month from the first meeting to the last.
 *
 * Cost: O(meetings).
 */
export function monthRanges({ month, meetings }: LogColumns): (MeetingRange & { readonly month: number })[] {
  if (meetings === 0) return [];
  const first = month[0]!;
  const ends = new Int32Array(month[meetings - 1]! - first + 1);
  for (let e = 0; e < meetings; e++) ends[month[e]! - first] = e + 1;
  let from = 0;
  return Array.from(ends, (end, i) => {
    const range = { month: first + i, from, to: Math.max(from, end) };
    from = range.to;
    return range;
  });
}

/**
 * Who has met whom in these meetings, and how much? Rows of neighbours straight from the columns.
 *
 *   strength = Σ hours / (size − 1) over shared meetings, meetings by start, as projectMeetings gives
 *
 * One row at a time with a marker for who is in it already (Gustavson), then transposed: a symmetric graph is its own
 * transpose, and a transposed row is ascending. No hash, no sorting, no object for a tie.
 *
 * @param log  see plainLogReader
 * @param range  the meetings
 * @returns everyone of the log; who has met nobody has an empty row
 * Cost: O(persons + Σk²); 12 bytes for each end of a tie, twice.
 * Source: Gustavson 1978, doi:10.1145/355791.355796; strength: Newman 2001, doi:10.1103/PhysRevE.64.016132
 */
export function projectColumns(log: SeatColumns, range: MeetingRange): WeightedCsr {
  const { persons: n, first, member, minutes } = log;
  const { starts, meeting } = meetingsOf(log, range);
  const strength = new Float64Array(n);
  const row = new Int32Array(n);
  const offsets = new Int32Array(n + 1);
  let [met, weight] = [new Int32Array(1024), new Float64Array(1024)];
  let found = 0;
  for (let i = 0; i < n; i++) {
    let size = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const e = meeting[at]!;
      const [begin, end] = [first[e]!, first[e + 1]!];
      const each = minutes[e]! / 60 / (end - begin - 1);
      for (let p = begin; p < end; p++) {
        const j = member[p]!;
        if (strength[j] === 0) row[size++] = j;
        strength[j]! += each;
      }
    }
    if (found + size > met.length) {
      met = longer(new Int32Array(2 * (found + size)), met);
      weight = longer(new Float64Array(met.length), weight);
    }
    for (let at = 0; at < size; at++) {
      const j = row[at]!;
      if (j !== i) {
        met[found] = j;
        weight[found++] = strength[j]!;
      }
      strength[j] = 0;
    }
    offsets[i + 1] = found;
  }
  return transposed(n, offsets, met, weight);
}

/** Meetings of each person, ascending; those with one member or without length make no tie. */
function meetingsOf(
  { persons, first, member, minutes }: SeatColumns,
  { from, to }: MeetingRange,
): { starts: Int32Array; meeting: Int32Array } {
  const ties = (e: number): boolean => first[e + 1]! - first[e]! > 1 && minutes[e]! > 0;
  const starts = new Int32Array(persons + 1);
  for (let e = from; e < to; e++)
    if (ties(e)) for (let at = first[e]!; at < first[e + 1]!; at++) starts[member[at]! + 1]!++;
  for (let i = 0; i < persons; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, persons);
  const meeting = new Int32Array(starts[persons]!);
  for (let e = from; e < to; e++)
    if (ties(e)) for (let at = first[e]!; at < first[e + 1]!; at++) meeting[next[member[at]!]!++] = e;
  return { starts, meeting };
}

function longer<T extends Int32Array | Float64Array>(copy: T, values: T): T {
  copy.set(values);
  return copy;
}

function transposed(n: number, offsets: Int32Array, met: Int32Array, weight: Float64Array): WeightedCsr {
  const next = offsets.slice(0, n);
  const targets = new Int32Array(offsets[n]!);
  const weights = new Float64Array(offsets[n]!);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const to = next[met[at]!]!++;
      targets[to] = i;
      weights[to] = weight[at]!;
    }
  }
  return { n, offsets, targets, weights };
}

/**
 * The graphs of all calendar months of a log.
 *
 * @param log  see plainLogReader
 * Cost: O(months · persons + Σk²).
 */
export function monthGraphsOf(log: LogColumns): MonthGraph[] {
  return monthRanges(log).map((range) => ({ month: range.month, graph: projectColumns(log, range) }));
}
