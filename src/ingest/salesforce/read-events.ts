import type { TableRow } from '../csv.ts';
import { type DateStyle, parseMoment } from '../dates.ts';
import { parseDecimal } from '../numbers.ts';
import { placeOf, type Reader } from '../reader.ts';
import { isCancelledWord } from '../status-words.ts';
import type { AttendanceRow, AttendanceStatus, MeetingRow, Moment } from '../types.ts';
import { apiCells, isTicked } from './api-columns.ts';
import { personId, salesforceId } from './salesforce-id.ts';

type Cells = (row: TableRow, name: string) => string;

const STYLE: DateStyle = { slash: null, year: null, numbers: 'excel-days' };
const STATUS: ReadonlyMap<string, AttendanceStatus> = new Map<string, AttendanceStatus>([
  ['accepted', 'accepted'],
  ['declined', 'declined'],
  ['tentative', 'tentative'],
]);

/**
 * Which meetings has a Salesforce Event export, and who was asked to them?
 *
 * People are ids, which the Contact and User exports name (link-people.ts). Deleted events and the copies kept for each
 * invited user (ISCHILD) are left out. The owner is organiser, the contact counts as accepted until an EventRelation
 * says otherwise. Cost: O(rows).
 */
export const readEvents: Reader = (context) => {
  const { findings } = context;
  const cell = apiCells(context);
  const meetings: MeetingRow[] = [];
  const attendances: AttendanceRow[] = [];
  let left = 0;
  for (const row of context.rows) {
    if (isTicked(cell(row, 'isdeleted')) || isTicked(cell(row, 'ischild'))) {
      left++;
      findings.skip();
      continue;
    }
    const id = salesforceId(cell(row, 'id'));
    const start = startOf(cell, row);
    if (id === null) findings.reject('MISSING_ID', row.row, 'ID');
    else if (start === null) findings.reject('MISSING_START', row.row, 'ACTIVITYDATETIME');
    if (id === null || start === null) continue;
    const place = placeOf(context, row);
    meetings.push({
      key: meetingKey(id),
      uid: id,
      start,
      durationMinutes: minutesOf(cell, row, start),
      type: cell(row, 'type') || null,
      series: salesforceId(cell(row, 'recurrenceactivityid')),
      unidentified: 0,
      evidence: 'crm',
      ...(isCancelledWord(cell(row, 'subject')) ? { status: 'cancelled' as const } : {}),
      place,
    });
    const people: [string, AttendanceStatus][] = [
      ['ownerid', 'organizer'],
      ['whoid', 'accepted'],
    ];
    for (const [name, status] of people) {
      const person = personId(cell(row, name));
      if (person !== null)
        attendances.push({ meeting: meetingKey(id), person: { id: person }, status, place });
    }
  }
  if (left > 0) findings.report('SALESFORCE_DELETED', 'note', {}, { count: left });
  return { meetings, attendances };
};

/**
 * Who was asked to which Salesforce event, and what did they answer?
 *
 * Relations to accounts and rooms are no people and are left out. Cost: O(rows).
 */
export const readRelations: Reader = (context) => {
  const { findings } = context;
  const cell = apiCells(context);
  const attendances: AttendanceRow[] = [];
  for (const row of context.rows) {
    const event = salesforceId(cell(row, 'eventid'));
    const id = personId(cell(row, 'relationid'));
    if (event === null) findings.reject('MISSING_ID', row.row, 'EVENTID');
    else if (id === null || isTicked(cell(row, 'isdeleted'))) findings.skip();
    else {
      const status = STATUS.get(cell(row, 'status').toLowerCase()) ?? 'no_response';
      attendances.push({ meeting: meetingKey(event), person: { id }, status, place: placeOf(context, row) });
    }
  }
  return { attendances };
};

function meetingKey(id: string): string {
  return `salesforce ${id}`;
}

function startOf(cell: Cells, row: TableRow): Moment | null {
  const isAllDay = isTicked(cell(row, 'isalldayevent'));
  const names = isAllDay ? ['activitydate'] : ['startdatetime', 'activitydatetime', 'activitydate'];
  const text = names.map((name) => cell(row, name)).find((value) => value !== '') ?? '';
  const moment = parseMoment(text, STYLE);
  return typeof moment === 'string' ? null : moment;
}

function minutesOf(cell: Cells, row: TableRow, start: Moment): number | null {
  if (isTicked(cell(row, 'isalldayevent'))) return null;
  const stated = parseDecimal(cell(row, 'durationinminutes'));
  if (stated !== null) return stated > 0 ? stated : null;
  const end = parseMoment(cell(row, 'enddatetime'), STYLE);
  if (typeof end === 'string' || end.kind !== 'instant' || start.kind !== 'instant') return null;
  return end.ms > start.ms ? (end.ms - start.ms) / 60_000 : null;
}
