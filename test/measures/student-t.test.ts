import { expect, test } from 'vitest';
import { studentQuantile, studentTwoTailed } from '../../src/measures/student-t.ts';

test('one degree of freedom is the Cauchy distribution: tan(π(p − ½))', () => {
  for (const p of [0.6, 0.9, 0.975, 0.9995]) {
    expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11);
  }
});

test('two degrees of freedom: (2p − 1)·√(2/(4p(1 − p)))', () => {
  for (const p of [0.6, 0.9, 0.975, 0.9995]) {
    expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p))), 9);
  }
});

test('four degrees of freedom: 2·√(cos(⅓ arccos √α)/√α − 1), α = 4p(1 − p)', () => {
  for (const p of [0.6, 0.9, 0.975, 0.9995]) {
    const root = Math.sqrt(4 * p * (1 - p));
    expect(studentQuantile(p, 4)).toBeCloseTo(2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1), 9);
  }
});

test('the printed table of 97.5 % points: 3 3.182, 5 2.571, 10 2.228, 20 2.086, 30 2.042, 60 2.000, 120 1.980', () => {
  const table = [3.182, 2.571, 2.228, 2.086, 2.042, 2.0, 1.98];
  [3, 5, 10, 20, 30, 60, 120].forEach((df, i) => {
    expect(studentQuantile(0.975, df)).toBeCloseTo(table[i]!, 3);
  });
});

test('R, qt(0.975, df): 3 3.182446, 5 2.570582, 10 2.228139, 30 2.042272, and 1.959964 in the limit', () => {
  expect(studentQuantile(0.975, 3)).toBeCloseTo(3.182446, 6);
  expect(studentQuantile(0.975, 5)).toBeCloseTo(2.570582, 6);
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228139, 6);
  expect(studentQuantile(0.975, 30)).toBeCloseTo(2.042272, 6);
  expect(studentQuantile(0.975, 1e9)).toBeCloseTo(1.959964, 6);
});

/** Two tails by Simpson's rule over the density in u = t/√(t² + df), a finite stretch; slow, and no incomplete beta. */
function tailsByIntegration(t: number, df: number): number {
  const density = (angle: number): number => Math.cos(angle) ** (df - 1);
  const integral = (to: number): number => {
    const steps = 20_000;
    const h = to / steps;
    let sum = density(0) + density(to);
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * density(i * h);
    return (sum * h) / 3;
  };
  return 1 - integral(Math.atan(t / Math.sqrt(df))) / integral(Math.PI / 2);
}

test('real degrees of freedom agree with numerical integration', () => {
  for (const df of [3.4, 5.7, 11.25, 64.9]) {
    for (const t of [0.3, 1.7, 2.9]) {
      expect(studentTwoTailed(t, df)).toBeCloseTo(tailsByIntegration(t, df), 9);
    }
  }
});

test('the quantile undoes the probability, also for half a degree of freedom', () => {
  for (const df of [0.5, 1.3, 8, 250]) {
    for (const p of [0.51, 0.8, 0.975, 0.999]) {
      expect(1 - studentTwoTailed(studentQuantile(p, df), df) / 2).toBeCloseTo(p, 11);
    }
  }
});

test('the quantile is odd around ½, and beyond numbers for almost no degrees of freedom', () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0.025, 3)).toBeCloseTo(-studentQuantile(0.975, 3), 9);
  expect(studentQuantile(0.975, 1e-6)).toBe(Number.POSITIVE_INFINITY);
});

test('df 0 and probability 1 are refused', () => {
  expect(() => studentTwoTailed(1, 0)).toThrow('df > 0');
  expect(() => studentQuantile(1, 3)).toThrow('probability');
});
