import type { Result } from '../result/types.ts';
import type { Publication } from './publish.ts';
import { hasDirection, nodesTable, otherTables, type Table, tiesTable, windowsTable } from './tables.ts';

/** A table whose rows come a part at a time, so that a long one is never whole in memory. */
export interface LongTable extends Pick<Table, 'name' | 'columns'> {
  readonly parts: Iterable<Table['rows']>;
}

/**
 * Which tables stand in the folder of a result?
 *
 * Those of `tables`, of everyone; beside them groups and group-ties, where units are drawn instead of persons. The rows of the
 * network, which are persons and ties times windows, are made window by window as they are asked for.
 *
 * @returns in the order of the contract
 * Cost: O(size of the result) time, O(largest window) memory.
 */
export function folderTables({ result, whole }: Publication): LongTable[] {
  const isDirected = hasDirection(whole);
  const units = result === whole ? [] : [nodesTable(result), tiesTable(result)];
  return [
    inOnePart(windowsTable(whole)),
    windowByWindow(whole, nodesTable),
    windowByWindow(whole, (part) => tiesTable(part, isDirected)),
    ...[...units, ...otherTables(whole)].map(inOnePart),
  ];
}

function inOnePart({ name, columns, rows }: Table): LongTable {
  return { name, columns, parts: [rows] };
}

function windowByWindow(whole: Result, tableOf: (result: Result) => Table): LongTable {
  const { name, columns } = tableOf(ofWindow(whole, -1, -1));
  return {
    name,
    columns,
    parts: {
      *[Symbol.iterator]() {
        for (const [l, { windows }] of whole.layers.entries())
          for (const w of windows.keys()) yield tableOf(ofWindow(whole, l, w)).rows;
      },
    },
  };
}

/** The result with nothing but one window of one layer. */
function ofWindow(result: Result, layer: number, window: number): Result {
  const layers = result.layers.map((one, l) => ({
    ...one,
    windows: one.windows.filter((_, w) => l === layer && w === window),
  }));
  return { ...result, layers };
}
