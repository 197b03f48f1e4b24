import { describe, expect, it } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { siloIndex } from '../../src/measures/silo-index.ts';
import { measurePilot, testPower } from '../../src/plan/measure-pilot.ts';
import { meetingsNeeded } from '../../src/plan/meetings-needed.ts';
import { DEFAULT_PLAN, type PlanInput } from '../../src/plan/plan-input.ts';
import { type Power, planPower } from '../../src/plan/power.ts';
import { drawSeries, modeOf, siloWorld } from '../../src/plan/world.ts';
import { createRng } from '../../src/random.ts';

const EVEN = [15, 15, 15, 15];
const SMALL: PlanInput = {
  ...DEFAULT_PLAN,
  sectors: EVEN,
  meetingsPerMonth: 10,
  months: 4,
  falls: [0.3],
  runs: 20,
};
const rowOf = (power: Power, fall: number, shape: string) =>
  power.rows.find((row) => row.fall === fall && row.shape === shape)!;
const days = (n: number): number => n * 86_400_000;

describe('measurePilot', () => {
  it('is the index of the second half minus that of the first', () => {
    const rng = createRng(1);
    const world = siloWorld(EVEN, rng);
    const events = drawSeries(world, { theta: 0.5, series: 20 }, rng);
    const index = (part: typeof events): number => {
      const mode = modeOf(world, part);
      return siloIndex(mode, bipartiteNull(mode)).value!;
    };
    const middle = days(30);
    const [early, late] = [events.filter((e) => e.ms < middle), events.filter((e) => e.ms >= middle)];
    const { first, halves } = measurePilot(world, events, middle);
    expect(first).toBe(index(early));
    expect(halves.value).toBeCloseTo(index(late) - index(early), 12);
  });

  it('says that there is no change to speak of when a half has fewer than 5 meetings', () => {
    const rng = createRng(1);
    const world = siloWorld(EVEN, rng);
    const { halves } = measurePilot(world, drawSeries(world, { theta: 0.5, series: 20 }, rng), days(2));
    expect(halves).toMatchObject({ value: null, lo: null, verdict: 'UNDECIDED' });
  });
});

describe('testPower', () => {
  it('counts intervals below and above 0, the middle width, and those without', () => {
    const found = testPower([
      { value: -0.3, lo: -0.5, hi: -0.1 },
      { value: 0, lo: -0.3, hi: 0.3 },
      { value: 0.2, lo: 0.1, hi: 1.1 },
      { value: -0.1, lo: null, hi: null },
    ]);
    expect(found).toMatchObject({ found: { count: 1, runs: 4 }, wrong: { count: 1, runs: 4 }, without: 1 });
    expect(found.width).toBeCloseTo(0.6, 12);
    expect(found.mean).toBeCloseTo(-0.05, 12);
  });
});

describe('planPower', () => {
  it('gives the same for the same seed, whatever else is asked for and in what order', () => {
    const one = planPower({ ...SMALL, falls: [0.3] });
    const more = planPower({ ...SMALL, falls: [0.5, 0.3, 0, 0.3] });
    expect(more.plan.falls).toEqual([0, 0.3, 0.5]);
    expect(more.rows.map((r) => `${r.fall} ${r.shape}`)).toEqual([
      '0 none',
      '0.3 gradual',
      '0.3 step',
      '0.5 gradual',
      '0.5 step',
    ]);
    expect(more.rows.slice(0, 3)).toEqual(one.rows);
    expect(more.falseAlarms).toEqual(one.falseAlarms);
    expect(planPower({ ...SMALL, seed: 2 }).rows).not.toEqual(one.rows);
  });

  it('finds a fall from 1 to 0 nearly always with 40 meetings a month, and never as a rise', () => {
    const sure = planPower({ ...SMALL, meetingsPerMonth: 40, seriesShare: 0, start: 1, falls: [1] });
    const row = rowOf(sure, 1, 'step');
    for (const test of [row.trend, row.halves, row.arms!]) {
      expect(test.found.count).toBeGreaterThanOrEqual(19);
      expect(test.wrong.count).toBe(0);
    }
    expect(row.halves.mean).toBeCloseTo(-1, 1);
  });

  it('leaves the control group out when told to, without touching the rest', () => {
    const without = planPower({ ...SMALL, control: false });
    expect(without.rows.map((r) => r.arms)).toEqual([null, null, null]);
    expect(without.falseAlarms.arms).toBeNull();
    expect(without.rows.map((r) => r.halves)).toEqual(planPower(SMALL).rows.map((r) => r.halves));
  });

  it.each([
    ['one sector', { sectors: [20] }, '--sectors'],
    ['sectors of one person', { sectors: [1, 1, 1] }, '--sectors'],
    ['half a person', { sectors: [20, 2.5] }, '--sectors'],
    ['no meetings', { meetingsPerMonth: 0 }, '--meetings'],
    ['too few meetings in all', { meetingsPerMonth: 1, months: 3 }, '--meetings'],
    ['one month', { months: 1 }, '--months'],
    ['a share above 1', { seriesShare: 1.1 }, '--series'],
    ['not a number', { start: Number.NaN }, '--start'],
    ['a fall below the start', { start: 0.2 }, '--falls'],
    ['no falls', { falls: [] }, '--falls'],
    ['few runs', { runs: 19 }, '--runs'],
    ['a seed that is not whole', { seed: 0.5 }, '--seed'],
  ])('refuses %s and names the option', (_, wrong, option) => {
    const plan = { ...SMALL, ...wrong };
    expect(() => planPower(plan)).toThrow(
      expect.objectContaining({ code: 'PLAN_WRONG', message: expect.stringContaining(option) }),
    );
  });
});

// Shares of pilots, and median widths, of method 11.8 (true start 0.6). The table's own number of runs is not stated; if it is no
// less than ours, the difference of two such shares has sd √(2p(1−p)/200), at most 0.05. Three of them are allowed.
describe('planPower agrees with the table of method 11.8', () => {
  const RUNS = 200;
  const near = (share: number | null, table: number): void =>
    expect(Math.abs(share! - table)).toBeLessThan(3 * Math.sqrt((2 * table * (1 - table)) / RUNS));

  it.each([
    [20, 0.13, 0.27, 0.14, 0.77],
    [40, 0.29, 0.58, 0.3, 0.54],
    [80, 0.54, 0.86, 0.62, 0.38],
  ])(
    '%i single meetings in each half: a fall of 0.2, 0.3, 0.3 against control, width',
    (meetings, two, three, arms, width) => {
      const power = planPower({
        ...DEFAULT_PLAN,
        sectors: EVEN,
        meetingsPerMonth: meetings,
        seriesShare: 0,
        months: 2,
        falls: [0.2, 0.3],
        runs: RUNS,
      });
      near(rowOf(power, 0.2, 'step').halves.found.share, two);
      near(rowOf(power, 0.3, 'step').halves.found.share, three);
      near(rowOf(power, 0.3, 'step').arms!.found.share, arms);
      expect(Math.abs(rowOf(power, 0.2, 'step').halves.width! - width)).toBeLessThan(0.05);
    },
  );

  it('40 series in each half that share none: 47 %, width 0.60', () => {
    const found = testPower(
      Array.from({ length: RUNS }, (_, run) => {
        const rng = createRng(run, 'series apart');
        const world = siloWorld(EVEN, rng);
        const before = drawSeries(world, { theta: 0.6, series: 40 }, rng);
        const after = drawSeries(world, { theta: 0.3, series: 40 }, rng);
        const later = after.map((e) => ({ ...e, ms: e.ms + days(400), series: e.series + 40 }));
        return measurePilot(world, [...before, ...later], days(400)).halves;
      }),
    );
    near(found.found.share, 0.47);
    expect(Math.abs(found.width! - 0.6)).toBeLessThan(0.05);
  });

  it('the trend finds an even fall of 0.30 over 12 months with 20 meetings a month in 62 % (method 11.2)', () => {
    const power = planPower({
      ...DEFAULT_PLAN,
      sectors: EVEN,
      seriesShare: 0,
      falls: [0.3],
      runs: RUNS,
      control: false,
    });
    near(rowOf(power, 0.3, 'gradual').trend.found.share, 0.62);
  });
});

describe('meetingsNeeded', () => {
  it('doubles until four of five pilots find the fall, and stops at eight times', () => {
    const easy = meetingsNeeded({ ...SMALL, seriesShare: 0, start: 1 }, 0.9);
    expect(easy.map((n) => n.meetingsPerMonth)).toEqual([20]);
    expect(easy[0]!.found.share).toBeGreaterThanOrEqual(0.8);
    const hard = meetingsNeeded(SMALL, 0.05);
    expect(hard.map((n) => n.meetingsPerMonth)).toEqual([20, 40, 80]);
  });

  it('tries nothing that is too large to simulate', () => {
    expect(meetingsNeeded({ ...SMALL, meetingsPerMonth: 900 }, 0.1)).toEqual([]);
  });
});
