import type { TableRow } from '../csv.ts';
import { columnOf, mergeOf } from './cell-range.ts';
import { WorkbookFault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { type TextRuns, textRuns } from './rich-text.ts';
import { type RowTally, rowTally } from './row-tally.ts';
import { cellText, type SheetContext, type StoredCell } from './stored-cell.ts';
import { stringPool } from './string-pool.ts';
import type { Merge } from './types.ts';
import { type Attributes, isSet, readXml, wholeNumber } from './xml-events.ts';

/** What a sheet holds besides its rows. */
export interface SheetFacts {
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly errors: RowTally;
  readonly formulasWithoutValue: RowTally;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where the reading of a sheet has come. */
interface Reading extends SheetContext, StoredCell {
  readonly onRow: (row: TableRow) => void;
  readonly pool: (text: string) => string;
  readonly runs: TextRuns;
  readonly merges: Merge[];
  readonly hiddenSpans: Span[];
  readonly hiddenColumns: Set<number>;
  readonly errors: RowTally;
  readonly formulasWithoutValue: RowTally;
  hiddenRows: number;
  filledRows: number;
  cells: string[];
  isHiddenRow: boolean;
  hasHiddenContent: boolean;
  column: number;
  isHiddenColumn: boolean;
  hasFormula: boolean;
  inside: 'sheet' | 'row' | 'cell' | 'value' | 'inline';
}

/**
 * Which rows does a sheet show?
 *
 * Read as a stream: a row is given away as soon as it ends. Cells are text (cell-text.ts); hidden rows and columns are
 * counted where they hold something and not read; rows without content are left out. A row ends at its last filled
 * cell. Cells under a merge are not yet emptied, for merges stand behind the rows.
 *
 * @param part bytes of the sheet
 * @param context shared strings, formats and epoch
 * @param onRow takes each row, in the order of the file
 * @throws WorkbookFault FAR_CELL, FAR_COLUMN, TOO_MANY_ROWS, CELL_TOO_LONG, ZIP_BOMB, BROKEN_WORKBOOK, XML_DOCTYPE
 * Cost: O(bytes); memory of one row.
 */
export async function readSheetRows(
  part: AsyncIterable<Uint8Array>,
  context: SheetContext,
  onRow: (row: TableRow) => void,
): Promise<SheetFacts> {
  const reading = startReading(context, onRow);
  await readXml(part, {
    open: (name, attributes) => open(reading, name, attributes),
    text(text) {
      if (reading.inside === 'value') reading.value += text;
      else if (reading.inside === 'inline') reading.runs.text(text);
    },
    close: (name) => close(reading, name),
  });
  const { merges, hiddenRows, hiddenColumns, errors, formulasWithoutValue } = reading;
  return { merges, hiddenRows, hiddenColumns: hiddenColumns.size, errors, formulasWithoutValue };
}

function startReading(context: SheetContext, onRow: (row: TableRow) => void): Reading {
  return {
    ...context,
    onRow,
    pool: stringPool(),
    runs: textRuns(),
    merges: [],
    hiddenSpans: [],
    hiddenColumns: new Set(),
    errors: rowTally(),
    formulasWithoutValue: rowTally(),
    hiddenRows: 0,
    filledRows: 0,
    row: 0,
    cells: [],
    isHiddenRow: false,
    hasHiddenContent: false,
    column: -1,
    isHiddenColumn: false,
    type: '',
    style: 0,
    value: '',
    hasValue: false,
    hasFormula: false,
    inside: 'sheet',
  };
}

function open(r: Reading, name: string, attributes: Attributes): void {
  if (r.inside === 'inline') r.runs.open(name, attributes);
  else if (name === 'c' && r.inside === 'row') startCell(r, attributes);
  else if (name === 'v' && r.inside === 'cell') r.inside = 'value';
  else if (name === 'f' && r.inside === 'cell') r.hasFormula = true;
  else if (name === 'is' && r.inside === 'cell') r.inside = 'inline';
  else if (name === 'row' && r.inside === 'sheet') startRow(r, attributes);
  else if (name === 'col' && r.inside === 'sheet') addHidden(r.hiddenSpans, attributes);
  else if (name === 'mergeCell' && r.inside === 'sheet') addMerge(r.merges, attributes);
}

function close(r: Reading, name: string): void {
  if (name === 'c' && r.inside === 'cell') endCell(r);
  else if (name === 'row' && r.inside === 'row') endRow(r);
  else if (name === 'v' && r.inside === 'value') {
    r.inside = 'cell';
    r.hasValue = r.type === 'str' || r.value.trim() !== '';
  } else if (name === 'is' && r.inside === 'inline') {
    r.inside = 'cell';
    r.hasValue = r.type === 'inlineStr';
  } else if (r.inside === 'inline') r.runs.close(name);
}

function startRow(r: Reading, attributes: Attributes): void {
  const stated = wholeNumber(attributes['r']);
  if (attributes['r'] !== undefined && (stated === null || stated <= r.row)) {
    throw new WorkbookFault('BROKEN_WORKBOOK', { row: r.row });
  }
  r.inside = 'row';
  r.row = stated ?? r.row + 1;
  r.cells = [];
  r.column = -1;
  r.isHiddenRow = isSet(attributes['hidden']);
  r.hasHiddenContent = false;
}

function startCell(r: Reading, attributes: Attributes): void {
  const name = attributes['r'];
  const column = name === undefined ? r.column + 1 : columnOf(name);
  if (column === null) throw new WorkbookFault('BROKEN_WORKBOOK', { row: r.row });
  r.inside = 'cell';
  r.column = column;
  r.isHiddenColumn = r.hiddenSpans.some(({ first, last }) => first <= column && column <= last);
  r.type = attributes['t'] ?? 'n';
  r.style = wholeNumber(attributes['s']) ?? 0;
  r.value = '';
  r.hasValue = r.hasFormula = false;
  if (r.type === 'inlineStr') r.runs.start();
}

function endCell(r: Reading): void {
  r.inside = 'row';
  const isHidden = r.isHiddenRow || r.isHiddenColumn;
  if (isHidden) {
    if (!r.hasValue) return;
    if (r.isHiddenRow) r.hasHiddenContent = true;
    else r.hiddenColumns.add(r.column);
    return;
  }
  if (r.type === 'e') r.errors.add(r.row);
  if (r.hasFormula && !r.hasValue) r.formulasWithoutValue.add(r.row);
  const text = cellText(r, r);
  if (text !== '') putCell(r, r.type === 's' ? text : r.pool(text));
}

function endRow(r: Reading): void {
  r.inside = 'sheet';
  if (r.hasHiddenContent) r.hiddenRows++;
  const { row, cells } = r;
  if (cells.every((cell) => cell.trim() === '')) return;
  r.filledRows++;
  if (r.filledRows > LIMITS.rows)
    throw new WorkbookFault('TOO_MANY_ROWS', { params: { limit: LIMITS.rows } });
  let letters = 0;
  for (const cell of cells) letters += cell.length;
  r.spend(letters);
  r.onRow({ row, cells });
}

function putCell({ cells, column, row, filledRows }: Reading, text: string): void {
  if (isFar(row, filledRows)) throw new WorkbookFault('FAR_CELL', { params: { far: row } });
  if (column >= LIMITS.columns) {
    throw new WorkbookFault('FAR_COLUMN', { row, params: { limit: LIMITS.columns } });
  }
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Far down, with more empty rows than filled ones above. */
function isFar(row: number, filledRows: number): boolean {
  return row > LIMITS.rows && 2 * filledRows < row;
}

function addHidden(spans: Span[], attributes: Attributes): void {
  const [first, last] = [wholeNumber(attributes['min']), wholeNumber(attributes['max'])];
  if (isSet(attributes['hidden']) && first !== null && last !== null && spans.length < LIMITS.columns) {
    spans.push({ first: first - 1, last: last - 1 });
  }
}

function addMerge(merges: Merge[], attributes: Attributes): void {
  const merge = mergeOf(attributes['ref']);
  if (merge !== null) merges.push(merge);
}
