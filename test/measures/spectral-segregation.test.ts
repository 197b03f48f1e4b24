import { expect, test } from 'vitest';
import type { ActorGraph } from '../../src/graph/types.ts';
import { spectralSegregation } from '../../src/measures/spectral-segregation.ts';
import { graphOf, plainGraph, twoCliques, workedGraph } from '../fixtures/graphs.ts';
import { expectNumber, expectScores } from '../helpers/expect-scores.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('A: λ² − λ/2 − 1/3 = 0, B: 1/2, C has no ties inside: 0; all: the mean over six persons', () => {
  const { sectors, all } = spectralSegregation(workedGraph());
  const a = (1 / 2 + Math.sqrt(1 / 4 + 4 / 3)) / 2;
  expectScores(sectors, [a, 1 / 2, 0], 1e-12);
  expectNumber(all, (3 * a + 2 * (1 / 2)) / 6, 1e-12);
});

test('1 for a sector that keeps to itself, however it hangs together; isolates do not count', () => {
  for (const graph of [
    twoCliques(6),
    plainGraph(
      90,
      Array.from({ length: 70 }, (_, i) => [i, i + 1] as const),
    ),
  ])
    expectScores([spectralSegregation(graph).all], [1], 1e-9);
});

test('null without ties, and for a sector without; ties to persons without a sector are left out', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'B', d: null }, [
    ['a', 'b'],
    ['a', 'd'],
    ['c', 'd'],
  ]);
  expect(spectralSegregation(graph).sectors).toEqual([expect.closeTo(1, 12), null]);
  expect(spectralSegregation(graphOf({ a: 'A', b: 'B' }, []))).toEqual({ sectors: [null, null], all: null });
});

test('a long chain in which everybody has three ties, two at most inside: 2/3 · cos(π/(n + 1))', () => {
  // The ends of the chain know two outside, the others one, so that everybody has three ties.
  const n = 60;
  const id = (i: number): string => `p${String(i).padStart(2, '0')}`;
  const chain = Array.from({ length: n }, (_, i) => id(i));
  const outside = [...chain.map((p) => `${p}o`), 'x', 'y'];
  const sectors = Object.fromEntries([...chain.map((p) => [p, 'A']), ...outside.map((p) => [p, 'B'])]);
  const ties = [
    ...chain.slice(1).map((p, i) => [id(i), p] as const),
    ...chain.map((p) => [p, `${p}o`] as const),
    [id(0), 'x'] as const,
    [id(n - 1), 'y'] as const,
  ];
  expectScores(
    spectralSegregation(graphOf(sectors, ties)).sectors,
    [(2 / 3) * Math.cos(Math.PI / (n + 1)), 0],
    1e-9,
  );
});

/** How fast the weighted walks from each person grow inside the sector, at each step staying or moving: 1 + λ. */
function slow(graph: ActorGraph): (number | null)[] {
  const matrix = matrixOf(graph);
  const same = (i: number, j: number): boolean =>
    graph.sector[i]! >= 0 && graph.sector[i] === graph.sector[j];
  const degree = matrix.map((row) => row.filter((w, j) => w > 0 && graph.sector[j]! >= 0).length);
  const step = (x: number[]): number[] =>
    matrix.map((row, i) =>
      row.reduce((sum, w, j) => sum + (w > 0 && same(i, j) ? x[j]! / degree[i]! : 0), x[i]!),
    );
  let walks = matrix.map(() => 1);
  for (let k = 0; k < 600; k++) walks = step(walks);
  const growth = step(walks).map((x, i) => x / walks[i]! - 1);
  return graph.sectorNames.map((_, g) => {
    const members = growth.filter((_, i) => graph.sector[i] === g && degree[i]! > 0);
    return members.length === 0 ? null : members.reduce((sum, x) => sum + x, 0) / members.length;
  });
}

test('equals the growth rate of walks inside the sector', () => {
  for (const { graph } of randomGraphs(150, 'spectral'))
    expectScores(spectralSegregation(graph).sectors, slow(graph), 1e-9);
});
