import { expect, test } from 'vitest';
import { keyPlayers } from '../../src/measures/key-players.ts';
import { path, plainGraph, star, twoCliques, workedGraph } from '../fixtures/graphs.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('a star of five: D = 1 − (4 + 6/2)/10 = 0.3 with everyone, 1 without the middle', () => {
  const [nobody, one] = keyPlayers(star(5));
  expect(nobody).toEqual({ actors: [], fragmentation: expect.closeTo(0.3, 12) });
  expect(one).toEqual({ actors: [0], fragmentation: 1 });
});

test('a line of five: without the middle two pairs are left, 1 − 4/12', () => {
  expect(keyPlayers(path(5))[1]).toEqual({ actors: [2], fragmentation: expect.closeTo(2 / 3, 12) });
});

test('the worked graph breaks up most without 3 and 5, and the baseline is 1 − 0.6333', () => {
  const [nobody, , two] = keyPlayers(workedGraph());
  expect(nobody!.fragmentation).toBeCloseTo(1 - 0.6333, 4);
  // Only 1–2 is left; without 3 and 4 it would be 5–6 too.
  expect(two).toEqual({ actors: [2, 4], fragmentation: expect.closeTo(1 - 2 / 12, 12) });
});

test('above 60 persons: two cliques of 35 are cut at their one bridge', () => {
  const [, one] = keyPlayers(twoCliques(35));
  expect(one!.actors).toEqual([0]);
  const left = 34 * 33 + 35 * 34;
  expect(one!.fragmentation).toBeCloseTo(1 - left / (69 * 68), 12);
});

test('there is a set of every size that leaves two persons, with D from 0 to 1', () => {
  for (const { graph } of randomGraphs(40, 'key players')) {
    const sets = keyPlayers(graph);
    expect(sets.map((s) => s.actors.length)).toEqual(
      [0, 1, 2, 3].filter((k) => graph.actors.length - k >= 2),
    );
    for (const { fragmentation } of sets) expect(fragmentation >= -1e-12 && fragmentation <= 1).toBe(true);
  }
  expect(keyPlayers(plainGraph(1, []))).toEqual([]);
});
