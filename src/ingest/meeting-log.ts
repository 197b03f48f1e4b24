import { type CommaMeaning, commaMeaning, splitAttendees } from './attendees.ts';
import { contentHash } from './content-hash.ts';
import type { TableRow } from './csv.ts';
import { rowDurations } from './durations.ts';
import { foldName } from './person-ref.ts';
import { cellOf, columnValues, headingOf, placeOf, type ReadContext, type Reader } from './reader.ts';
import { rowTimes } from './start-time.ts';
import { cancelledRows } from './status-words.ts';
import type { AttendanceRow, MeetingRow, PersonRef } from './types.ts';

const PERSONS = 'personer|people';
const NAMES = 'etternavn, fornavn|last, first';

/**
 * Which meetings does a hand-made log (møtelogg) hold, and who was there?
 *
 * One row a meeting, attendees in one cell. A meeting's key is made from what the row says, never from its number,
 * so that rows may come in any order; two equal rows of one day without a clock are two meetings. Organisers are not
 * counted as present. Cost: O(rows × attendees).
 */
export const readMeetingLog: Reader = (context) => {
  const { columns, findings } = context;
  const timeOf = rowTimes(context, ['date']);
  const durationOf = rowDurations(context);
  const commaOf = commaOfCells(context);
  const meetings: MeetingRow[] = [];
  const attendances: AttendanceRow[] = [];
  const isCancelled = cancelledRows(context);
  const seen = new Map<string, number>();
  let groups = 0;
  for (const row of context.rows) {
    const time = timeOf(row);
    if (time === null) continue;
    const text = cellOf(row, columns, 'attendees');
    const { persons, unidentified } = splitAttendees(text, commaOf(text));
    if (persons.length === 0 && unidentified === 0) {
      findings.report('NO_ATTENDEES', 'warning', { row: row.row, column: headingOf(columns, 'attendees')! });
    }
    if (unidentified > 0) groups++;
    const durationMinutes = durationOf(row) ?? time.durationMinutes;
    const key = meetingKey(context, row, { ...time, durationMinutes, persons, seen });
    const place = placeOf(context, row);
    meetings.push({
      key,
      start: time.start,
      durationMinutes,
      type: cellOf(row, columns, 'type') || null,
      series: cellOf(row, columns, 'series') || null,
      unidentified,
      ...(isCancelled(row) ? { status: 'cancelled' as const } : {}),
      place,
    });
    for (const person of persons) attendances.push({ meeting: key, person, place });
  }
  if (groups > 0) {
    findings.report(
      'GROUP_ATTENDEES',
      'warning',
      { column: headingOf(columns, 'attendees')! },
      { count: groups },
    );
  }
  return { meetings, attendances };
};

/** What a comma means in each cell: the register decides cell by cell, the user decides the cells that stay open. */
function commaOfCells(context: ReadContext): (text: string) => CommaMeaning {
  const { knownNames, findings } = context;
  const { heading, values } = columnValues(context, 'attendees')[0]!;
  const isOpen = values.some((value) => commaMeaning(value, knownNames) === 'open');
  const answer = isOpen ? findings.ask('comma', [PERSONS, NAMES], { column: heading }) : null;
  const open: CommaMeaning = answer === null ? null : answer === 'etternavn, fornavn' ? 'names' : 'persons';
  return (text) => {
    const meaning = commaMeaning(text, knownNames);
    return meaning === 'open' ? open : meaning;
  };
}

function meetingKey(
  { columns }: ReadContext,
  row: TableRow,
  meeting: {
    start: MeetingRow['start'];
    durationMinutes: number | null;
    persons: readonly PersonRef[];
    seen: Map<string, number>;
  },
): string {
  const stated = cellOf(row, columns, 'meeting');
  if (stated !== '') return stated;
  const start = meeting.start!;
  const when = start.kind === 'local' ? start.iso : new Date(start.ms).toISOString();
  const people = meeting.persons.map((p) => p.email?.toLowerCase() ?? foldName(p.name ?? '')).sort();
  const content = [
    meeting.durationMinutes,
    cellOf(row, columns, 'type'),
    cellOf(row, columns, 'series'),
    ...people,
  ];
  const key = `${when} ${contentHash(content.join('\u0001'))}`;
  if (start.kind === 'instant' || start.precision === 'datetime') return key;
  const nth = (meeting.seen.get(key) ?? 0) + 1;
  meeting.seen.set(key, nth);
  return nth === 1 ? key : `${key} (${nth})`;
}
