import type { Field } from './aliases.ts';
import type { TableRow } from './csv.ts';
import { dateStyle } from './date-style.ts';
import { type DateFault, type DateStyle, parseMoment } from './dates.ts';
import { cellOf, columnValues, headingOf, type ReadContext } from './reader.ts';
import { parseTime, secondsOf } from './times.ts';
import type { Moment } from './types.ts';

/** When a row happened, and how long it lasted where a range or an end was written. */
export interface RowTime {
  readonly start: Moment;
  readonly durationMinutes: number | null;
}

/** The problem code of each fault of a date. */
export const FAULT_CODES: Readonly<Record<DateFault, string>> = {
  unreadable: 'UNREADABLE_DATE',
  impossible: 'IMPOSSIBLE_DATE',
  order: 'AMBIGUOUS_DATE',
  year: 'YEAR_MISSING',
};

/**
 * When did each row of this file happen?
 *
 * The start is the `start`, `date` or `period` column, with the clock of the `time` column where there is one. An
 * `end` column (a clock or a full date) or a range in `time` gives the length.
 *
 * @param context the file
 * @param dateFields columns to try, in order; the first filled cell wins
 * @param numbers what a bare number means
 * @returns a function from row to its time; null when the row has none (reported, not yet rejected)
 */
export function rowTimes(
  context: ReadContext,
  dateFields: readonly Field[],
  numbers: DateStyle['numbers'] = 'excel-days',
): (row: TableRow) => RowTime | null {
  const { columns, findings } = context;
  const style = dateStyle(
    dateFields.flatMap((field) => columnValues(context, field)),
    numbers,
    findings,
    context.sheet,
  );
  return (row) => {
    const field = dateFields.find((f) => cellOf(row, columns, f) !== '');
    if (field === undefined) {
      findings.reject(
        'MISSING_START',
        row.row,
        headingOf(columns, dateFields.find((f) => columns.index.has(f))!),
      );
      return null;
    }
    const day = parseMoment(cellOf(row, columns, field), style);
    if (typeof day === 'string') {
      findings.reject(FAULT_CODES[day], row.row, headingOf(columns, field));
      return null;
    }
    return withClock(context, row, day, style);
  };
}

function withClock(context: ReadContext, row: TableRow, day: Moment, style: DateStyle): RowTime {
  const { columns, findings } = context;
  const text = cellOf(row, columns, 'time');
  const time = text === '' ? null : parseTime(text);
  if (text !== '' && time === null) {
    findings.report('UNREADABLE_TIME', 'warning', place(row, headingOf(columns, 'time')));
  }
  const isDay = day.kind === 'local' && day.precision === 'date';
  const start: Moment =
    time !== null && isDay
      ? { kind: 'local', iso: `${day.iso.slice(0, 10)}T${time.start}`, precision: 'datetime' }
      : day;
  return { start, durationMinutes: lengthOf(context, row, { start, rangeEnd: time?.end ?? null, style }) };
}

function lengthOf(
  context: ReadContext,
  row: TableRow,
  at: { start: Moment; rangeEnd: string | null; style: DateStyle },
): number | null {
  const { columns, findings } = context;
  const text = cellOf(row, columns, 'end');
  if (text === '' && at.rangeEnd === null) return null;
  const heading = headingOf(columns, text === '' ? 'time' : 'end');
  const minutes = text === '' ? untilClock(at.start, at.rangeEnd!) : untilEnd(at.start, text, at.style);
  if (minutes === null) {
    findings.report('UNREADABLE_TIME', 'warning', place(row, heading));
  } else if (minutes <= 0) {
    findings.report('END_BEFORE_START', 'warning', place(row, heading));
    return null;
  }
  return minutes;
}

function untilEnd(start: Moment, text: string, style: DateStyle): number | null {
  const clock = parseTime(text);
  if (clock !== null) return untilClock(start, clock.start);
  const end = parseMoment(text, style);
  if (typeof end === 'string' || end.kind !== start.kind) return null;
  return (momentMs(end) - momentMs(start)) / 60_000;
}

function untilClock(start: Moment, clock: string): number | null {
  if (start.kind !== 'local' || start.precision !== 'datetime') return null;
  return (secondsOf(clock) - secondsOf(start.iso.slice(11))) / 60;
}

/** Milliseconds for differences within one file; local times are read as if they were UTC. */
function momentMs(moment: Moment): number {
  return moment.kind === 'instant' ? moment.ms : Date.parse(`${moment.iso}Z`);
}

function place(row: TableRow, column: string | undefined): { row: number; column?: string } {
  return column === undefined ? { row: row.row } : { row: row.row, column };
}
