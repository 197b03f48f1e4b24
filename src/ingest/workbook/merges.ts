import type { TableRow } from '../csv.ts';
import { WorkbookFault } from './fault.ts';
import { LIMITS } from './limits.ts';
import type { Merge } from './types.ts';

/**
 * Which cells stay when those under a merge are emptied?
 *
 * A merge shows the value of its top left cell; what other cells under it hold is left from before and not seen by
 * anyone. Rows that have nothing left are dropped.
 *
 * @param rows by rising row number; their cells are changed in place
 * @param merges of the sheet
 * @returns the rows that still hold something
 * @throws WorkbookFault BROKEN_WORKBOOK when merges overlap so much that they cover more cells than a sheet may have
 * Cost: O(covered cells + merges · log rows).
 */
export function emptyUnderMerges(rows: readonly TableRow[], merges: readonly Merge[]): readonly TableRow[] {
  let visited = 0;
  let emptied = 0;
  for (const { top, bottom, left, right } of merges) {
    for (let i = firstAtOrAfter(rows, top); i < rows.length && rows[i]!.row <= bottom; i++) {
      const cells = rows[i]!.cells as string[];
      const first = rows[i]!.row === top ? left + 1 : left;
      visited += 1 + Math.max(0, Math.min(right + 1, cells.length) - first);
      if (visited > LIMITS.mergedCells) throw new WorkbookFault('BROKEN_WORKBOOK');
      for (let column = first; column <= right && column < cells.length; column++) {
        if (cells[column] !== '') emptied++;
        cells[column] = '';
      }
      while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    }
  }
  return emptied === 0 ? rows : rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function firstAtOrAfter(rows: readonly TableRow[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
