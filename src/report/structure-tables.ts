import { STRUCTURE_COLUMNS } from '../result/structure-types.ts';
import type { Result } from '../result/types.ts';
import { layered } from './layered-table.ts';
import type { Table } from './tables.ts';

/** Half of what the first carries makes a successor ready; a convention of ours (method 9). */
const READY = 0.5;

/**
 * What the network hangs on: structure.csv (persons), key-sets.csv (the network) and succession.csv (bridges).
 *
 * Researcher view only.
 */
export function structureTables(result: Result): Table[] {
  if (!result.layers.some((layer) => layer.structure)) return [];
  return [personsTable(result), setsTable(result), successionTable(result)];
}

function personsTable(result: Result): Table {
  return layered(result, 'structure', ['actor', ...STRUCTURE_COLUMNS, 'reason'], ({ structure }) =>
    (structure?.node ?? []).map((node, i) => [
      result.nodes[node]!.id,
      ...STRUCTURE_COLUMNS.map((id) => structure!.columns[id][i]!),
      structure!.columns.efficiency_loss[i] === null ? 'NO_PAIRS:efficiency_loss' : null,
    ]),
  );
}

/** A row for each size of key set, 0 to 3; and the number of cut persons where a tie needs so many shared meetings. */
function setsTable(result: Result): Table {
  return layered(result, 'key-sets', ['size', 'fragmentation', 'cut_persons', 'reason'], ({ structure }) =>
    structure
      ? [0, 1, 2, 3].map((size) => [
          size,
          structure.fragmentation[size] ?? null,
          size === 0 ? null : (structure.cutPersons[size - 1] ?? null),
          structure.reason ?? (structure.fragmentation[size] === undefined ? 'TOO_FEW_PERSONS' : null),
        ])
      : [],
  );
}

function successionTable(result: Result): Table {
  const columns = ['window', 'sector_a', 'sector_b', 'narrow', 'first', 'second', 'ratio', 'ready', 'reason'];
  const idOf = (node: number | null): string | null => (node === null ? null : result.nodes[node]!.id);
  return layered(result, 'succession', columns, ({ structure }) =>
    (structure?.succession ?? []).map(({ window, a, b, narrow, first, second, ratio, reason }) => [
      window < 0 ? 'all' : result.windows[window]!.id,
      ...[result.sectors[a]!.name, result.sectors[b]!.name].sort(),
      narrow === null ? null : result.sectors[narrow]!.name,
      idOf(first),
      idOf(second),
      ratio,
      ratio === null ? null : ratio >= READY ? 1 : 0,
      reason,
    ]),
  );
}
