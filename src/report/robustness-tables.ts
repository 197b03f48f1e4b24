import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

type Cell = string | number | null;

/**
 * robustness.csv, specification.csv and coverage.csv; none of them where no layer has the checks (the narrower views).
 *
 * @returns tables with a leading `layer` column where the result has both layers
 * Cost: O(rows).
 */
export function robustnessTables(result: Result): Table[] {
  if (result.layers.every((layer) => layer.robustness === undefined)) return [];
  const windowId = (at: number): Cell => result.windows[at]?.id ?? null;
  return [
    layered(result, 'robustness', CHECK_COLUMNS, ({ robustness }) =>
      (robustness?.checks ?? []).map((c) => [
        ...[c.check, windowId(c.window), windowId(c.to), c.quantity],
        ...[c.value, c.lo, c.hi, c.n, c.verdict, c.reason],
      ]),
    ),
    layered(result, 'specification', SPECIFICATION_COLUMNS, ({ robustness }) =>
      (robustness?.specifications ?? []).map((s) => [
        ...[s.id, s.estimate, s.windows, s.eligibility, s.cap ?? 'none', s.series, s.mixed, s.weight],
        ...[s.value, s.lo, s.hi, s.verdict, s.meetings, s.reason],
      ]),
    ),
    layered(result, 'coverage', COVERAGE_COLUMNS, ({ robustness }) =>
      (robustness?.coverage ?? []).map((c) => [
        ...[windowId(c.window), c.unit, c.meetings, c.weeks, c.weeks === 0 ? null : c.meetings / c.weeks],
        ...[c.expected, c.logged, c.coverage, c.calendar, c.expected === 0 ? 'NO_HISTORY' : null],
      ]),
    ),
  ];
}

const CHECK_COLUMNS = ['check', 'window', 'to', 'quantity', 'value', 'lo', 'hi', 'n', 'verdict', 'reason'];
const SPECIFICATION_COLUMNS = [
  ...['specification', 'estimate', 'windows', 'eligibility', 'size_cap', 'series', 'mixed_arms', 'weight'],
  ...['value', 'lo', 'hi', 'verdict', 'meetings', 'reason'],
];
const COVERAGE_COLUMNS = [
  ...[
    'window',
    'unit',
    'meetings',
    'weeks',
    'meetings_per_week',
    'expected_weeks',
    'logged_weeks',
    'coverage',
  ],
  ...['calendar', 'reason'],
];
