import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterWls, type Regression } from '../../src/change/cluster-wls.ts';
import { segmentedTrend } from '../../src/change/segmented-trend.ts';
import { QUARTER_MS, type TrendEvent, trend } from '../../src/change/trend.ts';
import { createRng } from '../../src/random.ts';

type Matrix = number[][];
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, v, i) => sum + v * b[i]![j]!, 0)));
const transposed = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const determinant = (a: Matrix): number =>
  a.length === 0
    ? 1
    : a[0]!.reduce(
        (sum, v, j) => sum + (j % 2 ? -1 : 1) * v * determinant(a.slice(1).map((row) => row.toSpliced(j, 1))),
        0,
      );
/** Cramer's rule. */
const inverted = (a: Matrix): Matrix =>
  a.map((_, i) =>
    a.map((__, j) => {
      const minor = a.toSpliced(j, 1).map((row) => row.toSpliced(i, 1));
      return (((i + j) % 2 ? -1 : 1) * determinant(minor)) / determinant(a);
    }),
  );

/** G/(G−1)·(X'WX)⁻¹X'WΩWX(X'WX)⁻¹ with the whole n × n matrix Ω of products of residuals within clusters. */
function bruteForce(data: Regression): { beta: number[]; covariance: Matrix } {
  const x = data.x.map((row) => [...row]);
  const w = data.weight.map((v, i) => data.weight.map((_, j) => (i === j ? v : 0)));
  const bread = inverted(times(times(transposed(x), w), x));
  const beta = times(
    bread,
    times(
      times(transposed(x), w),
      data.y.map((v) => [v]),
    ),
  );
  const fitted = times(x, beta);
  const u = data.y.map((v, i) => v - fitted[i]![0]!);
  const omega = u.map((a, i) => u.map((b, j) => (data.cluster[i] === data.cluster[j] ? a * b : 0)));
  const half = times(bread, times(transposed(x), w));
  const groups = new Set(Array.from(data.cluster)).size;
  const covariance = times(times(half, omega), transposed(half));
  return { beta: beta.flat(), covariance: covariance.map((r) => r.map((v) => (v * groups) / (groups - 1))) };
}

describe('clusterWls', () => {
  it('gives slope 0.6 and se 0.12 on y = 0, 1, 1, 2 at 0, 1, 2, 3 with clusters {0, 3} and {1, 2}', () => {
    const fit = clusterWls({
      y: [0, 1, 1, 2],
      x: [0, 1, 2, 3].map((t) => [1, t]),
      weight: [1, 1, 1, 1],
      cluster: [0, 1, 1, 0],
    })!;
    expect(fit.beta[0]).toBeCloseTo(0.1, 12);
    expect(fit.beta[1]).toBeCloseTo(0.6, 12);
    expect(Math.sqrt(fit.covariance[1]![1]!)).toBeCloseTo(0.12, 12);
    // Without {0, 3} the slope is 0, without {1, 2} it is 2/3.
    expect(fit.jackknife![1]).toBeCloseTo((0.6 ** 2 + (2 / 3 - 0.6) ** 2) / 2, 12);
    expect(fit.clusters).toBe(2);
  });

  it('equals the matrix formula with the whole covariance of residuals', () => {
    const rng = createRng(1);
    for (let run = 0; run < 60; run++) {
      const n = 8 + rng.int(6);
      const k = 1 + rng.int(3);
      const data = {
        y: Array.from({ length: n }, () => rng.next()),
        x: Array.from({ length: n }, () => [1, rng.next() * 4, rng.next() - 0.5].slice(0, k)),
        weight: Array.from({ length: n }, () => 0.1 + rng.next()),
        cluster: Array.from({ length: n }, (_, i) => (i < 4 ? i : rng.int(4))),
      };
      const [fit, slow] = [clusterWls(data)!, bruteForce(data)];
      fit.beta.forEach((b, p) => {
        expect(b).toBeCloseTo(slow.beta[p]!, 9);
        fit.covariance[p]!.forEach((v, q) => {
          expect(v).toBeCloseTo(slow.covariance[p]![q]!, 9);
        });
      });
    }
  });

  it('treats weight 2 as the observation twice in its cluster', () => {
    const base = { y: [0, 1, 1, 2, 5], x: [0, 1, 2, 3, 4].map((t) => [1, t]), cluster: [0, 1, 2, 3, 4] };
    const heavy = clusterWls({ ...base, weight: [1, 1, 1, 1, 2] })!;
    const twice = clusterWls({
      y: [...base.y, 5],
      x: [...base.x, [1, 4]],
      cluster: [...base.cluster, 4],
      weight: [1, 1, 1, 1, 1, 1],
    })!;
    expect(twice.beta[1]).toBeCloseTo(heavy.beta[1]!, 12);
    expect(twice.covariance[1]![1]).toBeCloseTo(heavy.covariance[1]![1]!, 12);
  });

  it('is null for collinear predictors and for one cluster', () => {
    const y = [1, 2, 3];
    const weight = [1, 1, 1];
    expect(clusterWls({ y, x: y.map((t) => [1, t, 2 * t]), weight, cluster: [0, 1, 2] })).toBeNull();
    expect(clusterWls({ y, x: y.map((t) => [1, t]), weight, cluster: [4, 4, 4] })).toBeNull();
    expect(clusterWls({ y: [], x: [], weight: [], cluster: [] })).toBeNull();
  });
});

const T0 = Date.UTC(2024, 0, 1);
const event = (quarter: number, x: number, cluster: number, capacity = 1): TrendEvent => ({
  startMs: T0 + quarter * QUARTER_MS,
  capacity,
  excess: x * capacity,
  cluster,
});

/** 30 series of 1–6 meetings in a year; S falls by `fall` a quarter from 0.7, each series holding to its kind. */
function pilot(rng: ReturnType<typeof createRng>, fall: number, jump = 0): TrendEvent[] {
  return Array.from({ length: 30 }, (_, cluster) => {
    const settled = rng.next();
    return Array.from({ length: 1 + rng.int(6) }, () => {
      const quarter = rng.next() * 4;
      const s = 0.7 - fall * quarter - (quarter >= 2 ? jump : 0);
      const u = rng.next() < 0.5 ? settled : rng.next();
      return event(quarter, u < (1 + 2 * s) / 3 ? 1 : -0.5, cluster, 0.3 + rng.next());
    });
  }).flat();
}

describe('trend', () => {
  it('is the slope of the hand example, per quarter and over the 3 quarters', () => {
    const events = [event(0, 0, 0), event(1, 1, 1), event(2, 1, 1), event(3, 2, 0), event(1.5, 1, 2)];
    const found = trend(events);
    expect(found.perQuarter!.value).toBeCloseTo(0.6, 9);
    expect(found.overPeriod!.value).toBeCloseTo(1.8, 9);
    // Series of 2, 2 and 1 meetings: 5²/(2² + 2² + 1²) − 1. Slopes without each: 0, 2/3, 0.6.
    expect(found.df).toBeCloseTo(25 / 9 - 1, 12);
    expect(found.perQuarter!.se).toBeCloseTo(Math.sqrt((2 / 3) * (0.6 ** 2 + (2 / 3 - 0.6) ** 2)), 12);
    const { value, lo, hi } = found.perQuarter!;
    expect(hi - value).toBeCloseTo(value - lo, 12);
  });

  it('gives an all-hands no say', () => {
    const events = pilot(createRng(3), 0.1);
    const more = [...events, event(3.9, 0, 99, 0)];
    expect(trend(more)).toEqual(trend(events));
  });

  it('is the same to the last digit for any order of meetings', () => {
    const events = pilot(createRng(2), 0.1);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(trend(createRng(seed).shuffle([...events]))).toEqual(trend(events));
      }),
      { seed: 1, numRuns: 20 },
    );
  });

  it('covers a fall of 0.1 a quarter in 91–99 % of 500 pilots', () => {
    const rng = createRng(1);
    let covered = 0;
    for (let run = 0; run < 500; run++) {
      const { perQuarter } = trend(pilot(rng, 0.1));
      if (perQuarter!.lo <= -0.1 && perQuarter!.hi >= -0.1) covered++;
    }
    expect(covered / 500).toBeGreaterThan(0.91);
    expect(covered / 500).toBeLessThan(0.99);
  });

  it('says why there is no trend', () => {
    const line = [0, 1, 2, 3, 4].map((q) => event(q, 1 - q / 10, q));
    expect(trend([])).toMatchObject({ perQuarter: null, reason: 'TOO_FEW_MEETINGS', verdict: 'UNDECIDED' });
    expect(trend(line.slice(1))).toMatchObject({ reason: 'TOO_FEW_MEETINGS', meetings: 4 });
    expect(trend(line.map((e) => ({ ...e, cluster: e.cluster % 2 })))).toMatchObject({
      reason: 'TOO_FEW_SERIES',
    });
    expect(trend(line.map((e) => ({ ...e, startMs: T0 })))).toMatchObject({ reason: 'NO_SPREAD_IN_TIME' });
    expect(trend(line)).toMatchObject({ reason: 'NO_VARIATION' });
  });
});

describe('segmentedTrend', () => {
  const shiftMs = T0 + 2 * QUARTER_MS;

  it('finds slope, jump and turn of two lines: 0.8 − 0.1t before, 0.3 at the shift and flat after', () => {
    const noise = [0.01, -0.01];
    const events = Array.from({ length: 40 }, (_, i) => {
      const quarter = 0.1 * Math.floor(i / 2) * 2;
      const x = quarter < 2 ? 0.8 - 0.1 * quarter : 0.3;
      return event(quarter, x + noise[i % 2]!, i % 8);
    });
    const found = segmentedTrend(events, { shiftMs });
    expect(found.baselinePerQuarter!.value).toBeCloseTo(-0.1, 9);
    expect(found.levelShift!.value).toBeCloseTo(0.3 - 0.6, 9);
    expect(found.slopeShift!.value).toBeCloseTo(0.1, 9);
    expect(found).toMatchObject({ df: 5, meetingsBefore: 20, meetingsAfter: 20, reason: null });
  });

  it('covers a jump of −0.3 in 88–99 % of 300 pilots', () => {
    const rng = createRng(1);
    let covered = 0;
    for (let run = 0; run < 300; run++) {
      const { levelShift } = segmentedTrend(pilot(rng, 0, 0.3), { shiftMs });
      if (levelShift!.lo <= -0.3 && levelShift!.hi >= -0.3) covered++;
    }
    expect(covered / 300).toBeGreaterThan(0.88);
    expect(covered / 300).toBeLessThan(0.99);
  });

  it('needs three calendar months of baseline: 1 February to 1 May does, to 30 April does not', () => {
    const startMs = Date.UTC(2023, 1, 1);
    const events = pilot(createRng(1), 0.1).map((e) => ({ ...e, startMs: e.startMs - T0 + startMs }));
    const reasonAt = (day: number) => segmentedTrend(events, { shiftMs: day, startMs }).reason;
    expect(reasonAt(Date.UTC(2023, 4, 1))).toBeNull();
    expect(reasonAt(Date.UTC(2023, 3, 30))).toBe('SHORT_BASELINE');
  });

  it('says why there is none', () => {
    expect(segmentedTrend([], { shiftMs }).reason).toBe('SHORT_BASELINE');
    const noneAfter = pilot(createRng(1), 0.1).filter((e) => e.startMs < shiftMs);
    expect(segmentedTrend(noneAfter, { shiftMs }).reason).toBe('NO_SPREAD_IN_TIME');
  });
});
