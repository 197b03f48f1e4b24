import { expect, test } from 'vitest';
import { core } from '../../src/measures/core.ts';
import { clique, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { literalCore, matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('the triangle is the 2-core, the chain the 1-core', () => {
  expect(core(workedGraph())).toEqual([2, 2, 2, 1, 1, 1]);
});

test('a clique of 5 is 4; an isolate is 0', () => {
  expect(core(clique(5))).toEqual([4, 4, 4, 4, 4]);
  expect(core(plainGraph(2, []))).toEqual([0, 0]);
});

test('equals peeling step by step, on random graphs', () => {
  for (const { graph } of randomGraphs(300, 'core'))
    expect(core(graph)).toEqual(literalCore(matrixOf(graph)));
});
