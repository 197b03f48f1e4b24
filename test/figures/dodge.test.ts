import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '../../src/figures/dodge.ts';

const room = { from: 0, to: 100 };

describe('moving labels apart', () => {
  it('leaves labels that are far enough apart where they are', () => {
    expect(dodge([10, 50, 90], 15, room)).toEqual([10, 50, 90]);
  });

  it('spreads two equal labels evenly around their place', () => {
    expect(dodge([50, 50], 10, room)).toEqual([45, 55]);
  });

  it('spreads a run as one block: 40, 41, 42 with gap 10 → 31, 41, 51', () => {
    expect(dodge([42, 40, 41], 10, room)).toEqual([51, 31, 41]);
  });

  it('stays inside the room, and shrinks the gap where the room is too small', () => {
    expect(dodge([98, 99], 10, room)).toEqual([90, 100]);
    expect(dodge([0, 0, 0], 80, room)).toEqual([0, 50, 100]);
  });

  it('keeps order, gap and room whatever the places', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 9 }), (places) => {
        const found = dodge(places, 8, room);
        const order = places.map((_, i) => i).sort((i, j) => places[i]! - places[j]! || i - j);
        order.forEach((i, at) => {
          expect(found[i]!).toBeGreaterThanOrEqual(-1e-9);
          expect(found[i]!).toBeLessThanOrEqual(100 + 1e-9);
          if (at > 0) expect(found[i]! - found[order[at - 1]!]!).toBeGreaterThanOrEqual(8 - 1e-9);
        });
      }),
      { seed: 1 },
    );
  });
});
