import { expect, test } from 'vitest';
import { assortativity } from '../../src/measures/assortativity.ts';
import { graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';

test('ends 7, 4, 1 of 12 and 4 of 6 ties inside: (2/3 − 66/144) / (1 − 66/144) = 5/13', () => {
  expect(assortativity(workedGraph())).toBeCloseTo(5 / 13, 12);
});

test('ties only inside two sectors = 1; ties only across = −1', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'B' };
  expect(
    assortativity(
      graphOf(sectors, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ).toBeCloseTo(1, 12);
  expect(
    assortativity(
      graphOf(sectors, [
        ['a', 'c'],
        ['b', 'd'],
      ]),
    ),
  ).toBeCloseTo(-1, 12);
});

test('null without ties, and when all ends are in one sector', () => {
  expect(assortativity(graphOf({ a: 'A', b: 'B' }, []))).toBeNull();
  expect(assortativity(plainGraph(3, [[0, 1]]))).toBeNull();
  expect(assortativity(graphOf({ a: 'A', b: 'A', c: 'B' }, [['a', 'b']]))).toBeNull();
});
