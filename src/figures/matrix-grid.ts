import type { Result } from '../result/types.ts';
import { textWidth } from './text-width.ts';

/** Left, right and top edge of the picture, pixels. */
export const MARGIN = 20;
const HEAD = 24;

/** Where the small sector matrices lie, pixels. */
export interface MatrixGrid {
  readonly columns: number;
  readonly gap: number;
  readonly left: number;
  readonly side: number;
  readonly cell: number;
  /** Room for names (or numbers) left of each row of matrices. */
  readonly names: number;
  readonly hasNames: boolean;
  readonly hasNumbers: boolean;
  readonly rowHeight: number;
}

/**
 * How many matrices stand in a row, and how large?
 *
 * Names left of each row where there is room and at most 20 sectors, else numbers and a legend; numbers above where a cell has room for one.
 *
 * Cost: O(sectors).
 */
export function matrixGrid(result: Result, width: number): MatrixGrid {
  const n = result.sectors.length;
  const k = result.windows.length;
  const room = width - 2 * MARGIN;
  const widest = Math.max(...result.sectors.map((s) => textWidth(`00 ${s.name}`, { size: 12 })));
  const hasNames = width >= 640 && n <= 20;
  const usual = k > 12 ? 6 : k <= 3 ? k : k === 5 || k === 6 || k === 9 ? 3 : 4;
  const gap = 22;
  const names = hasNames ? Math.min(widest + 28, width * 0.24) : 20;
  const fits = Math.max(1, Math.floor((room - names + gap) / (Math.max(110, n * 4) + gap)));
  const columns = Math.max(1, Math.min(usual, k, fits));
  const side = Math.min(Math.max(240, Math.min(n * 14, 420)), (room - names - (columns - 1) * gap) / columns);
  const cell = side / n;
  const hasNumbers = cell >= 11;
  const used = names + columns * side + (columns - 1) * gap;
  return {
    ...{ columns, gap, side, cell, names, hasNames, hasNumbers },
    left: (width - used) / 2 + names,
    rowHeight: HEAD + (hasNumbers ? 14 : 0) + side + 22,
  };
}

/** Upper edge of the cells of a row of matrices, pixels. Cost: O(1). */
export function topOf(grid: MatrixGrid, row: number): number {
  return MARGIN + row * grid.rowHeight + HEAD + (grid.hasNumbers ? 14 : 0);
}
