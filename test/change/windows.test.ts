import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows, MONTH_MS, windowAt } from '../../src/change/windows.ts';
import type { MeetingLog } from '../../src/model/types.ts';

type Log = Pick<MeetingLog, 'timezone' | 'meetings' | 'contacts'>;

function logAt(zone: string, ...instants: string[]): Log {
  const meetings = instants.map((iso, i) => ({
    id: `m${i}`,
    startMs: Date.parse(iso),
    precision: 'datetime' as const,
    durationMinutes: 60,
    durationSource: 'stated' as const,
    series: null,
    type: null,
    attendees: [],
    unidentified: 0,
  }));
  return { timezone: zone, meetings, contacts: [] };
}

const ids = (log: Log, rule: string): string[] => cutWindows(log, rule).map((w) => w.id);

describe('cutWindows', () => {
  it('gives every calendar period between the first and the last event, empty ones too', () => {
    const log = logAt('Europe/Oslo', '2023-11-15T10:00:00Z', '2024-08-01T10:00:00Z');
    expect(ids(log, 'quarter')).toEqual(['2023Q4', '2024Q1', '2024Q2', '2024Q3']);
    expect(ids(log, 'half-year')).toEqual(['2023H2', '2024H1', '2024H2']);
    expect(ids(log, 'year')).toEqual(['2023', '2024']);
    expect(ids(log, 'month')).toHaveLength(10);
    expect(ids(log, 'all')).toEqual(['all']);
  });

  it('follows the calendar of the named time zone: 23:30 UTC on New Year’s Eve is January in Oslo', () => {
    const late = '2023-12-31T23:30:00Z';
    expect(ids(logAt('Europe/Oslo', late), 'month')).toEqual(['2024-01']);
    expect(ids(logAt('UTC', late), 'month')).toEqual(['2023-12']);
  });

  it('keeps local midnight across summer time: March 2024 is 743 hours in Oslo, 744 in UTC', () => {
    const hours = (zone: string): number => {
      const w = cutWindows(logAt(zone, '2024-03-10T12:00:00Z'), 'month')[0]!;
      return (w.endMs - w.startMs) / 3_600_000;
    };
    expect(hours('Europe/Oslo')).toBe(743);
    expect(hours('UTC')).toBe(744);
  });

  it('aligns durations: days to local midnight, weeks to Monday, two months to January', () => {
    const log = logAt('Europe/Oslo', '2024-02-15T10:00:00Z', '2024-02-16T10:00:00Z');
    expect(ids(log, 'P1D')).toEqual(['2024-02-15', '2024-02-16']);
    expect(ids(log, 'P1W')).toEqual(['2024-02-12']);
    expect(ids(log, 'P2M')).toEqual(['2024-01-01']);
    expect(ids(log, 'PT12H')).toEqual(['2024-02-15T00:00', '2024-02-15T12:00', '2024-02-16T00:00']);
  });

  it('cuts P1D in UTC into the blocks of 86,400 seconds that the hospital reference uses', () => {
    const windows = cutWindows(logAt('UTC', '1970-01-01T00:02:20Z', '1970-01-05T01:00:00Z'), 'P1D');
    expect(windows.map((w) => w.startMs)).toEqual([0, 1, 2, 3, 4].map((d) => d * 86_400_000));
  });

  it('uses phases as they are dated, in time order, and refuses overlap and absence', () => {
    const log = logAt('Europe/Oslo', '2024-02-15T10:00:00Z');
    const phases = [
      { name: 'operativ', from: '2024-01-01', to: '2025-01-01' },
      { name: 'nullpunkt', from: '2023-06-01', to: '2023-11-01' },
    ];
    expect(cutWindows(log, 'phase', { phases }).map((w) => [w.id, w.start, w.end])).toEqual([
      ['nullpunkt', '2023-06-01', '2023-11-01'],
      ['operativ', '2024-01-01', '2025-01-01'],
    ]);
    const overlapping = [...phases, { name: 'midt', from: '2023-10-31', to: '2024-01-01' }];
    expect(() => cutWindows(log, 'phase', { phases: overlapping })).toThrow(/overlapper/);
    expect(() => cutWindows(log, 'phase')).toThrow(/samband\.json/);
  });

  it('covers the period of the settings, also where nothing happened', () => {
    const log = logAt('Europe/Oslo', '2024-02-15T10:00:00Z');
    const windows = cutWindows(log, 'quarter', { period: ['2023-07-01', '2024-07-01'] });
    expect(windows.map((w) => w.id)).toEqual(['2023Q3', '2023Q4', '2024Q1', '2024Q2']);
  });

  it('cuts the first and last window to the period, so that rates divide by the time observed', () => {
    const log = logAt('Europe/Oslo', '2024-02-15T10:00:00Z');
    const windows = cutWindows(log, 'quarter', { period: ['2024-02-01', '2024-04-15'] });
    expect(windows.map((w) => [w.id, w.start, w.end])).toEqual([
      ['2024Q1', '2024-02-01', '2024-04-01'],
      ['2024Q2', '2024-04-01', '2024-04-15'],
    ]);
  });

  it('gives no window for an empty log and names the valid rules for an unknown one', () => {
    expect(cutWindows(logAt('UTC'), 'month')).toEqual([]);
    for (const rule of ['kvartal', 'P', 'PT', 'P0D', '1M']) {
      expect(() => cutWindows(logAt('UTC', '2024-01-01T00:00:00Z'), rule)).toThrow(/quarter/);
    }
  });

  it('tiles time: every event falls in exactly one window, and window ends meet', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) });
    const rule = fc.constantFrom('month', 'quarter', 'half-year', 'year', 'all', 'P2W', 'P10D');
    const zone = fc.constantFrom('Europe/Oslo', 'UTC', 'America/St_Johns', 'Pacific/Apia');
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 8 }), rule, zone, (times, cut, tz) => {
        const log = logAt(tz, ...times.map((t) => new Date(t).toISOString()));
        const windows = cutWindows(log, cut);
        windows.forEach((w, i) => {
          if (i > 0) expect(w.startMs).toBe(windows[i - 1]!.endMs);
          expect(w.months).toBeCloseTo((w.endMs - w.startMs) / MONTH_MS, 12);
        });
        for (const t of times) {
          const hits = windows.map((w, i) => (t >= w.startMs && t < w.endMs ? i : -1)).filter((i) => i >= 0);
          expect(hits).toEqual([windowAt(windows, t)]);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('windowAt', () => {
  it('is half-open: the end belongs to the next window, and gaps to none', () => {
    const windows = [
      { startMs: 0, endMs: 10 },
      { startMs: 20, endMs: 30 },
    ];
    expect([-1, 0, 9, 10, 19, 20, 29, 30].map((t) => windowAt(windows, t))).toEqual([
      -1, 0, 0, -1, -1, 1, 1, -1,
    ]);
  });
});
