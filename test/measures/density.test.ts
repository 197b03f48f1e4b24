import { expect, test } from 'vitest';
import { density } from '../../src/measures/density.ts';
import { clique, coordinatorNetwork, plainGraph, workedGraph } from '../fixtures/graphs.ts';

test('6 ties of 15 possible = 0.4', () => {
  expect(density(workedGraph())).toBeCloseTo(0.4, 12);
});

test('an isolate stays in the denominator: 7 ties among 8 persons = 0.25', () => {
  expect(density(coordinatorNetwork())).toBe(0.25);
});

test('a clique is 1, no ties is 0, fewer than two persons is null', () => {
  expect(density(clique(4))).toBe(1);
  expect(density(plainGraph(4, []))).toBe(0);
  expect(density(plainGraph(1, []))).toBeNull();
  expect(density(plainGraph(0, []))).toBeNull();
});
