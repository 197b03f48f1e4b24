import { describe, expect, it } from 'vitest';
import { MONTH_MS } from '../../src/change/windows.ts';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { siloIndex } from '../../src/measures/silo-index.ts';
import { drawPilot, type PilotPlan, trueIndex } from '../../src/plan/draw-pilot.ts';
import { modeOf, siloWorld } from '../../src/plan/world.ts';
import { createRng } from '../../src/random.ts';

const PLAN: PilotPlan = {
  meetingsPerMonth: 20,
  seriesShare: 0.5,
  months: 12,
  start: 0.6,
  fall: 0.3,
  shape: 'gradual',
};
const drawn = (plan: PilotPlan, seed = 1, sectors = [15, 15, 15, 15]) => {
  const rng = createRng(seed, 'pilot');
  const world = siloWorld(sectors, rng);
  return { world, events: drawPilot(world, plan, rng) };
};

describe('trueIndex', () => {
  it('falls from 0.6 to 0.3 over the period, or at its middle, or not', () => {
    const at = (shape: PilotPlan['shape'], month: number): number =>
      trueIndex({ ...PLAN, shape }, month * MONTH_MS);
    expect([0, 3, 6, 12].map((m) => at('gradual', m))).toEqual(
      [0.6, 0.525, 0.45, 0.3].map((s) => expect.closeTo(s, 12)),
    );
    expect([0, 5.99, 6, 12].map((m) => at('step', m))).toEqual(
      [0.6, 0.6, 0.3, 0.3].map((s) => expect.closeTo(s, 12)),
    );
    expect([0, 12].map((m) => at('none', m))).toEqual([0.6, 0.6]);
  });
});

describe('drawPilot', () => {
  it('gives 20 meetings every month, 10 of them in series that meet 1–6 times, one a month', () => {
    const { events } = drawn(PLAN);
    const perMonth = new Array<number>(12).fill(0);
    const dates = new Map<number, number[]>();
    for (const { ms, series } of events) {
      perMonth[Math.floor(ms / MONTH_MS)]!++;
      dates.set(series, [...(dates.get(series) ?? []), ms]);
    }
    expect(perMonth).toEqual(new Array(12).fill(20));
    const sizes = [...dates.values()].map((d) => d.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
    const repeated = [...dates.values()].filter((d) => d.length > 1);
    expect(repeated.flat().length).toBeGreaterThan(80);
    expect(repeated.flat().length).toBeLessThanOrEqual(120);
    for (const d of repeated)
      for (let i = 1; i < d.length; i++) expect(d[i]! - d[i - 1]!).toBeCloseTo(MONTH_MS, 0);
  });

  it('has rooms of 2–8 and a series only of those on its roster', () => {
    const { events } = drawn({ ...PLAN, seriesShare: 1, shape: 'none' });
    const rosters = new Map<number, Set<number>>();
    for (const { members, series } of events) {
      expect(members.length).toBeGreaterThanOrEqual(2);
      rosters.set(series, new Set([...(rosters.get(series) ?? []), ...members]));
    }
    for (const roster of rosters.values()) expect(roster.size).toBeLessThanOrEqual(8);
  });

  it('keeps every room to one sector before a fall from 1 to 0 at the middle, and opens most rooms after', () => {
    const { world, events } = drawn({ ...PLAN, start: 1, fall: 1, shape: 'step' }, 2);
    const sectors = (members: readonly number[]): number => new Set(members.map((m) => world.sector[m])).size;
    const early = events.filter((e) => e.ms < 6 * MONTH_MS);
    const late = events.filter((e) => e.ms >= 6 * MONTH_MS);
    expect(early.every((e) => sectors(e.members) === 1)).toBe(true);
    expect(late.filter((e) => sectors(e.members) > 1).length).toBeGreaterThan(0.7 * late.length);
  });

  // 30 pilots of 60 meetings a quarter: the sd of a mean is about 0.08/√30 = 0.015 single, twice that in series; 3 sd allowed.
  it.each([0, 1])('measures the true index in every quarter, share in series = %i', (seriesShare) => {
    const sums = [0, 0, 0, 0];
    const runs = 30;
    for (let run = 0; run < runs; run++) {
      const { world, events } = drawn({ ...PLAN, seriesShare }, run);
      for (let q = 0; q < 4; q++) {
        const mode = modeOf(
          world,
          events.filter((e) => Math.floor(e.ms / MONTH_MS / 3) === q),
        );
        sums[q]! += siloIndex(mode, bipartiteNull(mode)).value! / runs;
      }
    }
    [0.5625, 0.4875, 0.4125, 0.3375].forEach((truth, q) => {
      expect(Math.abs(sums[q]! - truth)).toBeLessThan(seriesShare ? 0.09 : 0.045);
    });
  });
});
