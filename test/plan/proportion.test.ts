import { expect, it } from 'vitest';
import { proportion } from '../../src/plan/proportion.ts';

it.each([
  // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i has the interval %f to %f', (count, runs, lo, hi) => {
  const found = proportion(count, runs);
  expect(found.share).toBe(count / runs);
  expect(found.lo).toBeCloseTo(lo, 4);
  expect(found.hi).toBeCloseTo(hi, 4);
});

it('mirrors: failures have the interval of successes turned around', () => {
  const [won, lost] = [proportion(7, 40), proportion(33, 40)];
  expect(lost.lo).toBeCloseTo(1 - won.hi, 12);
  expect(lost.hi).toBeCloseTo(1 - won.lo, 12);
  expect(proportion(40, 40)).toMatchObject({ share: 1, hi: 1 });
});

it('knows nothing without runs', () => {
  expect(proportion(0, 0)).toEqual({ count: 0, runs: 0, share: null, lo: 0, hi: 1 });
});
