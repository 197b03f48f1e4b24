import { describe, expect, it } from 'vitest';
import { comparePai, jackknifeInfluences, type LeaveOneOut } from '../../src/change/compare-pai.ts';

function parts(value: number, without: Record<string, number | null>): LeaveOneOut {
  const list = Object.entries(without).map(([series, x]) => ({
    series: series === '-' ? null : series,
    value: x,
  }));
  return { value, without: list };
}

const squares = (p: LeaveOneOut): number => jackknifeInfluences(p)!.reduce((sum, i) => sum + i.value ** 2, 0);

const BEFORE = parts(0.5, { a: 0.4, b: 0.5, c: 0.6 });
const AFTER = parts(0.3, { d: 0.2, e: 0.3, f: 0.4 });
const T4 = 2.7764451051977987;

describe('jackknifeInfluences', () => {
  it('has squares that add up to (G−1)/G·Σ(θ₍₋c₎ − mean)²: 2/3·0.02', () => {
    expect(squares(BEFORE)).toBeCloseTo(0.04 / 3, 12);
  });
});

describe('comparePai', () => {
  it('adds the variances of the windows: Δ = −0.2, se² = 0.08/3, t with 4 degrees of freedom', () => {
    const change = comparePai({ plain: BEFORE, padded: null }, { plain: AFTER, padded: null });
    expect(change.value).toBeCloseTo(-0.2, 12);
    expect(change.se! ** 2).toBeCloseTo(0.08 / 3, 12);
    expect(change.df).toBe(4);
    expect(change.lo).toBeCloseTo(-0.2 - T4 * Math.sqrt(0.08 / 3), 8);
    expect(change).toMatchObject({ verdict: 'UNDECIDED', flags: ['THIN'], reason: null });
  });

  it('uses the pseudo-series where it is the more careful, and not where it is the less', () => {
    const wide = parts(0.45, { a: 0.3, b: 0.5, c: 0.7, '-': 0.5 });
    const narrow = parts(0.45, { a: 0.5, b: 0.5, c: 0.51, '-': 0.5 });
    const se2 = (padded: LeaveOneOut): number =>
      comparePai({ plain: BEFORE, padded }, { plain: AFTER, padded: null }).se! ** 2;
    expect(se2(wide)).toBeCloseTo(0.06 + 0.04 / 3, 12);
    expect(se2(narrow)).toBeCloseTo(0.08 / 3, 12);
  });

  it('lets a series in both windows cancel what it does to both', () => {
    const same = parts(0.3, { a: 0.2, b: 0.3, c: 0.4 });
    const change = comparePai({ plain: BEFORE, padded: null }, { plain: same, padded: null });
    expect(change).toMatchObject({ lo: null, reason: 'NO_VARIATION', sharedSeries: 3 });
    expect(change.se).toBeCloseTo(0, 12);
  });

  it('mirrors when the windows are swapped', () => {
    const [w, v] = [
      { plain: BEFORE, padded: null },
      { plain: AFTER, padded: null },
    ];
    expect(comparePai(v, w).hi).toBeCloseTo(-comparePai(w, v).lo!, 12);
  });

  it('says why there is no change or no interval', () => {
    const fine = { plain: AFTER, padded: null };
    expect(comparePai(null, fine)).toMatchObject({ value: null, reason: 'NO_BRIDGE' });
    const one = { plain: parts(0.5, { a: null }), padded: null };
    expect(comparePai(one, fine)).toMatchObject({ value: 0.3 - 0.5, lo: null, reason: 'TOO_FEW_SERIES' });
    const undefinedOnce = { plain: parts(0.5, { a: null, b: 0.4 }), padded: null };
    expect(comparePai(undefinedOnce, fine)).toMatchObject({ lo: null, reason: 'JACKKNIFE_UNDEFINED' });
  });
});
