import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import type { OpenRuns } from '../../src/measures/open-runs.ts';
import { type SiloIndex, siloIndex } from '../../src/measures/silo-index.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, drawSeries, modeOf, siloWorld, withLarge } from '../fixtures/silo-world.ts';
import { openWhere, renamed, type SmallMeeting, smallTwoMode } from '../fixtures/two-modes.ts';

const of = (mode: TwoMode, minimum = 1): SiloIndex => siloIndex(mode, bipartiteNull(mode), { minimum });
const byHand = (sectors: string, meetings: readonly (readonly number[] | SmallMeeting)[]): SiloIndex =>
  of(smallTwoMode(sectors, meetings));
const S1 = [
  [0, 1],
  [2, 3],
  [0, 2],
  [1, 3],
];

test('S1: two meetings inside, two across: (2 − 4/3)/(4 − 4/3) = 0.25', () => {
  const s = byHand('AABB', S1);
  expect(s.value).toBeCloseTo(0.25, 12);
  expect([...s.events.observed]).toEqual([1, 1, 0, 0]);
  for (const h of s.events.expected) expect(h).toBeCloseTo(1 / 3, 12);
  expect([...s.events.capacity]).toEqual([1, 1, 1, 1]);
});

test('S1, interval: A (⅔, ⅔, −⅓, −⅓), B ⅔, S̃ 0.25, se √1.8/4, [−0.817, 1.317] clipped to [−0.5, 1]', () => {
  const s = byHand('AABB', S1);
  expect([...s.clusters.above].map((x) => x.toFixed(6))).toEqual([
    '0.666667',
    '0.666667',
    '-0.333333',
    '-0.333333',
  ]);
  for (const b of s.clusters.room) expect(b).toBeCloseTo(2 / 3, 12);
  expect(s.interval!.centre).toBeCloseTo(0.25, 12);
  expect(s.interval!.se).toBeCloseTo(Math.sqrt(1.8) / 4, 12);
  expect(s.gEff).toBeCloseTo(4, 9);
  expect(s.lowest).toBeCloseTo(-0.5, 12);
  expect(s.lo).toBeCloseTo(-0.5, 12);
  expect(s.hi).toBe(1);
  expect(s.flags).toEqual(['FEW_SERIES']);
});

test('S2: an all-hands of two hours leaves 0.25, and its interval, as they were', () => {
  const s = byHand('AABB', [...S1, { rows: [0, 1, 2, 3], hours: 2 }]);
  expect(s.value).toBeCloseTo(0.25, 12);
  expect(s.events.observed[4]).toBeCloseTo(1 / 3, 12);
  expect([s.lo, s.hi, s.gEff]).toEqual([
    byHand('AABB', S1).lo,
    byHand('AABB', S1).hi,
    byHand('AABB', S1).gEff,
  ]);
  expect(s.meetings).toBe(5);
  expect(s.informative).toBe(4);
});

test('S3: only inside = 1; S4: only across = −0.5', () => {
  expect(
    byHand('AABB', [
      [0, 1],
      [2, 3],
      [0, 1],
      [2, 3],
    ]).value,
  ).toBe(1);
  expect(
    byHand('AABB', [
      [0, 2],
      [1, 3],
      [0, 3],
      [1, 2],
    ]).value,
  ).toBeCloseTo(-0.5, 12);
});

test('S5: with a person in every meeting h⁰ = 0.36919, the fourth clamped to 1/3: −0.0568', () => {
  const s = byHand('AABB', [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 1, 2],
  ]);
  for (const e of [0, 1, 2]) expect(s.events.expected[e]).toBeCloseTo(0.36919, 5);
  expect(s.events.expected[3]).toBe(s.events.capacity[3]);
  expect(s.events.capacity[3]).toBeCloseTo(1 / 3, 12);
  expect(s.value).toBeCloseTo(-0.0568, 4);
});

test('S6: three sectors, sizes 3, 2, 1: h⁰ = 0.34005 (×5) and 0.30009, capacity 1 (×5) and 0.4: 0.4117', () => {
  const s = byHand('AAABBC', [
    [0, 1],
    [1, 2],
    [0, 3],
    [3, 4],
    [4, 5],
    [0, 1, 2, 3, 4],
  ]);
  for (const e of [0, 1, 2, 3, 4]) expect(s.events.expected[e]).toBeCloseTo(0.34005, 5);
  expect(s.events.expected[5]).toBeCloseTo(0.30009, 5);
  expect(s.events.capacity[5]).toBeCloseTo(0.4, 12);
  expect(s.value).toBeCloseTo(0.4117, 4);
});

test('any number of all-hands changes neither index nor interval by 1e-9, with people coming and going', () => {
  const rng = createRng(1, 'all-hands');
  for (let run = 0; run < 12; run++) {
    const world = siloWorld([9, 7, 6, 4], rng);
    const all = [...world.sector.keys()];
    const meetings = 60;
    const isThere = (row: number, e: number): boolean => row % 4 !== run % 4 || e % 60 >= (row * 7) % 50;
    const present = (e: number): number[] => (run % 3 === 0 ? all : all.filter((row) => isThere(row, e)));
    const base = drawMeetings(world, { theta: 0.1 * run - 0.1, meetings, present }, rng);
    const large = [5, 20, 41, 59].map(present);
    const whole = withLarge(base, large);
    const mask = (times: readonly number[]): OpenRuns | null =>
      run % 3 === 0 ? null : openWhere(all.length, times.length, (row, at) => isThere(row, times[at]!));
    const plain = [...base.keys()];
    const before = of(modeOf(world, base, mask(plain)));
    const after = of(modeOf(world, whole, mask([...plain, 5, 20, 41, 59])));
    expect(after.value).toBeCloseTo(before.value!, 9);
    expect(after.lo).toBeCloseTo(before.lo!, 9);
    expect(after.hi).toBeCloseTo(before.hi!, 9);
  }
});

test('renaming people and reordering meetings changes nothing but rounding', () => {
  const rng = createRng(1, 'rename');
  for (let run = 0; run < 10; run++) {
    const world = siloWorld([6, 5, 4], rng);
    const mode = modeOf(world, drawSeries(world, { theta: 0.4, series: 15 }, rng));
    const before = of(mode);
    const order = rng.shuffle([...world.sector.keys()]);
    const moved = renamed(mode, order);
    const after = of({ ...moved, events: rng.shuffle([...moved.events]) });
    expect(after.value).toBeCloseTo(before.value!, 9);
    expect(after.lo).toBeCloseTo(before.lo!, 9);
    expect(after.gEff).toBeCloseTo(before.gEff, 9);
  }
});

test('hours count, in any unit: twice the hours of every meeting is the same index', () => {
  const rng = createRng(1, 'hours');
  const world = siloWorld([6, 5], rng);
  const events = drawMeetings(world, { theta: 0.5, meetings: 20 }, rng);
  const twice = events.map((e) => ({ ...e, hours: 2 * e.hours }));
  expect(of(modeOf(world, twice)).value).toBeCloseTo(of(modeOf(world, events)).value!, 12);
});

test('the index lies between its least value and 1, inside its interval', () => {
  const rng = createRng(1, 'bounds');
  for (let run = 0; run < 60; run++) {
    const world = siloWorld([2 + rng.int(5), 2 + rng.int(5), 1 + rng.int(3)], rng);
    const s = of(modeOf(world, drawMeetings(world, { theta: rng.next(), meetings: 5 + rng.int(20) }, rng)));
    if (s.value === null) continue;
    expect(s.value).toBeGreaterThanOrEqual(s.lowest! - 1e-12);
    expect(s.value).toBeLessThanOrEqual(1 + 1e-12);
    expect(s.lo!).toBeLessThanOrEqual(s.value + 1e-12);
    expect(s.hi!).toBeGreaterThanOrEqual(s.value - 1e-12);
  }
});

test('one series decides nothing: the interval is everything that is possible', () => {
  const s = byHand(
    'AABB',
    S1.map((rows) => ({ rows, series: 3 })),
  );
  expect(s.series).toBe(1);
  expect([s.lo, s.hi]).toEqual([s.lowest, 1]);
});

test('no meeting, one sector, only all-hands, four informative meetings: null, each with its reason', () => {
  const reasonOf = (mode: TwoMode): unknown[] => {
    const s = siloIndex(mode, bipartiteNull(mode));
    return [s.value, s.lo, s.hi, s.reason];
  };
  const nothing = [null, null, null];
  const four = [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
  ];
  expect(reasonOf(smallTwoMode('AABB', []))).toEqual([...nothing, 'EMPTY_WINDOW']);
  expect(
    reasonOf(
      smallTwoMode('AAAB', [
        [0, 1],
        [1, 2],
      ]),
    ),
  ).toEqual([...nothing, 'ONE_SECTOR']);
  const hands = Array.from({ length: 6 }, () => [0, 1, 2, 3]);
  expect(reasonOf(smallTwoMode('AABB', hands))).toEqual([...nothing, 'ONLY_ALL_HANDS']);
  expect(reasonOf(smallTwoMode('AABB', [...four, ...hands]))).toEqual([...nothing, 'TOO_FEW_MEETINGS']);
  expect(reasonOf(smallTwoMode('AABB', [...four, [0, 1]]))[3]).toBeNull();
});

test('one-person sectors with more than a fifth of the person-hours are flagged', () => {
  const base = [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ];
  const s = byHand('AABBC', [...base, [0, 4], [1, 4], [2, 4]]);
  expect(s.onePersonShare).toBeCloseTo(3 / 16, 12);
  expect(s.flags).not.toContain('ONE_PERSON_SECTORS');
  expect(byHand('AABBC', [...base, [0, 4], [1, 4], [2, 4], { rows: [3, 4], hours: 2 }]).flags).toContain(
    'ONE_PERSON_SECTORS',
  );
});

test('a person without a sector counts in the size, and her share of the person-hours is said', () => {
  const s = byHand('AAB-', [
    [0, 1, 3],
    [0, 2],
    [1, 2],
    [2, 3],
    [0, 1],
  ]);
  expect(s.events.observed[0]).toBeCloseTo(1 / 3, 12);
  expect(s.unknownShare).toBeCloseTo(2 / 11, 12);
});

test('a sector that is replaced halfway is no silo, when eligibility is masked or the halves are strata', () => {
  const rng = createRng(1, 'turnover');
  let masked = 0;
  let stratified = 0;
  let blind = 0;
  const runs = 60;
  for (let run = 0; run < runs; run++) {
    const world = siloWorld([8, 8, 8, 8], rng);
    const all = [...world.sector.keys()];
    const isThere = (row: number, e: number): boolean => row >= 16 || (row < 8 ? e < 40 : e >= 40);
    const present = (e: number): number[] => all.filter((row) => isThere(row, e));
    const events = drawMeetings(world, { theta: 0, meetings: 80, present }, rng);
    masked += of(modeOf(world, events, openWhere(32, 80, isThere))).value! / runs;
    const mode = modeOf(world, events);
    blind += of(mode).value! / runs;
    const strata = events.map((_, e) => (e < 40 ? 0 : 1));
    stratified += siloIndex(mode, bipartiteNull(mode, { strata })).value! / runs;
  }
  expect(Math.abs(masked)).toBeLessThan(0.02);
  expect(Math.abs(stratified)).toBeLessThan(0.02);
  expect(blind).toBeGreaterThan(0.05);
});
