import { describe, expect, it } from 'vitest';
import { percentileInterval, quantile, seriesBootstrap } from '../../src/change/bootstrap.ts';
import { jackknife } from '../../src/change/jackknife.ts';
import { createRng } from '../../src/random.ts';

describe('seriesBootstrap', () => {
  const cluster = Int32Array.of(0, 1, 0, 2, 2, 2, 3);

  it('weighs the meetings of a series alike, and draws as many series as there are', () => {
    for (const weights of seriesBootstrap(cluster, { seed: 1, draws: 50 })) {
      expect(weights[0]).toBe(weights[2]);
      expect(weights[3]).toBe(weights[5]);
      expect(weights[0]! + weights[1]! + weights[3]! + weights[6]!).toBe(4);
    }
  });

  it('draws each series once on average, with variance 1 − 1/G', () => {
    const draws = seriesBootstrap(cluster, { seed: 1, draws: 4000 }).map((w) => w[1]!);
    const mean = draws.reduce((s, v) => s + v, 0) / draws.length;
    const variance = draws.reduce((s, v) => s + (v - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(0.75 / 4000));
    expect(Math.abs(variance - 0.75)).toBeLessThan(0.08);
  });

  it('gives draw r whatever the number of draws, and other draws for another seed', () => {
    const many = seriesBootstrap(cluster, { seed: 1, draws: 30 });
    expect(seriesBootstrap(cluster, { seed: 1, draws: 10 })).toEqual(many.slice(0, 10));
    expect(seriesBootstrap(cluster, { seed: 2, draws: 30 })).not.toEqual(many);
  });

  it('has nothing to weigh in an empty log', () => {
    expect(seriesBootstrap([], { seed: 1, draws: 2 })).toEqual([new Uint16Array(), new Uint16Array()]);
  });

  it('has the textbook standard error of a mean of one meeting a series', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const means = seriesBootstrap(
      values.map((_, i) => i),
      { seed: 1, draws: 4000 },
    ).map((w) => values.reduce((s, v, i) => s + v * w[i]!, 0) / 10);
    const centre = means.reduce((s, v) => s + v, 0) / means.length;
    const se = Math.sqrt(means.reduce((s, v) => s + (v - centre) ** 2, 0) / means.length);
    // Population variance 5.49 of the ten values, over 10.
    expect(se).toBeCloseTo(Math.sqrt(0.549), 1);
  });
});

describe('percentileInterval', () => {
  const hundred = createRng(1).shuffle(Array.from({ length: 101 }, (_, i) => i));

  it('is [2.5, 97.5] on 0, 1, …, 100 in any order', () => {
    const found = percentileInterval(hundred);
    expect(found).toMatchObject({ defined: 101, reason: null });
    expect(found.lo).toBeCloseTo(2.5, 12);
    expect(found.hi).toBeCloseTo(97.5, 12);
    const tenth = percentileInterval(hundred, 0.9);
    expect(tenth.lo).toBeCloseTo(5, 12);
    expect(tenth.hi).toBeCloseTo(95, 12);
  });

  it('leaves out undefined draws, and gives up when more than a tenth are', () => {
    expect(percentileInterval([...hundred, null]).defined).toBe(101);
    expect(percentileInterval([...hundred, ...new Array<null>(12).fill(null)])).toMatchObject({
      lo: null,
      reason: 'TOO_FEW_DEFINED',
    });
    expect(percentileInterval([])).toMatchObject({ hi: null, reason: 'TOO_FEW_DEFINED' });
  });

  it('interpolates: a quarter of the way through 1, 2, 4 is 1.5', () => {
    expect(quantile([1, 2, 4], 0.25)).toBe(1.5);
    expect(quantile([1, 2, 4], 1)).toBe(4);
  });
});

describe('jackknife', () => {
  const values = [3, 1, 4, 1, 5];
  const mean = (without: number | null): number => {
    const kept = values.filter((_, i) => i !== without);
    return kept.reduce((s, v) => s + v, 0) / kept.length;
  };

  it('is s/√n for a mean: √(12.8/4)/√5 for 3, 1, 4, 1, 5', () => {
    const found = jackknife(5, mean);
    expect(found.value).toBeCloseTo(2.8, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(12.8 / 4 / 5), 12);
    expect(found.without[0]).toBeCloseTo(11 / 4, 12);
  });

  it('says why there is no error', () => {
    expect(jackknife(1, () => 2)).toMatchObject({ value: 2, se: null, reason: 'TOO_FEW_SERIES' });
    expect(jackknife(3, (c) => (c === 1 ? null : 2))).toMatchObject({
      se: null,
      reason: 'JACKKNIFE_UNDEFINED',
    });
  });
});
