import type { ActorId } from '../model/types.ts';

/** One value per actor of a graph, in the order of `graph.actors`; null = not defined for this actor. */
export type Scores = readonly (number | null)[];

/** Ties of an undirected graph as columns; `a[i] < b[i]`, sorted by a, then b. */
export interface TieColumns {
  /** Index into graph.actors. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Strength by the chosen tie rule, > 0. */
  readonly weight: Float64Array;
  /** Shared meetings, or contacts in the contact layer. */
  readonly meetings: Int32Array;
  /** Shared hours. */
  readonly hours: Float64Array;
}

/**
 * An undirected weighted graph of actors in one window and one layer.
 * Adjacency is compressed sparse rows: the neighbours of i are neighbours[offsets[i] … offsets[i+1]), ascending.
 */
export interface ActorGraph {
  /** Sorted; isolates are in it. */
  readonly actors: readonly ActorId[];
  /** Index into sectorNames per actor; −1 = no sector. */
  readonly sector: Int32Array;
  /** Sorted. */
  readonly sectorNames: readonly string[];
  readonly ties: TieColumns;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}
