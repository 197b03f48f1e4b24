import { expect, test } from 'vitest';
import { roleNull } from '../../src/change/role-null.ts';
import { graphOf, star } from '../fixtures/graphs.ts';

/** Six in a ring, all with two contacts: one stratum, so every way to deal AAABBB is as likely. */
const ring = graphOf({ 1: 'A', 2: 'A', 3: 'A', 4: 'B', 5: 'B', 6: 'B' }, [
  ['1', '2'],
  ['2', '3'],
  ['3', '4'],
  ['4', '5'],
  ['5', '6'],
  ['1', '6'],
]);

test('in the middle of AAA: P(all three alike) = 2/20, so z = 0.9/√(0.1·0.9) = 3; outsider −0.3/√(0.3·0.7)', () => {
  const z = roleNull(ring, { seed: 1, draws: 20_000 });
  expect(Math.abs(z.internal[1]! - 3)).toBeLessThan(0.15);
  expect(Math.abs(z.consultant[1]! + 0.3 / Math.sqrt(0.21))).toBeLessThan(0.05);
  // On the border A[A]B: gatekeeper with chance 0.6.
  expect(Math.abs(z.gatekeeper[0]! - 0.4 / Math.sqrt(0.24))).toBeLessThan(0.05);
  expect(z.liaison).toEqual([null, null, null, null, null, null]);
});

test('nobody has a z where no exchange changes anything: the middle of a star, whose contacts exchange among themselves', () => {
  const { internal, consultant, gatekeeper, liaison } = roleNull(star(5), { seed: 1, draws: 50 });
  for (const scores of [internal, consultant, gatekeeper, liaison])
    expect(scores).toEqual([null, null, null, null, null]);
});

test('a person without a sector has no z, and the same seed gives the same z', () => {
  const graph = graphOf({ a: 'A', b: 'B', c: null, d: 'A', e: 'B' }, [
    ['a', 'b'],
    ['b', 'c'],
    ['b', 'd'],
    ['d', 'e'],
    ['a', 'e'],
  ]);
  const z = roleNull(graph, { seed: 7, draws: 200 });
  expect(Object.values(z).map((scores) => scores[2])).toEqual([null, null, null, null]);
  expect(roleNull(graph, { seed: 7, draws: 200 })).toEqual(z);
  expect(roleNull(graph, { seed: 8, draws: 200 })).not.toEqual(z);
});
