import type { Findings } from '../findings.ts';
import { findPersonNumbers } from '../person-numbers.ts';
import type { TextContext, TextRows } from '../text-kinds.ts';
import { type CalendarEntry, calendarEntry, type EntryContext, zoneNames } from './calendar-entry.ts';
import { type CalendarRows, calendarRows } from './calendar-rows.ts';
import { occurrenceKey } from './calendar-time.ts';
import { type Component, type ContentLine, componentsOf, contentLines } from './content-lines.ts';
import { eventProperties } from './event-properties.ts';
import { ianaZone, UTC, type Zone, zoneOf } from './zones.ts';

/** What a calendar file holds of free text; dropped before the parser sees it, a title after its first word. */
export const CALENDAR_FREE_TEXT = ['SUMMARY', 'DESCRIPTION', 'X-ALT-DESC', 'LOCATION', 'ATTACH', 'COMMENT'];

/** Identifiers of the machine's own, where eleven digits in a row mean nothing. */
const MACHINE = /^(?:UID|RELATED-TO|X-MS-OLK-.*ID|X-MICROSOFT-.*ID)$/;
const MOST_SHOWN = 40;

/**
 * Which meetings does a calendar file (.ics) hold, and who was asked to them?
 *
 * Invited is not the same as there: every answer is kept as the attendance's status. Private entries and entries
 * without attendees are skipped and counted. A meeting counts as held when it had ended at the newest stamp of the
 * file (DTSTAMP, LAST-MODIFIED); the machine's clock is never asked.
 *
 * Cost: O(length + occurrences × attendees).
 */
export function readCalendar({ file, text, settings, findings }: TextContext): TextRows {
  const nothing: TextRows = { rowsRead: 0 };
  const lines = contentLines(text);
  if (!isClean(lines, findings)) return nothing;
  const calendars = componentsOf(lines);
  if (calendars === null || !calendars.every(({ name }) => name === 'VCALENDAR')) {
    findings.refuse('CALENDAR_CUT_OFF');
    return nothing;
  }
  const home = ianaZone(settings.timezone) ?? UTC;
  const read = calendars.flatMap((calendar) => entriesOf(calendar, home, findings));
  if (!text.includes('\nBEGIN:VEVENT')) findings.refuse('CALENDAR_EMPTY');
  const newest = newestOnly(read, findings);
  const entries = withPeople(newest, findings, settings.timezone);
  const stamps = read.flatMap(({ stampMs }) => stampMs ?? []);
  const stampMs = stamps.length === 0 ? null : stamps.reduce((a, b) => Math.max(a, b));
  const rows = calendarRows(entries, { file, settings, home, stampMs, all: newest });
  for (const row of rows.refusedRules) findings.reject('RULE_REFUSED', row, 'RRULE');
  if (rows.isTooMuch) findings.refuse('CALENDAR_TOO_LARGE');
  reportRows(rows, stampMs, findings);
  const { meetings, attendances } = rows;
  return { meetings, attendances, rowsRead: entries.length - rows.refusedRules.length };
}

/** False when the file holds an identity number: it is refused, the number never leaves this function. */
function isClean(lines: readonly ContentLine[], findings: Findings): boolean {
  const scanned = lines.filter(({ name }) => !MACHINE.test(name));
  const hits = findPersonNumbers(scanned.map(({ row, text }) => ({ row, cells: [text] })));
  const first = hits[0];
  if (first === undefined) return true;
  const where = { row: first.row, column: scanned.find(({ row }) => row === first.row)!.name };
  if (first.valid) findings.refuse('PERSON_NUMBER', where);
  else findings.report('POSSIBLE_PERSON_NUMBER', 'warning', where, { count: hits.length });
  return !first.valid;
}

function entriesOf(calendar: Component, home: Zone, findings: Findings): CalendarEntry[] {
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  const zones = zonesOf(calendar, events, { home, findings });
  const isCancel = calendar.lines.some(({ name, text }) => name === 'METHOD' && /:\s*CANCEL\s*$/i.test(text));
  const context: EntryContext = { findings, home, zones, isCancel };
  return events.flatMap((event) => calendarEntry(event, context) ?? []);
}

/** Zones by name. One that nobody knows is asked about, once a file; unanswered or `no` leaves its events out. */
function zonesOf(
  calendar: Component,
  events: readonly Component[],
  { home, findings }: { home: Zone; findings: Findings },
): Map<string, Zone | null> {
  const rules = new Map(
    calendar.parts.filter(({ name }) => name === 'VTIMEZONE').map((part) => [tzidOf(part), part] as const),
  );
  const zones = new Map<string, Zone | null>();
  const unknown: string[] = [];
  const names = events.flatMap((event) => zoneNames(eventProperties(event) ?? new Map()));
  for (const name of new Set(names)) {
    const zone = zoneOf(name, rules.get(name));
    if (zone === null) unknown.push(name);
    else zones.set(name, zone);
  }
  if (unknown.length === 0) return zones;
  const shown = unknown.sort().join(', ').slice(0, MOST_SHOWN);
  const answer = findings.ask('unknown-zone', ['ja|yes', 'nei|no'], { zone: shown });
  if (answer === 'ja') for (const name of unknown) zones.set(name, home);
  return zones;
}

function tzidOf({ lines }: Component): string {
  const text = lines.find(({ name }) => name === 'TZID')?.text ?? '';
  return text.slice(text.indexOf(':') + 1).trim();
}

/** Of several versions of one event the one with the highest SEQUENCE, then the newest. */
function newestOnly(entries: readonly CalendarEntry[], findings: Findings): CalendarEntry[] {
  const newest = new Map<string, CalendarEntry>();
  const isNewer = (a: CalendarEntry, b: CalendarEntry): boolean =>
    (a.sequence - b.sequence || (a.stampMs ?? 0) - (b.stampMs ?? 0)) > 0;
  for (const entry of entries) {
    const key = `${entry.uid}\u0001${entry.replaces === null ? '' : occurrenceKey(entry.replaces)}`;
    const known = newest.get(key);
    if (known === undefined || isNewer(entry, known)) newest.set(key, entry);
  }
  const older = entries.length - newest.size;
  for (let i = 0; i < older; i++) findings.skip();
  if (older > 0) findings.report('OLDER_VERSIONS', 'note', {}, { count: older });
  return [...newest.values()];
}

/** The events that are meetings; private ones and those of one person alone are counted. */
function withPeople(entries: readonly CalendarEntry[], findings: Findings, zone: string): CalendarEntry[] {
  const isMeeting = ({ people }: CalendarEntry): boolean => people.people.length + people.unidentified > 0;
  const open = entries.filter(({ isPrivate }) => !isPrivate);
  const kept = open.filter(isMeeting);
  for (let i = kept.length; i < entries.length; i++) findings.skip();
  const note = (code: string, count: number, params: Record<string, string> = {}): void => {
    if (count > 0) findings.report(code, 'note', {}, { count, ...params });
  };
  note('PRIVATE_ENTRIES', entries.length - open.length);
  note('NO_ATTENDEES_SKIPPED', open.length - kept.length);
  note('CALENDAR_FLOATING', open.filter(({ start }) => start.zone === null && !start.isDate).length, {
    zone,
  });
  note('ALL_DAY_LENGTH', kept.filter(({ start }) => start.isDate).length);
  note(
    'ROOMS_LEFT_OUT',
    kept.reduce((sum, { people }) => sum + people.rooms, 0),
  );
  note(
    'UNNAMED_INVITED',
    kept.reduce((sum, { people }) => sum + people.unidentified, 0),
  );
  return kept;
}

function reportRows(rows: CalendarRows, stampMs: number | null, findings: Findings): void {
  const { clipped, capped, planned } = rows;
  if (clipped > 0) findings.report('SERIES_CLIPPED', 'note', {}, { count: clipped });
  if (capped > 0) findings.report('SERIES_CAPPED', 'warning', {}, { count: capped });
  if (planned === 0) return;
  if (stampMs === null) findings.report('CALENDAR_UNDATED', 'warning', {}, { count: planned });
  else {
    const date = new Date(stampMs).toISOString().slice(0, 10);
    findings.report('CALENDAR_PLANNED', 'note', {}, { count: planned, date });
  }
}
