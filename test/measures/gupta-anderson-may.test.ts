import { expect, test } from 'vitest';
import { guptaAndersonMay } from '../../src/measures/gupta-anderson-may.ts';
import { graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { expectNumber } from '../helpers/expect-scores.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('6/7 of A’s ends, 2/4 of B’s and 0 of C’s stay: (6/7 + 1/2 − 1)/2 = 5/28', () => {
  expect(guptaAndersonMay(workedGraph())).toBeCloseTo(5 / 28, 12);
});

test('only inside = 1; only across −1/(G − 1); the same mix from every sector = 0', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'B' };
  expect(
    guptaAndersonMay(
      graphOf(sectors, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ).toBe(1);
  expect(
    guptaAndersonMay(
      graphOf({ a: 'A', b: 'B', c: 'C' }, [
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ),
  ).toBe(-1 / 2);
  expect(
    guptaAndersonMay(
      graphOf(sectors, [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'c'],
        ['b', 'd'],
      ]),
    ),
  ).toBe(0);
});

test('a sector without ties is dropped; null when fewer than two are left', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'C' };
  expect(
    guptaAndersonMay(
      graphOf(sectors, [
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ),
  ).toBeCloseTo(2 / 3 + 0 - 1, 12);
  expect(guptaAndersonMay(graphOf(sectors, [['a', 'b']]))).toBeNull();
  expect(guptaAndersonMay(graphOf(sectors, []))).toBeNull();
  expect(guptaAndersonMay(plainGraph(3, [[0, 1]]))).toBeNull();
});

test('equals the eigenvalues of the 2 × 2 mixing matrix where two sectors have ties: (λ₁ + λ₂ − 1)/1', () => {
  let seen = 0;
  for (const { graph } of randomGraphs(400, 'mixing')) {
    const matrix = matrixOf(graph);
    const mixed = graph.sectorNames.map((_, g) =>
      graph.sectorNames.map((_, h) =>
        matrix.reduce(
          (sum, row, i) =>
            sum + (graph.sector[i] === g ? row.filter((w, j) => w > 0 && graph.sector[j] === h).length : 0),
          0,
        ),
      ),
    );
    const kept = [0, 1, 2].filter((g) => mixed[g]!.some((x) => x > 0));
    if (kept.length !== 2) continue;
    seen++;
    const [p, q] = kept.map((g) => {
      const row = kept.map((h) => mixed[g]![h]!);
      return row.map((x) => x / (row[0]! + row[1]!));
    });
    const half = (p![0]! + q![1]!) / 2;
    const root = Math.sqrt((p![0]! - q![1]!) ** 2 / 4 + p![1]! * q![0]!);
    // A row-stochastic matrix has 1 among its eigenvalues; the other is the measure.
    expect(half + root).toBeCloseTo(1, 12);
    expectNumber(guptaAndersonMay(graph), half - root);
  }
  expect(seen).toBeGreaterThan(30);
});
