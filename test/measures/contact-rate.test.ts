import { expect, test } from 'vitest';
import { contactRate } from '../../src/measures/contact-rate.ts';
import { plainGraph, workedGraph } from '../fixtures/graphs.ts';

test('11 hours over 15 pairs in 2 months = 11/30 hours per pair and month', () => {
  expect(contactRate(workedGraph(), 30)).toBeCloseTo(11 / 30, 12);
});

test('no contact is 0; nobody there at the same time is null', () => {
  expect(contactRate(plainGraph(3, []), 6)).toBe(0);
  expect(contactRate(workedGraph(), 0)).toBeNull();
});
