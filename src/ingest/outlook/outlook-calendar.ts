import { attendeeRef } from '../attendees.ts';
import { contentHash } from '../content-hash.ts';
import type { TableRow } from '../csv.ts';
import { type DateStyle, parseMoment } from '../dates.ts';
import { exportDateStyle } from '../export-dates.ts';
import { foldName } from '../person-ref.ts';
import { headingOf, placeOf, type ReadContext, type Reader } from '../reader.ts';
import { isRoomName } from '../rooms.ts';
import { FAULT_CODES } from '../start-time.ts';
import { isCancelledTitle } from '../status-words.ts';
import type { AttendanceRow, AttendanceStatus, MeetingRow, Moment, PersonRef } from '../types.ts';
import { type OutlookField, outlookFields } from './outlook-layout.ts';

type CellReader = (row: TableRow, field: OutlookField) => string;

const YES = /^(?:true|sann|ja|yes|1)$/i;
const SECRET = /^(?:private|privat|confidential|konfidensiell|fortrolig)$/i;

/**
 * Which meetings does Outlook's calendar export (CSV) hold, and who was invited?
 *
 * One row an occurrence. The export has no answers: everybody invited is `no_response`, the organiser `organizer`, so
 * these meetings count only where the settings let invitations count. Private entries and entries without attendees
 * are skipped and counted; rooms are left out. Nobody can tell from the file which meetings were held.
 * Cost: O(rows × attendees).
 */
export const readOutlookCalendar: Reader = (context) => {
  const { findings, rows, columns } = context;
  const fields = outlookFields(context.table[context.headerAt]?.cells ?? []);
  const at = new Map(fields.map((field, i) => [field, i] as const).reverse());
  const cell: CellReader = (row, field) => (row.cells[at.get(field) ?? -1] ?? '').trim();
  const style = styleOf(context, cell);
  const meetings: MeetingRow[] = [];
  const attendances: AttendanceRow[] = [];
  const skipped = { PRIVATE_ENTRIES: 0, NO_ATTENDEES_SKIPPED: 0 };
  let rooms = 0;
  for (const row of rows) {
    const isPrivate = YES.test(cell(row, 'private')) || SECRET.test(cell(row, 'sensitivity'));
    const invited = invitedOf(row, cell);
    rooms += invited.rooms;
    if (isPrivate || invited.persons.size === 0) {
      skipped[isPrivate ? 'PRIVATE_ENTRIES' : 'NO_ATTENDEES_SKIPPED']++;
      findings.skip();
      continue;
    }
    const meeting = meetingOf(context, row, { cell, style, names: [...invited.persons.keys()] });
    if (meeting === null) continue;
    meetings.push(meeting);
    for (const [person, status] of invited.persons.values())
      attendances.push({ meeting: meeting.key, person, status, place: meeting.place });
  }
  for (const [code, count] of Object.entries(skipped)) {
    if (count > 0) findings.report(code, 'note', {}, { count });
  }
  if (rooms > 0) findings.report('ROOMS_LEFT_OUT', 'note', {}, { count: rooms });
  const column = headingOf(columns, 'attendees');
  if (meetings.length > 0) findings.report('CALENDAR_NO_ANSWERS', 'warning', column ? { column } : {});
  return { meetings, attendances };
};

function styleOf(context: ReadContext, cell: CellReader): DateStyle {
  const heading = headingOf(context.columns, 'date') ?? '';
  const values = context.rows.flatMap((row) => [
    `${cell(row, 'date')} ${cell(row, 'time')}`,
    `${cell(row, 'end-date')} ${cell(row, 'end-time')}`,
  ]);
  return exportDateStyle({ heading, values }, context.file, context.findings);
}

/** Everybody named in a row, once each; the organiser counts as invited only beside others. */
function invitedOf(
  row: TableRow,
  cell: CellReader,
): { persons: Map<string, readonly [PersonRef, AttendanceStatus]>; rooms: number } {
  const persons = new Map<string, readonly [PersonRef, AttendanceStatus]>();
  let rooms = 0;
  const add = (name: string, status: AttendanceStatus): void => {
    if (isRoomName(name)) rooms++;
    const person = isRoomName(name) || !/\p{L}/u.test(name) ? null : attendeeRef(name);
    if (person === null) return;
    const key = person.email?.toLowerCase() ?? foldName(person.name ?? '');
    if (!persons.has(key) || status === 'organizer') persons.set(key, [person, status]);
  };
  for (const field of ['required', 'optional'] as const) {
    for (const name of cell(row, field).split(';')) add(name.trim(), 'no_response');
  }
  if (persons.size > 0) add(cell(row, 'organiser'), 'organizer');
  return { persons, rooms };
}

function meetingOf(
  context: ReadContext,
  row: TableRow,
  { cell, style, names }: { cell: CellReader; style: DateStyle; names: readonly string[] },
): MeetingRow | null {
  const { findings, columns } = context;
  const isAllDay = YES.test(cell(row, 'all-day'));
  const column = headingOf(columns, 'date');
  const moment = (day: string, clock: string): ReturnType<typeof parseMoment> =>
    parseMoment(isAllDay || clock === '' ? day : `${day}, ${clock}`, style);
  if (cell(row, 'date') === '') {
    findings.reject('MISSING_START', row.row, column);
    return null;
  }
  const start = moment(cell(row, 'date'), cell(row, 'time'));
  if (typeof start === 'string') {
    findings.reject(FAULT_CODES[start], row.row, column);
    return null;
  }
  const end = moment(cell(row, 'end-date') || cell(row, 'date'), cell(row, 'end-time'));
  const minutes = isAllDay || typeof end === 'string' ? null : minutesBetween(start, end);
  if (minutes !== null && minutes <= 0) {
    findings.report('END_BEFORE_START', 'warning', column ? { row: row.row, column } : { row: row.row });
  }
  const when = start.kind === 'local' ? start.iso : new Date(start.ms).toISOString();
  return {
    key: `outlook ${contentHash([when, minutes ?? '', ...[...names].sort()].join('\u0001'))}`,
    start,
    durationMinutes: minutes !== null && minutes > 0 ? minutes : null,
    type: null,
    series: null,
    unidentified: 0,
    evidence: 'calendar',
    status: isCancelledTitle(cell(row, 'title')) ? 'cancelled' : 'held',
    place: placeOf(context, row),
  };
}

function minutesBetween(start: Moment, end: Moment): number | null {
  if (start.kind !== 'local' || end.kind !== 'local') return null;
  if (start.precision !== 'datetime' || end.precision !== 'datetime') return null;
  return (Date.parse(`${end.iso}Z`) - Date.parse(`${start.iso}Z`)) / 60_000;
}
