import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatPositions } from '../../src/layout/seat-positions.ts';
import { sectorSeats } from '../../src/layout/sector-seats.ts';

/** Contact by a table of pairs, e.g. { ab: 3 }. */
const contactOf = (table: Readonly<Record<string, number>>) => (a: string, b: string) =>
  table[[a, b].sort().join('')] ?? 0;

const around = (names: readonly string[]): string => {
  const at = names.indexOf([...names].sort()[0]!);
  const turned = [...names.slice(at), ...names.slice(0, at)];
  const back = [turned[0]!, ...turned.slice(1).reverse()];
  return [turned.join(''), back.join('')].sort()[0]!;
};

const permutations = (items: readonly string[]): string[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) =>
        permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
      );

describe('sectorSeats', () => {
  it('sits sectors that meet much beside each other: a–c and b–d are neighbours on a ring of four', () => {
    const seats = sectorSeats([...'abcd'], contactOf({ ac: 9, bd: 9, ab: 1 }));
    expect(around(seats.map((s) => s.name))).toBe('abdc');
  });

  it('finds the order with the least contact across the ring, whatever order it is given', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(weights, fc.shuffledSubarray([...'abcde'], { minLength: 5 }), (w, names) => {
        const pairs = ['ab', 'ac', 'ad', 'ae', 'bc', 'bd', 'be', 'cd', 'ce', 'de'];
        const contact = contactOf(Object.fromEntries(pairs.map((p, i) => [p, w[i]!])));
        const cost = (order: readonly string[]): number =>
          order.reduce(
            (sum, g, i) =>
              sum +
              order.slice(i + 1).reduce((s, h, j) => s + contact(g, h) * Math.min(j + 1, 5 - (j + 1)), 0),
            0,
          );
        const ours = sectorSeats(names, contact).map((s) => s.name);
        expect(ours).toEqual(sectorSeats([...'abcde'], contact).map((s) => s.name));
        const best = Math.min(...permutations([...'bcde']).map((rest) => cost(['a', ...rest])));
        expect(cost(ours)).toBe(best);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('gives discs that never touch, up to 40 sectors, and one sector the middle', () => {
    for (const n of [2, 3, 6, 12, 40]) {
      const seats = sectorSeats(
        Array.from({ length: n }, (_, i) => `s${i}`),
        () => 1,
      );
      const gap = Math.hypot(seats[0]!.x - seats[1]!.x, seats[0]!.y - seats[1]!.y);
      expect(gap).toBeGreaterThan(2 * seats[0]!.r);
    }
    expect(sectorSeats(['alene'], () => 0)).toMatchObject([{ x: 0, y: 0 }]);
    expect(sectorSeats([], () => 0)).toEqual([]);
  });
});

describe('seatPositions', () => {
  const seats = [
    { name: 'A', x: 0, y: -1, r: 0.2 },
    { name: 'B', x: 0, y: 1, r: 0.2 },
  ];
  const node = (id: string, seat: number) => ({ id, seat, r: 0.001 });

  it('leaves who meets nobody, or only her own, at her seat', () => {
    const points = seatPositions(seats, [node('a', 0), node('b', 0), node('c', 1)], {
      a: [0],
      b: [1],
      weight: [3],
    });
    for (const [i, y] of [-1, -1, 1].entries()) expect(points[i]!.y).toBeCloseTo(y, 1);
  });

  it('moves who meets only the other sector halfway, 0.6 · 82 %, and never onto its seat', () => {
    const points = seatPositions(seats, [node('a', 0), node('b', 1)], { a: [0], b: [1], weight: [1] });
    expect(points[0]!.y).toBeCloseTo(-1 + 0.6 * 0.82 * 2, 1);
    expect(points[1]!.y).toBeCloseTo(1 - 0.6 * 0.82 * 2, 1);
  });

  it('lets contact inside a group keep it home: half inside, half across → 41 % of the way', () => {
    const [a] = seatPositions(seats, [{ ...node('a', 0), inner: 1 }, node('b', 1)], {
      a: [0],
      b: [1],
      weight: [1],
    });
    expect(a!.y).toBeCloseTo(-1 + 0.41 * 2, 1);
  });

  it('keeps dots apart and gives the same places every time', () => {
    const nodes = Array.from({ length: 30 }, (_, i) => ({ id: `n${i}`, seat: i % 2, r: 0.03 }));
    const none = { a: [], b: [], weight: [] };
    const points = seatPositions(seats, nodes, none);
    expect(seatPositions(seats, nodes, none)).toEqual(points);
    points.forEach((p, i) => {
      for (const q of points.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(0.035);
    });
  });
});
