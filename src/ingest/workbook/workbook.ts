import type { TableRow } from '../csv.ts';
import { findPersonNumbers, maskPersonNumbers } from '../person-numbers.ts';
import type { Place, Problem } from '../types.ts';
import { refusedWorkbook, WorkbookFault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { emptyUnderMerges } from './merges.ts';
import { readNumberFormats } from './number-formats.ts';
import type { RowTally } from './row-tally.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRows, type SheetFacts } from './sheet-rows.ts';
import type { SheetContext } from './stored-cell.ts';
import type { Sheet, Workbook } from './types.ts';
import { mapWorkbook, type WorkbookMap, type WorkbookParts } from './workbook-parts.ts';

/** Takes one row of the sheet with this index among the visible sheets. */
export type RowSink = (sheet: number, row: TableRow) => void;

/**
 * What do the visible sheets of an .xlsx file say?
 *
 * Nothing is thrown for what a file holds: a file that cannot be read, or holds more than may be read, is a workbook
 * without sheets and a problem of severity `rejected`. Hidden sheets, rows and columns, comments, macros, external
 * links and formulas themselves are not read.
 *
 * @param parts the file's parts
 * @param file its name, for messages
 * @returns sheets as text cells; a row ends at its last filled cell
 * Cost: O(bytes); memory of the cells.
 */
export async function readWorkbook(parts: WorkbookParts, file: string): Promise<Workbook> {
  const rows: TableRow[][] = [];
  const workbook = await streamWorkbook(parts, file, (sheet, row) => {
    while (rows.length <= sheet) rows.push([]);
    rows[sheet]!.push(row);
  });
  return withRows(workbook, rows, file);
}

/**
 * Puts rows that were streamed into their workbook, and empties the cells under merges.
 *
 * @param workbook from `streamWorkbook`
 * @param rows by sheet; a refused workbook takes none
 * @param file its name, for messages
 */
export function withRows(workbook: Workbook, rows: readonly (readonly TableRow[])[], file: string): Workbook {
  try {
    const sheets = workbook.sheets.map((sheet, i) => ({
      ...sheet,
      rows: emptyUnderMerges(rows[i] ?? [], sheet.merges),
    }));
    return { ...workbook, sheets };
  } catch (cause) {
    return refusedWorkbook(cause, file);
  }
}

/**
 * What do the visible sheets say, one row at a time?
 *
 * For files of which no more than a row shall be kept. Rows come sheet by sheet, and before it is known whether the
 * file will be refused; cells under a merge are not emptied.
 *
 * @param parts the file's parts
 * @param file its name, for messages
 * @param onRow takes each row; what it throws is taken for damage of the file
 * @returns the workbook with empty `rows`
 * Cost: O(bytes); memory of the shared strings.
 */
export async function streamWorkbook(parts: WorkbookParts, file: string, onRow: RowSink): Promise<Workbook> {
  let reading: string | undefined;
  try {
    const map = await mapWorkbook(parts);
    const visible = map.sheets.filter(({ isHidden, part }) => !isHidden && part !== null);
    const names = visible.map(({ name }) => name);
    if (findPersonNumbers([{ row: 1, cells: names }])[0]?.valid) throw new WorkbookFault('PERSON_NUMBER');
    const context = await sheetContext(parts, map);
    const sheets: Sheet[] = [];
    const problems = fileProblems(map, file);
    for (const [i, { name, part }] of visible.entries()) {
      reading = name;
      const facts = await readSheetRows(parts.open(part!), context, (row) => onRow(i, row));
      sheets.push(sheetOf(name, facts));
      problems.push(...sheetProblems(facts, { file, sheet: maskPersonNumbers(name) }));
    }
    const hiddenSheets = map.sheets.filter(({ isHidden }) => isHidden).length;
    return { sheets, hiddenSheets, hasMacros: map.hasMacros, problems };
  } catch (cause) {
    return refusedWorkbook(cause, file, reading);
  }
}

async function sheetContext(parts: WorkbookParts, map: WorkbookMap): Promise<SheetContext> {
  const { sharedStrings, styles, is1904 } = map;
  const strings = sharedStrings === null ? [] : await readSharedStrings(parts.open(sharedStrings));
  const formats = styles === null ? [] : await readNumberFormats(parts.open(styles));
  let left: number = LIMITS.letters;
  return {
    strings,
    formats,
    is1904,
    spend(letters) {
      left -= letters;
      if (left < 0) throw new WorkbookFault('ZIP_BOMB');
    },
  };
}

function sheetOf(name: string, facts: SheetFacts): Sheet {
  const { merges, hiddenRows, hiddenColumns, errors, formulasWithoutValue } = facts;
  return {
    name: maskPersonNumbers(name),
    rows: [],
    merges,
    hiddenRows,
    hiddenColumns,
    errorCells: errors.cells,
    errorRows: [...errors.byRow.keys()],
    formulasWithoutValue: formulasWithoutValue.cells,
  };
}

function fileProblems(map: WorkbookMap, file: string): Problem[] {
  const place = { file };
  const hidden = map.sheets.filter(({ isHidden }) => isHidden).length;
  const problems: Problem[] = [];
  if (map.hasMacros) problems.push({ code: 'MACROS_IGNORED', severity: 'note', place });
  if (hidden > 0)
    problems.push({ code: 'HIDDEN_SHEETS', severity: 'note', place, params: { count: hidden } });
  return problems;
}

function sheetProblems(facts: SheetFacts, place: Place): Problem[] {
  const note = (code: string, count: number): Problem[] =>
    count === 0 ? [] : [{ code, severity: 'note', place, params: { count } }];
  const warnings = (code: string, { cells, byRow }: RowTally): Problem[] => {
    const at = (where: Place, count: number): Problem => ({
      code,
      severity: 'warning',
      place: where,
      params: { count },
    });
    const rest = cells - [...byRow.values()].reduce((sum, count) => sum + count, 0);
    const named = [...byRow].map(([row, count]) => at({ ...place, row }, count));
    return rest === 0 ? named : [...named, at(place, rest)];
  };
  return [
    ...note('HIDDEN_ROWS', facts.hiddenRows),
    ...note('HIDDEN_COLUMNS', facts.hiddenColumns),
    ...warnings('FORMULA_NO_VALUE', facts.formulasWithoutValue),
    ...warnings('ERROR_CELLS', facts.errors),
  ];
}
