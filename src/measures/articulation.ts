import type { ActorGraph, Scores } from '../graph/types.ts';
import { cutsOf } from '../kernels/leave-one-out.ts';

/** Persons and ties that hold parts of the network together on their own. */
export interface Articulation {
  /** Per actor: 1 = without this person a part of the network falls apart, 0 = it does not. */
  readonly scores: Scores;
  /** Persons with score 1. */
  readonly points: number;
  /** Ties without which a part of the network falls apart. */
  readonly bridges: number;
}

/**
 * Which persons, and how many ties, hold parts of the network together on their own?
 *
 *   articulation points and bridges, by one depth-first walk with low links
 *
 * Sensitive to which ties are counted: one extra meeting can remove a cut person.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0/1 per actor (0 for an isolate), and the number of points (persons) and bridges (ties)
 * Cost: O(n + m).
 * Source: Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
 */
export function articulation(graph: ActorGraph): Articulation {
  const { actors, offsets, neighbours } = graph;
  const { cut, bridges } = cutsOf({ n: actors.length, offsets, targets: neighbours });
  return { scores: Array.from(cut), points: cut.reduce((sum, is) => sum + is, 0), bridges };
}
