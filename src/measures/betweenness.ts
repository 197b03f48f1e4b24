import type { ActorGraph, Scores } from '../graph/types.ts';
import { type PathBound, type SampledPaths, sampledPaths } from '../kernels/sampled-paths.ts';
import { createRng } from '../random.ts';
import { costSums, pathDependence } from './path-dependence.ts';

function shareOfPairs(pairs: Float64Array): Scores {
  const n = pairs.length;
  const possible = ((n - 1) * (n - 2)) / 2;
  return Array.from(pairs, (count) => (n < 3 ? null : count / possible));
}

/** Above so many persons betweenness is estimated from random pairs. */
export const MOST_EXACT = 20_000;

/** The sample is of the graph, not of the run: the same graph gives the same values. */
const sampled = new WeakMap<ActorGraph, SampledPaths>();

function sampleOf(graph: ActorGraph): SampledPaths {
  const before = sampled.get(graph);
  if (before !== undefined) return before;
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const found = sampledPaths(csr, { rng: createRng(1, 'betweenness') });
  sampled.set(graph, found);
  return found;
}

/**
 * How sure is the betweenness of this graph?
 *
 * @param graph  as given to betweenness
 * @param mostExact  as given to betweenness
 * @returns null up to 20,000 persons, where it is exact; else with probability 1 − risk nobody's value is off by more than
 *   the error
 * Cost: O(1) up to 20,000 persons; else that of betweenness, once.
 * Source: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0
 */
export function betweennessBound(graph: ActorGraph, mostExact = MOST_EXACT): PathBound | null {
  if (graph.actors.length <= mostExact) return null;
  const { error, risk, samples } = sampleOf(graph);
  return { error, risk, samples };
}

/**
 * How often is a person on the shortest way between two others?
 *
 *   b(v) = Σ σ_st(v) / σ_st, divided by (n − 1)(n − 2) / 2; every tie is one step
 *
 * Pairs that cannot reach each other count 0. A high value can mean a bridge, a bottleneck or a shield.
 *
 * @param graph  a tie counts when its strength is above 0
 * @param mostExact  above so many persons the value is estimated from random pairs, see betweennessBound; default 20,000
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3
 * Cost: O(n m) up to 20,000 persons.
 * Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function betweenness(graph: ActorGraph, mostExact = MOST_EXACT): Scores {
  if (graph.actors.length > mostExact) return Array.from(sampleOf(graph).share);
  return shareOfPairs(pathDependence(graph, 'all'));
}

/**
 * How often is a person on the shortest way between two others, when strong ties are short?
 *
 *   as betweenness, with tie length = mean strength / strength (graph/tie-cost); lengths that differ by less than a
 *   relative 1e-9 are equal, since 1/3 + 1/3 + 1/3 is not 1 in a computer
 *
 * @param graph  strengths > 0
 * @returns per actor 0…1, share of the pairs without the person; null in a graph of fewer than 3
 * Cost: O(n m); O(n m log n) where the strengths are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function betweennessWeighted(graph: ActorGraph): Scores {
  return shareOfPairs(costSums(graph).dependence.map((pairs) => pairs / 2));
}
