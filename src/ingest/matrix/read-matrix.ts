import { attendeeRef } from '../attendees.ts';
import { contentHash } from '../content-hash.ts';
import type { TableRow } from '../csv.ts';
import { dateStyle } from '../date-style.ts';
import { parseMoment } from '../dates.ts';
import { rowDurations } from '../durations.ts';
import { foldName, rowPerson } from '../person-ref.ts';
import { headingOf, placeOf, type ReadContext, type Reader } from '../reader.ts';
import { FAULT_CODES, rowTimes } from '../start-time.ts';
import type { AttendanceRow, MeetingRow, Moment, PersonRef, Place } from '../types.ts';
import { dateInHeading } from './date-heading.ts';
import { type Mark, markOf } from './marks.ts';
import { type MatrixShape, matrixShape } from './matrix-shape.ts';

/** One meeting with everybody's mark. */
interface Drawn {
  readonly start: Moment;
  readonly durationMinutes: number | null;
  readonly place: Place;
  readonly marks: readonly { readonly person: PersonRef; readonly mark: Mark; readonly place: Place }[];
}

/**
 * Who was at which meeting, by an attendance matrix (oppmøtematrise)?
 *
 * A blank means absent where anybody has a mark for the meeting; a meeting nobody has a mark for is left out and
 * counted. Marks in brackets count as present and are reported. Cost: O(cells).
 */
export const readMatrix: Reader = (context) => {
  const shape = matrixShape(context.table);
  if (shape === null) return {};
  const drawn = shape.rowsAre === 'people' ? byColumn(context, shape) : byRow(context, shape);
  const meetings: MeetingRow[] = [];
  const attendances: AttendanceRow[] = [];
  const seen = new Map<string, number>();
  let empty = 0;
  for (const meeting of drawn) {
    if (meeting.marks.every(({ mark }) => mark === 'blank')) {
      empty++;
      continue;
    }
    const key = keyOf(meeting, seen);
    const { start, durationMinutes, place } = meeting;
    const fixed = { type: null, series: null, unidentified: 0, evidence: 'matrix' } as const;
    meetings.push({ key, start, durationMinutes, ...fixed, place });
    for (const { person, mark, place: at } of meeting.marks) {
      const there = mark === 'attended' || mark === 'unsure';
      attendances.push({ meeting: key, person, status: there ? 'attended' : 'absent', place: at });
    }
  }
  const unsure = drawn.flatMap(({ marks }) => marks).filter(({ mark }) => mark === 'unsure').length;
  if (empty > 0) context.findings.report('MATRIX_EMPTY', 'note', {}, { count: empty });
  if (unsure > 0) context.findings.report('MATRIX_UNSURE', 'note', {}, { count: unsure });
  return { meetings, attendances };
};

/** One column a meeting, one row a person. */
function byColumn(context: ReadContext, { headerAt, markColumns }: MatrixShape): Drawn[] {
  const { columns, findings, table, file, sheet } = context;
  const header = table[headerAt]!;
  const people = context.rows.flatMap((row) => {
    const person = rowPerson(row, columns);
    if (person !== null) return [{ row, person }];
    const column = headingOf(columns, 'name') ?? headingOf(columns, 'email');
    if (markColumns.some((at) => (row.cells[at] ?? '').trim() !== ''))
      findings.reject('MISSING_PERSON', row.row, column);
    else findings.skip();
    return [];
  });
  const dates = markColumns.map((at) => dateInHeading(header.cells[at]!)!);
  const dated = markColumns.map((at, i) => ({ heading: columns.headings[at]!, values: [dates[i]!] }));
  const style = dateStyle(dated, 'excel-days', findings, sheet);
  return markColumns.flatMap((at, i) => {
    const start = parseMoment(dates[i]!, style);
    const column = columns.headings[at]!;
    if (typeof start === 'string') {
      findings.report(FAULT_CODES[start], 'rejected', { row: header.row, column });
      return [];
    }
    const place = { ...placeOf({ file, sheet }, header), column };
    const marks = people.map(({ row, person }) => ({
      person,
      mark: read(context, row, at),
      place: placeOf(context, row),
    }));
    return [{ start, durationMinutes: null, place, marks }];
  });
}

/** One row a meeting, one column a person. */
function byRow(context: ReadContext, { headerAt, markColumns }: MatrixShape): Drawn[] {
  const { cells } = context.table[headerAt]!;
  const timeOf = rowTimes(context, ['date']);
  const durationOf = rowDurations(context);
  const people = markColumns.flatMap((at) => {
    const person = attendeeRef(cells[at]!.trim());
    return person === null ? [] : [{ at, person }];
  });
  return context.rows.flatMap((row) => {
    const time = timeOf(row);
    if (time === null) return [];
    const place = placeOf(context, row);
    const marks = people.map(({ at, person }) => ({ person, mark: read(context, row, at), place }));
    return [{ start: time.start, durationMinutes: durationOf(row) ?? time.durationMinutes, place, marks }];
  });
}

function read({ findings, columns }: ReadContext, row: TableRow, at: number): Mark {
  const mark = markOf(row.cells[at] ?? '');
  if (mark !== null) return mark;
  findings.report('MATRIX_MARK', 'warning', { row: row.row, column: columns.headings[at]! });
  return 'blank';
}

function keyOf({ start, durationMinutes, marks }: Drawn, seen: Map<string, number>): string {
  const when = start.kind === 'local' ? start.iso : new Date(start.ms).toISOString();
  const people = marks
    .map(({ person, mark }) => `${person.email?.toLowerCase() ?? foldName(person.name ?? '')} ${mark}`)
    .sort();
  const key = `${when} ${contentHash([durationMinutes, ...people].join('\u0001'))}`;
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return nth === 1 ? key : `${key} (${nth})`;
}
