import { expect, test } from 'vitest';
import { eiExpected, eiIndex } from '../../src/measures/ei.ts';
import { eiRescaled, eiRescaledExpected } from '../../src/measures/ei-rescaled.ts';
import { clique, graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { everyNetwork, meanOf } from '../helpers/every-network.ts';

test('E-I −1/3 where random ties give 7/15, and it is the lowest 6 ties can give: rescaled −1, expected 1/5', () => {
  expect(eiIndex(workedGraph())).toBeCloseTo(-1 / 3, 12);
  expect(eiExpected(workedGraph())).toBeCloseTo(7 / 15, 12);
  expect(eiRescaled(workedGraph())).toBe(-1);
  expect(eiRescaledExpected(workedGraph())).toBeCloseTo(1 / 5, 12);
});

test.each([1, 2, 4, 5, 7, 8, 9])(
  'of all networks of %i ties the lowest E-I is −1, the highest 1, the mean the expected',
  (ties) => {
    const all = everyNetwork(['A', 'A', 'A', 'B', 'B'], ties);
    const raw = all.map((graph) => eiIndex(graph)!);
    const [low, high] = [Math.min(...raw), Math.max(...raw)];
    const scaled = all.map(eiRescaled);
    raw.forEach((ei, i) => {
      expect(scaled[i]).toBeCloseTo((2 * (ei - low)) / (high - low) - 1, 12);
    });
    expect(eiRescaledExpected(all[0]!)).toBeCloseTo(meanOf(scaled), 12);
  },
);

test('null without ties, with one sector, when all pairs have ties, and when nobody shares a sector', () => {
  const none = graphOf({ a: 'A', b: 'B', c: 'B' }, []);
  const full = graphOf({ a: 'A', b: 'B', c: 'B' }, [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  const alone = graphOf({ a: 'A', b: 'B', c: 'C' }, [['a', 'b']]);
  for (const graph of [none, full, alone, plainGraph(3, [[0, 1]]), clique(3)]) {
    expect([eiRescaled(graph), eiRescaledExpected(graph)]).toEqual([null, null]);
  }
});
