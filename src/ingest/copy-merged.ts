import type { Field } from './aliases.ts';
import type { TableRow } from './csv.ts';
import type { Merge } from './workbook/types.ts';

/** Columns whose merged value holds for every row it spans; a merged name or number does not. */
const SPANNING: readonly Field[] = [
  'date',
  'start',
  'period',
  'type',
  'series',
  'organisation',
  'unit',
  'sector',
];

/**
 * Which rows does a merged cell speak for?
 *
 * @param rows data rows; the value stands in the first row of a merge
 * @param merges merged cells of the sheet
 * @param index which column holds which field
 * @returns the rows, with the value of merged dates, types and workplaces copied down. Cost: O(rows × merges).
 */
export function copyMerged(
  rows: readonly TableRow[],
  merges: readonly Merge[],
  index: ReadonlyMap<Field, number>,
): readonly TableRow[] {
  const columns = new Set(SPANNING.flatMap((field) => index.get(field) ?? []));
  const spans = merges.filter((m) => m.left === m.right && m.bottom > m.top && columns.has(m.left));
  if (spans.length === 0) return rows;
  const valueAt = new Map(rows.map(({ row, cells }) => [row, cells]));
  return rows.map((row) => {
    const over = spans.filter((m) => m.top < row.row && row.row <= m.bottom);
    if (over.length === 0) return row;
    const cells = [...row.cells];
    for (const { top, left } of over) {
      while (cells.length <= left) cells.push('');
      if (cells[left]!.trim() === '') cells[left] = valueAt.get(top)?.[left] ?? '';
    }
    return { row: row.row, cells };
  });
}
