import { expect, test } from 'vitest';
import { freemanSegregation } from '../../src/measures/freeman-segregation.ts';
import { beforeOffice, graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { everyNetwork, meanOf } from '../helpers/every-network.ts';

test('2 ties across where random ties give 6 · 11/15 = 4.4: (4.4 − 2)/4.4 = 6/11', () => {
  expect(freemanSegregation(workedGraph())).toBeCloseTo(6 / 11, 12);
});

test.each([1, 3, 6])('the mean over all networks of %i ties is 0', (ties) => {
  expect(meanOf(everyNetwork(['A', 'A', 'A', 'B', 'C'], ties).map(freemanSegregation))).toBeCloseTo(0, 12);
});

test('0 when every pair has a tie, 1 without ties across, and it stays below 0 when there are more than random', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'B' };
  expect(freemanSegregation(beforeOffice())).toBeCloseTo(0, 12);
  expect(
    freemanSegregation(
      graphOf(sectors, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ).toBe(1);
  expect(freemanSegregation(graphOf(sectors, [['a', 'c']]))).toBeCloseTo(1 - 3 / 2, 12);
});

test('null without ties and with one sector; persons without a sector are left out', () => {
  expect(freemanSegregation(graphOf({ a: 'A', b: 'B' }, []))).toBeNull();
  expect(freemanSegregation(plainGraph(3, [[0, 1]]))).toBeNull();
  expect(freemanSegregation(graphOf({ a: 'A', b: null, c: 'B' }, [['a', 'b']]))).toBeNull();
});
