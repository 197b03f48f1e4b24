import { expect, test } from 'vitest';
import { modularity, modularityWeighted } from '../../src/measures/modularity.ts';
import { graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';

test('4/6 − (7² + 4² + 1²)/12² = 5/24', () => {
  expect(modularity(workedGraph())).toBeCloseTo(5 / 24, 12);
});

test('by strength: 6/11 − (12² + 9² + 1²)/22² = 38/484', () => {
  expect(modularityWeighted(workedGraph())).toBeCloseTo(38 / 484, 12);
});

test('two sectors with ties only inside = 1/2; one sector = 0; no ties = null', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'B', d: 'B' }, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(modularity(graph)).toBeCloseTo(0.5, 12);
  expect(modularity(plainGraph(3, [[0, 1]]))).toBe(0);
  expect(modularity(plainGraph(3, []))).toBeNull();
  expect(modularityWeighted(plainGraph(3, []))).toBeNull();
});
