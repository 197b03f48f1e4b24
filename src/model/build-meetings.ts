import type { IngestResult, MeetingRow, Problem } from '../ingest/types.ts';
import type { Settings } from '../settings.ts';
import { attendeesOf } from './attendance.ts';
import type { Clock } from './clock.ts';
import { groupRows } from './group-rows.ts';
import type { Identities } from './identity.ts';
import { localDay } from './local-day.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { mergeSources } from './merge-sources.ts';

/** From the first instant up to, not including, the last; null = no bound. */
export type PeriodMs = readonly [number, number] | null;

/**
 * Which meetings were held, when, and who was there?
 *
 * Rows of one id that agree are one meeting; where they disagree the first by content is kept and the other reported.
 * A person counts once a meeting. Attendance of an unknown meeting is reported and dropped. A name that fits several
 * people makes the meeting larger by one, and no node. A meeting that several sources tell of counts once
 * (merge-sources.ts).
 *
 * @returns drafts sorted by start, then id, and how many were superseded by a better source. Cost: O(rows log rows).
 */
export function buildMeetings(
  rows: IngestResult,
  identities: Identities,
  context: { clock: Clock; period: PeriodMs; settings: Pick<Settings, 'timezone' | 'calendar'> },
): { drafts: MeetingDraft[]; superseded: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const byKey = groupRows(rows.meetings, (row) => row.key);
  const meetings = new Map<string, MeetingRow>();
  const repeats = new Set<string>();
  for (const [key, group] of byKey) meetings.set(key, mergeRows(group, repeats, problems));
  const present = attendeesOf(rows.attendances, meetings, {
    identities,
    repeats,
    calendar: context.settings.calendar,
    problems,
  });
  const drafts: MeetingDraft[] = [];
  const outside = new Map<string, number>();
  for (const [key, row] of meetings) {
    const at = startOf(row, context.clock, problems);
    if (at === null) continue;
    if (isOutside(at.startMs, context.period)) {
      outside.set(row.place.file, (outside.get(row.place.file) ?? 0) + 1);
      continue;
    }
    const there = present.get(key);
    drafts.push({
      ...at,
      id: key,
      statedMinutes: row.durationMinutes,
      type: row.type,
      series: row.series,
      attendees: there?.known ?? new Set(),
      unidentified: row.unidentified + (there?.ambiguous.size ?? 0),
      evidence: row.evidence ?? 'log',
      uid: row.uid ?? null,
      status: row.status ?? 'held',
      listed: there === undefined || there.listed.size === 0 ? (there?.known ?? new Set()) : there.listed,
      place: row.place,
    });
  }
  for (const [file, count] of outside) {
    problems.push({ code: 'OUTSIDE_PERIOD', severity: 'note', place: { file }, params: { count } });
  }
  const merged = mergeSources(drafts, localDay(context.settings.timezone));
  const sorted = [...merged.drafts].sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  problems.push(...merged.problems, ...farYears(sorted));
  return { drafts: sorted, superseded: merged.superseded, problems };
}

/** True when an instant lies outside a period. */
export function isOutside(ms: number, period: PeriodMs): boolean {
  return period !== null && (ms < period[0] || ms >= period[1]);
}

function mergeRows(group: readonly MeetingRow[], repeats: Set<string>, problems: Problem[]): MeetingRow {
  if (group.length === 1) return group[0]!;
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

function startOf(
  { start, place }: MeetingRow,
  clock: Clock,
  problems: Problem[],
): Pick<MeetingDraft, 'startMs' | 'precision'> | null {
  if (start === null) {
    problems.push({ code: 'MISSING_START', severity: 'rejected', place });
    return null;
  }
  const { ms, dst } = clock.read(start);
  if (dst !== null) {
    problems.push({ code: dst === 'gap' ? 'DST_GAP' : 'DST_OVERLAP', severity: 'warning', place });
  }
  return { startMs: ms, precision: start.kind === 'local' ? start.precision : 'datetime' };
}

const FAR_YEARS = 10;

/** Meetings more than ten years from the middle one: mostly slips of the pen. */
function farYears(sorted: readonly MeetingDraft[]): Problem[] {
  const yearOf = (draft: MeetingDraft): number => new Date(draft.startMs).getUTCFullYear();
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) return [];
  return sorted
    .filter((draft) => Math.abs(yearOf(draft) - yearOf(middle)) > FAR_YEARS)
    .map(({ place }) => ({ code: 'YEAR_FAR_OFF', severity: 'warning', place }));
}
