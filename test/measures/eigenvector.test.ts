import { expect, test } from 'vitest';
import { eigenvector } from '../../src/measures/eigenvector.ts';
import { symmetricEigen } from '../../src/measures/symmetric-eigen.ts';
import { clique, path, plainGraph, star, twoCliques } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('a clique is 1 for all; a star (two-sided, where plain power iteration swings) is 1 and 1/√(n − 1)', () => {
  expectScores(eigenvector(clique(5)), [1, 1, 1, 1, 1]);
  expectScores(eigenvector(star(10)), [1, ...new Array<number>(9).fill(1 / 3)], 1e-12);
});

test.each([9, 61, 301])('a chain of %d follows a sine', (n) => {
  const expected = Array.from({ length: n }, (_, i) => Math.sin((Math.PI * (i + 1)) / (n + 1)));
  expectScores(eigenvector(path(n)), expected);
});

test.each([5, 30, 120])(
  'two cliques of %d joined by one tie: 1 at the tie, the root of a square elsewhere',
  (k) => {
    const largest = (k - 1 + Math.sqrt((k - 1) ** 2 + 4)) / 2;
    const other = 1 / (largest - k + 2);
    const half = [1, ...new Array<number>(k - 1).fill(other)];
    expectScores(eigenvector(twoCliques(k)), [...half, ...half]);
  },
);

test('null for all when no part holds 90 % of the persons; 0 outside a part that does', () => {
  const ties = Array.from({ length: 8 }, (_, i) => [i, i + 1] as const);
  expect(eigenvector(plainGraph(10, ties))[9]).toBe(0);
  expect(eigenvector(plainGraph(11, ties))).toEqual(new Array(11).fill(null));
  expect(eigenvector(plainGraph(1, []))).toEqual([null]);
  expect(eigenvector(plainGraph(0, []))).toEqual([]);
});

test('equals Jacobi rotations of the whole matrix, on random graphs that hang together', () => {
  let compared = 0;
  for (const { graph } of randomGraphs(200, 'eigenvector')) {
    const scores = eigenvector(graph);
    if (scores.includes(null)) continue;
    compared++;
    const steps = matrixOf(graph).map((row) => row.map((w) => (w > 0 ? 1 : 0)));
    const vector = symmetricEigen(Float64Array.from(steps.flat()), steps.length).vectors[0]!;
    const peak = vector.reduce((top, x) => (Math.abs(x) > Math.abs(top) ? x : top), 0);
    expectScores(
      scores,
      Array.from(vector, (x) => x / peak),
    );
  }
  expect(compared).toBeGreaterThan(50);
});
