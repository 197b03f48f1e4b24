import type { ActorGraph } from '../graph/types.ts';
import { type PathBound, sampledPaths } from '../kernels/sampled-paths.ts';
import { createRng } from '../random.ts';

/** Above so many persons shortest paths are sampled, not all found. */
export const MOST_EXACT = 20_000;

/** A sample of the pairs of a graph, as shares of all pairs. */
export interface SampledDependence extends PathBound {
  /** Per actor, share of all pairs that depend on her as a stop; 0…1. */
  readonly share: Float64Array;
}

/** The sample is of the graph, not of the run: the same graph gives the same values. */
const sampled = new WeakMap<ActorGraph, Map<string, SampledDependence>>();

/**
 * Which share of the pairs depends on each person as a stop on their shortest path, where there are too many to follow?
 *
 * @param graph  undirected graph; not changed after the first call
 * @param pairs  all pairs, or those from two different sectors alone
 * @returns shares, and how far off anybody's may be
 * Cost: O(1 / error² · ties met from both ends), once a graph.
 * Source: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0
 */
export function sampledDependence(graph: ActorGraph, pairs: 'all' | 'sectors'): SampledDependence {
  const samples = sampled.get(graph) ?? new Map<string, SampledDependence>();
  sampled.set(graph, samples);
  const before = samples.get(pairs);
  if (before !== undefined) return before;
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const groups = pairs === 'all' ? null : graph.sector;
  const found = sampledPaths(csr, { rng: createRng(1, `paths/${pairs}`), groups });
  samples.set(pairs, found);
  return found;
}
