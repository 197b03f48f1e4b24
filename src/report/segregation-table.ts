import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/**
 * Secondary measures of separation: segregation.csv, a row for each window, measure and sector (empty = all sectors).
 *
 * `null_value` is what ties that take no account of sector give. Researcher view only.
 */
export function segregationTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.segregation)) return [];
  const columns = ['window', 'measure', 'sector', 'value', 'null_value', 'reason'];
  return [
    layered(result, 'segregation', columns, ({ segregation = [] }) =>
      segregation.map(({ window, measure, sector, value, nullValue, reason }) => [
        result.windows[window]!.id,
        measure,
        sector === null ? null : result.sectors[sector]!.name,
        value,
        nullValue,
        reason,
      ]),
    ),
  ];
}
