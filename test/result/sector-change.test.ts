import { describe, expect, it } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { cellSeries, matrixSeries } from '../../src/measures/matrix-series.ts';
import { sectorMatrix } from '../../src/measures/sector-matrix.ts';
import type { TwoModeEvent } from '../../src/measures/two-mode.ts';
import { drawPilot, middleOf, type PilotPlan } from '../../src/plan/draw-pilot.ts';
import { modeOf, type SiloWorld, siloWorld } from '../../src/plan/world.ts';
import { createRng } from '../../src/random.ts';
import { type SectorChange, sectorChange } from '../../src/result/sector-change.ts';

const SIZES = [14, 12, 10, 9, 8];
const plan = (start: number): PilotPlan => ({
  ...{ meetingsPerMonth: 40, seriesShare: 0.6, months: 12, start, fall: 0, shape: 'none' },
});

function changeOf(world: SiloWorld, events: readonly TwoModeEvent[], middle: number): SectorChange {
  const windows = [true, false].map((early) => {
    const mode = modeOf(
      world,
      events.filter((e) => e.ms < middle === early),
    );
    return { twoMode: { mode, cells: matrixSeries(mode, bipartiteNull(mode)) } };
  });
  return sectorChange(windows, 0, 1);
}

const isChange = ({ verdict }: { readonly verdict: string }): boolean =>
  verdict === 'INCREASED' || verdict === 'REDUCED';

describe('matrixSeries', () => {
  it('adds up to the cells of the sector matrix', () => {
    const rng = createRng(1, 'adds up');
    const world = siloWorld(SIZES, rng);
    const mode = modeOf(world, drawPilot(world, plan(0.4), rng));
    const chance = bipartiteNull(mode);
    const series = matrixSeries(mode, chance);
    const whole = (parts: Float64Array): number => parts.reduce((sum, own) => sum + own, 0);
    sectorMatrix(mode, chance).forEach(({ observed, expected }, cell) => {
      expect(whole(cellSeries(series, cell).observed)).toBeCloseTo(observed, 9);
      expect(whole(cellSeries(series, cell).expected)).toBeCloseTo(expected, 9);
    });
  });
});

describe('sectorChange', () => {
  it('names a pair or a sector in at most 5 % of 120 pilots without a change, and calls no pair closed where all mix', () => {
    let [changed, opened, closed] = [0, 0, 0];
    for (const start of [0, 0.3, 0.6]) {
      for (let run = 0; run < 40; run++) {
        const rng = createRng(run, `sector null ${start}`);
        const world = siloWorld(SIZES, rng);
        const found = changeOf(world, drawPilot(world, plan(start), rng), middleOf(plan(start)));
        if (found.pairs.some(isChange)) changed++;
        if (found.sectors.some(isChange)) opened++;
        if (start < 0.5 && found.pairs.some((p) => p.verdict === 'CLOSED')) closed++;
      }
    }
    expect(changed).toBeLessThanOrEqual(6);
    expect(opened).toBeLessThanOrEqual(6);
    expect(closed).toBe(0);
  });

  it('names the one sector that opens, most often and with its partners, and not only a neighbour', () => {
    let [found, others] = [0, 0];
    for (let run = 0; run < 20; run++) {
      const rng = createRng(run, 'one opens');
      const world = siloWorld(SIZES, rng);
      const busy = { ...plan(0.3), meetingsPerMonth: 80 };
      const middle = middleOf(busy);
      const isOpen = (ms: number, sector: number): number => (sector === 2 && ms < middle ? 0.98 : 0);
      const { sectors, pairs } = changeOf(world, drawPilot(world, busy, rng, isOpen), middle);
      const opened = sectors.filter((s) => s.verdict === 'INCREASED');
      if (opened.some((s) => s.sector === 'S2')) found++;
      others += opened.filter((s) => s.sector !== 'S2').length;
      for (const { sector, partners } of opened) {
        expect(partners.length).toBeGreaterThan(1);
        for (const other of partners) {
          const pair = pairs.find((p) => [p.a, p.b].includes(sector) && [p.a, p.b].includes(other))!;
          expect(pair.verdict).toBe('INCREASED');
          expect(pair.change.lo).toBeGreaterThan(0);
          expect(pair.q).toBeLessThanOrEqual(0.05);
        }
      }
    }
    expect(found).toBeGreaterThanOrEqual(12);
    expect(others).toBeLessThanOrEqual(2);
  });

  it('says no change without two windows, and nothing at all without one', () => {
    const rng = createRng(1, 'one window');
    const world = siloWorld(SIZES, rng);
    const mode = modeOf(world, drawPilot(world, plan(0), rng));
    const window = { twoMode: { mode, cells: matrixSeries(mode, bipartiteNull(mode)) } };
    const { pairs, sectors } = sectorChange([window], -1, -1);
    expect(pairs.some(isChange)).toBe(false);
    expect(sectors.some(isChange)).toBe(false);
    expect(sectorChange([{ twoMode: null }], -1, -1)).toEqual({ pairs: [], sectors: [] });
  });
});
