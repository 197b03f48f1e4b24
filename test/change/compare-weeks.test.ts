import { describe, expect, it } from 'vitest';
import { compareWeeks } from '../../src/change/compare-weeks.ts';
import { studentQuantile } from '../../src/measures/student-t.ts';
import { createRng } from '../../src/random.ts';

describe('compareWeeks', () => {
  it('1 3 1 3 1 3 1 3 against 4 6 …: Δ = 3, se² = 1/7 + 1/7 since every second week pulls γ below γ₀, df = 14', () => {
    const turns = (low: number): number[] => Array.from({ length: 8 }, (_, i) => low + 2 * (i % 2));
    const { before, after, change, p } = compareWeeks(turns(1), turns(4));
    expect([before, after, change.value]).toEqual([2, 5, 3]);
    expect(change.df).toBeCloseTo(14, 9);
    expect(change.lo).toBeCloseTo(3 - studentQuantile(0.975, 14) * Math.sqrt(2 / 7), 9);
    expect(change.verdict).toBe('INCREASED');
    expect(p).toBeLessThan(0.001);
  });

  it('gives no interval below eight weeks, nor where no week differs', () => {
    const short = compareWeeks([1, 2, 3], [4, 5, 6]);
    expect(short).toMatchObject({ p: null, change: { value: 3, lo: null, reason: 'TOO_FEW_SERIES' } });
    const flat = new Array<number>(10).fill(1);
    expect(compareWeeks(flat, flat)).toMatchObject({ p: null, change: { reason: 'NO_VARIATION' } });
    expect(compareWeeks([], flat).change.reason).toBe('EMPTY_WINDOW');
  });

  it('is less sure where weeks come in runs than where the same weeks come mixed', () => {
    const runs = [0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4];
    const mixed = runs.map((_, i) => (i % 2 === 0 ? 0 : 4));
    const later = mixed.map((x) => x + 1);
    expect(compareWeeks(runs, later).change.se!).toBeGreaterThan(compareWeeks(mixed, later).change.se!);
  });

  it('calls a change in at most 9 % of 1000 worlds without one, half of the weeks with a meeting and 16 against 46 of them', () => {
    let called = 0;
    for (let run = 0; run < 1000; run++) {
      const rng = createRng(run, 'weeks without a change');
      const weeks = (n: number): number[] =>
        Array.from({ length: n }, () => (rng.next() < 0.5 ? 0 : 1 + rng.int(3)));
      const { verdict } = compareWeeks(weeks(16), weeks(46)).change;
      if (verdict === 'INCREASED' || verdict === 'REDUCED') called++;
    }
    expect(called).toBeLessThanOrEqual(90);
  });
});
