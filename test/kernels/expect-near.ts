import { expect } from 'vitest';

/** Every value within a share of what is expected. */
export function expectNear(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  share = 1e-12,
  name = '',
): void {
  expect(actual.length, name).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const off = Math.abs(actual[i]! - expected[i]!) / Math.max(1, Math.abs(expected[i]!));
    expect(off, `${name} ${i}: ${actual[i]} for ${expected[i]}`).toBeLessThanOrEqual(share);
  }
}
