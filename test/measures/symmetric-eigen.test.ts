import { expect, test } from 'vitest';
import { symmetricEigen } from '../../src/measures/symmetric-eigen.ts';
import { createRng } from '../../src/random.ts';

test('[[2, 1], [1, 2]] has eigenvalues 3 and 1', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(Math.abs(vectors[0]![0]! - vectors[0]![1]!)).toBeLessThan(1e-14);
});

test('A v = λ v, vectors at right angles and of length 1, values falling, on random matrices', () => {
  const rng = createRng(1, 'eigen');
  for (const n of [1, 3, 8, 24]) {
    const m = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) m[i * n + j] = m[j * n + i] = rng.next() - 0.5;
    const { values, vectors } = symmetricEigen(m, n);
    vectors.forEach((v, k) => {
      for (let i = 0; i < n; i++) {
        const product = v.reduce((sum, x, j) => sum + m[i * n + j]! * x, 0);
        expect(Math.abs(product - values[k]! * v[i]!)).toBeLessThan(1e-13);
      }
      vectors.forEach((w, l) => {
        const dot = v.reduce((sum, x, i) => sum + x * w[i]!, 0);
        expect(Math.abs(dot - (k === l ? 1 : 0))).toBeLessThan(1e-13);
      });
    });
    expect(values).toEqual([...values].sort((x, y) => y - x));
  }
});
