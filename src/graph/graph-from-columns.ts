import type { ActorId } from '../model/types.ts';
import type { ActorGraph, TieColumns } from './types.ts';

/** Who the graph is about: the persons of a window and where they belong. */
export interface ActorColumns {
  /** Sorted by code unit, each once. */
  readonly actors: readonly ActorId[];
  /** Index into sectorNames per actor; −1 = no sector. */
  readonly sector: Int32Array;
  readonly sectorNames: readonly string[];
}

/**
 * Which neighbours does each actor have? Adds the adjacency (compressed sparse rows) to sorted ties.
 *
 * @param who  the actors; those without a tie stay in the graph
 * @param ties  columns with a < b, sorted by a, then b, each pair once
 * @returns the graph; neighbours of every actor ascending
 * Cost: O(n + m).
 */
export function graphFromColumns(who: ActorColumns, ties: TieColumns): ActorGraph {
  const n = who.actors.length;
  const m = ties.a.length;
  const offsets = new Int32Array(n + 1);
  for (let t = 0; t < m; t++) {
    offsets[ties.a[t]! + 1]!++;
    offsets[ties.b[t]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const neighbours = new Int32Array(2 * m);
  const weights = new Float64Array(2 * m);
  const place = (from: number, to: number, weight: number): void => {
    const at = next[from]!++;
    neighbours[at] = to;
    weights[at] = weight;
  };
  // Lower neighbours first, then higher ones: both arrive ascending because the ties are sorted.
  for (let t = 0; t < m; t++) place(ties.b[t]!, ties.a[t]!, ties.weight[t]!);
  for (let t = 0; t < m; t++) place(ties.a[t]!, ties.b[t]!, ties.weight[t]!);
  const { actors, sector, sectorNames } = who;
  return { actors, sector, sectorNames, ties, offsets, neighbours, weights };
}
