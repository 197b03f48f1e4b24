import { LOAD_COLUMNS } from '../result/load-types.ts';
import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/**
 * Meeting load: load.csv, a row for everyone (sector empty) and one for each sector of a window.
 *
 * `reason` names the first empty column and why. Researcher view only.
 */
export function loadTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.load)) return [];
  return [
    layered(result, 'load', ['window', 'sector', ...LOAD_COLUMNS, 'reason'], ({ load = [] }) =>
      load.flatMap(({ window, rows }) =>
        rows.map(({ sector, values, reasons }) => {
          const first = LOAD_COLUMNS.find((id) => reasons[id] !== undefined);
          return [
            result.windows[window]!.id,
            result.sectors[sector]?.name ?? null,
            ...LOAD_COLUMNS.map((id) => values[id]),
            first ? `${reasons[first]}:${first}` : null,
          ];
        }),
      ),
    ),
  ];
}
