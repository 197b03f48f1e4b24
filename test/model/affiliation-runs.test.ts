import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affiliationOn } from '../../src/model/affiliation-on.ts';
import { affiliationRuns } from '../../src/model/affiliation-runs.ts';
import { firstAtLeast } from '../../src/model/first-at-least.ts';
import type { Affiliation } from '../../src/model/types.ts';

const spell = (sector: string, fromMs: number, toMs: number): Affiliation => ({
  ...{ sector, fromMs, toMs },
  ...{ unit: null, role: null, arm: null },
});

test('in the middle of a gap the nearer affiliation takes over, the earlier one at the same distance', () => {
  const own = [spell('A', 0, 10), spell('B', 20, 30)];
  const runs = affiliationRuns(own, Float64Array.of(0, 9, 10, 15, 16, 19, 20, 40));
  expect(runs.map(({ affiliation, from, to }) => [affiliation.sector, from, to])).toEqual([
    ['A', 0, 2],
    ['A', 2, 4],
    ['B', 4, 6],
    ['B', 6, 7],
    ['B', 7, 8],
  ]);
});

test('no moment, no run', () => {
  expect(affiliationRuns([spell('A', 0, 10), spell('B', 20, 30)], new Float64Array())).toEqual([]);
});

test('the runs hold affiliationOn of every moment, once each', () => {
  const date = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(-Infinity, Infinity));
  const affiliation = fc.tuple(fc.constantFrom('A', 'B', 'C'), date, date);
  fc.assert(
    fc.property(
      fc.array(affiliation, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: -5, max: 45 }), { maxLength: 40 }),
      (spells, days) => {
        const own = spells
          .map(([sector, x, y]) => spell(sector, Math.min(x, y), Math.max(x, y)))
          .filter(({ fromMs, toMs }) => fromMs < toMs)
          .sort((a, b) => a.fromMs - b.fromMs);
        fc.pre(own.length > 0);
        const moments = Float64Array.from(days).sort();
        const told = affiliationRuns(own, moments).flatMap(({ affiliation: here, from, to }) =>
          Array.from({ length: to - from }, () => here),
        );
        expect(told).toEqual(Array.from(moments, (ms) => affiliationOn(own, ms)));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('the first value at least as large, the length where there is none', () => {
  const values = [1, 3, 3, 8];
  expect([0, 1, 2, 3, 4, 8, 9].map((least) => firstAtLeast(values, least))).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect([firstAtLeast(values, -Infinity), firstAtLeast(values, Infinity)]).toEqual([0, 4]);
});
