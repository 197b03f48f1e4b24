import { expect, test } from 'vitest';
import { falseDiscovery } from '../../src/measures/false-discovery.ts';

test('p = 0.01, 0.04, 0.03, 0.5 gives q = 0.04, 0.16/3, 0.16/3, 0.5', () => {
  const q = falseDiscovery([0.01, 0.04, 0.03, 0.5]);
  [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((x, i) => {
    expect(q[i]).toBeCloseTo(x, 12);
  });
});

test('q never falls below p, keeps its order, and stops at 1', () => {
  const p = [0.9, 0.001, 0.2, 0.2, 1];
  const q = falseDiscovery(p);
  p.forEach((x, i) => {
    expect(q[i]!).toBeGreaterThanOrEqual(x);
    expect(q[i]!).toBeLessThanOrEqual(1);
  });
  expect(q[2]).toBe(q[3]);
  expect(falseDiscovery([])).toEqual([]);
});
