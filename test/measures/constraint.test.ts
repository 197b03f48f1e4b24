import { expect, test } from 'vitest';
import { constraint, constraintWeighted } from '../../src/measures/constraint.ts';
import { plainGraph, star, workedGraph } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { literalConstraint, matrixOf } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

test('six persons: 145/144 in the triangle, 11/18 for the one who leads out of it, 1 at the end of the chain', () => {
  expectScores(constraint(workedGraph()), [145 / 144, 145 / 144, 11 / 18, 0.5, 0.5, 1]);
});

test('by strength: .8302 .8302 .5988 .5556 .5556 1', () => {
  expectScores(constraintWeighted(workedGraph()), [0.8302, 0.8302, 0.5988, 0.5556, 0.5556, 1], 5e-5);
});

test('the centre of a star with k points has 1/k, a point 1, an isolate null', () => {
  expectScores(constraint(star(5)), [0.25, 1, 1, 1, 1]);
  expect(constraint(plainGraph(3, [[0, 1]]))).toEqual([1, 1, null]);
  expect(constraintWeighted(plainGraph(3, [[0, 1]]))).toEqual([1, 1, null]);
});

test('equals the definition written out, on random graphs', () => {
  for (const { graph } of randomGraphs(200, 'constraint')) {
    expectScores(constraint(graph), literalConstraint(asSteps(matrixOf(graph))), 1e-12);
    expectScores(constraintWeighted(graph), literalConstraint(matrixOf(graph)), 1e-12);
  }
});
