import { buildGraph } from '../graph/build-graph.ts';
import type { ActorGraph } from '../graph/types.ts';
import { rewire } from '../kernels/rewire.ts';
import { createRng } from '../random.ts';

/**
 * Which graph could it have been, if only how many contacts each person has were given?
 *
 *   ends of two ties are exchanged at random, ten trials a tie, so that every graph with these degrees is as likely
 *
 * A null for transitivity or assortativity of ties that are made two and two: contacts, or a backbone. On meeting graphs it
 * takes the meetings apart; there curveballTest and the silo index's null hold the meetings' sizes. No table of samband rests
 * on it.
 *
 * @param graph  a tie counts when its strength is above 0; strengths are set aside
 * @param options.seed the same seed gives the same graph
 * @returns the same persons with as many ties each, every strength 1; isolates stay isolates
 * Cost: O(m).
 * Source: Maslov & Sneppen 2002, doi:10.1126/science.1065103; Fosdick et al. 2018, doi:10.1137/16M1087175
 */
export function rewiredGraph(graph: ActorGraph, { seed }: { readonly seed: number }): ActorGraph {
  const { actors, sector, sectorNames, offsets, neighbours } = graph;
  const csr = { n: actors.length, offsets, targets: neighbours };
  const { a, b } = rewire(csr, { rng: createRng(seed, 'rewired-graph') });
  const ties = Array.from(a, (i, t) => ({ a: i, b: b[t]!, weight: 1 }));
  return buildGraph(actors, sector, sectorNames, ties);
}
