import { tieCosts } from '../graph/tie-cost.ts';
import type { ActorGraph } from '../graph/types.ts';
import { lengthPaths } from '../kernels/length-paths.ts';
import type { LengthSums } from '../kernels/plain-length-paths.ts';
import { stepPaths } from '../kernels/step-paths.ts';
import { createPathFinder } from './shortest-paths.ts';

/** Pairs that depend on each person: all, and those across sectors; what has been asked for. */
interface StepPairs {
  all?: Float64Array;
  across?: Float64Array;
}

/** A window's numbers are asked for in several places. */
const walked = new WeakMap<ActorGraph, StepPairs>();
const both = new WeakSet<ActorGraph>();

/**
 * Says that all pairs and those across sectors will both be asked of a graph: the walks outwards, half the work, are then
 * made once for the two. Changes no number.
 */
export function expectBothPairs(graph: ActorGraph): void {
  both.add(graph);
}

/**
 * How many pairs depend on each person as a stop on their shortest path, every tie one step?
 *
 *   Σ_{s<t} σ_st(v) / σ_st, a pair with several equally short paths being shared between them
 *
 * @param graph  undirected graph; not changed after the first call
 * @param pairs  all, or only those from two different sectors: persons without one are in no such pair, but may be stops
 * @returns per actor ≥ 0, pairs
 * Cost: O(n m), the first time.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; subsets of pairs: Brandes 2008,
 *   doi:10.1016/j.socnet.2007.11.001
 */
export function pathDependence(graph: ActorGraph, pairs: 'all' | 'across'): Float64Array {
  const known = walked.get(graph) ?? {};
  const before = known[pairs];
  if (before !== undefined) return before;
  walked.set(graph, known);
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const groups = pairs === 'across' || both.has(graph) ? graph.sector : null;
  const { all, across } = stepPaths(csr, { groups, alsoAll: pairs === 'all' || both.has(graph) });
  if (all) known.all = all.map((ordered) => ordered / 2);
  if (across) known.across = across.map((ordered) => ordered / 2);
  return known[pairs]!;
}

/** Betweenness and nearness are asked of the same graph one after the other, and one walk gives both. */
const known = new WeakMap<ActorGraph, LengthSums>();

/**
 * As pathDependence, when strong ties are short; and how near each is to the others.
 *
 *   length = mean strength / strength (graph/tie-cost)
 *
 * @param graph  strengths > 0; not changed after the first call
 * @returns dependence: per actor ordered pairs, twice the pairs; near: per actor Σ 1/d over those in reach
 * Cost: O(n m); O(n m log n) where the strengths are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function costSums(graph: ActorGraph): LengthSums {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const weights = tieCosts(graph);
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours, weights };
  const sums = lengthPaths(csr) ?? heapSums(graph, weights);
  known.set(graph, sums);
  return sums;
}

/** The same with a heap, whatever the lengths. */
export function heapSums(graph: ActorGraph, lengths: Float64Array): LengthSums {
  const n = graph.actors.length;
  const find = createPathFinder(graph, lengths);
  const [dependence, near, onward] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let source = 0; source < n; source++) {
    const { order, reached, distance, paths, before, beforeCount } = find(source);
    for (let at = 1; at < reached; at++) near[source]! += 1 / distance[order[at]!]!;
    onward.fill(0);
    for (let at = reached - 1; at > 0; at--) {
      const w = order[at]!;
      const each = (1 + onward[w]!) / paths[w]!;
      const first = graph.offsets[w]!;
      for (let p = first; p < first + beforeCount[w]!; p++) onward[before[p]!]! += paths[before[p]!]! * each;
      dependence[w]! += onward[w]!;
    }
  }
  return { dependence, near };
}
