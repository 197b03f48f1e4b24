import { expect, test } from 'vitest';
import { solveSymmetric } from '../../src/measures/solve-symmetric.ts';

test('[4 1; 1 3]·v = [1, 2] has v = [1/11, 7/11]; only the lower half is read', () => {
  const v = solveSymmetric(Float64Array.of(4, 99, 1, 3), Float64Array.of(1, 2), Float64Array.of(4, 3));
  expect(v[0]).toBeCloseTo(1 / 11, 10);
  expect(v[1]).toBeCloseTo(7 / 11, 10);
});

test('a direction that does not matter gets a short answer: [1 −1; −1 1]·v = [1, −1] gives v₁ − v₂ = 1', () => {
  const v = solveSymmetric(Float64Array.of(1, -1, -1, 1), Float64Array.of(1, -1), Float64Array.of(1, 1));
  expect(v[0]! - v[1]!).toBeCloseTo(1, 6);
  expect(Math.abs(v[0]! + v[1]!)).toBeLessThan(1);
});
