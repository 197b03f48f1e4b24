import type { Field } from '../aliases.ts';
import { fieldsOf } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import { dateInHeading } from './date-heading.ts';
import { markOf } from './marks.ts';

/** Where people, meetings and marks stand in an attendance matrix. */
export interface MatrixShape {
  /** Index of the header among the rows. */
  readonly headerAt: number;
  /** One row a person (`people`), or one row a meeting (`meetings`). */
  readonly rowsAre: 'people' | 'meetings';
  /** Column of the names, or of the dates. */
  readonly keyAt: number;
  /** Columns of meetings, or of people. */
  readonly markColumns: readonly number[];
}

const HEADER_ROWS = 30;
const SAMPLE_ROWS = 60;
const MARK_SHARE = 0.8;
const NAMES: readonly Field[] = ['name', 'last-name', 'first-name', 'email', 'attendees'];
const DATES: readonly Field[] = ['date', 'start'];
const TOTAL = /^(?:sum|totalt|total|i alt|antall|antal|tal|count)(?![\p{L}])/iu;
const NAME_LIKE = /^\p{L}[\p{L}.'’,()&/ -]+$/u;

/**
 * Is this an attendance matrix, and which way does it lie?
 *
 * People down and dates across, or dates down and people across; in both at least four of five filled cells must be
 * marks (marks.ts). Columns of sums are left out.
 *
 * @param rows every row of the table
 * @returns null when it is none. Cost: O(first 90 rows).
 */
export function matrixShape(rows: readonly TableRow[]): MatrixShape | null {
  for (let headerAt = 0; headerAt < Math.min(rows.length - 1, HEADER_ROWS); headerAt++) {
    const below = rows.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS);
    const { cells } = rows[headerAt]!;
    if (headerAt > 0 && isHeader(rows[headerAt - 1]!)) return null;
    const found = peopleDown(cells, below) ?? meetingsDown(cells, below);
    if (found !== null) return { headerAt, ...found };
  }
  return null;
}

/** Is this the heading of a column, or the beginning of a row, of sums? */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

/** Two headings that samband knows: what stands below is data, and no header of its own. */
function isHeader({ cells }: TableRow): boolean {
  return cells.filter((cell) => fieldsOf(cell).length > 0).length > 1;
}

type Lie = Omit<MatrixShape, 'headerAt'>;

function peopleDown(headings: readonly string[], below: readonly TableRow[]): Lie | null {
  const markColumns = headings.flatMap((h, i) => (isDateHeading(h) ? [i] : []));
  if (markColumns.length < 2 || !areMarks(below, markColumns)) return null;
  if (!isAnybodyThere(below, markColumns)) return null;
  const named = headings.findIndex((h) => fieldsOf(h).some((f) => NAMES.includes(f)));
  const keyAt = named >= 0 ? named : headings.findIndex((h, i) => isPlain(h) && holdsWords(below, i));
  return keyAt < 0 || markColumns.includes(keyAt) ? null : { rowsAre: 'people', keyAt, markColumns };
}

function meetingsDown(headings: readonly string[], below: readonly TableRow[]): Lie | null {
  if (headings.some((h) => fieldsOf(h).some((f) => NAMES.includes(f) || f === 'actor'))) return null;
  const keyAt = headings.findIndex(
    (h, i) =>
      (fieldsOf(h).some((f) => DATES.includes(f)) || (i === 0 && h.trim() === '')) && holdsDates(below, i),
  );
  if (keyAt < 0) return null;
  const markColumns = headings.flatMap((h, i) =>
    i !== keyAt && isPersonHeading(h) && (areMarks(below, [i]) || isEmpty(below, i)) ? [i] : [],
  );
  const sure = markColumns.length > 2 || markColumns.every((i) => headings[i]!.trim().includes(' '));
  const enough =
    markColumns.length > 1 && sure && areMarks(below, markColumns) && isAnybodyThere(below, markColumns);
  return enough ? { rowsAre: 'meetings', keyAt, markColumns } : null;
}

function isDateHeading(heading: string): boolean {
  return fieldsOf(heading).length === 0 && dateInHeading(heading) !== null;
}

function isPersonHeading(heading: string): boolean {
  return (
    fieldsOf(heading).length === 0 &&
    NAME_LIKE.test(heading.trim()) &&
    dateInHeading(heading) === null &&
    !isTotal(heading)
  );
}

/** A heading that says nothing of its own: blank, or a word samband does not know. */
function isPlain(heading: string): boolean {
  return fieldsOf(heading).length === 0 && dateInHeading(heading) === null && !isTotal(heading);
}

function filled(rows: readonly TableRow[], at: number): string[] {
  return rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
}

function areMarks(rows: readonly TableRow[], columns: readonly number[]): boolean {
  const people = rows.filter(({ cells }) => !isTotal(cells.find((cell) => cell.trim() !== '') ?? ''));
  const cells = columns.flatMap((at) => filled(people, at));
  const marks = cells.filter((cell) => markOf(cell) !== null);
  return marks.length > 0 && marks.length >= MARK_SHARE * cells.length;
}

/** Has anybody been present? A table of dashes alone is no matrix. */
function isAnybodyThere(rows: readonly TableRow[], columns: readonly number[]): boolean {
  return columns.some((at) =>
    filled(rows, at).some((cell) => markOf(cell) === 'attended' || markOf(cell) === 'unsure'),
  );
}

function isEmpty(rows: readonly TableRow[], at: number): boolean {
  return filled(rows, at).length === 0;
}

function holdsWords(rows: readonly TableRow[], at: number): boolean {
  const cells = filled(rows, at);
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell) && markOf(cell) === null);
  return words.length > 0 && words.length >= MARK_SHARE * cells.length;
}

function holdsDates(rows: readonly TableRow[], at: number): boolean {
  const cells = filled(rows, at).filter((cell) => !isTotal(cell));
  const dates = cells.filter((cell) => dateInHeading(cell) !== null);
  return dates.length > 0 && dates.length >= MARK_SHARE * cells.length;
}
