import { beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../src/model/local-day.ts';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { SystematicsRow } from '../../src/result/systematics-types.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { between, bridges } from '../data/ia-pilot-files.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { type By, smallLog } from '../fixtures/small-log.ts';

function run(meetings: readonly By[], view: View = 'researcher'): Result {
  const period = ['2024-08-05', '2024-10-14'] as const;
  const settings = { ...DEFAULT_SETTINGS, view, period, window: 'all', resamples: 5 };
  return publish(analyze(smallLog({ a: 'A', b: 'B', c: 'C', d: 'A' }, meetings), settings), {
    version: '0',
    inputs: [],
  });
}
const rowOf = (result: Result, x: string, y: string): SystematicsRow =>
  result.layers[0]!.systematics!.find(
    ({ a, b }) => [result.sectors[a]!.name, result.sectors[b]!.name].sort().join() === [x, y].join(),
  )!;

describe('systematics', () => {
  // Ten weeks from Monday 5 August; a and b meet every Monday of the first eight, and a meets d once, so that it is no
  // matter of course who meets whom.
  const inside: By = { who: 'a d', at: '2024-08-07T08:00:00Z' };
  const mondays: By[] = ['08-05', '08-12', '08-19', '08-26', '09-02', '09-09', '09-16', '09-23'].map((d) => ({
    who: 'a b',
    series: 's',
    at: `2024-${d}T08:00:00Z`,
  }));

  it('eight Mondays of ten weeks in one series: regularity −1, 80 % of the weeks, 21 days to the end', () => {
    const { values, reasons } = rowOf(run([...mondays, inside]), 'A', 'B');
    expect(values).toEqual({
      bridging_meetings: 8,
      regularity: expect.closeTo(-1, 12),
      standing_share: 1,
      week_share: 0.8,
      longest_gap_days: 21,
    });
    expect(reasons).toEqual({});
  });

  it('a pair that never met: no rhythm, no week, and the window as gap', () => {
    const { values, reasons } = rowOf(run(mondays), 'A', 'C');
    expect(values).toEqual({
      bridging_meetings: 0,
      regularity: null,
      standing_share: null,
      week_share: 0,
      longest_gap_days: 70,
    });
    expect(reasons).toEqual({ regularity: 'NO_BRIDGE', standing_share: 'NO_BRIDGE' });
  });

  it('two meetings of no series: no rhythm can be seen, nothing is standing', () => {
    const loose = [
      { ...mondays[0]!, series: 'x' },
      { ...mondays[5]!, series: 'y' },
    ];
    const { values, reasons } = rowOf(run([...loose, inside]), 'A', 'B');
    expect([values.standing_share, reasons.regularity]).toEqual([0, 'TOO_FEW_GAPS']);
  });

  it('where the two are in every meeting there is nothing to be in standing series: NO_SURPRISE', () => {
    const { values, reasons } = rowOf(run(mondays), 'A', 'B');
    expect([values.standing_share, reasons.standing_share]).toEqual([null, 'NO_SURPRISE']);
  });

  it('systematics.csv is the researcher’s, and as wide as its columns', () => {
    const table = tables(run(mondays)).find((t) => t.name === 'systematics')!;
    expect(table.rows.map((row) => [row[1], row[2], row.at(-1)])).toContainEqual([
      'A',
      'C',
      'NO_BRIDGE:regularity',
    ]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(tables(run(mondays, 'leader')).some((t) => t.name === 'systematics')).toBe(false);
  });

  it('a day is local: half past midnight in Oslo is the day before in UTC', () => {
    const oslo = localDay('Europe/Oslo');
    expect(oslo(Date.parse('2024-06-01T22:30:00Z')) - oslo(Date.parse('2024-06-01T21:30:00Z'))).toBe(1);
    expect(oslo(Date.parse('1970-01-01T12:00:00Z'))).toBe(0);
  });
});

describe('systematics of the bundled pilot', () => {
  let result: Result;
  beforeAll(() => {
    result = iaPilotResult(5);
  });

  it('HoT–Arbeidsgiver breaks off longest while the seat is empty, counted in open days by hand', () => {
    const operative = result.windows.findIndex((w) => w.id === 'operativ');
    const row = result.layers[0]!.systematics!.find(
      ({ window, a, b }) =>
        window === operative &&
        [result.sectors[a]!.name, result.sectors[b]!.name].sort().join() === 'Arbeidsgiver,HoT',
    )!;
    const dates = between('2024-01-01', '2025-01-01')
      .filter((m) => bridges(m, 'HoT', 'Arbeidsgiver'))
      .map((m) => m.date)
      .sort();
    expect(row.values.bridging_meetings).toBe(dates.length);
    const open = (date: string): boolean =>
      !/^2024-07|^2024-12-(2[4-9]|3)|^2024-03-(2[4-9]|3)|^2024-(01-01|04-01)/.test(date);
    const gaps = ['2024-01-01', ...dates].map((start, i) => {
      let n = 0;
      for (let t = Date.parse(start); t < Date.parse(dates[i] ?? '2025-01-01'); t += 86_400_000)
        if (open(new Date(t).toISOString().slice(0, 10))) n++;
      return n;
    });
    expect(row.values.longest_gap_days).toBe(Math.max(...gaps));
    const at = gaps.indexOf(Math.max(...gaps));
    expect([dates[at - 1]! < '2024-08-01', dates[at]! >= '2024-10-01']).toEqual([true, true]);
  });
});
