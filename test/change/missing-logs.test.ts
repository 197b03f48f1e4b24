import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageCalendar } from '../../src/change/coverage-calendar.ts';
import { loggingRange, type SiloEvent, tippingPoint } from '../../src/change/missing-logs.ts';
import { rarefy } from '../../src/change/rarefy.ts';
import { thinned, thinningCurve } from '../../src/change/thinning-curve.ts';
import { createRng } from '../../src/random.ts';

describe('coverageCalendar', () => {
  it('calls silence a gap only where at least 2 meetings a week were usual', () => {
    const { units, ...rest } = coverageCalendar([
      { unit: 'busy', counts: [2, 3, 2, 1, 0, 4] },
      { unit: 'quiet', counts: [1, 0, 2, 1, 0, 1] },
    ]);
    expect(units.map((u) => u.states.map((s) => s[0]).join(''))).toEqual(['LLLLGL', 'LULLQL']);
    expect(rest).toEqual({ expected: 2, logged: 1, coverage: 0.5, reason: null });
  });

  it('keeps calling a long silence a gap, and stops when the unit is closed', () => {
    const counts = [2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null];
    const found = coverageCalendar([{ unit: 'a', counts }]);
    expect(found.units[0]!.states.slice(4, 14)).toEqual(new Array(10).fill('GAP'));
    expect(found.units[0]!.states.slice(14)).toEqual(['ABSENT', 'ABSENT']);
    expect(found).toMatchObject({ expected: 10, logged: 0, coverage: 0 });
  });

  it('judges by the last 8 counted weeks: after 8 weeks of one meeting, silence is quiet', () => {
    const counts = [9, 9, 9, 9, 1, 1, 1, 1, null, 1, 1, 1, 1, 0];
    expect(coverageCalendar([{ unit: 'a', counts }]).units[0]!.states.at(-1)).toBe('QUIET');
  });

  it('has no coverage where history predicts nothing, and sorts units by name', () => {
    const found = coverageCalendar([
      { unit: 'b', counts: [5, 0] },
      { unit: 'a', counts: [] },
    ]);
    expect(found).toMatchObject({ coverage: null, reason: 'NO_HISTORY' });
    expect(found.units.map((u) => u.unit)).toEqual(['a', 'b']);
  });
});

/** A meeting of 1 h with null share 1/3 and capacity 1, as in the method's example. */
const met = (h: number): SiloEvent => ({ hours: 1, h, h0: 1 / 3, hmax: 1 });

describe('loggingRange', () => {
  it('is 0 … 0.5 on two inner and two crossing meetings: ρ = ½ doubles the crossing ones', () => {
    const { values, lo, hi } = loggingRange([met(1), met(1), met(0), met(0)]);
    // ρ: A = 4/3 − 2/(3ρ), B = 4/3 + 4/(3ρ).
    [0, 1 / 8, 1 / 4, 3 / 8, 1 / 2].forEach((expected, i) => {
      const { rho, value } = values[i]!;
      expect(value).toBeCloseTo((4 / 3 - 2 / (3 * rho)) / (4 / 3 + 4 / (3 * rho)), 12);
      if (i !== 1 && i !== 3) expect(value).toBeCloseTo(expected, 12);
    });
    expect(lo).toBeCloseTo(0, 12);
    expect(hi).toBeCloseTo(0.5, 12);
  });

  it('does not move where no meeting crosses', () => {
    expect(loggingRange([met(1), met(1)])).toMatchObject({ lo: 1, hi: 1 });
  });

  it('rises with ρ when crossing meetings are below the index', () => {
    const events = fc.array(fc.constantFrom(met(1), met(0), met(1 / 3)), { minLength: 1 });
    fc.assert(
      fc.property(events, (list) => {
        const values = loggingRange(list).values.map((v) => v.value!);
        values.slice(1).forEach((v, i) => {
          expect(v).toBeGreaterThanOrEqual(values[i]! - 1e-12);
        });
      }),
      { seed: 1 },
    );
  });

  it('is null without capacity', () => {
    expect(loggingRange([{ hours: 1, h: 0.5, h0: 0.5, hmax: 0.5 }])).toMatchObject({
      lo: null,
      reason: 'NO_CAPACITY',
    });
    expect(loggingRange([])).toMatchObject({ hi: null, reason: 'NO_CAPACITY' });
  });
});

describe('tippingPoint', () => {
  const high = [met(1), met(1), met(1), met(0)];
  const low = [met(1), met(1), met(0), met(0)];

  it('takes 2 unlogged crossing meetings to bring 0.625 down to 0.25', () => {
    expect(tippingPoint(high, low)).toEqual({ window: 'before', meetings: 2, logged: 1, reason: null });
    expect(tippingPoint(low, high)).toMatchObject({ window: 'after', meetings: 2 });
  });

  it('takes fewer where some of the difference may remain', () => {
    // One more: (5/3 − 1/3)/(8/3 + 2/3) = 0.4 = 0.25 + 0.15.
    expect(tippingPoint(high, low, 0.15).meetings).toBe(1);
    expect(tippingPoint(high, low, 0.4).meetings).toBe(0);
  });

  it('is the least number that does it', () => {
    const many = fc.array(fc.constantFrom(met(1), met(1 / 3), met(0)), { minLength: 1, maxLength: 12 });
    const silo = (a: number, b: number): number => a / b;
    fc.assert(
      fc.property(many, many, (before, after) => {
        const { window, meetings, logged } = tippingPoint(before, after);
        if (meetings === null) return;
        const [top, bottom] = window === 'before' ? [before, after] : [after, before];
        const crossing = top.filter((e) => e.h < 1);
        const sum = (events: readonly SiloEvent[], n: number): number =>
          silo(
            events.reduce((s, e) => s + e.h - e.h0, 0) +
              (n && (n * crossing.reduce((s, e) => s + e.h - e.h0, 0)) / logged),
            (events.length + n) * (2 / 3),
          );
        const target = sum(bottom, 0);
        expect(sum(top, meetings)).toBeLessThanOrEqual(target + 1e-9);
        if (meetings > 0) expect(sum(top, meetings - 1)).toBeGreaterThan(target);
      }),
      { seed: 1 },
    );
  });

  it('says why it cannot be tipped', () => {
    expect(tippingPoint([met(1)], low)).toMatchObject({ meetings: null, reason: 'NO_CROSS_MEETING' });
    expect(tippingPoint(low, [met(0)])).toMatchObject({ meetings: null, reason: 'CANNOT_TIP' });
    expect(tippingPoint([], low)).toMatchObject({ window: null, reason: 'NO_CAPACITY' });
  });
});

describe('thinningCurve', () => {
  const events = Array.from({ length: 60 }, (_, i) => ({ hours: 1, inner: i % 3 !== 0 }));
  const share = (list: readonly { inner: boolean }[]): number | null =>
    list.length === 0 ? null : list.filter((e) => e.inner).length / list.length;

  it('is level at 2/3 and widens, whatever is thrown away at random', () => {
    const curve = thinningCurve(events, share, { seed: 1 });
    expect(curve.map((p) => p.meetings)).toEqual([54, 48, 42, 36, 30, 24, 18]);
    for (const point of curve) expect(Math.abs(point.mean! - 2 / 3)).toBeLessThan(0.03);
    expect(curve[6]!.hi! - curve[6]!.lo!).toBeGreaterThan(curve[0]!.hi! - curve[0]!.lo!);
  });

  it('gives a share the same point whatever other shares are asked for', () => {
    const one = thinningCurve(events, share, { seed: 1, shares: [0.5] });
    const three = thinningCurve(events, share, { seed: 1, shares: [0.7, 0.5, 1] });
    expect(three[1]).toEqual(one[0]);
    expect(three[2]).toMatchObject({ lo: 2 / 3, hi: 2 / 3 });
    expect(three[2]!.mean).toBeCloseTo(2 / 3, 12);
  });

  it('has no point where the index is not defined', () => {
    expect(thinningCurve(events, share, { seed: 1, shares: [0] })[0]).toMatchObject({
      mean: null,
      reason: 'TOO_FEW_DEFINED',
    });
  });
});

describe('thinned', () => {
  it('keeps order, takes the right number, and every pair of 4 equally often', () => {
    const rng = createRng(1);
    const counts = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const key = thinned([1, 2, 3, 4], 2, rng).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['1,2', '1,3', '1,4', '2,3', '2,4', '3,4']);
    for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(120);
    expect(thinned([1, 2], 5, rng)).toEqual([1, 2]);
  });
});

describe('rarefy', () => {
  const rng = createRng(9);
  const meetings = (count: number, cross: number): number[][] =>
    Array.from({ length: count }, () => {
      const side = rng.int(2);
      return [side + 2 * rng.int(20), (rng.next() < cross ? 1 - side : side) + 2 * rng.int(20)];
    });
  const ties = (list: readonly number[][]): number => new Set(list.map((m) => m.join())).size;
  const crossing = (list: readonly number[][]): number | null =>
    list.length === 0 ? null : list.filter((m) => (m[0]! + m[1]!) % 2).length / list.length;

  it('says of more ties from more logging that it cannot be told apart', () => {
    const found = rarefy(meetings(40, 0.3), meetings(160, 0.3), ties, { seed: 1 });
    expect(found.observed).toBeGreaterThan(60);
    expect(Math.abs(found.rarefied!)).toBeLessThan(5);
    expect(found).toMatchObject({ effort: 40, verdict: 'NOT_SEPARABLE', reason: null });
  });

  it('says of a change in how people meet that it survives', () => {
    const found = rarefy(meetings(60, 0.1), meetings(150, 0.6), crossing, { seed: 1 });
    expect(found).toMatchObject({ verdict: 'SURVIVES', sameSign: 1 });
    expect(Math.abs(found.rarefied! - found.observed!)).toBeLessThan(0.02);
  });

  it('asks that 95 % of the draws agree: 9 of 10 do not do, 39 of 40 do', () => {
    const upWithFirst = (list: readonly number[], window: string): number =>
      window === 'after' ? (list[0] === 0 ? 1 : -1) : 0;
    const verdict = (count: number) => {
      const after = Array.from({ length: count }, (_, i) => i);
      return rarefy(after.slice(1), after, upWithFirst, { seed: 1, draws: 2000 });
    };
    expect(verdict(10)).toMatchObject({ observed: 1, verdict: 'NOT_SEPARABLE' });
    expect(verdict(10).sameSign).toBeCloseTo(0.9, 1);
    expect(verdict(40).verdict).toBe('SURVIVES');
  });

  it('sees through more ties that are fewer at equal effort', () => {
    const few = Array.from({ length: 200 }, (_, i) => [i % 45, 99]);
    const found = rarefy(meetings(40, 0.5), few, ties, { seed: 1 });
    expect(found.observed).toBeGreaterThan(0);
    expect(found).toMatchObject({ verdict: 'REVERSES', sameSign: 0 });
  });

  it('mirrors when the windows are swapped', () => {
    const [w, v] = [meetings(30, 0.1), meetings(90, 0.6)];
    const [there, back] = [rarefy(w, v, crossing, { seed: 1 }), rarefy(v, w, crossing, { seed: 1 })];
    expect(back.rarefied).toBeCloseTo(-there.rarefied!, 12);
    expect(back.lo).toBeCloseTo(-there.hi!, 12);
  });

  it('says why there is no answer', () => {
    const some = meetings(4, 0.5);
    expect(rarefy([], some, ties, { seed: 1 })).toMatchObject({ verdict: null, reason: 'EMPTY_WINDOW' });
    expect(rarefy(some, some, ties, { seed: 1 })).toMatchObject({ observed: 0, reason: 'NO_CHANGE' });
    expect(rarefy(some, some, () => null, { seed: 1 })).toMatchObject({ reason: 'INDEX_UNDEFINED' });
    const onlyWhole = (list: readonly number[][]): number | null => (list.length === 3 ? null : list.length);
    expect(
      rarefy(meetings(9, 0), meetings(30, 0), (l) => (l.length === 9 ? 1 : l.length), { seed: 1 }).verdict,
    ).toBe('NOT_SEPARABLE');
    expect(
      rarefy(meetings(3, 0), meetings(9, 0), (l, w) => (w === 'after' ? onlyWhole(l) : 0), { seed: 1 }),
    ).toMatchObject({
      observed: 9,
      verdict: null,
      reason: 'TOO_FEW_DEFINED',
    });
  });
});
