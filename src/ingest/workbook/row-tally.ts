const ROWS_NAMED = 10;

/** How many cells were met, and in which rows the first of them stood. */
export interface RowTally {
  /** All cells. */
  readonly cells: number;
  /** Cells by row number, for the first ten rows. */
  readonly byRow: ReadonlyMap<number, number>;
  add(row: number): void;
}

/** Counts cells by row without keeping more than ten rows. */
export function rowTally(): RowTally {
  const byRow = new Map<number, number>();
  let cells = 0;
  return {
    get cells() {
      return cells;
    },
    byRow,
    add(row) {
      cells++;
      if (byRow.has(row) || byRow.size < ROWS_NAMED) byRow.set(row, (byRow.get(row) ?? 0) + 1);
    },
  };
}
