import type { ActorGraph, Scores } from '../graph/types.ts';
import { structuralHoles } from '../kernels/triangles.ts';

/** Constraint and effective size of each actor; null for an isolate. */
export interface Holes {
  readonly constraint: Scores;
  readonly effectiveSize: Scores;
}

/** The two are asked of the same graph one after the other, and one pass over the triangles gives both. */
const known = { steps: new WeakMap<ActorGraph, Holes>(), strengths: new WeakMap<ActorGraph, Holes>() };

/**
 * How far do each person's contacts overlap?
 *
 * @param graph  not changed after the first call
 * @param byStrength  whether ties count by strength
 * @returns see constraint and effectiveSize
 * Cost: O(m^1.5) the first time.
 * Source: Burt 1992, Structural Holes, chapter 2
 */
export function holesOf(graph: ActorGraph, byStrength: boolean): Holes {
  const cache = byStrength ? known.strengths : known.steps;
  const before = cache.get(graph);
  if (before !== undefined) return before;
  const { actors, offsets, neighbours, weights } = graph;
  const csr = { n: actors.length, offsets, targets: neighbours };
  const sums = structuralHoles(byStrength ? { ...csr, weights } : csr);
  const scores = (values: Float64Array): Scores =>
    actors.map((_, i) => (offsets[i] === offsets[i + 1] ? null : values[i]!));
  const holes = { constraint: scores(sums.constraint), effectiveSize: scores(sums.effectiveSize) };
  cache.set(graph, holes);
  return holes;
}
