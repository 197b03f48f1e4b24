import type { Result } from '../result/types.ts';
import type { Table } from './tables.ts';

type Cell = string | number | null;

/** A table with a `layer` column in front where both layers exist, as in every table of the contract. */
export function layered(
  result: Result,
  name: string,
  columns: readonly string[],
  rowsOf: (layer: Result['layers'][number]) => Cell[][],
): Table {
  const both = result.layers.length > 1;
  const rows = result.layers.flatMap((layer) =>
    rowsOf(layer).map((row) => (both ? [layer.layer, ...row] : row)),
  );
  return { name, columns: both ? ['layer', ...columns] : columns, rows };
}
