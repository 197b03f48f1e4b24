import { expect, test } from 'vitest';
import { effectiveSize, effectiveSizeWeighted } from '../../src/measures/effective-size.ts';
import { clique, plainGraph, star, workedGraph } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { literalEffectiveSize, matrixOf } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

test('six persons: 2 − 2·1/2 = 1 in the triangle, 3 − 2·1/3 for the one who leads out of it', () => {
  expectScores(effectiveSize(workedGraph()), [1, 1, 7 / 3, 2, 2, 1]);
});

// Person 1: over contact 2 (strongest tie 2) 1/3 · 1/2, over contact 3 (strongest tie 4) 2/3 · 1/4. networkx 2.8.8 agrees,
// and 3.6.1 when it is asked for single persons; 3.6.1 asked for all at once gives 19/12, because it divides by the
// strongest tie of q where Burt has that of j.
test('by strength: 2 − 1/6 − 1/6 in the triangle, 3 − 1/6 − 1/6 for the one who leads out of it', () => {
  expectScores(effectiveSizeWeighted(workedGraph()), [5 / 3, 5 / 3, 8 / 3, 2, 2, 1]);
});

test('a star’s centre reaches all separately, a clique’s members only one another, an isolate is null', () => {
  expectScores(effectiveSize(star(5)), [4, 1, 1, 1, 1]);
  expectScores(effectiveSize(clique(5)), [1, 1, 1, 1, 1]);
  expect(effectiveSize(plainGraph(3, [[0, 1]]))).toEqual([1, 1, null]);
  expect(effectiveSizeWeighted(plainGraph(3, [[0, 1]]))).toEqual([1, 1, null]);
});

test('equals the definition written out, on random graphs', () => {
  for (const { graph } of randomGraphs(200, 'effective-size')) {
    expectScores(effectiveSize(graph), literalEffectiveSize(asSteps(matrixOf(graph))), 1e-12);
    expectScores(effectiveSizeWeighted(graph), literalEffectiveSize(matrixOf(graph)), 1e-12);
  }
});
