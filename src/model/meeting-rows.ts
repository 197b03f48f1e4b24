import type { MeetingRow, Problem, Rows } from '../ingest/types.ts';

/** One row a meeting. */
export interface MeetingRows {
  /** In the order they are first told of; made when they are gone through. */
  readonly rows: Rows<MeetingRow>;
  /** Place among the rows, by key. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** File and row of every row that tells of a meeting once more. */
  readonly repeats: ReadonlySet<string>;
}

/**
 * Which rows tell of the same meeting?
 *
 * Rows of one id that agree are one meeting; where they disagree the first by content is kept and the other reported.
 *
 * @param problems takes what was found
 * Cost: O(rows).
 */
export function meetingRows(all: Rows<MeetingRow>, problems: Problem[]): MeetingRows {
  const numberOf = new Map<string, number>();
  const again = new Map<string, MeetingRow[]>();
  for (const { key } of all) {
    if (numberOf.has(key)) again.set(key, []);
    else numberOf.set(key, numberOf.size);
  }
  if (again.size > 0) for (const row of all) again.get(row.key)?.push(row);
  const repeats = new Set<string>();
  const merged = new Map<string, MeetingRow>();
  for (const [key, group] of again) merged.set(key, mergeRows(group, repeats, problems));
  const rows: Rows<MeetingRow> = {
    length: numberOf.size,
    *[Symbol.iterator]() {
      let next = 0;
      for (const row of all) {
        if (numberOf.get(row.key) !== next) continue;
        next++;
        yield merged.get(row.key) ?? row;
      }
    },
  };
  return { rows, numberOf, repeats };
}

function mergeRows(group: readonly MeetingRow[], repeats: Set<string>, problems: Problem[]): MeetingRow {
  const sorted = group
    .map((row) => ({ row, words: contentOf(row) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
  const isCancelled = group.some((row) => row.status === 'cancelled');
  let merged: MeetingRow = isCancelled ? { ...sorted[0]!.row, status: 'cancelled' as const } : sorted[0]!.row;
  for (const { row } of sorted.slice(1)) {
    repeats.add(`${row.place.file}\u0001${row.place.row}`);
    const agrees =
      JSON.stringify(row.start) === JSON.stringify(merged.start) &&
      agree(row.durationMinutes, merged.durationMinutes) &&
      agree(row.type, merged.type) &&
      agree(row.series, merged.series);
    problems.push({
      code: agrees ? 'DUPLICATE_MEETING' : 'CONFLICTING_MEETING',
      severity: agrees ? 'note' : 'warning',
      place: row.place,
    });
    if (!agrees) continue;
    merged = {
      ...merged,
      durationMinutes: merged.durationMinutes ?? row.durationMinutes,
      type: merged.type ?? row.type,
      series: merged.series ?? row.series,
      unidentified: Math.max(merged.unidentified, row.unidentified),
    };
  }
  return merged;
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

function contentOf({
  start,
  durationMinutes,
  type,
  series,
  unidentified,
  evidence,
  uid,
}: MeetingRow): string {
  return JSON.stringify([start, durationMinutes, type, series, unidentified, evidence ?? '', uid ?? '']);
}
