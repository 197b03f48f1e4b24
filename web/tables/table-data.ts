import {
  formatNumber,
  formatPercent,
  type Lang,
  type MeasureInfo,
  NO_VALUE,
  type Table,
} from '../../src/index.ts';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** The question the column answers. */
  readonly question?: string;
  readonly isNumber: boolean;
  /** Shown only when all columns are asked for. */
  readonly isExtra?: boolean;
}

export interface Cell {
  /** For sorting and CSV. */
  readonly value: string | number | null;
  readonly text: string;
  /** Why there is no value. */
  readonly reason?: string;
}

/** A table as data: the same for the screen and for CSV. */
export interface TableData {
  /** Name of the CSV file, without ending. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the CSV file holds, where that is not what the screen shows. */
  readonly csv?: Table;
}

/** A cell of words. */
export const textCell = (value: string): Cell => ({ value, text: value });

/** A cell of a number; without one it says why. */
export function numberCell(value: number | null | undefined, shown: string, reason?: string): Cell {
  return value === null || value === undefined
    ? { value: null, text: NO_VALUE, ...(reason ? { reason } : {}) }
    : { value, text: shown };
}

/** Whether a column needs no decimals. */
export const isWhole = (values: readonly (number | null | undefined)[]): boolean =>
  values.every((value) => value === null || value === undefined || Number.isInteger(value));

/** A number in a column: no unit, and as many decimals in every row. */
export function columnText(
  info: MeasureInfo,
  value: number | null | undefined,
  whole: boolean,
  lang: Lang,
): string {
  if (info.unit.en === 'share') return formatPercent(value, lang, 1);
  return formatNumber(value, lang, { decimals: whole ? 0 : info.decimals, sign: (info.range[0] ?? 0) < 0 });
}

/** Rows ordered by a column; cells without a value come last either way. */
export function sortedRows(
  rows: TableData['rows'],
  column: number,
  direction: 'ascending' | 'descending',
): TableData['rows'] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator('nb', { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column]!.value, b[column]!.value];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)))
    );
  });
}
