import type { TableRow } from '../csv.ts';
import type { Problem } from '../types.ts';

/** Cells that share one value; rows from 1 as Excel shows them, columns from 0. The value stands top left. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One visible sheet as text cells; empty rows are left out but keep their numbers. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Cells that show #VERDI!, #REF! and the like; read as empty. */
  readonly errorCells: number;
  /** Row numbers of the first ten of them. */
  readonly errorRows: readonly number[];
  /** Formulas whose value was never saved; read as empty. */
  readonly formulasWithoutValue: number;
}

/** An unpacked .xlsx file. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly hiddenSheets: number;
  readonly hasMacros: boolean;
  /** One of severity `rejected` means that the whole file is refused and `sheets` is empty. */
  readonly problems: readonly Problem[];
}
