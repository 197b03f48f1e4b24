import { FIELDS, type Field } from './aliases.ts';
import { type ColumnChoice, columnLetter } from './columns.ts';
import type { TableRow } from './csv.ts';
import { parseMoment } from './dates.ts';
import type { Findings } from './findings.ts';

const MOST_COLUMNS = 12;
const LENIENT = { slash: 'day-first', year: 2000, numbers: 'excel-days' } as const;
const IGNORE = 'ignorer|ignore';

/**
 * What are the columns of a table that has no header?
 *
 * Asked only where the rows look like a log: two rows or more of one width, with a column of dates and a column of
 * text. The guess offered is the dates, the longest texts as attendees, and the next text as type.
 *
 * @param rows every row of the table
 * @param findings takes the question
 * @returns fields by column letter; {} while the question waits; null where the table is no log or is to be left out
 * Cost: O(cells).
 */
export function columnsWithoutHeader(rows: readonly TableRow[], findings: Findings): ColumnChoice | null {
  const guess = guessFields(rows);
  if (guess === null) {
    findings.report('NO_HEADER', 'rejected');
    return null;
  }
  const answer = findings.ask('columns', [guess.join(', '), IGNORE]);
  if (answer === null) return {};
  if (answer === 'ignorer') {
    findings.report('FILE_IGNORED', 'rejected');
    return null;
  }
  return Object.fromEntries(answer.split(',').map((field, at) => [columnLetter(at), field.trim()]));
}

/** True for fields by column, from the left, as `date, type, attendees`. */
export function isFieldList(answer: string): boolean {
  const fields = answer.split(',').map((field) => field.trim());
  return fields.length > 1 && fields.every((field) => FIELDS.some((known) => known === field));
}

function guessFields(rows: readonly TableRow[]): Field[] | null {
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 2 || width > MOST_COLUMNS) return null;
  if (rows.filter(({ cells }) => cells.length === width).length * 2 < rows.length) return null;
  const fields: Field[] = Array<Field>(width).fill('ignore');
  const values = fields.map((_, at) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((v) => v !== ''),
  );
  const dated = values.findIndex((cells) => cells.length * 2 > rows.length && cells.every(isDate));
  const texts = values
    .map((cells, at) => ({ at, letters: at === dated ? 0 : cells.join('').replace(/\P{L}/gu, '').length }))
    .filter(({ letters }) => letters > rows.length)
    .sort((a, b) => b.letters - a.letters || a.at - b.at);
  const [attendees, type] = texts;
  if (dated < 0 || attendees === undefined) return null;
  fields[dated] = 'date';
  fields[attendees.at] = 'attendees';
  if (type !== undefined) fields[type.at] = 'type';
  return fields;
}

function isDate(value: string): boolean {
  const moment = parseMoment(value, LENIENT);
  return typeof moment !== 'string' || moment === 'impossible';
}
