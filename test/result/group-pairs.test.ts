import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerEvent } from '../../src/result/events.ts';
import { groupPairs } from '../../src/result/group-pairs.ts';

const event = (members: readonly number[], hours = 1, size = members.length): LayerEvent => ({
  ms: 0,
  members,
  size,
  hours,
  count: 1,
  series: null,
  imputed: false,
  type: null,
});

describe('groupPairs', () => {
  it('deals a meeting hour out among the pairs in the room: 2 of A and 1 of B → AA 1/3, AB 2/3', () => {
    const rows = groupPairs([event([0, 1, 2])], (i) => (i < 2 ? 0 : 1), 2);
    expect(rows).toEqual([
      { a: 0, b: 0, hours: 1 / 3, events: 1 },
      { a: 0, b: 1, hours: 2 / 3, events: 1 },
    ]);
  });

  it('lets an unidentified person take her share of the hour', () => {
    expect(groupPairs([event([0, 1], 1, 3)], (i) => i, 2)).toEqual([{ a: 0, b: 1, hours: 1 / 3, events: 1 }]);
  });

  it('is the share of the pairs in the room, pair by pair, with somebody in no group', () => {
    const members = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 });
    const groupOf = (i: number): number => (i === 9 ? -1 : i % 4);
    fc.assert(
      fc.property(fc.array(members, { minLength: 1, maxLength: 12 }), (meetings) => {
        const sums = new Map<string, [hours: number, events: number]>();
        for (const who of meetings) {
          const here = new Set<string>();
          for (const x of who) {
            for (const y of who) {
              const [a, b] = [groupOf(x), groupOf(y)];
              if (x >= y || a < 0 || b < 0) continue;
              const key = a < b ? `${a}-${b}` : `${b}-${a}`;
              const [hours, events] = sums.get(key) ?? [0, 0];
              const share = 2 / (who.length * (who.length - 1));
              sums.set(key, [hours + share, events + (here.has(key) ? 0 : 1)]);
              here.add(key);
            }
          }
        }
        const rows = groupPairs(
          meetings.map((who) => event(who)),
          groupOf,
          4,
        );
        expect(rows.map(({ a, b, events }) => [`${a}-${b}`, events])).toEqual(
          [...sums].map(([key, [, events]]) => [key, events]).sort(),
        );
        for (const { a, b, hours } of rows) expect(hours).toBeCloseTo(sums.get(`${a}-${b}`)![0], 9);
      }),
      { seed: 1 },
    );
  });

  it('Σ over pairs = Σ hours when everyone is in a group', () => {
    const members = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 });
    const meeting = fc.tuple(members, fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1 }), (meetings) => {
        const events = meetings.map(([who, quarters]) =>
          event(
            [...who].sort((a, b) => a - b),
            quarters / 4,
          ),
        );
        const total = groupPairs(events, (i) => i % 3, 3).reduce((sum, p) => sum + p.hours, 0);
        expect(total).toBeCloseTo(
          meetings.reduce((sum, [, q]) => sum + q / 4, 0),
          9,
        );
      }),
      { seed: 1 },
    );
  });
});
