import type { TableRow } from './csv.ts';
import type { Findings } from './findings.ts';

const SUM = /^(?:sum|totalt|total|i alt)\b/i;
/** A plain number, a phone number and a dash for nothing are no formulas. */
const FORMULA = /^\s*(?:[=@]|[+-](?![\d\s.,()-]*$))/;
const MAY_BE_FORMULA = /^[\s=@+-]/;
/** What a failed formula shows, in the languages Excel is used in here. */
const ERROR_CELL =
  /^#(?:verdi!|value!|navn\?|name\?|ref!|referanse!|div\/0!|i\/t|n\/a|ikke tilgjengelig|num!|null!|spill!|overflyt!|calc!)$/i;

/**
 * Which rows of a table can be read?
 *
 * Rows with more fields than the header are rejected, rows with fewer are read with a warning, rows of sums are
 * skipped. Cells that look like formulas are counted: they are only text here. What a failed formula shows is read as
 * empty.
 *
 * @param rows data rows, none of them empty
 * @param headings the header row; empty cells at its end may be missing below
 * @param findings told about every row that is left out
 * Cost: O(cells).
 */
export function soundRows(
  rows: readonly TableRow[],
  headings: readonly string[],
  findings: Findings,
): TableRow[] {
  const width = headings.length;
  const needed = width - trailingEmpty(headings);
  let sums = 0;
  let formulas = 0;
  const errors = { count: 0, row: 0 };
  const sound: TableRow[] = [];
  for (const row of rows) {
    const filled = row.cells.length - trailingEmpty(row.cells);
    const params = (): Record<string, number> => ({ fields: filled, expected: width });
    if (filled > width) findings.reject('RAGGED_ROW', row.row, undefined, params());
    else if (isSum(firstFilled(row.cells))) sums++;
    else {
      if (row.cells.length < needed) findings.report('SHORT_ROW', 'warning', { row: row.row }, params());
      let failed = false;
      for (const cell of row.cells) {
        if (isFormula(cell)) formulas++;
        else if (isError(cell)) failed = true;
      }
      sound.push(failed ? withoutErrors(row, errors) : row);
    }
  }
  for (let i = 0; i < sums; i++) findings.skip();
  if (sums > 0) findings.report('SUM_ROW', 'note', {}, { count: sums });
  if (formulas > 0) findings.report('FORMULA_TEXT', 'note', {}, { count: formulas });
  const { count, row } = errors;
  if (count > 0) findings.report('ERROR_CELLS', 'warning', { row }, { count });
  return sound;
}

/** The row with the cells of failed formulas emptied; they are counted, with the first row they stand in. */
function withoutErrors(row: TableRow, errors: { count: number; row: number }): TableRow {
  if (errors.count === 0) errors.row = row.row;
  errors.count += row.cells.filter(isError).length;
  return { row: row.row, cells: row.cells.map((cell) => (isError(cell) ? '' : cell)) };
}

/** Does a row that begins like this hold sums? */
export function isSum(first: string): boolean {
  return SUM.test(first);
}

/** Does a cell look like a formula? */
export function isFormula(cell: string): boolean {
  return MAY_BE_FORMULA.test(cell) && FORMULA.test(cell);
}

/** Does a cell hold what a failed formula shows? */
export function isError(cell: string): boolean {
  return cell.startsWith('#') && ERROR_CELL.test(cell.trim());
}

function firstFilled(cells: readonly string[]): string {
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') return text;
  }
  return '';
}

function trailingEmpty(cells: readonly string[]): number {
  let count = 0;
  while (count < cells.length && cells[cells.length - 1 - count]!.trim() === '') count++;
  return count;
}
