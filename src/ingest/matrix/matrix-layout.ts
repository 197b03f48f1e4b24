import type { Field } from '../aliases.ts';
import { type Columns, columnLetter, mapColumns } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import type { KindRule } from '../kinds.ts';
import type { LayoutFinder } from '../layouts.ts';
import { isTotal, type MatrixShape, matrixShape } from './matrix-shape.ts';

const PERSON: readonly Field[] = ['name', 'first-name', 'last-name', 'email', 'organisation', 'unit'];
const MEETING: readonly Field[] = ['date', 'time', 'end', 'duration', 'type', 'series'];

/**
 * Which columns of an attendance matrix are people, dates and marks, and where do its rows of sums stand?
 *
 * Headings that are people's names are shown by their letter only.
 */
export const matrixLayout: LayoutFinder = (table, headerAt, findings) => {
  const shape = matrixShape(table);
  const headings = table[headerAt]?.cells ?? [];
  const data = table.slice(headerAt + 1);
  if (shape === null) return { columns: mapColumns(headings, rule(PERSON)), rows: [] };
  const rows = data.filter((row) => !isTotalRow(row, shape));
  const sums = data.length - rows.length;
  for (let i = 0; i < sums; i++) findings.skip();
  if (sums > 0) findings.report('SUM_ROW', 'note', {}, { count: sums });
  return { columns: columnsOf(headings, shape), rows };
};

function isTotalRow({ cells }: TableRow, { keyAt }: MatrixShape): boolean {
  return isTotal((cells[keyAt] ?? '').trim() || (cells.find((cell) => cell.trim() !== '') ?? ''));
}

function columnsOf(headings: readonly string[], shape: MatrixShape): Columns {
  const { markColumns, keyAt, rowsAre } = shape;
  const marks = new Set(markColumns);
  const plain = headings.map((heading, i) => (marks.has(i) && rowsAre === 'meetings' ? '' : heading));
  const choice = { [columnLetter(keyAt)]: rowsAre === 'people' ? keyField(headings[keyAt]!) : 'date' };
  const masked = plain.map((heading, i) => (marks.has(i) ? '' : heading));
  const columns = mapColumns(masked, rule(rowsAre === 'people' ? PERSON : MEETING), choice);
  const names = plain.map((heading, i) => (heading.trim() === '' ? columnLetter(i) : heading.trim()));
  const field = rowsAre === 'people' ? 'date' : 'attendees';
  const fieldAt = new Map([...columns.index].map(([f, at]) => [at, f as string]));
  for (const at of markColumns) fieldAt.set(at, field);
  const isUnused = (name: string, i: number): boolean => !fieldAt.has(i) && !columns.blocked.includes(name);
  return {
    ...columns,
    headings: names,
    mapping: names.flatMap((heading, i) => {
      const f = fieldAt.get(i);
      return f === undefined ? [] : [{ heading, field: f }];
    }),
    unused: names.filter(isUnused),
    duplicates: [],
  };
}

function keyField(heading: string): Field {
  const own = mapColumns([heading], rule(PERSON)).mapping[0]?.field;
  return PERSON.find((field) => field === own) ?? 'name';
}

function rule(fields: readonly Field[]): KindRule {
  return { fields, required: [] };
}
