import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { sectorMatrix } from '../../src/measures/sector-matrix.ts';
import { siloIndex } from '../../src/measures/silo-index.ts';
import { studentQuantile } from '../../src/measures/student-t.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, drawSeries, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

test('S1: O = 1, 2, 1 hours and E = 2/3, 8/3, 2/3', () => {
  const mode = smallTwoMode('AABB', [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
  ]);
  const cells = sectorMatrix(mode, bipartiteNull(mode));
  expect(cells.map(({ a, b, observed }) => [a, b, observed])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [1, 1, 1],
  ]);
  [2 / 3, 8 / 3, 2 / 3].forEach((e, i) => {
    expect(cells[i]!.expected).toBeCloseTo(e, 12);
  });
});

test('ΣO = ΣE = Σd, and Σ_g(O_gg − E_gg) is the numerator of S', () => {
  const rng = createRng(1, 'identity');
  for (let run = 0; run < 20; run++) {
    const world = siloWorld([6, 5, 9, 1], rng);
    const mode = modeOf(world, drawMeetings(world, { theta: rng.next(), meetings: 40 }, rng));
    const chance = bipartiteNull(mode);
    const cells = sectorMatrix(mode, chance);
    const hours = mode.events.reduce((sum, e) => sum + e.hours, 0);
    expect(cells.reduce((sum, c) => sum + c.observed, 0)).toBeCloseTo(hours, 9);
    expect(cells.reduce((sum, c) => sum + c.expected, 0)).toBeCloseTo(hours, 9);
    const inside = cells.filter(({ a, b }) => a === b).reduce((sum, c) => sum + c.observed - c.expected, 0);
    const s = siloIndex(mode, chance);
    const clamped = s.events.expected.some((h, e) => h === s.events.capacity[e]);
    if (!clamped)
      expect(inside).toBeCloseTo(
        s.clusters.above.reduce((x, y) => x + y, 0),
        9,
      );
  }
});

test('the interval is the jackknife of log(O/E), done again one series at a time', () => {
  const rng = createRng(1, 'jackknife');
  const world = siloWorld([5, 5], rng);
  const mode = modeOf(world, drawSeries(world, { theta: 0.4, series: 12 }, rng));
  const chance = bipartiteNull(mode);
  const cell = sectorMatrix(mode, chance)[1]!;
  const across = (rows: readonly number[]): number => {
    const own = rows.filter((row) => mode.sector[row] === 0).length;
    return (own * (rows.length - own)) / ((rows.length * (rows.length - 1)) / 2);
  };
  const series = [...new Set(mode.events.map((e) => e.series))];
  const sums = (leave: number | null): [number, number] => {
    let [o, e] = [0, 0];
    mode.events.forEach((event, at) => {
      if (event.series === leave) return;
      const k = chance.kind[at]!;
      o += event.hours * across(event.members);
      e +=
        (event.hours * 2 * chance.sum[k * 2]! * chance.sum[k * 2 + 1]!) /
        (chance.total[k]! ** 2 - chance.totalSquares[k]!);
    });
    return [o, e];
  };
  const [o, e] = sums(null);
  expect(cell.observed).toBeCloseTo(o, 10);
  expect(cell.expected).toBeCloseTo(e, 10);
  const logs = series.map((s) => Math.log(sums(s)[0] / sums(s)[1]));
  const mean = logs.reduce((x, y) => x + y, 0) / logs.length;
  const se = Math.sqrt(((logs.length - 1) / logs.length) * logs.reduce((x, y) => x + (y - mean) ** 2, 0));
  const weights = series.map((s) => e - sums(s)[1]);
  const gEff = e ** 2 / weights.reduce((x, w) => x + w * w, 0);
  const half = studentQuantile(0.975, gEff - 1) * se;
  expect(cell.lo).toBeCloseTo(Math.exp(Math.log(o / e) - half), 8);
  expect(cell.hi).toBeCloseTo(Math.exp(Math.log(o / e) + half), 8);
  expect(cell.q).toBeGreaterThanOrEqual(cell.p!);
});

test('sectors that never met have O = 0, E above 0 and no interval', () => {
  const mode = smallTwoMode('AABBCC', [
    [0, 1],
    [2, 3],
    [0, 2],
    [4, 5],
    [4, 5],
    [1, 3],
  ]);
  const cell = sectorMatrix(mode, bipartiteNull(mode)).find(({ a, b }) => a === 0 && b === 2)!;
  expect(cell.observed).toBe(0);
  expect(cell.expected).toBeGreaterThan(0);
  expect([cell.lo, cell.hi, cell.p, cell.q]).toEqual([null, null, null, null]);
});

test('an all-hands has O = E in every cell', () => {
  const mode = smallTwoMode('AABBC', [[0, 1, 2, 3, 4]]);
  for (const { observed, expected } of sectorMatrix(mode, bipartiteNull(mode)))
    expect(observed).toBeCloseTo(expected, 12);
});

test('no meetings, no cells', () => {
  const mode = smallTwoMode('AB', []);
  expect(sectorMatrix(mode, bipartiteNull(mode))).toEqual([]);
});
