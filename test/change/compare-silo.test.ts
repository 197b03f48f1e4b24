import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeEstimate, pairedVariance, verdictOf } from '../../src/change/change-estimate.ts';
import { compareSilo, type SiloWindow, siloInfluence } from '../../src/change/compare-silo.ts';
import { differenceInChange } from '../../src/change/difference-in-change.ts';
import { siteTest } from '../../src/change/site-test.ts';
import { createRng } from '../../src/random.ts';

/** The worked example S1 of the method: four meetings of 1 h, h = 1, 1, 0, 0, h⁰ = 1/3, h^max = 1. */
function worked(...ids: string[]): SiloWindow {
  const a = [2 / 3, 2 / 3, -1 / 3, -1 / 3];
  return { series: ids.map((id, i) => ({ id, a: a[i]!, b: 2 / 3 })), nullHours: 4 / 3 };
}

const T6 = 2.4469118511449692;

describe('siloInfluence', () => {
  it('gives S = S̃ = 0.25, se = √1.8/4 and g = 4 on the worked example', () => {
    const found = siloInfluence(worked('a', 'b', 'c', 'd'))!;
    expect(found.value).toBeCloseTo(0.25, 12);
    expect(found.centre).toBeCloseTo(0.25, 12);
    expect(Math.sqrt(found.influences.reduce((s, i) => s + i.value ** 2, 0))).toBeCloseTo(
      Math.sqrt(1.8) / 4,
      12,
    );
    expect(found.effectiveSeries).toBeCloseTo(4, 12);
    expect(found.least).toBeCloseTo(-0.5, 12);
  });
});

describe('compareSilo', () => {
  it('adds variances of windows that share no series: se = √3.6/4, t with 6 degrees of freedom', () => {
    const change = compareSilo(worked('a', 'b', 'c', 'd'), worked('e', 'f', 'g', 'h'));
    expect(change.value).toBeCloseTo(0, 12);
    expect(change.se).toBeCloseTo(Math.sqrt(3.6) / 4, 12);
    expect(change.df).toBeCloseTo(6, 12);
    expect(change.hi).toBeCloseTo((T6 * Math.sqrt(3.6)) / 4, 8);
    expect(change).toMatchObject({ sharedSeries: 0, verdict: 'UNDECIDED', flags: ['THIN'], reason: null });
    expect(change.range[0]).toBeCloseTo(-1.5, 12);
    expect(change.range[1]).toBeCloseTo(1.5, 12);
  });

  it('lets series that go on unchanged cancel: only the pseudo-series are left, var = 4·(1.2/16)·0.25', () => {
    const change = compareSilo(worked('a', 'b', 'c', 'd'), worked('a', 'b', 'c', 'd'));
    expect(change.sharedSeries).toBe(4);
    expect(change.se! ** 2).toBeCloseTo((4 * 1.2 * 0.25) / 16, 12);
  });

  it('makes a series that turned around count more, not less', () => {
    const apart = compareSilo(worked('a', 'b', 'c', 'd'), worked('e', 'f', 'g', 'h'));
    const turned = compareSilo(worked('a', 'b', 'c', 'd'), worked('c', 'd', 'a', 'b'));
    expect(turned.se!).toBeGreaterThan(apart.se!);
  });

  it('clips to what both windows allow: from 1 down to −0.25 after, from −0.5 up to 1 before', () => {
    const after = { ...worked('e', 'f', 'g', 'h'), nullHours: 2 / 3 };
    const change = compareSilo(worked('a', 'b', 'c', 'd'), after, { level: 0.9999 });
    expect(change.lo).toBeCloseTo(-1.25, 12);
    expect(change.hi).toBeCloseTo(1.5, 12);
  });

  it('mirrors when the windows are swapped, and stays in its range', () => {
    const series = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        x: fc.double({ min: -0.5, max: 1, noNaN: true }),
        b: fc.double({ min: 0.1, max: 5, noNaN: true }),
      }),
      { minLength: 2, selector: (s) => s.id },
    );
    const window = series.map((list) => ({
      series: list.map(({ id, x, b }) => ({ id, a: x * b, b })),
      nullHours: list.reduce((sum, { b }) => sum + b / 2, 0),
    }));
    fc.assert(
      fc.property(window, window, (w, v) => {
        const [there, back] = [compareSilo(w, v), compareSilo(v, w)];
        expect(there.value).toBeCloseTo(-back.value!, 12);
        expect(there.se).toBeCloseTo(back.se!, 12);
        if (there.lo === null) return;
        expect(there.lo).toBeCloseTo(-back.hi!, 9);
        expect(there.hi).toBeCloseTo(-back.lo!, 9);
        expect(there.lo).toBeGreaterThanOrEqual(there.range[0]);
        expect(there.lo).toBeLessThanOrEqual(there.value! + 1e-12);
        expect(there.hi).toBeGreaterThanOrEqual(there.value! - 1e-12);
      }),
      { seed: 1 },
    );
  });

  it('is the same for any order of series', () => {
    const [w, v] = [worked('a', 'b', 'c', 'd'), worked('c', 'd', 'e', 'f')];
    const [x, y] = [w, v].map((s) => ({ ...s, series: s.series.toReversed() }));
    const [one, other] = [compareSilo(w, v), compareSilo(x!, y!)];
    expect(other.sharedSeries).toBe(2);
    expect(other.lo).toBeCloseTo(one.lo!, 12);
  });

  it('says why there is no change', () => {
    const empty = { series: [], nullHours: 0 };
    const allHands = { series: [{ id: 'a', a: 0, b: 0 }], nullHours: 1 };
    const single = { series: [{ id: 'a', a: 1, b: 2 }], nullHours: 1 };
    expect(compareSilo(empty, single)).toMatchObject({ value: null, reason: 'EMPTY_WINDOW' });
    expect(compareSilo(single, allHands)).toMatchObject({ value: null, reason: 'NO_CAPACITY' });
    expect(compareSilo(single, single)).toMatchObject({ value: 0, lo: null, reason: 'TOO_FEW_SERIES' });
  });

  it.each([
    { name: 'other series', share: 0, steady: 0 },
    { name: 'the same series', share: 1, steady: 0.6 },
  ])('covers a true change of −0.3 in 92–100 % of 600 pilots with 25 $name', ({ share, steady }) => {
    const rng = createRng(1);
    const draw = (s: number): number => (rng.next() < (1 + 2 * s) / 3 ? 1 : -0.5);
    let covered = 0;
    for (let run = 0; run < 600; run++) {
      const own = Array.from({ length: 25 }, () => rng.next());
      const made = (truth: number, mark: string): SiloWindow => {
        const series = own.map((u, i) => {
          const settled = u < (1 + 2 * truth) / 3 ? 1 : -0.5;
          const x = rng.next() < steady ? settled : draw(truth);
          const b = 0.5 + rng.next() * 2;
          return { id: share ? `s${i}` : `${mark}${i}`, a: x * b, b };
        });
        return { series, nullHours: series.reduce((sum, s) => sum + s.b / 2, 0) };
      };
      const change = compareSilo(made(0.6, 'x'), made(0.3, 'y'));
      if (change.lo! <= -0.3 && change.hi! >= -0.3) covered++;
    }
    expect(covered / 600).toBeGreaterThan(0.92);
  });
});

describe('pairedVariance', () => {
  it('is (2 − 1)² + 3² + 4² + 5² for one shared series and three alone', () => {
    const before = [
      { series: 'a', value: 1 },
      { series: 'b', value: 3 },
      { series: null, value: 4 },
    ];
    const after = [
      { series: null, value: 5 },
      { series: 'a', value: 2 },
    ];
    expect(pairedVariance(before, after)).toEqual({ variance: 51, sharedSeries: 1 });
  });
});

describe('verdictOf', () => {
  it('names what the interval allows, the first word that fits', () => {
    expect(verdictOf(-0.3, -0.1)).toBe('REDUCED');
    expect(verdictOf(0.1, 0.3)).toBe('INCREASED');
    expect(verdictOf(-0.1, 0.1)).toBe('NO_MATERIAL_CHANGE');
    expect(verdictOf(-0.11, 0.1)).toBe('UNDECIDED');
    expect(verdictOf(-0.05, -0.01)).toBe('REDUCED');
    expect(verdictOf(0, 0.3)).toBe('UNDECIDED');
    expect(verdictOf(null, 0.3)).toBe('UNDECIDED');
    expect(verdictOf(-0.15, 0.15, 0.2)).toBe('NO_MATERIAL_CHANGE');
  });
});

describe('differenceInChange', () => {
  const arm = (value: number, se: number, df: number) =>
    changeEstimate({ value, centre: value, se, df, range: [-1.5, 1.5], sharedSeries: 1, thin: false });

  it('subtracts the changes, adds the variances (3-4-5) and the degrees of freedom', () => {
    const did = differenceInChange(arm(-0.4, 0.03, 2), arm(-0.1, 0.04, 4));
    expect(did.value).toBeCloseTo(-0.3, 12);
    expect(did.se).toBeCloseTo(0.05, 12);
    expect(did.df).toBe(6);
    expect(did.hi).toBeCloseTo(-0.3 + T6 * 0.05, 8);
    expect(did).toMatchObject({ verdict: 'REDUCED', range: [-3, 3], sharedSeries: 2 });
  });

  it('mirrors when pilot and control are swapped', () => {
    const [p, c] = [arm(-0.4, 0.03, 2), arm(-0.1, 0.04, 4)];
    expect(differenceInChange(c, p).lo).toBeCloseTo(-differenceInChange(p, c).hi!, 12);
  });

  it('passes on why an arm has no interval', () => {
    const none = compareSilo({ series: [], nullHours: 0 }, { series: [], nullHours: 0 });
    expect(differenceInChange(arm(-0.4, 0.03, 2), none)).toMatchObject({
      value: null,
      reason: 'EMPTY_WINDOW',
    });
    expect(differenceInChange(arm(-0.4, 0.03, 2), arm(0, 0, 4))).toMatchObject({
      value: -0.4,
      lo: null,
      reason: 'NO_VARIATION',
    });
  });
});

describe('siteTest', () => {
  it('has smallest two-sided p 2/252 with 5 + 5 sites', () => {
    const test = siteTest([-5, -6, -7, -8, -9], [1, 2, 3, 4, 5]);
    expect(test.value).toBe(-10);
    expect(test.p).toBeCloseTo(2 / 252, 12);
  });

  it('is 1 where the sites changed alike', () => {
    expect(siteTest([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]).p).toBe(1);
  });

  it('refuses few sites and too many', () => {
    expect(siteTest([1, 2, 3, 4], [1, 2, 3, 4, 5])).toMatchObject({ p: null, reason: 'TOO_FEW_SITES' });
    expect(siteTest([], [])).toMatchObject({ value: null, reason: 'TOO_FEW_SITES' });
    const many = Array.from({ length: 11 }, (_, i) => i);
    expect(siteTest(many, many)).toMatchObject({ value: 0, p: null, reason: 'TOO_MANY_SITES' });
  });
});
