import { expect, test } from 'vitest';
import { bridgeMoments } from '../../src/measures/bridge-moments.ts';
import { bridges } from '../../src/measures/bridges.ts';
import { busFactor, busSet } from '../../src/measures/bus-factor.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

const even = smallTwoMode('AAAABBBBB', [
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
  [0, 8],
]);

test('five even meetings, n1 in two: two of the four for 50 %, three for 80 %, all four for 100 %', () => {
  const m = bridgeMoments(even, bridges(even, null)[0]!);
  expect([0.5, 0.8, 1].map((t) => busFactor(m, t))).toEqual([2, 3, 4]);
});

test('no bridging hours, no bus factor and nobody in the set', () => {
  const mode = smallTwoMode('AABB', [[0, 1]]);
  const bridge = bridges(mode, null)[0]!;
  expect(busFactor(bridgeMoments(mode, bridge))).toBeNull();
  expect(busSet(mode, bridge)).toEqual([]);
});

/** Bridging hours that are left when these rows stay away, the meetings otherwise as they were. */
function left(mode: TwoMode, away: readonly number[]): number {
  return mode.events.reduce((sum, { members, hours }) => {
    const here = members.filter((row) => !away.includes(row));
    const of = (g: number): number => here.filter((row) => mode.sector[row] === g).length;
    return sum + (hours * of(0) * of(1)) / ((members.length * (members.length - 1)) / 2);
  }, 0);
}

const subsets = (rows: readonly number[]): number[][] =>
  Array.from({ length: 2 ** rows.length }, (_, chosen) => rows.filter((_, i) => (chosen >> i) & 1));

test('the one-sided factor is the best of all subsets; the greedy set removes enough and no single member is spare', () => {
  const rng = createRng(1, 'bus');
  for (let run = 0; run < 15; run++) {
    const world = siloWorld([4, 5], rng);
    const mode = modeOf(world, drawMeetings(world, { theta: 0, meetings: 12 }, rng));
    const bridge = bridges(mode, null)[0]!;
    const total = left(mode, []);
    for (const threshold of [0.5, 0.8]) {
      const enough = (away: readonly number[]): boolean =>
        total - left(mode, away) >= threshold * total - 1e-9;
      const best = Math.min(
        ...[
          [0, 1, 2, 3],
          [4, 5, 6, 7, 8],
        ].flatMap((side) =>
          subsets(side)
            .filter(enough)
            .map((s) => s.length),
        ),
      );
      expect(busFactor(bridgeMoments(mode, bridge), threshold)).toBe(best);
      const chosen = busSet(mode, bridge, threshold);
      expect(enough(chosen)).toBe(true);
      expect(enough(chosen.slice(0, -1))).toBe(false);
    }
  }
});
