/** What a workbook may hold at most; more is refused, never cut. */
export const LIMITS = {
  /** Rows with content in a sheet. */
  rows: 250_000,
  /** Columns of a sheet. */
  columns: 200,
  /** Letters in a cell, as in Excel. */
  cellLetters: 32_767,
  /** Letters in all cells together: a short file may repeat one long text in every cell. */
  letters: 300_000_000,
  /** Cells that merges may cover. */
  mergedCells: 20_000_000,
} as const;
