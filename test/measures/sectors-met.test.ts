import { expect, test } from 'vitest';
import { sectorsMet } from '../../src/measures/sectors-met.ts';
import { graphOf, workedGraph } from '../fixtures/graphs.ts';

test('only sectors other than one’s own count', () => {
  expect(sectorsMet(workedGraph())).toEqual([0, 0, 1, 1, 1, 1]);
});

test('two contacts in one sector count once; contacts without sector do not count; without sector it is null', () => {
  const graph = graphOf({ a: 'A', b: 'B', c: 'B', d: 'C', e: null, f: 'A' }, [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
    ['a', 'e'],
    ['e', 'b'],
  ]);
  expect(sectorsMet(graph)).toEqual([2, 1, 1, 1, null, 0]);
});
