import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { carrierList } from '../../src/measures/carriers.ts';
import { dependenceBand } from '../../src/measures/dependence-band.ts';
import { type PairDependence, personDependence } from '../../src/measures/person-dependence.ts';
import { studentQuantile } from '../../src/measures/student-t.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawSeries, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { renamed, type SmallMeeting, smallTwoMode } from '../fixtures/two-modes.ts';

type Meetings = readonly (readonly number[] | SmallMeeting)[];
const plain = (mode: TwoMode, minimum = 2): PairDependence[] =>
  personDependence(mode, null, { minimum }).map(({ result }) => result);
/** k* are sector A, n* sector B in the hand vectors: letters sort, so K = A and N = B. */
const pair = (sectors: string, meetings: Meetings, minimum = 2): PairDependence =>
  plain(smallTwoMode(sectors, meetings), minimum)[0]!;

test('P1: n1 with k1, k2, k3 and n2 with k1: H_N = 0.5, H_K = 1/6; two carriers, top share 0.75, bus factor 1', () => {
  const p1 = pair('NNKKK', [
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 2],
  ]);
  expect(p1.value).toBeCloseTo(0.5, 12);
  expect(p1.sides.map((s) => s.value)).toEqual([1 / 6, 0.5]);
  expect(p1.narrow).toBe(1);
  expect(p1.effectiveCarriers).toBeCloseTo(2, 12);
  expect(p1.topShare).toBe(0.75);
  expect(p1.busFactor).toBe(1);
  expect(carrierList(p1.sides[1].carriers).map((c) => [c.row, c.hours, c.share])).toEqual([
    [0, 3, 0.75],
    [1, 1, 0.25],
  ]);
});

test('P2: the same n1 in all four: PAI = 1; P3: always two new ones: PAI = 0, and nobody repeats', () => {
  const p2 = pair('NNKKK', [
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 2],
  ]);
  expect([p2.value, p2.effectiveCarriers]).toEqual([1, 1]);
  const p3 = pair('NNNKKK', [
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
  expect([p3.value, p3.effectiveCarriers]).toEqual([0, null]);
  expect(p3.flags).toContain('NO_REPEAT');
});

test('P4: two from one side share a meeting: b = ⅔, ⅔, 1 and H_N = 7/16, H_K = 0', () => {
  const p4 = pair('NNNKKK', [
    [0, 1, 3],
    [0, 2, 4],
    [0, 5],
  ]);
  expect(p4.sides[1].value).toBeCloseTo(7 / 16, 12);
  expect(p4.sides[0].value).toBe(0);
  expect(p4.value).toBeCloseTo(7 / 16, 12);
  expect(p4.bridgingHours).toBeCloseTo(7 / 3, 12);
  const { hours } = p4.sides[1].carriers;
  [5 / 3, 1 / 3, 1 / 3].forEach((s, i) => {
    expect(hours[i]).toBeCloseTo(s, 12);
  });
});

test('P4, companions: n1 is in everything, alone in the third: presence 1, sole 3/7', () => {
  const p4 = pair('NNNKKK', [
    [0, 1, 3],
    [0, 2, 4],
    [0, 5],
  ]);
  expect(p4.presence).toBe(1);
  const n1 = carrierList(p4.sides[1].carriers)[0]!;
  expect(n1.sole).toBeCloseTo(3 / 7, 12);
  expect(n1.share).toBeCloseTo(5 / 7, 12);
  expect(p4.soleRepresentation).toBeCloseTo(3 / 7, 12);
});

test('two alternating brokers have about 0.5, a fixed team of 4 + 4 has 0.25', () => {
  const turns = Array.from({ length: 40 }, (_, i) => [i % 2, 2 + (i % 7)]);
  expect(pair('NNKKKKKKK', turns).value).toBeCloseTo(0.5, 1);
  const team = Array.from({ length: 5 }, () => [0, 1, 2, 3, 4, 5, 6, 7]);
  expect(pair('NNNNKKKK', team).value).toBeCloseTo(0.25, 12);
});

/** Every pair of different meetings of the side, one by one: how often do two drawn carriers coincide? */
function byPairs(
  mode: TwoMode,
  sector: number,
  weight: (e: number) => number,
  differ: (e: number, f: number) => boolean = () => true,
): number | null {
  const bridging = [...mode.events.keys()].filter((e) => weight(e) > 0);
  const own = (e: number): number[] => mode.events[e]!.members.filter((row) => mode.sector[row] === sector);
  let same = 0;
  let all = 0;
  for (const e of bridging) {
    for (const f of bridging) {
      if (e === f || !differ(e, f)) continue;
      const shared = own(e).filter((row) => own(f).includes(row)).length;
      same += (weight(e) * weight(f) * shared) / (own(e).length * own(f).length);
      all += weight(e) * weight(f);
    }
  }
  return all > 0 ? same / all : null;
}

function bridgeWeight(mode: TwoMode, a: number, b: number, chance: ReturnType<typeof bipartiteNull> | null) {
  return (e: number): number => {
    const { members, hours } = mode.events[e]!;
    const left = members.filter((row) => mode.sector[row] === a);
    const right = members.filter((row) => mode.sector[row] === b);
    if (left.length === 0 || right.length === 0) return 0;
    let product = 0;
    if (chance)
      for (const i of left)
        for (const j of right) product += chance.probability(i, e) * chance.probability(j, e);
    const pairs = left.length * right.length;
    return ((hours * pairs) / ((members.length * (members.length - 1)) / 2)) * (1 - product / pairs);
  };
}

test('H, S and the jackknife interval agree with their definitions, meeting by meeting and series by series', () => {
  const rng = createRng(1, 'dependence');
  for (let run = 0; run < 8; run++) {
    const world = siloWorld([4, 5, 3], rng);
    const mode = modeOf(world, drawSeries(world, { theta: 0.2, series: 10 }, rng));
    const chance = bipartiteNull(mode);
    for (const { result } of personDependence(mode, chance)) {
      const weight = bridgeWeight(mode, result.a, result.b, chance);
      const hours = mode.events.reduce((sum, _, e) => sum + weight(e), 0);
      expect(result.bridgingHours).toBeCloseTo(hours, 10);
      const bounds = result.sides.map((side) => {
        const value = byPairs(mode, side.sector, weight);
        if (value === null) expect(side.value).toBeNull();
        else expect(side.value).toBeCloseTo(value, 9);
        return slowInterval(mode, side.sector, weight);
      });
      if (result.state !== 'OK') continue;
      expect(result.lo).toBeCloseTo(Math.max(...bounds.map(([lo]) => lo)), 8);
      expect(result.hi).toBeCloseTo(Math.max(...bounds.map(([, hi]) => hi)), 8);
    }
  }
});

/** Leaves out series by rebuilding the data; the pseudo-series is a row of its own in a meeting of its own. */
function slowInterval(mode: TwoMode, sector: number, weight: (e: number) => number): [number, number] {
  const series = [...new Set(mode.events.map((e) => e.series))].filter((s) =>
    mode.events.some((e, at) => e.series === s && weight(at) > 0),
  );
  const own = (s: number | null): number =>
    mode.events.reduce((sum, e, at) => sum + (s === null || e.series === s ? weight(at) : 0), 0);
  const gEff = own(null) ** 2 / series.reduce((sum, s) => sum + own(s) ** 2, 0);
  const mean = own(null) / series.length;
  const extended: TwoMode = {
    ...mode,
    rows: mode.rows + 1,
    person: Int32Array.of(...mode.person, mode.rows),
    sector: Int32Array.of(...mode.sector, sector),
    events: [...mode.events, { members: [mode.rows], hours: 1, ms: 0, series: -1 }],
  };
  const extendedWeight = (e: number): number => (e === mode.events.length ? mean : weight(e));
  const apart = (e: number, f: number): boolean => mode.events[e]!.series !== mode.events[f]!.series;
  const runs = [
    { data: mode, w: weight, leave: series, differ: () => true },
    { data: extended, w: extendedWeight, leave: [...series, -1], differ: () => true },
    ...(series.length > 2 ? [{ data: mode, w: weight, leave: series, differ: apart }] : []),
  ];
  const bounds = runs.map(({ data, w, leave, differ }) => {
    const value = byPairs(data, sector, w, differ);
    const without = (s: number) => (e: number) => (data.events[e]!.series === s ? 0 : w(e));
    const rest = leave.map((s) => byPairs(data, sector, without(s), differ));
    if (value === null || rest.includes(null) || series.length < 2) return [0, 1];
    const centre = rest.reduce<number>((sum, x) => sum + x!, 0) / rest.length;
    const squares = rest.reduce<number>((sum, x) => sum + (x! - centre) ** 2, 0);
    const half = studentQuantile(0.975, gEff - 1) * Math.sqrt(((rest.length - 1) / rest.length) * squares);
    return [value - half, value + half];
  });
  const none = byPairs(mode, sector, weight) === 0 ? -Math.log(0.025) / ((gEff * (gEff - 1)) / 2) : 0;
  const [lo, hi] = [Math.min(...bounds.map((x) => x[0]!)), Math.max(...bounds.map((x) => x[1]!), none)];
  return [Math.max(0, lo), Math.min(1, hi)];
}

/** One broker with eight counterparts in turn, and inside meetings so that chance has something to go by. */
function singleBroker(meetings: number, handsOn: number): TwoMode {
  const bridge = Array.from({ length: meetings }, (_, i) => [0, 10 + (i % 8)]);
  const inside = Array.from({ length: 12 }, (_, i) => [1 + (i % 8), 2 + (i % 8)]);
  const other = Array.from({ length: 12 }, (_, i) => [10 + (i % 7), 11 + (i % 7)]);
  const everyone = Array.from({ length: 18 }, (_, i) => i);
  const hands = Array.from({ length: handsOn }, () => ({ rows: everyone, hours: 2 }));
  return smallTwoMode('NNNNNNNNNNKKKKKKKK', [...bridge, ...inside, ...other, ...hands]);
}

test('a single broker is 1.000 with 3, 5, 10 and 30 meetings, and with three all-hands added', () => {
  for (const meetings of [3, 5, 10, 30]) {
    for (const hands of [0, 3]) {
      const mode = singleBroker(meetings, hands);
      const [only] = personDependence(mode, bipartiteNull(mode), { minimum: 2 });
      expect(only!.result.value).toBeCloseTo(1, 12);
      expect(only!.result.weighing).toBe(meetings);
      expect(only!.result.bridgingMeetings).toBe(meetings + hands);
    }
  }
});

test('five meetings by one broker prove nothing: [0, 1]; forty do', () => {
  const five = pair(
    'NNNKKKKKKKKK',
    Array.from({ length: 5 }, (_, i) => [0, 3 + i]),
  );
  expect([five.value, five.lo, five.hi]).toEqual([1, 0, 1]);
  expect(five.flags).toContain('WIDE_INTERVAL');
  const forty = pair(
    'NNNKKKKKKKKK',
    Array.from({ length: 40 }, (_, i) => [0, 3 + (i % 9)]),
  );
  expect(1 - forty.lo!).toBeCloseTo(0.15, 2);
});

test('a broad bridge (10 against 8 persons) is at most 0.20 on average from five meetings on', () => {
  for (const meetings of [5, 10, 30]) {
    let sum = 0;
    for (let run = 0; run < 300; run++) {
      const rng = createRng(1, `broad ${meetings} ${run}`);
      const list = Array.from({ length: meetings }, () => [rng.int(10), 10 + rng.int(8)]);
      sum += pair('NNNNNNNNNNKKKKKKKK', list).value! / 300;
    }
    expect(sum).toBeLessThanOrEqual(0.2);
    expect(sum).toBeGreaterThan(0.1);
  }
});

test('states: never met, one person in a sector, only all-hands, four meetings', () => {
  const states = (sectors: string, meetings: Meetings, minimum = 5): unknown[] => {
    const mode = smallTwoMode(sectors, meetings);
    const { state, value, lo } = personDependence(mode, bipartiteNull(mode), { minimum })[0]!.result;
    return [state, value, lo];
  };
  const free = [
    [0, 1],
    [2, 3],
  ];
  expect(states('AABB', free)).toEqual(['NO_BRIDGE', null, null]);
  expect(
    states('AAB', [
      [0, 2],
      [1, 2],
    ]),
  ).toEqual(['STRUCTURAL', 1, null]);
  expect(
    states(
      'AABB',
      Array.from({ length: 6 }, () => [0, 1, 2, 3]),
    ),
  ).toEqual(['NO_SURPRISE', null, null]);
  expect(
    states('AABB', [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3],
    ]),
  ).toEqual(['TOO_FEW', null, null]);
  expect(
    states('AABB', [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3],
      [0, 2],
    ])[0],
  ).toBe('OK');
});

test('a value needs two meetings, even with a minimum of one', () => {
  expect(pair('AABB', [[0, 2]], 1).state).toBe('TOO_FEW');
});

test('renaming people changes no value', () => {
  const rng = createRng(1, 'rename');
  const world = siloWorld([5, 4], rng);
  const mode = modeOf(world, drawSeries(world, { theta: 0, series: 15 }, rng));
  const order = rng.shuffle([...world.sector.keys()]);
  const before = personDependence(mode, bipartiteNull(mode))[0]!.result;
  const moved = renamed(mode, order);
  const after = personDependence(moved, bipartiteNull(moved))[0]!.result;
  for (const field of ['value', 'lo', 'hi', 'topShare', 'soleRepresentation', 'presence'] as const)
    expect(after[field]).toBeCloseTo(before[field]!, 9);
  expect(after.busFactor).toBe(before.busFactor);
});

test('bands: high from 0.50, medium from 0.25', () => {
  expect([0.5, 0.49, 0.25, 0.24].map(dependenceBand)).toEqual(['high', 'medium', 'medium', 'low']);
});
