import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/**
 * What the literature on collaboration asks beside the rest: indicators.csv, a row for each number.
 *
 * `kind` says what `subject` is: a person's id, a kind of meeting as the user typed it, or nothing: the whole window.
 * Researcher view only.
 */
export function indicatorsTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.indicators)) return [];
  const columns = ['window', 'indicator', 'kind', 'subject', 'value', 'reason'];
  return [
    layered(result, 'indicators', columns, ({ indicators = [] }) =>
      indicators.map(({ window, indicator, node, arena, value, reason }) => [
        window < 0 ? 'all' : result.windows[window]!.id,
        indicator,
        node !== null ? 'actor' : arena !== null ? 'arena' : 'network',
        node !== null ? result.nodes[node]!.id : arena,
        value,
        reason,
      ]),
    ),
  ];
}
