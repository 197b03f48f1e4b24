import { describe, expect, it } from 'vitest';
import type { SiloIndex } from '../../src/measures/silo-index.ts';
import { type ArmWindows, armBaseline, preTrend } from '../../src/result/arm-baseline.ts';

/** The worked example S1 of the method, S = 0.25, with sums per series moved by `shift`: S = 0.25 + 1.5 · shift. */
function worked(first: number, shift = 0): SiloIndex {
  const above = Float64Array.of(2 / 3, 2 / 3, -1 / 3, -1 / 3).map((a) => a + shift);
  const series = Int32Array.of(first, first + 1, first + 2, first + 3);
  const clusters = { series, above, room: new Float64Array(4).fill(2 / 3), expectedHours: 4 / 3 };
  return { value: 0.25 + 1.5 * shift, reason: null, clusters } as unknown as SiloIndex;
}

const NONE = { value: null, reason: 'TOO_FEW_MEETINGS' } as unknown as SiloIndex;
const T6 = 2.4469118511449692;
const START = { start: '2024-05-01', startMs: 50 };
const ENDS = [10, 20, 30, 40, 50, 60];
const alike = (n: number): ArmWindows => ({
  pilot: Array.from({ length: n }, (_, i) => worked(10 * i)),
  control: Array.from({ length: n }, (_, i) => worked(10 * i + 1000)),
});

describe('where the arms start', () => {
  it('two arms of the worked example differ by 0 ± t₆·√3.6/4, which decides nothing', () => {
    const { window, difference } = armBaseline(alike(2));
    expect(window).toBe(0);
    expect(difference.value).toBeCloseTo(0, 12);
    expect(difference.hi).toBeCloseTo((T6 * Math.sqrt(3.6)) / 4, 8);
    expect(difference.lo).toBeCloseTo((-T6 * Math.sqrt(3.6)) / 4, 8);
    expect(difference.verdict).toBe('UNDECIDED');
  });

  it('is above 0 where the pilot is the more siloed: 0.40 − 0.25 = 0.15', () => {
    const arms = { pilot: [worked(0, 0.1)], control: [worked(1000)] };
    expect(armBaseline(arms).difference.value).toBeCloseTo(0.15, 12);
    const turned = { pilot: arms.control, control: arms.pilot };
    expect(armBaseline(turned).difference.value).toBeCloseTo(-0.15, 12);
  });

  it('series of both arms are less uncertain between them than apart', () => {
    const shared = armBaseline({ pilot: [worked(0, 0.1)], control: [worked(0)] }).difference;
    const apart = armBaseline({ pilot: [worked(0, 0.1)], control: [worked(1000)] }).difference;
    expect(shared.sharedSeries).toBe(4);
    expect(shared.se!).toBeLessThan(apart.se!);
  });

  it('is the first window in which both have a value, and −1 where none has', () => {
    const pilot = [worked(0), NONE, worked(20)];
    expect(armBaseline({ pilot, control: [null, worked(1010), worked(1020)] }).window).toBe(2);
    expect(armBaseline({ pilot, control: [NONE, worked(1010), null] })).toMatchObject({
      window: -1,
      difference: { value: null, reason: 'EMPTY_WINDOW' },
    });
  });
});

describe('the time before the start', () => {
  it.each([0, 1, 2])('%d windows before the start are too few to judge by', (n) => {
    const found = preTrend(alike(n), ENDS, START);
    expect(found).toMatchObject({ reason: 'FEW_WINDOWS', difference: null });
    expect(found.windows).toHaveLength(n);
  });

  it('three are enough: the change of the pilot minus the change of the control, 0.15 − 0 = 0.15', () => {
    const { pilot, control } = alike(3);
    const found = preTrend({ pilot: [...pilot.slice(0, 2), worked(20, 0.1)], control }, ENDS, START);
    expect(found).toMatchObject({ reason: null, windows: [0, 1, 2], start: '2024-05-01' });
    expect(found.difference!.value).toBeCloseTo(0.15, 12);
    expect(found.difference!.lo).toBeLessThan(0.15);
  });

  it('four windows of the same index: 0 ± t₁₂·√7.2/4', () => {
    const found = preTrend(alike(4), ENDS, START);
    expect(found.difference!.value).toBeCloseTo(0, 12);
    expect(found.difference!.df).toBeCloseTo(12, 12);
    expect(found.difference!.se).toBeCloseTo(Math.sqrt(7.2) / 4, 12);
  });

  it('a window that ends at the start is before it, one that ends later is not', () => {
    expect(preTrend(alike(6), ENDS, START).windows).toEqual([0, 1, 2, 3, 4]);
    expect(preTrend(alike(6), ENDS, { ...START, startMs: 49 }).windows).toEqual([0, 1, 2, 3]);
  });

  it('a window in which an arm has no value does not count', () => {
    const { pilot, control } = alike(3);
    const found = preTrend({ pilot, control: [control[0]!, NONE, control[2]!] }, ENDS, START);
    expect(found).toMatchObject({ windows: [0, 2], reason: 'FEW_WINDOWS', difference: null });
  });

  it('without a known start nothing is before it', () => {
    expect(preTrend(alike(5), ENDS, null)).toMatchObject({ start: null, windows: [], reason: 'NO_START' });
  });
});
