import type { Settings } from '../../settings.ts';
import type { AttendanceRow, MeetingRow } from '../types.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { type CalendarTime, instantOf, momentOf, occurrenceKey } from './calendar-time.ts';
import { MOST_OCCURRENCES, occurrencesOf } from './recurrence.ts';
import { UTC, type Zone } from './zones.ts';

/** Rows of one calendar file, and what was left out on the way. */
export interface CalendarRows {
  readonly meetings: MeetingRow[];
  readonly attendances: AttendanceRow[];
  /** Rows of the events whose rule is not followed. */
  readonly refusedRules: number[];
  clipped: number;
  capped: number;
  planned: number;
  isTooMuch: boolean;
}

/** What the rows are made with. */
export interface RowContext {
  readonly file: string;
  readonly settings: Settings;
  readonly home: Zone;
  /** Every event, also those that give no rows: they may replace an occurrence. */
  readonly all: readonly CalendarEntry[];
  /** When the file was made, ms; null = not known, so that nothing counts as held. */
  readonly stampMs: number | null;
}

/** Most attendances of one calendar file. */
const MOST_ROWS = 500_000;
/** Most steps along the rules of one calendar file; some seconds. */
const MOST_STEPS = 500_000;

/**
 * Which meetings do the events of one calendar file stand for?
 *
 * A series becomes its occurrences; an event that replaces one of them takes its place, with its own attendees. A
 * meeting was held when it had ended before the file was made; a later one is planned.
 *
 * @param entries events with attendees, none private, each once
 * @param context the file, the period, when the file was made
 * Cost: O(occurrences × attendees).
 */
export function calendarRows(entries: readonly CalendarEntry[], context: RowContext): CalendarRows {
  const rows: CalendarRows = {
    ...{ meetings: [], attendances: [], refusedRules: [] },
    ...{ clipped: 0, capped: 0, planned: 0, isTooMuch: false },
  };
  const budget = { left: MOST_STEPS };
  const replaced = new Map<string, CalendarTime[]>();
  for (const { uid, replaces } of context.all) {
    if (replaces !== null) replaced.set(uid, [...(replaced.get(uid) ?? []), replaces]);
  }
  for (const entry of entries) {
    for (const time of timesOf(entry, replaced.get(entry.uid) ?? [], { context, rows, budget })) {
      if (rows.attendances.length > MOST_ROWS) rows.isTooMuch = true;
      else addMeeting(entry, time, { context, rows });
    }
  }
  if (budget.left < 0) rows.isTooMuch = true;
  return rows;
}

/** When an event met; a series without the occurrences that were cancelled or replaced. */
function timesOf(
  entry: CalendarEntry,
  replaced: readonly CalendarTime[],
  { context, rows, budget }: { context: RowContext; rows: CalendarRows; budget: { left: number } },
): readonly CalendarTime[] {
  if (entry.replaces !== null || (entry.rule === null && entry.added.length === 0)) return [entry.start];
  const bounds = { home: context.home, period: context.settings.period, stampMs: context.stampMs, budget };
  const followed = entry.rule === null ? null : occurrencesOf(entry.start, entry.rule, bounds);
  if (entry.rule !== null && followed === null) {
    rows.refusedRules.push(entry.row);
    return [];
  }
  if (followed?.isClipped) rows.clipped++;
  if (followed?.isCapped || entry.added.length > MOST_OCCURRENCES) rows.capped++;
  const added = entry.added
    .slice(0, MOST_OCCURRENCES)
    .map((time) => ({ ...time, isDate: entry.start.isDate }));
  const all = [...(followed?.times ?? [entry.start]), ...added];
  const isLeft = leftOut([...entry.left, ...replaced], entry.start, context.home);
  const seen = new Set<string>();
  return all.filter((time) => {
    const key = occurrenceKey(time);
    if (seen.has(key) || isLeft(time)) return false;
    seen.add(key);
    return true;
  });
}

/** Exchange writes the day left out of an all-day series as a time, so days are compared as days. */
function leftOut(
  times: readonly CalendarTime[],
  start: CalendarTime,
  home: Zone,
): (time: CalendarTime) => boolean {
  const days = new Set<string>();
  const instants = new Set<number>();
  for (const time of times) {
    const isUtc = !time.isDate && time.zone === UTC;
    if (start.isDate && isUtc) days.add(home.toWall(instantOf(time, home)).slice(0, 10));
    else if (start.isDate || time.isDate) days.add(time.wall.slice(0, 10));
    else instants.add(instantOf(time, home));
  }
  return (time) => days.has(time.wall.slice(0, 10)) || (!time.isDate && instants.has(instantOf(time, home)));
}

function addMeeting(
  entry: CalendarEntry,
  time: CalendarTime,
  { context, rows }: { context: RowContext; rows: CalendarRows },
): void {
  const isSeries = entry.replaces !== null || entry.rule !== null || entry.added.length > 0;
  const original = entry.replaces ?? time;
  const asDay = entry.start.isDate ? { ...original, isDate: true } : original;
  const uid = isSeries ? `${entry.uid} ${occurrenceKey(asDay)}` : entry.uid;
  const endMs = instantOf(time, context.home) + (entry.minutes ?? 0) * 60_000;
  const isPast = context.stampMs !== null && endMs <= context.stampMs;
  const status = entry.isCancelled ? 'cancelled' : isPast ? 'held' : 'planned';
  if (status === 'planned') rows.planned++;
  const place = { file: context.file, row: entry.row };
  rows.meetings.push({
    key: `calendar ${uid}`,
    start: momentOf(time),
    durationMinutes: entry.minutes,
    type: null,
    series: isSeries ? entry.uid : null,
    unidentified: entry.people.unidentified,
    evidence: 'calendar',
    uid,
    status,
    place,
  });
  for (const { person, status: answer } of entry.people.people)
    rows.attendances.push({ meeting: `calendar ${uid}`, person, status: answer, place });
}
