import { expect, test } from 'vitest';
import { sampledPaths } from '../../src/kernels/sampled-paths.ts';
import { stepPaths } from '../../src/kernels/step-paths.ts';
import { betweenness, betweennessBound, betweennessWeighted } from '../../src/measures/betweenness.ts';
import { crossBetweenness } from '../../src/measures/cross-betweenness.ts';
import { harmonicWeighted } from '../../src/measures/harmonic.ts';
import { createRng } from '../../src/random.ts';
import { plainGraph } from '../fixtures/graphs.ts';
import { seededGraphs } from './seeded-graphs.ts';

test('nobody is further from the exact share of the pairs than the stated error, with and without groups', () => {
  for (const { name, csr, groups } of seededGraphs('sampled')) {
    for (const by of [null, groups]) {
      const found = sampledPaths(csr, { rng: createRng(1, name), error: 0.03, risk: 0.01, groups: by });
      const all = pairsOf(csr.n, by);
      const exact = stepPaths(csr, { groups: by });
      (exact.across ?? exact.all)!.forEach((pairs, v) => {
        expect(Math.abs(found.share[v]! - (all === 0 ? 0 : pairs / all))).toBeLessThanOrEqual(found.error);
      });
    }
  }
});

/** Ordered pairs, of two different groups where there are groups. */
function pairsOf(n: number, groups: Int32Array | null): number {
  let pairs = 0;
  for (let s = 0; s < n; s++)
    for (let t = 0; t < n; t++)
      if (groups === null ? s !== t : groups[s]! >= 0 && groups[t]! >= 0 && groups[s] !== groups[t]) pairs++;
  return pairs;
}

test('one group, or nobody in any, has no pairs to draw', () => {
  const graph = plainGraph(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const csr = { n: 4, offsets: graph.offsets, targets: graph.neighbours };
  for (const group of [-1, 0]) {
    const groups = new Int32Array(4).fill(group);
    expect(sampledPaths(csr, { rng: createRng(1), groups })).toMatchObject({
      samples: 0,
      share: new Float64Array(4),
    });
  }
});

test('the mean over many samples is the exact share: each shortest way is as likely', () => {
  // Two ways from 0 to 3 by one and one by two persons of 1, 2; 3–4 at the end.
  const graph = plainGraph(7, [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
    [3, 4],
    [4, 5],
    [2, 5],
  ]);
  const csr = { n: 7, offsets: graph.offsets, targets: graph.neighbours };
  const { share, samples } = sampledPaths(csr, { rng: createRng(1, 'mean'), error: 0.004, risk: 0.1 });
  const exact = betweenness(graph);
  expect(samples).toBeGreaterThan(100_000);
  exact.forEach((value, v) => {
    // Five standard errors of a share, which is of all pairs.
    expect(Math.abs((share[v]! * 7) / 5 - value!)).toBeLessThan(7 * Math.sqrt((value! + 0.001) / samples));
  });
});

test('the sample grows as 1/ε² and with the longest way', () => {
  const path = plainGraph(
    40,
    Array.from({ length: 39 }, (_, i) => [i, i + 1] as [number, number]),
  );
  const csr = { n: 40, offsets: path.offsets, targets: path.neighbours };
  const size = (error: number): number => sampledPaths(csr, { rng: createRng(1), error, risk: 0.1 }).samples;
  // ⌊log₂(79 − 2)⌋ + 1 = 7: a way of 40 persons, bounded by twice the steps from its end plus one.
  expect(size(0.1)).toBe(Math.ceil(50 * (7 + Math.log(10))));
  expect(size(0.05)).toBe(Math.ceil(200 * (7 + Math.log(10))));
});

test('up to 20,000 persons betweenness is exact, above it says how far off it may be', () => {
  expect(betweennessBound(plainGraph(3, [[0, 1]]))).toBeNull();
  const n = 20_001;
  const star = plainGraph(
    n,
    Array.from({ length: 300 }, (_, i) => [0, i + 1] as [number, number]),
  );
  const bound = betweennessBound(star)!;
  expect(bound.error).toBeCloseTo(0.005, 5);
  expect(Math.abs(betweenness(star)[0]! - (300 * 299) / ((n - 1) * (n - 2)))).toBeLessThan(bound.error);
  expect(betweennessWeighted(star)[0]).toBeNull();
  expect(harmonicWeighted(star)[0]).toBeNull();
  // Half of the pairs of the 300 are of two sectors, and 0 is in none of the pairs that go over her.
  const sector = Int32Array.from({ length: n }, (_, v) => (v === 0 ? -1 : v % 2));
  const cross = crossBetweenness({ ...star, sector, sectorNames: ['a', 'b'] });
  expect(Math.abs(cross[0]! - (150 * 150) / (10_000 * 10_000))).toBeLessThan(bound.error);
}, 60_000);
