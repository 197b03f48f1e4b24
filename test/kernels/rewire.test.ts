import { expect, test } from 'vitest';
import { csrFromEdges } from '../../src/kernels/csr.ts';
import { rewire } from '../../src/kernels/rewire.ts';
import { createRng } from '../../src/random.ts';
import { seededGraphs } from './seeded-graphs.ts';

test('keeps every degree, ties nobody to herself and no pair twice; bits and set give the same', () => {
  for (const { csr } of seededGraphs('rewire')) {
    const { a, b } = rewire(csr, { rng: createRng(1, 'rewire'), lookUp: 'bits' });
    expect(rewire(csr, { rng: createRng(1, 'rewire'), lookUp: 'set' })).toMatchObject({ a, b });
    expect(Array.from(a).every((i, t) => i !== b[t])).toBe(true);
    expect(new Set(Array.from(a, (i, t) => Math.min(i, b[t]!) * csr.n + Math.max(i, b[t]!))).size).toBe(
      a.length,
    );
    expect(csrFromEdges(csr.n, { a, b }).offsets).toEqual(csr.offsets);
  }
});

test('reaches every graph of degrees 2, 2, 2, 1, 1 … equally often (χ², 0.1 %)', () => {
  const path = csrFromEdges(5, { a: [0, 1, 2, 3], b: [1, 2, 3, 4] });
  const seen = new Map<string, number>();
  const rng = createRng(1, 'uniform');
  const draws = 14_000;
  for (let r = 0; r < draws; r++) {
    const { a, b } = rewire(path, { rng, trials: 40 });
    const key = Array.from(a, (i, t) => [i, b[t]!].sort().join('-'))
      .sort()
      .join();
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // Degrees 1, 2, 2, 2, 1: six paths from 0 to 4, and the tie 0–4 beside the triangle.
  expect(seen.size).toBe(7);
  const expected = draws / 7;
  const chi = [...seen.values()].reduce((sum, k) => sum + (k - expected) ** 2 / expected, 0);
  expect(chi).toBeLessThan(22.46);
});

test('fewer than two ties stay as they are', () => {
  expect(rewire(csrFromEdges(3, { a: [2], b: [0] }), { rng: createRng(1) })).toMatchObject({ swaps: 0 });
});
