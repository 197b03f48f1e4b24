import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { bridges } from '../../src/measures/bridges.ts';
import { brokerShare } from '../../src/measures/broker-share.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

test('n1 with k1, k2, k3 and n2 with k1: 3/4, 1/4 on one side, 2/4, 1/4, 1/4 on the other', () => {
  const mode = smallTwoMode('NNKKK', [
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 2],
  ]);
  expect(brokerShare(mode, bridges(mode, null))).toEqual([0.75, 0.25, 0.5, 0.25, 0.25]);
});

test('ΣL = 2 over any number of sectors, with chance taken into account', () => {
  const rng = createRng(1, 'broker share');
  for (let run = 0; run < 10; run++) {
    const world = siloWorld([5, 4, 6, 2], rng);
    const mode = modeOf(world, drawMeetings(world, { theta: 0.5, meetings: 30 }, rng));
    const shares = brokerShare(mode, bridges(mode, bipartiteNull(mode)));
    expect(shares.reduce<number>((sum, x) => sum + x!, 0)).toBeCloseTo(2, 10);
  }
});

test('a person with two rows has the sum; nobody without a sector has a share', () => {
  const mode = {
    ...smallTwoMode('AAB-', [
      [0, 2],
      [1, 2],
      [1, 2, 3],
    ]),
    person: Int32Array.of(0, 0, 1, 2),
  };
  const shares = brokerShare(mode, bridges(mode, null));
  expect(shares[0]).toBeCloseTo(1, 12);
  expect(shares[1]).toBeCloseTo(1, 12);
  expect(shares[2]).toBeNull();
});

test('nothing bridges: null for all', () => {
  const mode = smallTwoMode('AAB', [[0, 1]]);
  expect(brokerShare(mode, bridges(mode, null))).toEqual([null, null, null]);
});
