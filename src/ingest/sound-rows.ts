import type { TableRow } from './csv.ts';
import type { Findings } from './findings.ts';

const SUM = /^(?:sum|totalt|total|i alt)\b/i;
const FORMULA = /^(?:[=@]|[+-](?![\d\s.,]))/;

/**
 * Which rows of a table can be read?
 *
 * Rows with more fields than the header are rejected, rows with fewer are read with a warning, rows of sums are
 * skipped. Cells that look like formulas are counted: they are only text here.
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
  const sound: TableRow[] = [];
  for (const row of rows) {
    const filled = row.cells.length - trailingEmpty(row.cells);
    const params = { fields: filled, expected: width };
    if (filled > width) findings.reject('RAGGED_ROW', row.row, undefined, params);
    else if (SUM.test(row.cells.find((cell) => cell.trim() !== '')!.trim())) sums++;
    else {
      if (row.cells.length < needed) findings.report('SHORT_ROW', 'warning', { row: row.row }, params);
      for (const cell of row.cells) if (FORMULA.test(cell)) formulas++;
      sound.push(row);
    }
  }
  for (let i = 0; i < sums; i++) findings.skip();
  if (sums > 0) findings.report('SUM_ROW', 'note', {}, { count: sums });
  if (formulas > 0) findings.report('FORMULA_TEXT', 'note', {}, { count: formulas });
  return sound;
}

function trailingEmpty(cells: readonly string[]): number {
  let count = 0;
  while (count < cells.length && cells[cells.length - 1 - count]!.trim() === '') count++;
  return count;
}
