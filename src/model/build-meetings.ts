import type { IngestResult, MeetingRow, Problem } from '../ingest/types.ts';
import type { Settings } from '../settings.ts';
import { type Attendance, attendeesOf, type MeetingFrame } from './attendance.ts';
import type { Clock } from './clock.ts';
import type { Identities } from './identity.ts';
import { localDay } from './local-day.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { meetingRows } from './meeting-rows.ts';
import { mergeSources } from './merge-sources.ts';

/** From the first instant up to, not including, the last; null = no bound. */
export type PeriodMs = readonly [number, number] | null;

/** Meetings sorted by start, then id, and their people. */
export interface BuiltMeetings {
  readonly drafts: readonly MeetingDraft[];
  readonly people: Attendance;
  /** Meetings that a better source tells of too. */
  readonly superseded: number;
  readonly problems: readonly Problem[];
}

/**
 * Which meetings were held, when, and who was there?
 *
 * Rows of one id are one meeting (meeting-rows.ts), and so are the meetings that several sources tell of
 * (merge-sources.ts). A name that fits several people makes the meeting larger by one, and no node.
 *
 * Cost: O(rows), and sorting the meetings.
 */
export function buildMeetings(
  rows: IngestResult,
  identities: Identities,
  context: { clock: Clock; period: PeriodMs; settings: Pick<Settings, 'timezone' | 'calendar'> },
): BuiltMeetings {
  const { clock, period, settings } = context;
  const problems: Problem[] = [];
  const meetings = meetingRows(rows.meetings, problems);
  const drafts: MeetingDraft[] = [];
  const frames: MeetingFrame[] = [];
  const outside = new Map<string, number>();
  for (const row of meetings.rows) {
    const at = startOf(row, clock, problems);
    const isOut = at !== null && isOutside(at.startMs, period);
    if (isOut) outside.set(row.place.file, (outside.get(row.place.file) ?? 0) + 1);
    if (at === null || isOut) frames.push(frameOf(row));
    else {
      const draft = draftOf(row, at, frames.length);
      frames.push(draft);
      drafts.push(draft);
    }
  }
  for (const [file, count] of outside) {
    problems.push({ code: 'OUTSIDE_PERIOD', severity: 'note', place: { file }, params: { count } });
  }
  const { calendar, timezone } = settings;
  const people = attendeesOf(rows.attendances, meetings, { identities, frames, calendar, problems });
  const { listed, size } = people;
  const merged = mergeSources(drafts, { dayOf: localDay(timezone), listed, size });
  const sorted = merged.drafts.sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  problems.push(...merged.problems, ...farYears(sorted));
  return { drafts: sorted, people, superseded: merged.superseded, problems };
}

function frameOf({ evidence = 'log', series, status = 'held' }: MeetingRow): MeetingFrame {
  return { evidence, series, status };
}

function draftOf(
  row: MeetingRow,
  { startMs, precision }: Pick<MeetingDraft, 'startMs' | 'precision'>,
  number: number,
): MeetingDraft {
  const {
    key,
    durationMinutes,
    type,
    series,
    unidentified,
    evidence = 'log',
    uid,
    status = 'held',
    place,
  } = row;
  return {
    id: key,
    startMs,
    precision,
    minutes: durationMinutes,
    type,
    series,
    row: number,
    unidentified,
    evidence,
    uid: uid ?? null,
    status,
    place,
  };
}

/** True when an instant lies outside a period. */
export function isOutside(ms: number, period: PeriodMs): boolean {
  return period !== null && (ms < period[0] || ms >= period[1]);
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
  const year = yearOf(middle);
  return sorted
    .filter((draft) => Math.abs(yearOf(draft) - year) > FAR_YEARS)
    .map(({ place }) => ({ code: 'YEAR_FAR_OFF', severity: 'warning', place }));
}
