import { expect, test } from 'vitest';
import { monthStrata } from '../../src/measures/month-strata.ts';

const months = (...counts: number[]): number[] =>
  counts.flatMap((n, month) => new Array<number>(n).fill(month));
const strataSizes = (strata: number[]): number[] =>
  [...new Set(strata)].map((s) => strata.filter((x) => x === s).length);

test('months with five meetings or more stand alone', () => {
  expect(strataSizes(monthStrata(months(5, 9, 6)))).toEqual([5, 9, 6]);
});

test('a small month joins the smaller neighbour, the earlier where they are equal', () => {
  expect(strataSizes(monthStrata(months(8, 2, 6)))).toEqual([8, 8]);
  expect(strataSizes(monthStrata(months(6, 2, 6)))).toEqual([8, 6]);
  expect(strataSizes(monthStrata(months(3, 9, 2)))).toEqual([14]);
});

test('small months in a row join until there are five; all too small is one stratum', () => {
  expect(strataSizes(monthStrata(months(2, 2, 2, 7)))).toEqual([6, 7]);
  expect(monthStrata(months(1, 1))).toEqual([0, 0]);
  expect(monthStrata([])).toEqual([]);
});

test('strata follow time, whatever the order of the meetings', () => {
  const strata = monthStrata([24_290, 24_288, 24_290, 24_288], 2);
  expect(strata).toEqual([1, 0, 1, 0]);
});
