import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDayClock } from '../../src/measures/open-days.ts';
import { regularity } from '../../src/measures/regularity.ts';

test('gaps 7, 7, 7, 7 are a fixed rhythm: −1', () => {
  expect(regularity([0, 7, 14, 21, 28])).toEqual({ value: -1, gaps: 4 });
});

test('gaps 1, 1, 1, 25 are a burst: r = 1.4846, A = 0.762', () => {
  expect(regularity([0, 1, 2, 3, 28]).value).toBeCloseTo(0.762, 3);
});

test('all gaps but one next to nothing come near 1', () => {
  expect(regularity([0, 1, 2, 3, 1e9]).value).toBeCloseTo(1, 6);
});

test('days with several meetings count once, in any order; three gaps are too few', () => {
  expect(regularity([14, 0, 0, 28, 7, 21, 21])).toEqual({ value: -1, gaps: 4 });
  expect(regularity([0, 7, 14, 21, 21])).toEqual({ value: null, gaps: 3 });
  expect(regularity([])).toEqual({ value: null, gaps: 0 });
});

test('holidays are taken out of the clock', () => {
  const days = [0, 7, 14, 45, 52];
  expect(regularity(days).value).toBeGreaterThan(-0.5);
  expect(regularity(days, [[16, 40]]).value).toBe(-1);
});

test('−1 ≤ A ≤ 1', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 5, maxLength: 40 }), (days) => {
      const { value } = regularity(days);
      expect(value!).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(value!).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { seed: 1 },
  );
});

test('the clock stands still on closed days, however their ranges overlap', () => {
  const clock = openDayClock([
    [10, 12],
    [5, 8],
    [7, 11],
    [20, 20],
  ]);
  expect([4, 5, 6, 11, 12, 13, 30].map(clock)).toEqual([4, 5, 5, 5, 5, 6, 23]);
});
