import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/**
 * Secondary measures of separation: segregation.csv, a row for each window, measure and sector (empty = all sectors).
 *
 * `null_value` is what ties that take no account of sector give; of communities, what random meetings of these sizes give.
 * `null_sd`, `p` and `draws` stand where it was drawn. Researcher view only.
 */
export function segregationTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.segregation)) return [];
  const columns = ['window', 'measure', 'sector', 'value', 'null_value', 'reason', 'null_sd', 'p', 'draws'];
  return [
    layered(result, 'segregation', columns, ({ segregation = [] }) =>
      segregation.map(({ window, measure, sector, value, nullValue, reason, drawn }) => [
        result.windows[window]!.id,
        measure,
        sector === null ? null : result.sectors[sector]!.name,
        value,
        nullValue,
        reason,
        drawn?.sd ?? null,
        drawn?.p ?? null,
        drawn?.draws ?? null,
      ]),
    ),
  ];
}
