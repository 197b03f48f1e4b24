import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveball, curveballTest, type Incidence } from '../../src/change/curveball.ts';
import { createRng } from '../../src/random.ts';

const keyOf = (events: readonly ArrayLike<number>[]): string =>
  events
    .map((e) =>
      Array.from(e)
        .sort((a, b) => a - b)
        .join(),
    )
    .join('|');

/** Every matrix with the margins of this one within the mask, by brute force. */
function marginClass({ persons, events, isEligible }: Incidence): Set<string> {
  const found = new Set<string>();
  const left = new Array<number>(persons).fill(0);
  for (const event of events) for (const i of event) left[i]!++;
  const fill = (e: number, chosen: number[][]): void => {
    if (e === events.length) {
      if (left.every((n) => n === 0)) found.add(keyOf(chosen));
      return;
    }
    for (let mask = 0; mask < 1 << persons; mask++) {
      const members = Array.from({ length: persons }, (_, i) => i).filter((i) => (mask >> i) & 1);
      const fits = members.every((i) => left[i]! > 0 && (isEligible?.(i, e) ?? true));
      if (!fits || members.length !== events[e]!.length) continue;
      for (const i of members) left[i]!--;
      fill(e + 1, [...chosen, members]);
      for (const i of members) left[i]!++;
    }
  };
  fill(0, []);
  return found;
}

const anyIncidence = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 8 }))
  .chain(([persons, size]) =>
    fc.record({
      persons: fc.constant(persons),
      events: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: persons - 1 })), {
        minLength: size,
        maxLength: size,
      }),
    }),
  );

/** Pairs of persons of the same parity per event: a stand-in for the silo index. */
const sameParity = (events: readonly ArrayLike<number>[]): number => {
  let pairs = 0;
  for (const event of events) {
    const odd = Array.from(event).filter((i) => i % 2).length;
    pairs += (odd * (odd - 1)) / 2 + ((event.length - odd) * (event.length - odd - 1)) / 2;
  }
  return pairs;
};

describe('curveball', () => {
  it('keeps the size of every event and the attendances of every person, and nobody attends twice', () => {
    fc.assert(
      fc.property(anyIncidence, fc.integer(), (incidence, seed) => {
        const chain = curveball(incidence, createRng(seed));
        chain.trade(30);
        expect(chain.events.map((e) => e.length)).toEqual(incidence.events.map((e) => e.length));
        expect(chain.events.every((e) => new Set(e).size === e.length)).toBe(true);
        const all = (events: readonly ArrayLike<number>[]): number[] =>
          events.flatMap((e) => Array.from(e)).sort((a, b) => a - b);
        expect(all(chain.events)).toEqual(all(incidence.events));
      }),
      { seed: 1 },
    );
  });

  it('never deals a person to an event she could not attend', () => {
    fc.assert(
      fc.property(anyIncidence, fc.integer({ min: 0, max: 2 ** 30 }), (incidence, bits) => {
        const had = incidence.events.map((e) => new Set(e));
        const isEligible = (i: number, e: number): boolean =>
          had[e]!.has(i) || ((bits >> ((i * 7 + e) % 30)) & 1) === 1;
        const chain = curveball({ ...incidence, isEligible }, createRng(bits));
        chain.trade(50);
        chain.events.forEach((members, e) => {
          for (const i of members) expect(isEligible(i, e)).toBe(true);
        });
      }),
      { seed: 1 },
    );
  });

  it.each([
    { name: 'without a mask', isEligible: undefined },
    { name: 'with spells', isEligible: (i: number, e: number): boolean => i !== 0 || e < 3 },
  ])('visits every matrix of a small margin class equally often, $name (χ², 0.1 %)', ({ isEligible }) => {
    const incidence: Incidence = {
      persons: 4,
      events: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3, 1],
      ],
      ...(isEligible && { isEligible }),
    };
    const all = marginClass(incidence);
    const counts = new Map([...all].map((key) => [key, 0]));
    const chain = curveball(incidence, createRng(1));
    const perMatrix = 150;
    for (let r = 0; r < all.size * perMatrix; r++) {
      chain.trade(20);
      const key = keyOf(chain.events);
      expect(counts.has(key)).toBe(true);
      counts.set(key, counts.get(key)! + 1);
    }
    let chi2 = 0;
    for (const n of counts.values()) chi2 += (n - perMatrix) ** 2 / perMatrix;
    const df = all.size - 1;
    expect(df).toBeGreaterThan(5);
    // Wilson–Hilferty, 99.9 %.
    expect(chi2).toBeLessThan(df * (1 - 2 / (9 * df) + 3.09 * Math.sqrt(2 / (9 * df))) ** 3);
  });

  it('deals each of the 20 halves of 6 persons equally often in one trade (χ² with 19 df, 0.1 %)', () => {
    const rng = createRng(1);
    const counts = new Map<string, number>();
    for (let r = 0; r < 20_000; r++) {
      const chain = curveball(
        {
          persons: 6,
          events: [
            [0, 1, 2],
            [3, 4, 5],
          ],
        },
        rng,
      );
      chain.trade(1);
      const key = keyOf(chain.events);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    expect([...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(43.82);
  });

  it('reaches every matrix of every 3 × 3 class when spells are unbroken', () => {
    const spells = [0, 1, 2].flatMap((from) =>
      [1, 2, 3].filter((to) => to > from).map((to) => [from, to] as const),
    );
    for (const a of spells) {
      for (const b of spells) {
        for (const c of spells) {
          const isEligible = (i: number, e: number): boolean => {
            const [from, to] = [a, b, c][i]!;
            return e >= from && e < to;
          };
          const events = [0, 1, 2].map((e) => [0, 1, 2].filter((i) => isEligible(i, e) && (i + e) % 3 !== 0));
          const incidence = { persons: 3, events, isEligible };
          const chain = curveball(incidence, createRng(1));
          const seen = new Set([keyOf(chain.events)]);
          for (let r = 0; r < 150; r++) {
            chain.trade(1);
            seen.add(keyOf(chain.events));
          }
          expect(seen).toEqual(marginClass(incidence));
        }
      }
    }
  });

  it('stands still where a mask with gaps allows no trade: three persons, each barred from a different event', () => {
    const incidence = { persons: 3, events: [[1], [2], [0]], isEligible: (i: number, e: number) => i !== e };
    const chain = curveball(incidence, createRng(1));
    chain.trade(200);
    expect(marginClass(incidence).size).toBe(2);
    expect(keyOf(chain.events)).toBe('1|2|0');
  });
});

describe('curveballTest', () => {
  it('finds complete silos rare: p = 1/(1 + R) or close to it', () => {
    const silo = Array.from({ length: 12 }, (_, e) => [0, 2, 4, 6].map((i) => i + (e % 2)));
    const test = curveballTest({ persons: 8, events: silo }, sameParity, { seed: 1, draws: 199 });
    expect(test.p).toBe(1 / 200);
    expect(test.draws).toHaveLength(199);
  });

  it('is 1 when the margins leave only one matrix', () => {
    const nested = { persons: 3, events: [[0, 1, 2], [0, 1], [0]] };
    expect(curveballTest(nested, sameParity, { seed: 1, draws: 50 }).p).toBe(1);
  });

  it('says why there is no p', () => {
    expect(curveballTest({ persons: 2, events: [[0, 1]] }, sameParity, { seed: 1 })).toMatchObject({
      p: null,
      reason: 'TOO_FEW_EVENTS',
    });
    const undefinedAlways = curveballTest({ persons: 2, events: [[0], [1]] }, () => Number.NaN, {
      seed: 1,
      draws: 9,
    });
    expect(undefinedAlways).toMatchObject({ observed: null, p: null, reason: 'STATISTIC_UNDEFINED' });
  });

  it('gives p <= 0.1 in about a tenth of worlds without silos', () => {
    const rng = createRng(1);
    const base = Array.from({ length: 15 }, (_, e) =>
      [e % 12, (e * 5 + 1) % 12, (e * 7 + 3) % 12].filter((i, k, a) => a.indexOf(i) === k),
    );
    const world = curveball({ persons: 12, events: base }, rng);
    const hours = base.map(() => 0.5 + rng.next());
    const uneven = (events: readonly ArrayLike<number>[]): number =>
      events.reduce((total, event, e) => total + hours[e]! * sameParity([event]), 0);
    let low = 0;
    let sum = 0;
    const worlds = 400;
    for (let w = 0; w < worlds; w++) {
      world.trade(60);
      const events = world.events.map((e) => [...e]);
      const { p } = curveballTest({ persons: 12, events }, uneven, { seed: w, draws: 59 });
      if (p! <= 0.1) low++;
      sum += p!;
    }
    expect(low / worlds).toBeGreaterThan(0.04);
    expect(low / worlds).toBeLessThan(0.16);
    expect(sum / worlds).toBeGreaterThan(0.45);
    expect(sum / worlds).toBeLessThan(0.57);
  });

  it('is repeated exactly by the same seed, in whatever order members are listed', () => {
    const events = [
      [0, 1, 2],
      [3, 4],
      [0, 5],
      [1, 4, 5],
      [2, 3],
    ];
    const run = (list: readonly number[][], seed: number): Float64Array =>
      curveballTest({ persons: 6, events: list }, sameParity, { seed, draws: 40 }).draws;
    expect(
      run(
        events.map((e) => e.toReversed()),
        7,
      ),
    ).toEqual(run(events, 7));
    expect(run(events, 8)).not.toEqual(run(events, 7));
  });
});
