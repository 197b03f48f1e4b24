import { expect } from 'vitest';
import type { Scores } from '../../src/graph/types.ts';

/** How far apart two numbers may be: absolute near 0, relative for large ones. */
const close = (x: number, y: number, tolerance: number): boolean =>
  Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y));

/** Compares scores person by person; null must meet null. */
export function expectScores(actual: Scores, expected: Scores, tolerance = 1e-9): void {
  expect(actual.length).toBe(expected.length);
  const wrong = actual.flatMap((x, i) => {
    const y = expected[i]!;
    const same = x === null || y === null ? x === y : close(x, y, tolerance);
    return same ? [] : [{ index: i, actual: x, expected: y }];
  });
  expect(wrong).toEqual([]);
}

/** Compares one number with its expected value. */
export function expectNumber(actual: number | null, expected: number | null, tolerance = 1e-9): void {
  expectScores([actual], [expected], tolerance);
}
