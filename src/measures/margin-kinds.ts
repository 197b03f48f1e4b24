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
  kind: Int32Array;
  count: number;
}

function groupBy(values: ArrayLike<number>): Grouping {
  const ids = new Map<number, number>();
  const kind = Int32Array.from(values, (value) => {
    const known = ids.get(value);
    if (known !== undefined) return known;
    ids.set(value, ids.size);
    return ids.size - 1;
  });
  return { kind, count: ids.size };
}

/** Splits every kind by one more bit, that of item i at from + places[i] · step. */
function refine(
  { kind, count }: Grouping,
  bits: Uint8Array,
  from: number,
  places: Int32Array,
  step: number,
): Grouping {
  const next = new Int32Array(2 * count).fill(-1);
  let made = 0;
  for (let item = 0; item < kind.length; item++) {
    const key = kind[item]! * 2 + bits[from + places[item]! * step]!;
    if (next[key] === -1) next[key] = made++;
    kind[item] = next[key]!;
  }
  return { kind, count: made };
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
 * Which rows and which events have the same margin and the same eligibility?
 *
 * @param mode  the data
 * @param events  indexes of the events to take, ascending
 * @returns kinds numbered in the order of their first row or event
 * Cost: O(attendance), and O(rows × events) when there is an eligibility mask.
 */
export function marginKinds(mode: TwoMode, events: Int32Array): MarginKinds {
  const { rows, eligible } = mode;
  const all = mode.events.length;
  const degree = new Int32Array(rows);
  for (const e of events) for (const row of mode.events[e]!.members) degree[row]!++;
  const size = Int32Array.from(events, (e) => mode.events[e]!.members.length);
  let columns = groupBy(size);
  let lines = groupBy(degree);
  if (eligible !== null) {
    for (let row = 0; row < rows; row++) {
      const start = row * all;
      let sum = 0;
      for (let at = 0; at < events.length; at++) sum += eligible[start + events[at]!]!;
      if (sum !== 0 && sum !== events.length) columns = refine(columns, eligible, start, events, 1);
    }
    const everyRow = Int32Array.from({ length: rows }, (_, row) => row);
    for (const c of firstOfEach(columns)) lines = refine(lines, eligible, events[c]!, everyRow, all);
  }
  const firstRow = firstOfEach(lines);
  const firstColumn = firstOfEach(columns);
  const open = new Uint8Array(lines.count * columns.count).fill(1);
  if (eligible !== null) {
    firstRow.forEach((row, r) => {
      firstColumn.forEach((c, k) => {
        open[r * columns.count + k] = eligible[row * all + events[c]!]!;
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
