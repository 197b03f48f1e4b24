import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/model/clock.ts';

const oslo = createClock('Europe/Oslo');
const at = (iso: string) => oslo.read({ kind: 'local', iso, precision: 'datetime' });

describe('createClock', () => {
  it('reads winter and summer time in Oslo', () => {
    expect(at('2025-01-15T09:00:00')).toEqual({ ms: Date.UTC(2025, 0, 15, 8), dst: null });
    expect(at('2025-07-15T09:00:00')).toEqual({ ms: Date.UTC(2025, 6, 15, 7), dst: null });
  });
  it('moves a time that does not exist one hour forward, and flags it', () => {
    expect(at('2025-03-30T02:30:00')).toEqual({ ms: Date.UTC(2025, 2, 30, 1, 30), dst: 'gap' });
  });
  it('takes the first of a time that comes twice, and flags it', () => {
    expect(at('2025-10-26T02:30:00')).toEqual({ ms: Date.UTC(2025, 9, 26, 0, 30), dst: 'overlap' });
  });
  it('begins a day at its first local instant', () => {
    expect(oslo.dayStart('2025-03-04')).toBe(Date.UTC(2025, 2, 3, 23));
    expect(oslo.read({ kind: 'local', iso: '2025-03-04T00:00:00', precision: 'date' }).ms).toBe(
      Date.UTC(2025, 2, 3, 23),
    );
  });
  it('begins a day at 01:00 where midnight is skipped', () => {
    expect(createClock('America/Sao_Paulo').dayStart('2018-11-04')).toBe(Date.UTC(2018, 10, 4, 3));
  });
  it('leaves instants alone', () =>
    expect(oslo.read({ kind: 'instant', ms: 5 })).toEqual({ ms: 5, dst: null }));
  it('agrees with Temporal on every quarter of an hour around the changes of 2025', () => {
    for (const change of [Date.UTC(2025, 2, 30), Date.UTC(2025, 9, 26)]) {
      for (let step = -200; step < 200; step++) {
        const iso = new Date(change + step * 900_000).toISOString().slice(0, 19);
        const expected = Temporal.PlainDateTime.from(iso).toZonedDateTime('Europe/Oslo').epochMilliseconds;
        expect(at(iso).ms, iso).toBe(expected);
      }
    }
  });
  it('agrees with Temporal on any time in any of four zones', () => {
    const zone = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(zone, date, (timezone, day) => {
        const iso = day.toISOString().slice(0, 19);
        const expected = Temporal.PlainDateTime.from(iso).toZonedDateTime(timezone).epochMilliseconds;
        expect(createClock(timezone).read({ kind: 'local', iso, precision: 'datetime' }).ms).toBe(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
