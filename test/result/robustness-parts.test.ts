import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { siloIndex } from '../../src/measures/silo-index.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import { createRng } from '../../src/random.ts';
import { robustnessFindings } from '../../src/report/robustness-findings.ts';
import { specificationSummary } from '../../src/report/specification-summary.ts';
import type { LayerAnalysis } from '../../src/result/analysis-types.ts';
import { analyze } from '../../src/result/analyze.ts';
import { labelTest, siloOfLabels, tradeTest } from '../../src/result/chance-tests.ts';
import type { RobustnessCheck, Specification } from '../../src/result/robustness-types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { NO_CHANGE } from '../fixtures/no-change.ts';
import { drawMeetings, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { type By, type People, smallLog } from '../fixtures/small-log.ts';
import { openWhere } from '../fixtures/two-modes.ts';

const FOUR = { '1': 'A/x', '2': 'A/x', '3': 'B/y', '4': 'B/y' };
const layerOf = (log: MeetingLog, own: Partial<Settings> = {}): LayerAnalysis =>
  analyze(log, { ...DEFAULT_SETTINGS, window: 'quarter', view: 'researcher', resamples: 20, ...own })
    .layers[0]!;
const found = (log: MeetingLog, check: string, own: Partial<Settings> = {}): RobustnessCheck[] =>
  layerOf(log, own).robustness!.checks.filter((c) => c.check === check);
const amountOf = (rows: readonly RobustnessCheck[], quantity: string): number | null =>
  rows.find((c) => c.quantity === quantity)!.value;

/** A meeting a day from the first of a month, each pair a series of its own. */
function days(month: string, pairs: readonly string[], people: People = FOUR): By[] {
  return pairs.map((who, i) => ({
    who: [...who].join(' '),
    at: `${month}-${String(i + 1).padStart(2, '0')}T09:00:00Z`,
    series: `${month} ${who} ${Object.keys(people).length}`,
  }));
}
/** S = 0.25: S1 of method 15 twice over. */
const BEFORE = ['12', '34', '13', '24', '12', '34', '13', '24'];
/** S = −1/8: two inside, six across, everybody four times. */
const AFTER = ['12', '34', '13', '24', '14', '23', '13', '24'];
const TWO = smallLog(FOUR, [...days('2024-01', BEFORE), ...days('2024-04', AFTER)]);

describe('unlogged meetings, by hand', () => {
  it('ρ = ½ doubles the meetings across: S = (8/3 − 8/3)/8 = 0; ρ = 2 halves them: (8/3 − 2/3)/4 = 1/2', () => {
    const rows = found(TWO, 'logging_ratio').filter((c) => c.window === 0 && c.to === -1);
    expect(amountOf(rows, 'rho_1')).toBeCloseTo(0.25, 9);
    expect(amountOf(rows, 'rho_0.5')).toBeCloseTo(0, 9);
    expect(amountOf(rows, 'rho_2')).toBeCloseTo(0.5, 9);
  });

  it('8 meetings across, missing before, take S from 1/4 to −1/8: (4/3 − 8/3)/(16/3 + 16/3)', () => {
    const [zero] = found(TWO, 'tipping_point').filter((c) => c.quantity === 'to_zero');
    expect(zero).toMatchObject({ value: 8, n: 4, window: 0, to: 1 });
  });

  it('equally many meetings in both windows leave nothing to thin: the change stays −3/8 in every draw', () => {
    const rows = found(TWO, 'equal_effort');
    expect(amountOf(rows, 'observed')).toBeCloseTo(-0.375, 9);
    expect(rows.find((c) => c.quantity === 'rarefied')).toMatchObject({ n: 8, verdict: 'SURVIVES' });
    expect(amountOf(rows, 'rarefied')).toBeCloseTo(-0.375, 9);
  });
});

describe('tests against chance', () => {
  const apart = smallLog(FOUR, days('2024-01', ['12', '34', '12', '34', '12', '34']));
  const { twoMode } = layerOf(apart).windows[0]!;

  it('labels: 2 of the 6 ways to give out A A B B keep the pairs together, so p ≈ 1/3', () => {
    expect(labelTest(twoMode!, { seed: 1, draws: 4000 }).p).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(labelTest(twoMode!, { seed: 1, draws: 4000 }).p! - 1 / 3)).toBeLessThan(0.025);
  });

  it('trades: of the 1860 ways to seat 4 persons 3 times each in 6 meetings of two, 20 are all inside', () => {
    const { p, observed } = tradeTest(twoMode!, { seed: 1, draws: 4000 });
    expect(observed).toBeCloseTo(1, 9);
    expect(seatings()).toBe(1860);
    expect(Math.abs(p! - 20 / seatings())).toBeLessThan(0.005);
  });

  /** Ways to choose six pairs of four persons, in order, with each person in three of them; counted one by one. */
  function seatings(): number {
    const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const));
    const count = (left: readonly number[], meetings: number): number => {
      if (left.some((n) => n < 0)) return 0;
      if (meetings === 0) return 1;
      return pairs.reduce(
        (sum, [a, b]) =>
          sum +
          count(
            left.map((n, i) => (i === a || i === b ? n - 1 : n)),
            meetings - 1,
          ),
        0,
      );
    };
    return count([3, 3, 3, 3], 6);
  }

  it('the index as a function of labels is the silo index of those labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const rng = createRng(seed, 'test');
        const world = siloWorld([5, 4, 3], rng);
        const mode = modeOf(
          world,
          drawMeetings(world, { theta: 0.4, meetings: 25 }, rng),
          seed % 2 === 0 ? null : openWhere(12, 25, () => true),
        );
        const chance = bipartiteNull(mode);
        const labels = Int32Array.from(rng.shuffle([...mode.sector]));
        const own = siloIndex({ ...mode, sector: labels }, bipartiteNull({ ...mode, sector: labels }));
        expect(siloOfLabels(mode, chance)(labels)).toBeCloseTo(own.value!, 8);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

describe('persistence, by hand', () => {
  const log = smallLog({ ...FOUR, '5': 'B/y' }, [
    ...days('2024-01', ['12', '13', '34']),
    ...days('2024-04', ['12', '25', '24']),
  ]);
  const until = (to: string) => ({ fromMs: -Infinity, toMs: Date.parse(to) });
  const since = (from: string) => ({ fromMs: Date.parse(from), toMs: Infinity });
  const moved: MeetingLog = {
    ...log,
    actors: log.actors.map((a) => {
      const spell = a.id === '3' ? until('2024-03-01') : a.id === '5' ? since('2024-04-01') : {};
      return { ...a, affiliations: [{ ...a.affiliations[0]!, ...spell }] };
    }),
  };

  it('1–2 is kept, 2–4 is new among stayers, 2–5 came with 5, 1–3 and 3–4 left with 3', () => {
    const rows = found(moved, 'tie_classes');
    const values = ['kept', 'new_among_stayers', 'lost_among_stayers', 'new_by_arrival', 'lost_by_departure'];
    expect(values.map((v) => amountOf(rows, v))).toEqual([1, 1, 0, 1, 2]);
  });

  it('3 of 4 persons stay; the meetings that fall away were with 3 before and with 5 after', () => {
    const rows = found(moved, 'composition');
    expect(amountOf(rows, 'stayers_share_before')).toBe(0.75);
    expect(amountOf(rows, 'change_all')).toBeNull();
    expect(rows.find((c) => c.quantity === 'change_all')!.reason).toBe('INDEX_UNDEFINED');
    expect([amountOf(rows, 'meetings_dropped_before'), amountOf(rows, 'meetings_dropped_after')]).toEqual([
      2, 1,
    ]);
  });

  it('without turnover the whole change is of those who stayed', () => {
    const rows = found(TWO, 'composition');
    expect(amountOf(rows, 'change_stayers')).toBeCloseTo(-0.375, 9);
    expect(amountOf(rows, 'change_by_exchange')).toBeCloseTo(0, 9);
  });
});

describe('segmented trend', () => {
  const phases = [
    { name: 'ni', from: '2024-01-01', to: '2024-04-01' },
    { name: 'ta', from: '2024-04-01', to: '2024-07-01' },
  ];
  it('is given only where there are three months of baseline', () => {
    const short = phases.map((p, i) => (i === 0 ? { ...p, from: '2024-02-01' } : p));
    const of = (own: typeof phases) =>
      found(TWO, 'segmented_trend', { window: 'phase', phases: own }).filter(
        (c) => c.quantity === 'level_shift:ta',
      );
    expect(of(phases)[0]!.value).not.toBeNull();
    expect(of(short)[0]).toMatchObject({ value: null, reason: 'SHORT_BASELINE' });
  });
});

describe('coverage', () => {
  it('eight weeks of two meetings, then silence: four of six expected weeks are logged', () => {
    const weeks = Array.from({ length: 10 }, (_, w) => w);
    const at = (w: number, day: number): string =>
      new Date(Date.UTC(2024, 0, 8 + 7 * w + day, 9)).toISOString();
    const log = smallLog(FOUR, [
      ...weeks.slice(0, 8).flatMap((w) => [0, 2].map((d) => ({ who: '1 2', at: at(w, d) }))),
      { who: '3 4', at: at(9, 4) },
    ]);
    const { coverage } = layerOf(log, { window: 'all' }).robustness!;
    expect(coverage.map((c) => [c.unit, c.meetings, c.expected, c.logged, c.calendar])).toEqual([
      ['x', 16, 6, 4, 'LLLLLLLLGG'],
      ['y', 1, 0, 0, 'UUUUQQQQQL'],
    ]);
    expect(coverage[0]!.coverage).toBeCloseTo(4 / 6, 12);
  });

  it('does not count Easter week, July or Christmas, nor weeks before the unit had anybody', () => {
    const since = Date.parse('2024-01-20T00:00:00Z');
    const log = smallLog(FOUR, [
      { who: '1 2', at: '2024-01-02T09:00:00Z' },
      { who: '3 4', at: '2024-12-30T09:00:00Z' },
    ]);
    const late: MeetingLog = {
      ...log,
      actors: log.actors.map((a) =>
        a.id > '2' ? { ...a, affiliations: [{ ...a.affiliations[0]!, fromMs: since }] } : a,
      ),
    };
    const { coverage } = layerOf(late, { window: 'all' }).robustness!;
    const away = (unit: string): number[] =>
      [...coverage.find((c) => c.unit === unit)!.calendar].flatMap((w, i) => (w === '-' ? [i + 1] : []));
    // Weeks of 2024: Easter is week 13, July 27–31, Christmas 52 and the next week 1, whose Wednesday is 1 January.
    expect(away('x')).toEqual([13, 27, 28, 29, 30, 31, 52, 53]);
    expect(away('y')).toEqual([1, 2, 3, 13, 27, 28, 29, 30, 31, 52, 53]);
  });
});

describe('what the variants say together', () => {
  const one = (id: number, value: number | null, lo: number | null, hi: number | null): Specification => ({
    ...{ id, eligibility: 'masked', cap: null, windows: 'chosen', series: 'all', mixed: 'kept' },
    ...{ weight: 'hours', estimate: 'change', value, lo, hi, meetings: 10, reason: null },
    verdict: 'UNDECIDED',
  });
  const five = [
    one(1, -0.3, -0.5, -0.1),
    one(2, -0.2, -0.4, 0.1),
    one(3, 0.2, 0.1, 0.3),
    one(4, -0.1, null, null),
    one(5, null, null, null),
  ];
  const findings = (specifications: readonly Specification[], verdict: 'REDUCED' | 'UNDECIDED') =>
    robustnessFindings({
      layer: 'meetings',
      windows: [],
      change: { ...NO_CHANGE, change: { value: -0.3, lo: -0.5, hi: -0.1, verdict } },
      robustness: { specifications, checks: [], coverage: [] },
    }).map((f) => f.code);

  it('counts direction and interval apart: 3 of 4 the same way, 2 without 0, 1 both', () => {
    expect(specificationSummary(five)).toMatchObject({
      ...{ of: 4, without: 1, sameSign: 3, excludes: 2, holds: 1, least: -0.3, most: 0.2 },
    });
  });

  it('says that a change holds only where nearly all variants agree, and never of an undecided one', () => {
    expect(findings(five.slice(0, 1), 'REDUCED')[0]).toBe('VARIANTS_HOLD');
    expect(findings(five, 'REDUCED')[0]).toBe('VARIANTS_DIFFER');
    expect(findings(five.slice(0, 1), 'UNDECIDED')).toEqual(['VARIANTS_UNDECIDED', 'EFFORT_UNDECIDED']);
    expect(findings([], 'REDUCED')).toEqual([]);
  });
});
