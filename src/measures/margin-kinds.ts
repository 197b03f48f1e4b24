import { type EventRange, isOpen, type OpenRuns, openPlaces } from './open-runs.ts';
import type { TwoMode } from './two-mode.ts';

/**
 * Rows and columns that the null model cannot tell apart: same margin, same eligibility. They share one parameter,
 * which turns 300 × 2000 cells into some tens × some tens.
 */
export interface MarginKinds {
  /** Kind of each row of the data. */
  readonly rowKind: Int32Array;
  /** Kind of each event, in the order of the given list. */
  readonly columnKind: Int32Array;
  /** How many rows (columns) are of each kind. */
  readonly rowCount: Int32Array;
  readonly columnCount: Int32Array;
  /** Attendances of each row (column) of the kind. */
  readonly rowMargin: Int32Array;
  readonly columnMargin: Int32Array;
  /** Row kinds × column kinds, row by row: 1 = eligible. */
  readonly open: Uint8Array;
}

interface Grouping {
  readonly kind: Int32Array;
  readonly count: number;
}

/** Numbers the different values in the order they come. */
function groupBy<T>(values: ArrayLike<T>): Grouping {
  const ids = new Map<T, number>();
  const kind = Int32Array.from(values, (value) => {
    const known = ids.get(value);
    if (known !== undefined) return known;
    ids.set(value, ids.size);
    return ids.size - 1;
  });
  return { kind, count: ids.size };
}

function firstOfEach({ kind, count }: Grouping): Int32Array {
  const first = new Int32Array(count);
  for (let item = kind.length - 1; item >= 0; item--) first[kind[item]!] = item;
  return first;
}

function sizes({ kind, count }: Grouping): Int32Array {
  const size = new Int32Array(count);
  for (const k of kind) size[k]!++;
  return size;
}

/**
 * Which events have the same people eligible?
 *
 * Between two days on which somebody comes or goes nothing changes, so that the stretches between are told apart and not the events.
 *
 * @param open  per row, ranges of places in the list of events
 * @returns per place a number, the same where the same rows are open
 * Cost: O(events + rows that come or go × stretches).
 */
function sameOpen(open: readonly (readonly EventRange[])[], events: number): Int32Array {
  const isEdge = new Uint8Array(events + 1);
  for (const ranges of open) {
    for (const [from, to] of ranges) {
      isEdge[from] = 1;
      isEdge[to] = 1;
    }
  }
  const stretch = new Int32Array(events + 1);
  for (let at = 1; at <= events; at++) stretch[at] = stretch[at - 1]! + isEdge[at]!;
  let kinds: Grouping = { kind: new Int32Array(stretch[events]! + 1), count: 1 };
  for (const ranges of open) {
    const isWhole = ranges.length === 1 && ranges[0]![0] === 0 && ranges[0]![1] === events;
    if (!isWhole && ranges.length > 0) kinds = refine(kinds, ranges, stretch);
  }
  return stretch.subarray(0, events).map((s) => kinds.kind[s]!);
}

/** Splits every kind of stretch by whether it is in these ranges. */
function refine({ kind, count }: Grouping, ranges: readonly EventRange[], stretch: Int32Array): Grouping {
  const inside = new Uint8Array(kind.length);
  for (const [from, to] of ranges) inside.fill(1, stretch[from], stretch[to]);
  const next = new Int32Array(2 * count).fill(-1);
  let made = 0;
  for (let s = 0; s < kind.length; s++) {
    const key = kind[s]! * 2 + inside[s]!;
    if (next[key] === -1) next[key] = made++;
    kind[s] = next[key]!;
  }
  return { kind, count: made };
}

/** Groups by margin and eligibility. */
function groupsOf(
  degree: Int32Array,
  size: Int32Array,
  eligible: OpenRuns | null,
  events: Int32Array,
): [lines: Grouping, columns: Grouping] {
  if (eligible === null) return [groupBy(degree), groupBy(size)];
  const open = Array.from(degree, (_, row) => openPlaces(eligible, row, events));
  const same = sameOpen(open, events.length);
  const most = size.reduce((a, b) => Math.max(a, b), 0) + 1;
  return [
    groupBy(open.map((ranges, row) => `${degree[row]!} ${ranges.join(' ')}`)),
    groupBy(size.map((members, at) => same[at]! * most + members)),
  ];
}

/**
 * Which rows and which events have the same margin and the same eligibility?
 *
 * @param mode  the data
 * @param events  indexes of the events to take, ascending
 * @returns kinds numbered in the order of their first row or event
 * Cost: O(attendance), and with a mask O(rows that come or go × days of coming and going).
 */
export function marginKinds(mode: TwoMode, events: Int32Array): MarginKinds {
  const { rows, eligible } = mode;
  const degree = new Int32Array(rows);
  for (const e of events) for (const row of mode.events[e]!.members) degree[row]!++;
  const size = Int32Array.from(events, (e) => mode.events[e]!.members.length);
  const [lines, columns] = groupsOf(degree, size, eligible, events);
  const firstRow = firstOfEach(lines);
  const firstColumn = firstOfEach(columns);
  const open = new Uint8Array(lines.count * columns.count).fill(1);
  if (eligible !== null) {
    firstRow.forEach((row, r) => {
      firstColumn.forEach((c, k) => {
        open[r * columns.count + k] = isOpen(eligible, row, events[c]!) ? 1 : 0;
      });
    });
  }
  return {
    rowKind: lines.kind,
    columnKind: columns.kind,
    rowCount: sizes(lines),
    columnCount: sizes(columns),
    rowMargin: firstRow.map((row) => degree[row]!),
    columnMargin: firstColumn.map((c) => size[c]!),
    open,
  };
}
