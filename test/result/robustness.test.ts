import { describe, expect, it } from 'vitest';
import type { MeetingLog } from '../../src/model/types.ts';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { RobustnessCheck, Specification } from '../../src/result/robustness-types.ts';
import { mixesArms } from '../../src/result/silo-change.ts';
import type { Result } from '../../src/result/types.ts';
import type { Settings } from '../../src/settings.ts';
import { iaPilot } from '../helpers/ia-pilot-log.ts';

const { log, settings } = iaPilot({ view: 'researcher', resamples: 60 });
const made = (part: MeetingLog, own: Partial<Settings> = {}): Result =>
  publish(analyze(part, { ...settings, ...own }), { version: 'test', inputs: [] });
const whole = made(log);
const meetings = whole.layers[0]!;
const { specifications, checks, coverage } = meetings.robustness!;
const codes = (result: Result, layer = 'meetings'): string[] =>
  result.findings.filter((f) => f.params['layer'] === layer).map((f) => f.code);
const check = (name: string, quantity: string, all: readonly RobustnessCheck[] = checks): RobustnessCheck =>
  all.find((c) => c.check === name && c.quantity === quantity)!;
const variant = (choice: Partial<Specification>): Specification =>
  specifications.find((s) => Object.entries({ ...MAIN, ...choice }).every(([k, v]) => s[k as 'id'] === v))!;
const MAIN = {
  eligibility: 'masked',
  cap: null,
  windows: 'chosen',
  series: 'all',
  mixed: 'kept',
  weight: 'hours',
  estimate: 'change',
};

/** The log without the meetings that fail the test, and analysed as a leader's: another road to the same number. */
function without(keeps: (meeting: MeetingLog['meetings'][number]) => boolean, own: Partial<Settings> = {}) {
  const part = { ...log, meetings: log.meetings.filter(keeps) };
  return analyze(part, { ...settings, view: 'leader', ...own }).layers[0]!.change;
}

describe('specifications of data/ia-pilot', () => {
  it('variant 1 is the analysis itself, variant 2 its trend', () => {
    expect(specifications[0]!.value).toBeCloseTo(meetings.change.change.value!, 10);
    expect(specifications[0]!.lo).toBeCloseTo(meetings.change.change.lo!, 10);
    expect(specifications[0]!.hi).toBeCloseTo(meetings.change.change.hi!, 10);
    expect(specifications[1]!.value).toBeCloseTo(meetings.change.trend.value!, 10);
    expect(specifications[1]!.lo).toBeCloseTo(meetings.change.trend.lo!, 10);
  });

  it('counts no choice twice: no meeting has 16 to 25 people, so «at most 15» is not a variant', () => {
    expect(log.meetings.filter((m) => m.attendees.length > 15 && m.attendees.length <= 25)).toEqual([]);
    expect(new Set(specifications.map((s) => s.cap))).toEqual(new Set([null, 25, 8]));
    expect(specifications).toHaveLength(2 * 3 * 4 * 2 * 2 * 2 * 2);
    const same = specifications.map(({ id: _, ...s }) => JSON.stringify(s));
    expect(new Set(same).size).toBe(same.length);
  });

  it.each([
    ['a cap', { cap: 8 }, (m: MeetingLog['meetings'][number]) => m.attendees.length + m.unidentified <= 8],
    [
      'no mixed meetings',
      { mixed: 'excluded' },
      (m: MeetingLog['meetings'][number]) => !mixesArms(log, m.attendees),
    ],
  ] as const)('%s gives what a log without those meetings gives', (_, choice, keeps) => {
    const other = without(keeps);
    for (const estimate of ['change', 'trend'] as const) {
      const own = variant({ ...choice, estimate });
      const expected = estimate === 'change' ? other.change : other.trend.overPeriod!;
      expect(own.value).toBeCloseTo(expected.value!, 8);
      expect(own.lo).toBeCloseTo(expected.lo!, 8);
    }
  });

  it('1 h each gives what a log in which every meeting lasts an hour gives', () => {
    const hour = { ...log, meetings: log.meetings.map((m) => ({ ...m, durationMinutes: 60 })) };
    const other = analyze(hour, { ...settings, view: 'leader' }).layers[0]!.change;
    expect(variant({ weight: 'meeting' }).value).toBeCloseTo(other.change.value!, 8);
    expect(variant({ weight: 'meeting' }).hi).toBeCloseTo(other.change.hi!, 8);
    expect(variant({ weight: 'meeting', estimate: 'trend' }).lo).toBeCloseTo(other.trend.overPeriod!.lo, 8);
  });

  it('windows of another rule give what an analysis by that rule gives', () => {
    for (const windows of ['quarter', 'half-year'] as const) {
      const other = without(() => true, { window: windows });
      expect(variant({ windows }).value).toBeCloseTo(other.change.value!, 8);
      expect(variant({ windows, estimate: 'trend' }).hi).toBeCloseTo(other.trend.overPeriod!.hi, 8);
    }
  });
});

describe('the planted truth of data/ia-pilot', () => {
  it('the opening is real: it holds in every variant, and with equally many meetings', () => {
    expect(specifications.every((s) => s.verdict === 'REDUCED')).toBe(true);
    expect(codes(whole)).toEqual(expect.arrayContaining(['VARIANTS_HOLD', 'EFFORT_SURVIVES', 'TIPPING']));
    for (const window of [0, 2]) {
      for (const name of ['label_permutation', 'curveball'])
        expect(
          checks.find((c) => c.check === name && c.window === window && c.quantity === 'p')!.value,
        ).toBeLessThan(0.05);
    }
  });

  it('the contact layer shows no change, and nothing is said to hold there', () => {
    expect(codes(whole, 'contacts')).toEqual(
      expect.arrayContaining(['VARIANTS_UNDECIDED', 'EFFORT_UNDECIDED']),
    );
    expect(codes(whole, 'contacts').filter((c) => /HOLD|SURVIVES|TIPPING/.test(c))).toEqual([]);
  });

  const units = ['NAV Dalhaug', 'NAV Innmarka', 'NALS Åsfylket', 'HoT Åsfylket', 'Marked Åsfylket'];
  const isThere = (actor: number): boolean =>
    log.actors[actor]!.affiliations.some(
      (a) => a.unit !== null && [...units, 'Arbeidsgivere Åsfylket'].includes(a.unit),
    );
  const county = { ...log, meetings: log.meetings.filter((m) => m.attendees.every(isThere)), contacts: [] };

  it('better logging in Åsfylket is not read as better collaboration', () => {
    const result = made(county);
    expect(result.layers[0]!.change.change.verdict).not.toBe('REDUCED');
    expect(codes(result).filter((c) => /HOLD|SURVIVES|TIPPING|SILO_REDUCED|TREND_REDUCED/.test(c))).toEqual(
      [],
    );
    expect(codes(result)).toContain('EFFORT_UNDECIDED');
  });

  it('the calendar shows that more is logged there from 2024', () => {
    const rate = (window: number): number => {
      const rows = coverage.filter((c) => c.window === window && units.includes(c.unit ?? ''));
      return rows.reduce((n, c) => n + c.meetings, 0) / rows.reduce((n, c) => n + c.weeks, 0);
    };
    expect(rate(2) / rate(0)).toBeGreaterThan(1.25);
    expect(coverage.filter((c) => c.unit === 'NALS Åsfylket').map((c) => c.coverage)[0]).toBeLessThan(1);
  });
});

describe('what leaves', () => {
  it('only the researcher view has the checks and their tables', () => {
    const leader = made(log, { view: 'leader' });
    expect(leader.layers.map((l) => l.robustness)).toEqual([undefined, undefined]);
    const names = (result: Result): string[] => tables(result).map((t) => t.name);
    expect(names(whole)).toEqual(expect.arrayContaining(['robustness', 'specification', 'coverage']));
    expect(names(leader).filter((n) => /robust|spec|cover/.test(n))).toEqual([]);
    expect(codes(leader).filter((c) => /VARIANTS|EFFORT|TIPPING/.test(c))).toEqual([]);
  });

  it('every row has a value or a reason, and every table as many cells as columns', () => {
    for (const c of checks) expect(c.value === null, JSON.stringify(c)).toBe(c.reason !== null);
    for (const { columns, rows } of tables(whole).filter((t) => /robust|spec|cover/.test(t.name)))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('the same log and seed give the same checks', () => {
    const again = made(log);
    expect(again.layers[0]!.robustness).toEqual(meetings.robustness);
    expect(check('curveball', 'p').n).toBe(60);
  });
});
