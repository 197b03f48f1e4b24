import { expect, test } from 'vitest';
import { tieCosts } from '../../src/graph/tie-cost.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import type { WeightedCsr } from '../../src/kernels/csr.ts';
import { createPathFinder } from '../../src/measures/shortest-paths.ts';
import { plainGraph, ring } from '../fixtures/graphs.ts';
import { shortestPaths } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

/** Every tie has length 1. */
const steps = (graph: ActorGraph): WeightedCsr => ({
  n: graph.actors.length,
  offsets: graph.offsets,
  targets: graph.neighbours,
  weights: new Float64Array(graph.neighbours.length).fill(1),
});
const costs = (graph: ActorGraph): WeightedCsr => ({ ...steps(graph), weights: tieCosts(graph) });

test('opposite each other in a ring of 6: 3 steps, by 2 ways, last over either neighbour', () => {
  const graph = ring(6);
  for (const csr of [steps(graph), costs(graph)]) {
    const { order, reached, distance, paths, before, beforeCount } = createPathFinder(csr)(0);
    expect(reached).toBe(6);
    expect([order[0], order[5]]).toEqual([0, 3]);
    expect(Array.from(distance)).toEqual([0, 1, 2, 3, 2, 1]);
    expect(Array.from(paths)).toEqual([1, 1, 1, 2, 1, 1]);
    const first = graph.offsets[3]!;
    expect([...before.subarray(first, first + beforeCount[3]!)].sort()).toEqual([2, 4]);
  }
});

test('out of reach is Infinity, by no way', () => {
  const graph = plainGraph(3, [[0, 1]]);
  const { reached, distance, paths } = createPathFinder(steps(graph))(0);
  expect(reached).toBe(2);
  expect(distance[2]).toBe(Number.POSITIVE_INFINITY);
  expect(paths[2]).toBe(0);
});

test('distances and numbers of ways equal all paths written out, from every source in turn', () => {
  for (const { graph, lengths } of randomGraphs(150, 'shortest-paths')) {
    const { weight } = graph.ties;
    // Strength 0.7 / length: the unit of length that the mean strength sets.
    const unit = weight.reduce((sum, w) => sum + w, 0) / weight.length / 0.7;
    const cases = [
      [createPathFinder(steps(graph)), asSteps(lengths), 1],
      [createPathFinder(costs(graph)), lengths, unit],
    ] as const;
    for (const [find, matrix, scale] of cases) {
      graph.actors.forEach((_, s) => {
        const tree = find(s);
        graph.actors.forEach((__, t) => {
          if (s === t) return;
          const { distance, paths } = shortestPaths(matrix, s, t);
          expect(tree.paths[t]).toBe(paths.length);
          if (paths.length > 0) expect(tree.distance[t]! / scale).toBeCloseTo(distance, 9);
          else expect(tree.distance[t]).toBe(Number.POSITIVE_INFINITY);
        });
      });
    }
  }
});
