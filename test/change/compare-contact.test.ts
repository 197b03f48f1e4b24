import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContactWindow,
  compareContact,
  contactBeyond,
  contactLevel,
} from '../../src/change/compare-contact.ts';
import { studentQuantile } from '../../src/measures/student-t.ts';

const windowOf = (...series: readonly (readonly [observed: number, expected: number])[]): ContactWindow => ({
  series: Int32Array.from(series.keys()),
  observed: Float64Array.from(series, ([observed]) => observed),
  expected: Float64Array.from(series, ([, expected]) => expected),
});

describe('contactLevel', () => {
  it('O = 0, 2 and E = 1, 1 with pseudo-series (0, 1) and (2, 1): residuals −1, 1, −1, 1, so se² = 4/3 · 4/16 = 1/3', () => {
    const level = contactLevel(windowOf([0, 1], [2, 1]))!;
    expect(level.value).toBe(1);
    expect(level.centre).toBe(1);
    expect(level.se).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(level.effectiveSeries).toBe(2);
    expect(level.lo).toBe(0);
    expect(level.hi).toBeCloseTo(1 + studentQuantile(0.975, 1) * Math.sqrt(1 / 3), 10);
  });

  it('has a value and a bound also where two sectors never meet', () => {
    const never = contactLevel(windowOf(...Array.from({ length: 20 }, () => [0, 1] as const)))!;
    expect([never.value, never.lo]).toEqual([0, 0]);
    expect(never.hi).toBeGreaterThan(0);
    expect(never.hi).toBeLessThan(0.5);
    expect(contactBeyond(never, 0.5, 'below')).toBeLessThan(0.001);
    expect(contactBeyond(never, 0.5, 'above')).toBeGreaterThan(0.999);
  });

  it('says nothing where nothing is expected, and nothing sure of one series', () => {
    expect(contactLevel(windowOf())).toBeNull();
    expect(contactLevel(windowOf([0, 0]))).toBeNull();
    const one = contactLevel(windowOf([0, 1]))!;
    expect([one.lo, one.hi, contactBeyond(one, 0.5, 'below')]).toEqual([0, Number.POSITIVE_INFINITY, 1]);
  });

  it('does not move when everything is logged twice, nor with the order of the series', () => {
    const hours = fc.double({ min: 0.01, max: 5, noNaN: true });
    const some = fc.array(fc.tuple(hours, hours), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(some, (series) => {
        const level = contactLevel(windowOf(...series))!;
        const twice = contactLevel(windowOf(...series.map(([o, e]) => [2 * o, 2 * e] as const)))!;
        const turned = contactLevel(windowOf(...series.toReversed()))!;
        for (const other of [twice, turned]) {
          expect(other.value).toBeCloseTo(level.value, 9);
          expect(other.se).toBeCloseTo(level.se, 9);
        }
        expect(level.lo).toBeLessThanOrEqual(level.value);
        expect(level.hi).toBeGreaterThanOrEqual(level.value);
      }),
      { seed: 1 },
    );
  });
});

describe('compareContact', () => {
  const closed = windowOf(...Array.from({ length: 20 }, () => [0.05, 1] as const));
  const open = windowOf(...Array.from({ length: 20 }, (_, i) => [i % 2 === 0 ? 0.6 : 1, 1] as const));

  it('finds that 0.05 to 0.8 is an increase, and the other way a reduction of the same size', () => {
    const there = compareContact(closed, open);
    const back = compareContact(open, closed);
    expect(there.change.verdict).toBe('INCREASED');
    expect(back.change.verdict).toBe('REDUCED');
    expect(there.change.value).toBeCloseTo(0.75, 12);
    expect(back.change.value).toBeCloseTo(-0.75, 12);
    expect(there.p).toBeCloseTo(back.p!, 12);
    expect(there.p).toBeLessThan(0.001);
  });

  it('counts a series that is in both windows with its covariance', () => {
    const same = compareContact(open, open);
    expect(same.change.value).toBe(0);
    expect(same.change.sharedSeries).toBe(20);
    const apart = { ...open, series: open.series.map((id) => 100 + id) };
    expect(compareContact(open, apart).change.se!).toBeGreaterThan(same.change.se!);
  });

  it('is THIN below eight effective series and has no interval without a second', () => {
    const few = windowOf([1, 1], [0, 1], [1, 1]);
    expect(compareContact(few, few).change.flags).toEqual(['THIN']);
    expect(compareContact(windowOf([1, 1]), windowOf([0, 1]))).toMatchObject({
      p: null,
      change: { lo: null, reason: 'TOO_FEW_SERIES' },
    });
    expect(compareContact(windowOf(), few).change.reason).toBe('NO_CAPACITY');
  });
});
