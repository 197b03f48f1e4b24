import { expect, test } from 'vitest';
import { communityTest } from '../../src/change/community-test.ts';
import { leiden } from '../../src/kernels/leiden.ts';
import { createRng } from '../../src/random.ts';
import { plainGraph } from '../fixtures/graphs.ts';

/** Meetings of four: all from one group of ten with probability `within`, else from all thirty. */
function meetings(within: number, seed: number): number[][] {
  const rng = createRng(seed, 'community-test world');
  return Array.from({ length: 60 }, () => {
    const group = rng.next() < within ? rng.int(3) : -1;
    const pool = Array.from({ length: 30 }, (_, i) => i).filter((i) => group < 0 || i % 3 === group);
    return rng
      .shuffle(pool)
      .slice(0, 4)
      .sort((a, b) => a - b);
  });
}
const p = (within: number, seed: number): number =>
  communityTest({ persons: 30, events: meetings(within, seed) }, null, { seed, draws: 39 }).p!;

test('three groups that meet among themselves are found; p is the least possible, 1/40', () => {
  expect(p(0.9, 1)).toBe(1 / 40);
});

test('meetings at random make communities too, but p is at most 0.05 in one of 20 worlds, as chance has it', () => {
  const small = Array.from({ length: 40 }, (_, seed) => p(0, seed)).filter((value) => value <= 0.05).length;
  expect(small).toBeLessThanOrEqual(6);
});

test('the observed is the modularity of who met whom; rows of one person are one person', () => {
  const events = [
    [0, 1, 2],
    [3, 4, 5],
    [2, 3],
  ];
  const { offsets, neighbours: targets } = plainGraph(6, [
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 4],
    [3, 5],
    [4, 5],
    [2, 3],
  ]);
  const expected = leiden({ n: 6, offsets, targets }, { rng: createRng(1), rounds: 1 }).modularity;
  const observed = communityTest({ persons: 6, events }, null, { seed: 1, draws: 3 }).observed;
  expect(observed).toBeCloseTo(expected, 12);
  // Row 6 is person 0 in another sector.
  const moved = [[1, 2, 6], ...events.slice(1)];
  const personOf = Int32Array.of(0, 1, 2, 3, 4, 5, 0);
  const again = communityTest({ persons: 7, events: moved }, personOf, { seed: 1, draws: 3 });
  expect(again.observed).toBeCloseTo(expected, 12);
});
