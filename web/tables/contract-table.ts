import {
  cellWords,
  formatDate,
  formatNumber,
  formatPercent,
  headingWords,
  type Lang,
  NO_VALUE,
  type Result,
  type Table,
  tables,
  tableWords,
  windowLabel,
} from '../../src/index.ts';
import type { State } from '../state.ts';
import { type Cell, type Column, isWhole, type TableData, textCell } from './table-data.ts';

const made = new WeakMap<Result, readonly Table[]>();

/** The tables of the contract, as in the folder «tables»; made once for a result. */
export function contractTables(result: Result): readonly Table[] {
  const known = made.get(result) ?? tables(result);
  made.set(result, known);
  return known;
}

/** The rows of the layer that is shown. */
export function rowsOfLayer({ columns, rows }: Table, state: State): Table['rows'] {
  return columns[0] === 'layer' ? rows.filter((row) => row[0] === state.layer) : rows;
}

/** Columns that are shares of a whole. */
const SHARES = new Set([
  ...['share_top5', 'betweenness_top5', 'participation', 'top5_share', 'double_representation'],
  ...['standing_share', 'week_share', 'coverage', 'carried_share', 'broker_share', 'top_share'],
  ...['sole_representation', 'density', 'largest_component', 'imputed_share', 'unidentified_share'],
]);
/** Yes and no, as 1 and 0. */
const FLAGS = new Set([
  'formal',
  'ready',
  'cut_1',
  'cut_2',
  'cut_3',
  'articulation',
  'inertia',
  'key_1',
  'key_2',
  'key_3',
]);

/** One table of the contract with headings and words for people; its CSV file is the contract's own. */
export function contractTable(result: Result, table: Table, state: State): TableData {
  const { lang } = state;
  const skip = table.columns[0] === 'layer' ? 1 : 0;
  const rows = rowsOfLayer(table, state);
  const names = table.columns.slice(skip);
  const kinds = names.map((name, i) =>
    kindOf(
      table.name,
      name,
      rows.map((row) => row[i + skip]!),
    ),
  );
  const columns = names.map((id, i): Column => {
    const { label, question } = headingWords(table.name, id, lang);
    return { id, label, question: question ? `${question} (${id})` : id, isNumber: kinds[i]!.isNumber };
  });
  return {
    id: table.name,
    caption: tableWords(table.name, lang).name,
    columns,
    rows: rows.map((row) =>
      names.map((name, i) => cellOf(result, row[i + skip]!, { name, lang, ...kinds[i]! })),
    ),
    csv: { name: table.name, columns: names, rows: rows.map((row) => row.slice(skip)) },
  };
}

interface Kind {
  readonly isNumber: boolean;
  readonly decimals: number;
  readonly isShare: boolean;
  readonly isFlag: boolean;
  /** One column holds numbers of several kinds: each gets its own decimals. */
  readonly isMixed: boolean;
  readonly isWindow: boolean;
}

function kindOf(table: string, name: string, cells: readonly (string | number | null)[]): Kind {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const isFlag = FLAGS.has(name) && numbers.every((value) => value === 0 || value === 1);
  const most = Math.max(0, ...numbers.slice(0, 2_000).map(Math.abs));
  return {
    isNumber: numbers.length > 0 && !isFlag,
    decimals: isWhole(numbers) ? 0 : /(^|_)[pq]$/.test(name) ? 3 : most >= 100 ? 1 : most >= 1 ? 2 : 3,
    isShare: SHARES.has(name),
    isFlag,
    isMixed: ['indicators', 'robustness'].includes(table),
    isWindow: name === 'window' || (name === 'to' && table !== 'ties'),
  };
}

function cellOf(
  result: Result,
  value: string | number | null,
  { name, lang, ...kind }: Kind & { readonly name: string; readonly lang: Lang },
): Cell {
  if (value === null) return { value: null, text: kind.isNumber ? NO_VALUE : '' };
  if (kind.isFlag) return { value, text: value === 0 ? '' : lang === 'nb' ? 'ja' : 'yes' };
  if (typeof value === 'number') {
    const text = kind.isShare
      ? formatPercent(value, lang, 1)
      : formatNumber(value, lang, { decimals: kind.isMixed ? decimalsOf(value) : kind.decimals });
    return { value, text };
  }
  if (kind.isWindow) return windowCell(result, value, lang);
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return { value, text: formatDate(value, lang, 'short') };
  if (/^p:\d+$/.test(value)) return { value, text: value.replace('p:', 'P') };
  return textCell(cellWords(name, value, lang));
}

/** As many decimals as a number by itself needs. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value) < 1 ? 3 : Math.abs(value) < 100 ? 2 : 1;
}

/** A window sorts by its place in time. */
function windowCell(result: Result, id: string, lang: Lang): Cell {
  const at = result.windows.findIndex((window) => window.id === id);
  if (at >= 0) return { value: at, text: windowLabel(result.windows[at]!, lang, 'long') };
  return { value: -1, text: lang === 'nb' ? 'Hele perioden' : 'Whole period' };
}
