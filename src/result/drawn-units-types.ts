import type { ActorMeasure } from './measure-ids.ts';

/** What the dots are in the result of a large log; both absent = what the view says. */
export interface DrawnAs {
  /** Units with fewer persons are merged, sector by sector, as there are too many to draw. */
  readonly leastUnit?: number;
  /** Researcher view only. */
  readonly drawnUnits?: DrawnUnits;
}

/**
 * Why a researcher's pictures have units for dots: above a limit no single person can be told apart.
 *
 * Result.nodes has units first, then the persons who are named but not drawn. `nodes` and `ties` of every window are those of
 * the units; a tie that rests on fewer than 3 events is left out, nothing is rounded. Lists of persons (`named`, `brokers`,
 * carriers of a bridge) have those at their top. The tables have everyone.
 */
export interface DrawnUnits {
  /** Persons in any window. */
  readonly persons: number;
  /** Most persons that are drawn one by one. */
  readonly limit: number;
  /** `sector`: the log has no units. */
  readonly by: 'unit' | 'sector';
}

/** Some persons of a window, as columns of equal length, without places. */
export interface NamedPersons {
  /** Index into Result.nodes, ascending. */
  readonly node: readonly number[];
  /** Index into that node's affiliations. */
  readonly affiliation: readonly number[];
  readonly columns: Readonly<Partial<Record<ActorMeasure, readonly (number | null)[]>>>;
}
