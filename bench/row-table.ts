import type { Part } from './results.ts';
import { type Goal, isReached, type Row, ratioOf } from './row.ts';

const SIZES = ['S', 'M', 'L', 'XL'];
const HEAD = ['what', 'size', 'ours', 'beside', 'theirs', 'ratio', 'goal', 'reached', 'rounds', 'note'];

interface SizedRow extends Row {
  readonly size: string;
}

/**
 * The table of a section, sizes of an item under each other.
 *
 * @param parts of one section
 * @returns lines of Markdown
 */
export function rowTable(parts: readonly Part[]): string[] {
  const rows = parts.flatMap(({ size, rows }) => rows.map((row): SizedRow => ({ ...row, size })));
  const items = [...new Set(rows.map(({ item }) => item))];
  const sorted = [...rows].sort(
    (a, b) => items.indexOf(a.item) - items.indexOf(b.item) || SIZES.indexOf(a.size) - SIZES.indexOf(b.size),
  );
  const numbers = new Set(['ours', 'theirs', 'ratio', 'goal']);
  return [
    `| ${HEAD.join(' | ')} |`,
    `|${HEAD.map((name) => (numbers.has(name) ? '---:' : '---')).join('|')}|`,
    ...sorted.map((row) => `| ${cells(row).join(' | ')} |`),
  ];
}

function cells(row: SizedRow): string[] {
  const ratio = ratioOf(row);
  const reached = isReached(row);
  return [
    row.item,
    row.size,
    amount(row.ours, row.unit),
    row.peer ?? '',
    row.peer === null ? '' : amount(row.theirs, row.unit),
    ratio === null ? '' : ratioText(ratio, row.unit),
    goalText(row.goal, row.unit),
    reached === null ? (row.goal === null ? '' : '–') : reached ? 'yes' : '**no**',
    row.peer === null ? String(row.rounds[0]) : `${row.rounds[0]} / ${row.rounds[1]}`,
    row.note,
  ];
}

/** Three digits that count, a dash where there is nothing. */
export function amount(value: number | null, unit: Row['unit']): string {
  if (value === null) return '–';
  if (unit === '') return value.toFixed(4);
  if (unit === 'MB') return `${value.toFixed(0)} MB`;
  const text = threeDigits(value);
  return `${text} ${unit}`;
}

function ratioText(ratio: number, unit: Row['unit']): string {
  return unit === '' ? ratio.toFixed(4) : `${threeDigits(ratio)} ×`;
}

export function goalText(goal: Goal | null, unit: Row['unit']): string {
  if (goal === null) return '';
  if (goal.kind === 'times') return `≥ ${goal.value} ×`;
  return goal.kind === 'share' ? `≥ ${goal.value}` : `≤ ${goal.value} ${unit}`;
}

/** 0.0123, 1.23, 12.3, 1,234. */
export function threeDigits(value: number): string {
  const decimals = value === 0 ? 0 : Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(value))));
  const [whole, rest] = value.toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
