import { UsageError } from '../errors.ts';
import type { ActorId } from '../model/types.ts';
import { checkActors } from './check-actors.ts';
import { graphFromColumns } from './graph-from-columns.ts';
import type { ActorGraph, TieColumns } from './types.ts';

/** A tie between two actors of a graph, by their indexes. */
export interface TieInput {
  readonly a: number;
  readonly b: number;
  /** Strength, > 0. */
  readonly weight: number;
  /** Shared meetings or contacts; default 1. */
  readonly meetings?: number;
  /** Shared hours; default 0. */
  readonly hours?: number;
}

function checkTie(tie: TieInput, n: number, row: number): void {
  const inRange = (i: number): boolean => Number.isInteger(i) && i >= 0 && i < n;
  if (!inRange(tie.a) || !inRange(tie.b) || tie.a === tie.b) {
    throw new UsageError(
      'GRAPH_TIE_ENDS',
      `Bånd nr. ${row} må gå mellom to ulike personer i grafen (0…${n - 1}). / Tie ${row} must join two different actors (0…${n - 1}).`,
    );
  }
  if (!(tie.weight > 0 && Number.isFinite(tie.weight))) {
    throw new UsageError(
      'GRAPH_TIE_WEIGHT',
      `Styrken i bånd nr. ${row} må være et tall over 0. Utelat båndet hvis det ikke finnes. / Strength of tie ${row} must be > 0; leave the tie out if there is none.`,
    );
  }
}

function mergeTies(sorted: readonly TieInput[]): TieColumns {
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  const meetings: number[] = [];
  const hours: number[] = [];
  for (const tie of sorted) {
    let last = a.length - 1;
    if (last < 0 || a[last] !== tie.a || b[last] !== tie.b) {
      last = a.push(tie.a) - 1;
      b.push(tie.b);
      weight.push(0);
      meetings.push(0);
      hours.push(0);
    }
    weight[last]! += tie.weight;
    meetings[last]! += tie.meetings ?? 1;
    hours[last]! += tie.hours ?? 0;
  }
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    weight: Float64Array.from(weight),
    meetings: Int32Array.from(meetings),
    hours: Float64Array.from(hours),
  };
}

/**
 * Which graph do these ties make? For ties that do not come from a log of meetings, and for tests.
 *
 * Ties may come in any order and direction; a pair that comes twice is added up. The result does not depend
 * on the order of the rows (rows of one pair are summed by rising strength).
 *
 * @param actors  sorted by code unit, each once; actors without a tie stay in the graph
 * @param sector  index into sectorNames per actor; −1 = no sector
 * @param sectorNames  names of the sectors
 * @param ties  indexes into actors, strength > 0
 * @returns the undirected graph
 * @throws UsageError on unsorted actors, an unknown end, a self-tie or a strength that is not above 0
 * Cost: O(n + m log m).
 */
export function buildGraph(
  actors: readonly ActorId[],
  sector: Int32Array,
  sectorNames: readonly string[],
  ties: readonly TieInput[],
): ActorGraph {
  const who = { actors, sector, sectorNames };
  checkActors(who);
  ties.forEach((tie, row) => {
    checkTie(tie, actors.length, row);
  });
  const sorted = ties
    .map((tie) => ({ ...tie, a: Math.min(tie.a, tie.b), b: Math.max(tie.a, tie.b) }))
    .sort((x, y) => x.a - y.a || x.b - y.b || x.weight - y.weight || (x.hours ?? 0) - (y.hours ?? 0));
  return graphFromColumns(who, mergeTies(sorted));
}
