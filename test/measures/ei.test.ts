import { expect, test } from 'vitest';
import { eiExpected, eiIndex, eiWeighted } from '../../src/measures/ei.ts';
import {
  afterOffice,
  beforeOffice,
  coordinatorNetwork,
  graphOf,
  plainGraph,
  workedGraph,
} from '../fixtures/graphs.ts';

test('4 ties inside (strength 6) and 2 outside (5): E-I −1/3, weighted −1/11, expected 1 − 2·8/30', () => {
  expect(eiIndex(workedGraph())).toBeCloseTo(-1 / 3, 12);
  expect(eiWeighted(workedGraph())).toBeCloseTo(-1 / 11, 12);
  expect(eiExpected(workedGraph())).toBeCloseTo(1 - 16 / 30, 12);
});

test('two levels of coordinators: 3 outside, 4 inside = −1/7', () => {
  expect(eiIndex(coordinatorNetwork())).toBeCloseTo(-1 / 7, 12);
});

test('an office that takes over all contact moves E-I only from 0.2 to 0', () => {
  expect(eiIndex(beforeOffice())).toBeCloseTo(0.2, 12);
  expect(eiIndex(afterOffice())).toBe(0);
});

test('no ties: E-I is null, the expected value is not', () => {
  const graph = graphOf({ a: 'A', b: 'B' }, []);
  expect(eiIndex(graph)).toBeNull();
  expect(eiWeighted(graph)).toBeNull();
  expect(eiExpected(graph)).toBe(1);
});

test('with one sector E-I is −1 and there is no expected value', () => {
  const graph = plainGraph(3, [[0, 1]]);
  expect(eiIndex(graph)).toBe(-1);
  expect(eiExpected(graph)).toBeNull();
});

test('persons without a sector, and their ties, are left out', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'B', d: null }, [
    ['a', 'b', 1],
    ['a', 'c', 3],
    ['a', 'd', 9],
  ]);
  expect(eiIndex(graph)).toBe(0);
  expect(eiWeighted(graph)).toBe(0.5);
  expect(eiExpected(graph)).toBeCloseTo(1 - (2 * 2) / 6, 12);
});
