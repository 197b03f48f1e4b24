import { expect, test } from 'vitest';
import { betweenness } from '../../src/measures/betweenness.ts';
import { betweennessCentralization, degreeCentralization } from '../../src/measures/centralization.ts';
import { clique, plainGraph, ring, star, workedGraph } from '../fixtures/graphs.ts';

test('a star is 1, a ring and a clique are 0', () => {
  for (const measure of [degreeCentralization, betweennessCentralization]) {
    expect(measure(star(6))).toBeCloseTo(1, 12);
    expect(measure(ring(6))).toBeCloseTo(0, 12);
    expect(measure(clique(6))).toBeCloseTo(0, 12);
    expect(measure(plainGraph(4, []))).toBe(0);
    expect(measure(plainGraph(2, [[0, 1]]))).toBeNull();
  }
});

test('degrees 2, 2, 3, 2, 2, 1: (1 + 1 + 0 + 1 + 1 + 2) / 20 = 0.3', () => {
  expect(degreeCentralization(workedGraph())).toBeCloseTo(0.3, 12);
});

test('betweenness 0, 0, .6, .6, .4, 0: (3 × .6 + .2) / 5 = 0.4', () => {
  expect(betweennessCentralization(workedGraph())).toBeCloseTo(0.4, 12);
});

test('known betweenness can be handed over', () => {
  const graph = workedGraph();
  expect(betweennessCentralization(graph, betweenness(graph))).toBe(betweennessCentralization(graph));
});
