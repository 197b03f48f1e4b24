import { expect, test } from 'vitest';
import { oddsRatio } from '../../src/measures/odds-ratio.ts';
import { beforeOffice, graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { expectNumber } from '../helpers/expect-scores.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('all 4 pairs inside have ties and 2 of 11 across: a zero, so (4.5 · 9.5)/(2.5 · 0.5) = 34.2', () => {
  expect(oddsRatio(workedGraph())).toBeCloseTo(34.2, 12);
});

test('half the pairs inside and half across = 1', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'B' };
  expect(
    oddsRatio(
      graphOf(sectors, [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
      ]),
    ),
  ).toBe(1);
  // Inside 1 of 2, across 1 of 4.
  expect(
    oddsRatio(
      graphOf(sectors, [
        ['a', 'b'],
        ['a', 'c'],
      ]),
    ),
  ).toBe(3);
});

test('null without ties, when every pair has one, with one sector, and when nobody shares a sector', () => {
  expect(oddsRatio(graphOf({ a: 'A', b: 'B', c: 'B' }, []))).toBeNull();
  expect(oddsRatio(beforeOffice())).toBeNull();
  expect(oddsRatio(plainGraph(3, [[0, 1]]))).toBeNull();
  expect(oddsRatio(graphOf({ a: 'A', b: 'B', c: 'C' }, [['a', 'b']]))).toBeNull();
});

test('equals the four cells counted pair by pair', () => {
  for (const { graph } of randomGraphs(200, 'odds ratio')) {
    const matrix = matrixOf(graph);
    const pairs = matrix.flatMap((row, i) => row.map((w, j) => ({ i, j, tie: w > 0 })));
    const known = pairs.filter(({ i, j }) => i < j && graph.sector[i]! >= 0 && graph.sector[j]! >= 0);
    const count = (same: boolean, tie: boolean): number =>
      known.filter((p) => (graph.sector[p.i] === graph.sector[p.j]) === same && p.tie === tie).length;
    const [a, b, c, d] = [count(true, true), count(true, false), count(false, true), count(false, false)];
    const empty = [a + b, c + d, a + c, b + d].includes(0);
    const more = [a, b, c, d].includes(0) ? 0.5 : 0;
    expectNumber(oddsRatio(graph), empty ? null : (a + more) / (b + more) / ((c + more) / (d + more)));
  }
});
