import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/random.ts';
import { analyze } from '../../src/result/analyze.ts';
import { segregation } from '../../src/result/segregation.ts';
import type { SegregationRow } from '../../src/result/segregation-types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { type By, type People, smallLog } from '../fixtures/small-log.ts';

/** Rows of all sectors by measure. */
function rows(people: People, meetings: readonly By[], resamples: number): Map<string, SegregationRow> {
  const settings = { ...DEFAULT_SETTINGS, window: 'all', resamples: 0 };
  const { layers, sectors } = analyze(smallLog(people, meetings), settings);
  const sectorAt = new Map(sectors.map((name, i) => [name, i]));
  const found = segregation(layers[0]!.windows, sectorAt, { seed: 1, resamples });
  return new Map(found.filter((row) => row.sector === null).map((row) => [row.measure, row]));
}

const WORKED: People = { 1: 'A', 2: 'A', 3: 'A', 4: 'B', 5: 'B', 6: 'C' };
const TIES: By[] = ['1 2', '1 3', '2 3', '3 4', '4 5', '5 6'].map((who) => ({ who }));

describe('sectors exchanged at random', () => {
  const drawn = rows(WORKED, TIES, 4000);

  it('p of E-I on the worked graph is 2 of the 60 ways to place three, two and one: only A on the triangle', () => {
    const { drawn: null1, nullValue } = drawn.get('ei')!;
    expect(Math.abs(null1!.p! - 2 / 60)).toBeLessThan(0.012);
    expect(nullValue).toBeCloseTo(7 / 15, 12);
    expect(null1!.draws).toBe(4000);
  });

  it('the spread of E-I is that of all 60 ways counted', () => {
    const ties = TIES.map(({ who }) => who.split(' ').map(Number) as [number, number]);
    const ways = [1, 2, 3, 4, 5, 6].flatMap((c) =>
      [1, 2, 3, 4, 5, 6].flatMap((d) =>
        [1, 2, 3, 4, 5, 6].flatMap((e) => {
          if (!(d < e) || c === d || c === e) return [];
          const sectorOf = (i: number): string => (i === c ? 'C' : i === d || i === e ? 'B' : 'A');
          const inside = ties.filter(([i, j]) => sectorOf(i) === sectorOf(j)).length;
          return [(6 - 2 * inside) / 6];
        }),
      ),
    );
    expect(ways.length).toBe(60);
    const mean = ways.reduce((sum, x) => sum + x, 0) / 60;
    const sd = Math.sqrt(ways.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 60);
    expect(mean).toBeCloseTo(7 / 15, 12);
    expect(Math.abs(drawn.get('ei')!.drawn!.sd - sd)).toBeLessThan(0.015);
  });

  it('modularity has the mean of its draws beside it', () => {
    const { value, nullValue, drawn: against } = drawn.get('modularity')!;
    expect(value).toBeCloseTo(0.2083, 4);
    expect(nullValue).toBeLessThan(0);
    expect(against!.p).toBeLessThan(0.1);
  });

  it('nothing is drawn with 0 resamples, without ties, or in one sector', () => {
    for (const found of [
      rows(WORKED, TIES, 0),
      rows(WORKED, [{ who: '1' }], 100),
      rows({ 1: 'A', 2: 'A' }, [{ who: '1 2' }], 100),
    ])
      for (const row of found.values()) expect(row.drawn).toBeUndefined();
    expect([...rows(WORKED, TIES, 0).keys()].some((measure) => measure.startsWith('communities'))).toBe(
      false,
    );
  });
});

describe('groups that the network falls into by itself', () => {
  const people: People = Object.fromEntries(
    Array.from({ length: 26 }, (_, i) => [`p${i}`, i === 25 ? '' : i < 12 ? 'A' : i < 24 ? 'B' : 'C']),
  );
  /** Meetings of four from p0 to p23: inside A or B, or, `mixed`, whoever. p24 and p25 meet nobody. */
  const meet = (mixed: boolean): By[] => {
    const rng = createRng(1, 'groups');
    return Array.from({ length: 40 }, (_, e) => {
      const pool = Array.from({ length: mixed ? 24 : 12 }, (_, i) => (mixed || e % 2 === 0 ? i : i + 12));
      const who = rng.shuffle(pool).slice(0, 4);
      return { who: who.map((i) => `p${i}`).join(' ') };
    });
  };

  it('two sectors that keep apart are two groups, found by every seed, the same as the sectors', () => {
    const found = rows(people, meet(false), 1000);
    const of = (measure: string): SegregationRow => found.get(measure)!;
    expect([of('communities').value, of('communities_stability').value]).toEqual([2, 1]);
    expect([of('communities_agreement').value, of('communities_agreement').nullValue]).toEqual([1, 0]);
    const { value, nullValue, drawn, reason } = of('communities_modularity');
    expect(value).toBeCloseTo(0.5, 1);
    expect(nullValue).toBeLessThan(value!);
    expect([drawn!.p, drawn!.draws, reason]).toEqual([1 / 40, 39, null]);
  });

  it('meetings at random have groups that are said not to be clear', () => {
    const found = rows(people, meet(true), 1000);
    expect(found.get('communities_modularity')!.drawn!.p).toBeGreaterThan(0.05);
    for (const measure of ['communities', 'communities_modularity', 'communities_agreement'])
      expect(found.get(measure)).toMatchObject({ reason: 'NO_CLEAR_GROUPS', value: expect.any(Number) });
    expect(Math.abs(found.get('communities_agreement')!.value!)).toBeLessThan(0.3);
  });

  it('are not looked for among fewer than 20 persons, nor held against one sector', () => {
    expect(rows(WORKED, TIES, 100).get('communities')).toMatchObject({
      value: null,
      reason: 'TOO_FEW_PERSONS',
    });
    const one = Object.fromEntries(Object.keys(people).map((id) => [id, 'A']));
    expect(rows(one, meet(false), 100).get('communities_agreement')).toMatchObject({
      value: null,
      reason: 'ONE_SECTOR',
    });
  });
});
