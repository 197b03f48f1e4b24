import { expect, test } from 'vitest';
import { degree, strength } from '../../src/measures/degree.ts';
import { graphOf, workedGraph } from '../fixtures/graphs.ts';

test('contacts and contact strength of six persons, counted by hand', () => {
  expect(degree(workedGraph())).toEqual([2, 2, 3, 2, 2, 1]);
  expect(strength(workedGraph())).toEqual([3, 3, 6, 6, 3, 1]);
});

test('an isolate has 0 of both', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'A' }, [['a', 'c', 2.5]]);
  expect(degree(graph)).toEqual([1, 0, 1]);
  expect(strength(graph)).toEqual([2.5, 0, 2.5]);
});
