import { expect, test } from 'vitest';
import { sectorDensity } from '../../src/measures/sector-density.ts';
import { graphOf, workedGraph } from '../fixtures/graphs.ts';

test('ties over possible ties for every pair of sectors; a sector of one has none with itself', () => {
  expect(sectorDensity(workedGraph())).toEqual([
    { a: 0, b: 0, ties: 3, possible: 3, density: 1 },
    { a: 0, b: 1, ties: 1, possible: 6, density: 1 / 6 },
    { a: 0, b: 2, ties: 0, possible: 3, density: 0 },
    { a: 1, b: 1, ties: 1, possible: 1, density: 1 },
    { a: 1, b: 2, ties: 1, possible: 2, density: 0.5 },
    { a: 2, b: 2, ties: 0, possible: 0, density: null },
  ]);
});

test('persons without a sector are left out, with their ties', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: null }, [
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(sectorDensity(graph)).toEqual([{ a: 0, b: 0, ties: 0, possible: 1, density: 0 }]);
});
