import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { sdsmBackbone } from '../../src/measures/sdsm-backbone.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { columnsOf, smallTwoMode } from '../fixtures/two-modes.ts';
import { byOutcomes } from '../helpers/by-outcomes.ts';

test('p of every pair that met is the tail over p_ie·p_je, by outcomes', () => {
  const mode = smallTwoMode('AABBB', columnsOf(['110010', '101001', '011100', '000111', '101001']));
  const chance = bipartiteNull(mode);
  const pairs = sdsmBackbone(mode, chance);
  expect(pairs.map(({ a, b, together }) => [a, b, together])).toEqual([
    [0, 1, 1],
    [0, 2, 1],
    [0, 3, 1],
    [0, 4, 1],
    [1, 2, 1],
    [1, 3, 1],
    [1, 4, 3],
    [2, 3, 1],
    [2, 4, 1],
    [3, 4, 1],
  ]);
  for (const { a, b, together, p } of pairs) {
    const both = mode.events.map((_, e) => chance.probability(a, e) * chance.probability(b, e));
    expect(p).toBeCloseTo(byOutcomes(both, together), 12);
  }
});

test('everyone in every meeting surprises nobody: p = 1, nothing kept', () => {
  const mode = smallTwoMode('AB', [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  expect(sdsmBackbone(mode, bipartiteNull(mode))).toEqual([
    { a: 0, b: 1, together: 3, p: 1, q: 1, kept: false },
  ]);
});

test('two who are always together among many are kept, and BH keeps no more than plain alpha', () => {
  const rng = createRng(1, 'backbone');
  const world = siloWorld([15, 15, 15], rng);
  const drawn = drawMeetings(world, { theta: 0, meetings: 60 }, rng);
  const twins = Array.from({ length: 16 }, (_, i) => ({
    members: [3, 40],
    hours: 1,
    ms: i,
    series: 100 + i,
  }));
  const mode = modeOf(world, [...drawn, ...twins]);
  const chance = bipartiteNull(mode);
  const plain = sdsmBackbone(mode, chance).filter((pair) => pair.kept);
  const careful = sdsmBackbone(mode, chance, { correction: 'bh' }).filter((pair) => pair.kept);
  expect(careful.map(({ a, b }) => [a, b])).toContainEqual([3, 40]);
  expect(careful.length).toBeLessThanOrEqual(plain.length);
  for (const { q } of careful) expect(q).toBeLessThanOrEqual(0.05);
});

test('chance alone keeps fewer than alpha of the pairs', () => {
  const rng = createRng(1, 'null backbone');
  let kept = 0;
  let all = 0;
  for (let run = 0; run < 10; run++) {
    const world = siloWorld([8, 8, 8], rng);
    const mode = modeOf(world, drawMeetings(world, { theta: 0, meetings: 40 }, rng));
    const pairs = sdsmBackbone(mode, bipartiteNull(mode));
    kept += pairs.filter((pair) => pair.kept).length;
    all += pairs.length;
  }
  expect(kept / all).toBeLessThan(0.05);
});

test('a person with two rows is one person', () => {
  const mode = {
    ...smallTwoMode('AABB', [
      [0, 2],
      [1, 2],
      [1, 3],
    ]),
    person: Int32Array.of(0, 0, 1, 2),
  };
  const pairs = sdsmBackbone(mode, bipartiteNull(mode));
  expect(pairs.map(({ a, b, together }) => [a, b, together])).toEqual([
    [0, 1, 2],
    [0, 2, 1],
  ]);
});
