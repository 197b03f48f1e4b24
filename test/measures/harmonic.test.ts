import { expect, test } from 'vitest';
import { harmonic, harmonicWeighted } from '../../src/measures/harmonic.ts';
import { clique, graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { shortestPaths } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

test('mean of 1/steps: person 1 has 1, 1, 2, 3, 4 steps to the others = 37/60', () => {
  expectScores(harmonic(workedGraph()), [37 / 60, 37 / 60, 23 / 30, 0.7, 19 / 30, 7 / 15]);
});

test('a tie to everyone is 1, an isolate 0, alone null', () => {
  expectScores(harmonic(clique(4)), [1, 1, 1, 1]);
  expectScores(harmonic(plainGraph(3, [[0, 1]])), [0.5, 0.5, 0]);
  expect(harmonic(plainGraph(1, []))).toEqual([null]);
});

test('strengths 1 and 3 make ties of 2 and 2/3: nearness of a is (1/2 + 3/8) / 2', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'A' }, [
    ['a', 'b', 1],
    ['b', 'c', 3],
  ]);
  expectScores(harmonicWeighted(graph), [(1 / 2 + 3 / 8) / 2, (1 / 2 + 3 / 2) / 2, (3 / 2 + 3 / 8) / 2]);
});

test('equals the shortest of all paths written out, on random graphs', () => {
  for (const { graph, lengths } of randomGraphs(150, 'harmonic')) {
    const n = graph.actors.length;
    const { weight } = graph.ties;
    // Strength 0.7 / length: the unit of length that the mean strength sets.
    const unit = weight.reduce((sum, w) => sum + w, 0) / weight.length / 0.7;
    const nearness = (matrix: number[][], scale: number): (number | null)[] =>
      matrix.map((_, s) => {
        if (n < 2) return null;
        let sum = 0;
        matrix.forEach((__, t) => {
          if (t !== s) sum += 1 / (shortestPaths(matrix, s, t).distance * scale);
        });
        return sum / (n - 1);
      });
    expectScores(harmonic(graph), nearness(asSteps(lengths), 1), 1e-12);
    expectScores(harmonicWeighted(graph), nearness(lengths, weight.length === 0 ? 1 : unit), 1e-12);
  }
});
