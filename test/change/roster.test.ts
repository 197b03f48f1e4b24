import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMonths, roster } from '../../src/change/roster.ts';
import { MONTH_MS } from '../../src/change/windows.ts';
import type { Actor, MeetingLog } from '../../src/model/types.ts';

const WINDOW = { startMs: 0, endMs: 10 * MONTH_MS };

function person(
  id: string,
  spells: readonly (readonly [number, number, string?])[],
  registered = true,
): Actor {
  const affiliations = spells.map(([from, to, sector = 'A']) => ({
    fromMs: from * MONTH_MS,
    toMs: to * MONTH_MS,
    unit: null,
    sector,
    role: null,
    arm: null,
  }));
  return { id, affiliations, formalBroker: false, registered };
}

const logOf = (...actors: Actor[]): MeetingLog => ({ actors }) as unknown as MeetingLog;

describe('roster', () => {
  const here = person('a', [[-Infinity, Infinity]]);
  const left = person('b', [[-20, -1]]);
  const guest = person('c', [[-Infinity, Infinity, 'Ekstern']], false);
  const log = logOf(here, left, guest);

  it('register: everyone eligible in the window, isolates too, and whoever was seen', () => {
    expect(roster(log, WINDOW, 'register', new Set()).map((e) => e.actor)).toEqual([0]);
    expect(roster(log, WINDOW, 'register', new Set([1, 2])).map((e) => e.actor)).toEqual([0, 1, 2]);
  });

  it('seen: only those with an attendance or contact', () => {
    expect(roster(log, WINDOW, 'seen', new Set([2])).map((e) => e.actor)).toEqual([2]);
  });

  it('takes the affiliation of the longest part of the window, never today’s', () => {
    const mover = person('d', [
      [-5, 7, 'A'],
      [7, 30, 'B'],
    ]);
    const sector = (from: number, to: number): string | null =>
      roster(logOf(mover), { startMs: from * MONTH_MS, endMs: to * MONTH_MS }, 'register', new Set())[0]!
        .affiliation.sector;
    expect([sector(0, 10), sector(5, 10), sector(20, 25)]).toEqual(['A', 'B', 'B']);
  });
});

describe('pairMonths', () => {
  const months = (...actors: Actor[]): number =>
    pairMonths(
      actors,
      actors.map((a, actor) => ({ actor, affiliation: a.affiliations[0]! })),
      WINDOW,
    );
  const always = person('x', [[-Infinity, Infinity]]);

  it('is pairs × months when everyone is there: 3 persons, 10 months → 30', () => {
    expect(months(always, always, always)).toBeCloseTo(30, 9);
  });

  it('counts only the time two persons overlap', () => {
    expect(months(always, person('y', [[4, 100]]))).toBeCloseTo(6, 9);
    expect(months(person('x', [[0, 3]]), person('y', [[3, 9]]))).toBe(0);
    expect(
      months(
        always,
        person('y', [
          [1, 3],
          [2, 4],
          [8, 9],
        ]),
      ),
    ).toBeCloseTo(4, 9);
  });

  it('equals the sum over all pairs of their overlap', () => {
    const spell = fc.tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 7 }), (spells) => {
        const inside = spells
          .map(([from, length]) => [from, from + length] as const)
          .filter(([f, t]) => f < 10 && t > 0);
        let expected = 0;
        inside.forEach(([f, t], i) => {
          for (const [g, u] of inside.slice(i + 1)) {
            expected += Math.max(0, Math.min(t, u, 10) - Math.max(f, g, 0));
          }
        });
        expect(months(...inside.map((s, i) => person(`p${i}`, [s])))).toBeCloseTo(expected, 9);
      }),
      { seed: 1 },
    );
  });
});
