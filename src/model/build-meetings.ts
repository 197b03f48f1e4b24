import { foldName } from '../ingest/person-ref.ts';
import type { AttendanceRow, IngestResult, MeetingRow, PersonRef, Place, Problem } from '../ingest/types.ts';
import type { Clock } from './clock.ts';
import { groupRows } from './group-rows.ts';
import type { Identities } from './identity.ts';
import type { ActorId, Meeting } from './types.ts';

/** A meeting before people have their index and durations are settled. */
export interface MeetingDraft {
  readonly id: string;
  readonly startMs: number;
  readonly precision: Meeting['precision'];
  readonly statedMinutes: number | null;
  readonly type: string | null;
  readonly series: string | null;
  readonly attendees: Set<ActorId>;
  readonly unidentified: number;
  readonly place: Place;
}

/** From the first instant up to, not including, the last; null = no bound. */
export type PeriodMs = readonly [number, number] | null;

/**
 * Which meetings were held, when, and who was there?
 *
 * Rows of one id that agree are one meeting; where they disagree the first by content is kept and the other reported.
 * A person counts once a meeting. Attendance of an unknown meeting is reported and dropped. A name that fits several
 * people makes the meeting larger by one, and no node.
 *
 * @returns drafts sorted by start, then id. Cost: O(rows log rows).
 */
export function buildMeetings(
  rows: IngestResult,
  identities: Identities,
  context: { clock: Clock; period: PeriodMs },
): { drafts: MeetingDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byKey = groupRows(rows.meetings, (row) => row.key);
  const meetings = new Map<string, MeetingRow>();
  const repeats = new Set<string>();
  for (const [key, group] of byKey) meetings.set(key, mergeRows(group, repeats, problems));
  const present = attendeesOf(rows.attendances, meetings, { identities, repeats, problems });
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
      place: row.place,
    });
  }
  for (const [file, count] of outside) {
    problems.push({ code: 'OUTSIDE_PERIOD', severity: 'note', place: { file }, params: { count } });
  }
  drafts.sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  problems.push(...farYears(drafts));
  return { drafts, problems };
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
  let merged = sorted[0]!.row;
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

function contentOf({ start, durationMinutes, type, series, unidentified }: MeetingRow): string {
  return JSON.stringify([start, durationMinutes, type, series, unidentified]);
}

interface Present {
  readonly known: Set<ActorId>;
  /** Names that fit several people, once each. */
  readonly ambiguous: Set<string>;
}

function attendeesOf(
  attendances: readonly AttendanceRow[],
  meetings: ReadonlyMap<string, MeetingRow>,
  context: { identities: Identities; repeats: ReadonlySet<string>; problems: Problem[] },
): Map<string, Present> {
  const present = new Map<string, Present>();
  for (const { meeting, person, place } of attendances) {
    if (!meetings.has(meeting)) {
      context.problems.push({ code: 'ORPHAN_ATTENDANCE', severity: 'rejected', place });
      continue;
    }
    const there = present.get(meeting) ?? { known: new Set(), ambiguous: new Set() };
    present.set(meeting, there);
    const id = context.identities.find(person, place);
    if (id === null) there.ambiguous.add(wordsOf(person));
    else if (!there.known.has(id)) there.known.add(id);
    else if (!context.repeats.has(`${place.file}\u0001${place.row}`)) {
      context.problems.push({ code: 'DUPLICATE_ATTENDANCE', severity: 'note', place });
    }
  }
  return present;
}

function wordsOf({ id, name, email }: PersonRef): string {
  return email?.toLowerCase() ?? foldName(name ?? id ?? '');
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
