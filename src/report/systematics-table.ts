import { SYSTEMATICS_COLUMNS } from '../result/systematics-types.ts';
import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/**
 * How systematic contact was: systematics.csv, a row for each window and pair of sectors with persons in it.
 *
 * `reason` names the first empty column and why. Researcher view only.
 */
export function systematicsTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.systematics)) return [];
  const columns = ['window', 'sector_a', 'sector_b', ...SYSTEMATICS_COLUMNS, 'reason'];
  return [
    layered(result, 'systematics', columns, ({ systematics = [] }) =>
      systematics.map(({ window, a, b, values, reasons }) => {
        const names = [result.sectors[a]!.name, result.sectors[b]!.name].sort();
        const first = SYSTEMATICS_COLUMNS.find((id) => reasons[id] !== undefined);
        return [
          result.windows[window]!.id,
          names[0]!,
          names[1]!,
          ...SYSTEMATICS_COLUMNS.map((id) => values[id]),
          first ? `${reasons[first]}:${first}` : null,
        ];
      }),
    ),
  ];
}
