import { expect, test } from 'vitest';
import { efficiencyLoss } from '../../src/measures/efficiency-loss.ts';
import { graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';

test('without 4 of the worked graph 3 becomes 1: loss 2/3; without the leaf 6, or 1, nothing is lost', () => {
  const loss = efficiencyLoss(workedGraph());
  expect(loss[3]).toBeCloseTo(2 / 3, 12);
  expect([loss[0], loss[5]]).toEqual([0, 0]);
});

test('a–[v]–b: without v nothing is left; a direct tie beside it leaves everything', () => {
  const people = { a: 'A', b: 'B', v: 'A' };
  expect(
    efficiencyLoss(
      graphOf(people, [
        ['a', 'v'],
        ['b', 'v'],
      ]),
    )[2],
  ).toBe(1);
  expect(
    efficiencyLoss(
      graphOf(people, [
        ['a', 'v'],
        ['b', 'v'],
        ['a', 'b'],
      ]),
    )[2],
  ).toBe(0);
});

test('no pair across sectors: null; more than 300 persons: null', () => {
  expect(efficiencyLoss(plainGraph(3, [[0, 1]]))).toEqual([null, null, null]);
  expect(new Set(efficiencyLoss(plainGraph(301, [])))).toEqual(new Set([null]));
});
