import { expect, test } from 'vitest';
import { leiden } from '../../src/kernels/leiden.ts';
import { adjustedRand, communities } from '../../src/measures/communities.ts';
import { createRng } from '../../src/random.ts';
import { plainGraph } from '../fixtures/graphs.ts';
import { matrixOf, seededGraphs } from '../kernels/seeded-graphs.ts';

/** Zachary's karate club (1977): 34 persons, 78 ties; the largest modularity is known to be .4198. */
const KARATE =
  '1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34';

function literalModularity(w: number[][], label: Int32Array): number {
  const ends = w.map((row) => row.reduce((x, y) => x + y, 0));
  const total = ends.reduce((x, y) => x + y, 0);
  let q = 0;
  w.forEach((row, i) => {
    row.forEach((tie, j) => {
      if (label[i] === label[j]) q += tie / total - (ends[i]! * ends[j]!) / total ** 2;
    });
  });
  return total === 0 ? 0 : q;
}

test('finds the largest modularity of the karate club, .4198', () => {
  const ties = KARATE.split(' ').map((tie) => tie.split('-').map((i) => Number(i) - 1) as [number, number]);
  const { modularity, count, stability } = communities(plainGraph(34, ties), { seed: 1 });
  expect(modularity).toBeCloseTo(0.4198, 4);
  expect(count).toBe(4);
  expect(stability).toBeGreaterThan(0.5);
});

test('two full groups with one tie between them are found by every seed: stability 1', () => {
  const four = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [i, j] as const));
  const ties = [...four, ...four.map(([i, j]) => [i + 4, j + 4] as const), [3, 4] as const];
  for (const method of ['leiden', 'louvain'] as const) {
    const found = communities(
      plainGraph(
        8,
        ties.map(([i, j]) => [i, j]),
      ),
      { seed: 3, method },
    );
    expect([[...found.label], found.stability]).toEqual([[0, 0, 0, 0, 1, 1, 1, 1], 1]);
  }
});

test('modularity is that of the definition, labels count up by first person, the same seed gives the same', () => {
  for (const { csr } of seededGraphs('communities')) {
    for (const method of ['leiden', 'louvain'] as const) {
      const found = leiden(csr, { rng: createRng(1, 'x'), method });
      expect(found).toEqual(leiden(csr, { rng: createRng(1, 'x'), method }));
      expect(Math.abs(found.modularity - literalModularity(matrixOf(csr), found.label))).toBeLessThan(1e-12);
      let most = -1;
      for (const c of found.label) {
        expect(c).toBeLessThanOrEqual(most + 1);
        most = Math.max(most, c);
      }
      expect(found.count).toBe(most + 1);
    }
  }
});

test('a community of Leiden hangs together', () => {
  for (const { csr } of seededGraphs('loose')) {
    const { label, count } = leiden(csr, { rng: createRng(1, 'x') });
    for (let c = 0; c < count; c++) {
      const own = [...label.keys()].filter((v) => label[v] === c);
      const reached = new Set([own[0]!]);
      for (const v of reached)
        for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++)
          if (label[csr.targets[at]!] === c) reached.add(csr.targets[at]!);
      expect(reached.size).toBe(own.length);
    }
  }
});

test('adjusted Rand: 1 for the same groups under other names, −1/9 for the table 2, 1 | 1, 2', () => {
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 1, 0, 0))).toBe(1);
  // Table 2, 1 / 1, 2: pairs together in both 1 + 1 = 2, in each 3 + 3 = 6, of 15: (2 − 36/15) / (6 − 36/15).
  expect(adjustedRand(Int32Array.of(0, 0, 0, 1, 1, 1), Int32Array.of(0, 0, 1, 0, 1, 1))).toBeCloseTo(
    -0.4 / 3.6,
    12,
  );
});
