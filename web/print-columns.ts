import type { Column } from './tables/table-data.ts';

/** Columns that a page of A4 has room for. */
const MOST = 10;

/** Which columns of a table are printed, in order: those that are on the screen, as many as there is room for. */
export function columnsFor(columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ isExtra }, i) => (isExtra ? [] : [i])).slice(0, MOST);
}
