import type { CodedColumn } from '../../kernels/coded-columns.ts';
import { FIRST_ROW } from '../../kernels/coded-columns.ts';
import type { Field } from '../aliases.ts';
import { parseMoment } from '../dates.ts';
import { parseDuration, unitOfHeading } from '../numbers.ts';
import type { ReadRows } from '../reader.ts';
import type { AttendanceRow, FileKind, MeetingRow, Moment, PersonRef, Rows } from '../types.ts';

/** A table as columns, every cell of which is taken as it stands. */
export interface CodedTable {
  readonly file: string;
  readonly rows: number;
  /** The column of a field; undefined = the file has none. */
  readonly column: (field: Field) => CodedColumn | undefined;
  readonly heading: (field: Field) => string | undefined;
}

/** What a kind of file must and may hold to be read by its columns, and how. */
export interface CodedKind {
  readonly required: readonly Field[];
  readonly optional: readonly Field[];
  /** null where the ordinary reader would say something of a row. */
  readonly read: (table: CodedTable) => ReadRows | null;
}

/**
 * How is a large file of the plain form read, where there is nothing to remark on?
 *
 * Each gives the rows of the ordinary reader of its kind (plain-meetings.ts, plain-attendance.ts), made when they are asked
 * for.
 */
export const CODED_KINDS: ReadonlyMap<FileKind, CodedKind> = new Map<FileKind, CodedKind>([
  ['meetings', { required: ['meeting', 'start'], optional: ['duration', 'type', 'series'], read: meetings }],
  ['attendance', { required: ['meeting', 'actor'], optional: [], read: attendances }],
]);

function attendances({ file, rows, column }: CodedTable): ReadRows | null {
  const [meeting, actor] = [column('meeting')!, column('actor')!];
  if (meeting.texts.includes('') || actor.texts.includes('')) return null;
  const people = actor.texts.map((id): PersonRef => ({ id }));
  return {
    attendances: rowsOf(
      rows,
      (i): AttendanceRow => ({
        meeting: meeting.texts[meeting.codes.at(i)]!,
        person: people[actor.codes.at(i)]!,
        place: { file, row: FIRST_ROW + i },
      }),
    ),
  };
}

function meetings({ file, rows, column, heading }: CodedTable): ReadRows | null {
  const [meeting, start] = [column('meeting')!, column('start')!];
  const starts = start.texts.map(momentOf);
  const lengths = minutesOf(column('duration'), heading('duration'));
  if (meeting.texts.includes('') || starts.includes(null) || lengths === null) return null;
  const [duration, type, series] = [column('duration'), column('type'), column('series')];
  const textAt = (of: CodedColumn | undefined, i: number): string | null =>
    of === undefined ? null : of.texts[of.codes.at(i)]! || null;
  return {
    meetings: rowsOf(
      rows,
      (i): MeetingRow => ({
        key: meeting.texts[meeting.codes.at(i)]!,
        start: starts[start.codes.at(i)]!,
        durationMinutes: duration === undefined ? null : lengths[duration.codes.at(i)]!,
        type: textAt(type, i),
        series: textAt(series, i),
        unidentified: 0,
        place: { file, row: FIRST_ROW + i },
      }),
    ),
  };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A moment that can be read in one way, whatever stands in other rows; null for any other text. */
function momentOf(text: string): Moment | null {
  if (!ISO_DAY.test(text)) return null;
  const moment = parseMoment(text, { slash: null, year: null, numbers: 'excel-days' });
  return typeof moment === 'string' ? null : moment;
}

/** Minutes of each text, where the heading says that they are minutes; null where one of them is doubtful. */
function minutesOf(
  column: CodedColumn | undefined,
  heading: string | undefined,
): readonly (number | null)[] | null {
  if (column === undefined || heading === undefined) return [];
  const unit = unitOfHeading(heading);
  const minutes = column.texts.map((text) => (text === '' ? null : parseDuration(text, unit)));
  const isSound = minutes.every((m, i) => (m === null ? column.texts[i] === '' : m !== 'unit' && m > 0));
  return isSound ? minutes.map((m) => (m === 'unit' ? null : m)) : null;
}

function rowsOf<T>(length: number, rowAt: (i: number) => T): Rows<T> {
  return {
    length,
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield rowAt(i);
    },
  };
}
