import { expect, test } from 'vitest';
import { distribution } from '../../src/measures/distribution.ts';
import { createRng } from '../../src/random.ts';

test('ten alike: Gini 0; one with everything: Gini 9/10, the top 5 % (one person) has it all', () => {
  const alike = distribution(new Array(10).fill(3));
  expect(alike).toEqual({ median: 3, p90: 3, gini: 0, topShare: 0.1 });
  const one = distribution([...new Array(9).fill(0), 8])!;
  expect([one.gini, one.topShare, one.median]).toEqual([0.9, 1, 0]);
});

test('1 … 10: median 5.5, P90 9.1, Gini 3/10', () => {
  const d = distribution([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])!;
  expect(d.median).toBe(5.5);
  expect(d.p90).toBeCloseTo(9.1, 12);
  expect(d.gini).toBeCloseTo(0.3, 12);
});

test('Gini is the mean difference between two persons over twice the mean', () => {
  const rng = createRng(1, 'gini');
  for (let run = 0; run < 20; run++) {
    const x = Array.from({ length: 10 + rng.int(30) }, () => rng.int(9));
    const total = x.reduce((a, b) => a + b, 0);
    const differences = x.flatMap((a) => x.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
    expect(distribution(x)!.gini).toBeCloseTo(differences / (2 * x.length * total), 12);
  }
});

test('nine persons are too few, and nobody with anything has no Gini', () => {
  expect(distribution([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  expect(distribution(new Array(12).fill(0))).toMatchObject({ median: 0, gini: null, topShare: null });
});
