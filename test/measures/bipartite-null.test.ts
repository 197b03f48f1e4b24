import { expect, test } from 'vitest';
import { type BipartiteNull, bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { isOpen } from '../../src/measures/open-runs.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, modeOf, siloWorld, withLarge } from '../fixtures/silo-world.ts';
import { columnsOf, openWhere, smallTwoMode } from '../fixtures/two-modes.ts';

const table = (mode: TwoMode, chance: BipartiteNull): number[][] =>
  Array.from({ length: mode.rows }, (_, row) => mode.events.map((_, e) => chance.probability(row, e)));

function expectMargins(mode: TwoMode, chance: BipartiteNull, digits = 10): void {
  const p = table(mode, chance);
  for (let row = 0; row < mode.rows; row++) {
    const met = mode.events.filter(({ members }) => members.includes(row)).length;
    expect(p[row]!.reduce((a, b) => a + b, 0)).toBeCloseTo(met, digits);
  }
  mode.events.forEach(({ members }, e) => {
    expect(p.reduce((sum, own) => sum + own[e]!, 0)).toBeCloseTo(members.length, digits);
  });
}

/** x and y by plain fixed-point sweeps over the full matrix, as the definition has it: slow, no peeling, no kinds. */
function plainSweeps(mode: TwoMode, sweeps: number): number[][] {
  const m = mode.events.length;
  const open = (row: number, e: number): boolean => isOpen(mode.eligible, row, e);
  const degree = Array.from(
    { length: mode.rows },
    (_, row) => mode.events.filter(({ members }) => members.includes(row)).length,
  );
  let x = degree.map((d) => d / Math.sqrt(m));
  let y = mode.events.map(({ members }) => members.length / Math.sqrt(m));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const sum = (over: number[], own: number, is: (i: number) => boolean): number =>
      over.reduce((total, other, i) => total + (is(i) ? other / (1 + own * other) : 0), 0);
    const next = x.map((own, row) =>
      degree[row] === 0 ? 0 : degree[row]! / sum(y, own, (e) => open(row, e)),
    );
    y = y.map((own, e) => mode.events[e]!.members.length / sum(next, own, (row) => open(row, e)));
    x = next;
  }
  return x.map((own, row) => y.map((other, e) => (open(row, e) ? (own * other) / (1 + own * other) : 0)));
}

test('R backbone::bicm of 11001/10100/01110/00011/00100, five decimals', () => {
  const mode = smallTwoMode('AABBB', columnsOf(['11001', '10100', '01110', '00011', '00100']));
  const p = table(mode, bipartiteNull(mode)).map((row) => row.map((x) => x.toFixed(5)));
  expect(p[0]).toEqual(['0.56042', '0.56042', '0.75831', '0.56042', '0.56042']);
  expect(p[1]).toEqual(['0.35593', '0.35593', '0.57627', '0.35593', '0.35593']);
  expect(p[4]).toEqual(['0.16729', '0.16729', '0.33084', '0.16729', '0.16729']);
});

test('S5: a person in every meeting has p = 1, and the others are fitted to what is left', () => {
  const mode = smallTwoMode('AABB', [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 1, 2],
  ]);
  const p = table(mode, bipartiteNull(mode));
  expect(p[0]).toEqual([1, 1, 1, 1]);
  for (const row of [1, 2])
    expect(p[row]!.map((x) => x.toFixed(4))).toEqual(['0.4137', '0.4137', '0.4137', '0.7589']);
  expect(p[3]!.map((x) => x.toFixed(4))).toEqual(['0.1726', '0.1726', '0.1726', '0.4821']);
});

test('sums per sector are the sums of the probabilities; persons without a sector are in the total only', () => {
  const mode = smallTwoMode('AB-BA', [
    [0, 1, 2],
    [1, 2],
    [0, 3],
    [3, 4],
    [1, 4],
  ]);
  const chance = bipartiteNull(mode);
  const p = table(mode, chance);
  mode.events.forEach((_, e) => {
    const k = chance.kind[e]!;
    for (const [g, rows] of [
      [0, 4],
      [1, 3],
    ].entries()) {
      expect(chance.sum[k * 2 + g]).toBeCloseTo(
        rows.reduce((s, row) => s + p[row]![e]!, 0),
        12,
      );
      expect(chance.squares[k * 2 + g]).toBeCloseTo(
        rows.reduce((s, row) => s + p[row]![e]! ** 2, 0),
        12,
      );
    }
    expect(chance.total[k]).toBeCloseTo(mode.events[e]!.members.length, 10);
    expect(chance.totalSquares[k]).toBeCloseTo(
      p.reduce((s, row) => s + row[e]! ** 2, 0),
      12,
    );
  });
});

test('an all-hands of everyone who could come has p = 1 for them and 0 for the others, behind a mask too', () => {
  const mode = smallTwoMode(
    'AABB',
    [
      [0, 1],
      [0, 1, 2],
      [1, 2],
      [0, 2],
      [2, 3],
      [1, 3],
    ],
    ['110100', '111011', '111110', '000011'],
  );
  const chance = bipartiteNull(mode);
  expect([0, 1, 2, 3].map((row) => chance.probability(row, 1))).toEqual([1, 1, 1, 0]);
  expectMargins(mode, chance);
});

test('margins without choice that force no row and no column: blocks of 1, of 0, and two halves', () => {
  const mode = smallTwoMode('AAABBB', columnsOf(['1110', '1110', '1101', '1101', '1000', '0100']));
  const p = table(mode, bipartiteNull(mode));
  const [above, below] = [
    [1, 1, 0.5, 0.5],
    [0.5, 0.5, 0, 0],
  ];
  const expected = [above!, above!, above!, above!, below!, below!];
  p.forEach((row, i) => {
    row.forEach((x, e) => {
      expect(x).toBeCloseTo(expected[i]![e]!, 9);
    });
  });
});

test('200 small seeded tables with and without masks: every margin holds within 1e-10', () => {
  const rng = createRng(1, 'margins');
  for (let run = 0; run < 200; run++) {
    const mode = randomMode(rng, 3 + rng.int(5), 3 + rng.int(6), run % 2 === 0);
    expectMargins(mode, bipartiteNull(mode), 9.7);
  }
});

function randomMode(
  rng: ReturnType<typeof createRng>,
  rows: number,
  events: number,
  masked: boolean,
): TwoMode {
  const open = Array.from({ length: rows }, () =>
    Array.from({ length: events }, () => !masked || rng.next() < 0.75),
  );
  const list = Array.from({ length: events }, (_, e) => {
    const able = [...open.keys()].filter((row) => open[row]![e]);
    return { e, members: able.filter(() => rng.next() < 0.5) };
  }).filter(({ members }) => members.length >= 2);
  const mask = open.map((row) => list.map(({ e }) => (row[e] ? '1' : '0')).join(''));
  return smallTwoMode(
    'ABABABAB'.slice(0, rows),
    list.map(({ members }) => members),
    masked ? mask : null,
  );
}

test('plain sweeps over the full matrix come to the same probabilities where they settle', () => {
  const rng = createRng(1, 'oracle');
  let settled = 0;
  for (let run = 0; run < 40; run++) {
    const mode = randomMode(rng, 6 + rng.int(3), 8 + rng.int(5), run % 2 === 0);
    const slow = plainSweeps(mode, 4000);
    const rough = plainSweeps(mode, 3600);
    const moved = Math.max(
      ...slow.map((row, i) => Math.max(0, ...row.map((x, e) => Math.abs(x - rough[i]![e]!)))),
    );
    if (!(moved < 1e-12)) continue;
    settled++;
    const p = table(mode, bipartiteNull(mode));
    p.forEach((row, i) => {
      row.forEach((x, e) => {
        expect(x).toBeCloseTo(slow[i]![e]!, 8);
      });
    });
  }
  expect(settled).toBeGreaterThan(20);
});

test('strata are fitted apart: the same as two data sets, and people absent in a stratum have p = 0 there', () => {
  const first = [
    [0, 1],
    [1, 2],
    [0, 2, 3],
  ];
  const second = [
    [2, 3],
    [3, 4],
    [2, 4],
    [1, 2, 3],
  ];
  const both = smallTwoMode('AABBB', [...first, ...second]);
  const chance = bipartiteNull(both, { strata: [0, 0, 0, 4, 4, 4, 4] });
  const alone = [smallTwoMode('AABBB', first), smallTwoMode('AABBB', second)];
  const parts = alone.map((mode) => table(mode, bipartiteNull(mode)));
  expect(table(both, chance)).toEqual(parts[0]!.map((row, i) => [...row, ...parts[1]![i]!]));
  expect(chance.probability(4, 0)).toBe(0);
  expect(() => bipartiteNull(both, { strata: [0] })).toThrow('stratum');
});

test('300 people × 2000 meetings with turnover and four all-hands: margins hold, in well under a second', () => {
  const rng = createRng(1, 'large');
  const world = siloWorld([100, 80, 70, 50], rng);
  const everyone = [...world.sector.keys()];
  const isThere = (row: number, e: number): boolean =>
    row % 4 !== 0 || (row % 8 === 0 ? e >= 7 * (row % 200) : e < 2000 - 7 * (row % 200));
  const present = (e: number): number[] => everyone.filter((row) => isThere(row, e));
  const drawn = drawMeetings(world, { theta: 0.5, meetings: 1996, present }, rng);
  const large = [0, 1, 2, 3].map((i) => present(1996 + i));
  const events = withLarge(drawn, large);
  const mode = modeOf(world, events, openWhere(300, 2000, isThere));
  const start = performance.now();
  const chance = bipartiteNull(mode);
  expect(performance.now() - start).toBeLessThan(1000);
  for (const row of [0, 1, 4, 8, 44, 299]) {
    const met = events.filter(({ members }) => members.includes(row)).length;
    let sum = 0;
    for (let e = 0; e < 2000; e++) sum += chance.probability(row, e);
    expect(sum).toBeCloseTo(met, 9);
  }
  expect(chance.probability(1, 1999)).toBe(1);
});

test('no meetings: nothing to fit', () => {
  expect(bipartiteNull(smallTwoMode('AB', [])).kinds).toBe(0);
});
