import { expect, test } from 'vitest';
import { rankBootstrap } from '../../src/change/rank-bootstrap.ts';

test('ranks 1, 2, 3 with nobody ranked for 0 or for no value', () => {
  const ranks = rankBootstrap([3, 0, 5, null, 4], [[3, 0, 5, 0, 4]]);
  expect(ranks.map((r) => r?.rank ?? null)).toEqual([3, null, 1, null, 2]);
  expect(ranks[2]).toEqual({ rank: 1, lo: 1, hi: 1, top5: 1 });
});

test('equal values share the middle of their places, also when they differ by rounding', () => {
  const ranks = rankBootstrap([0.1 + 0.2, 0.3, 0.9], [[0.1 + 0.2, 0.3, 0.9]]);
  expect(ranks.map((r) => r!.rank)).toEqual([2.5, 2.5, 1]);
});

test('first in 16 of 20 draws and last of six in 4: rank 1 to 6, among the five first in 80 %', () => {
  const first = [6, 5, 4, 3, 2, 1];
  const last = [1, 6, 5, 4, 3, 2];
  const draws = Array.from({ length: 20 }, (_, r) => (r < 16 ? first : last));
  const [a, b] = rankBootstrap(first, draws);
  expect(a).toEqual({ rank: 1, lo: 1, hi: 6, top5: 0.8 });
  expect(b).toEqual({ rank: 2, lo: 1, hi: 2, top5: 1 });
});

test('who has nothing in a draw is not among its five first, though few have anything', () => {
  const [, b] = rankBootstrap(
    [2, 1],
    [
      [2, 0],
      [2, 1],
    ],
  );
  expect(b!.top5).toBe(0.5);
});

test('draws without any contact are left out; without any draw there is no rank', () => {
  expect(
    rankBootstrap(
      [2, 1],
      [
        [0, 0],
        [2, 1],
      ],
    )[0],
  ).toEqual({ rank: 1, lo: 1, hi: 1, top5: 1 });
  expect(rankBootstrap([2, 1], [[0, 0]])).toEqual([null, null]);
});
