import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disc, hitGrid } from '../../web/painters/hit-grid.ts';

describe('the dot under a point', () => {
  const discs = new Map([
    [7, { x: 0, y: 0, r: 10 }],
    [8, { x: 30, y: 0, r: 4 }],
    [9, { x: 4, y: 0, r: 2 }],
  ]);
  const grid = hitGrid(discs);

  it('is the one the point lies in', () => {
    expect(grid.at({ x: -6, y: 0 }, 0)).toBe(7);
    expect(grid.at({ x: 31, y: 2 }, 0)).toBe(8);
  });

  it('is the small one where it lies on a large one', () => {
    expect(grid.at({ x: 4, y: 1 }, 0)).toBe(9);
  });

  it('is nobody outside the slack, and the nearest edge within it', () => {
    expect(grid.at({ x: 15, y: 0 }, 4)).toBeNull();
    expect(grid.at({ x: 15, y: 0 }, 6)).toBe(7);
    expect(grid.at({ x: 23, y: 0 }, 20)).toBe(8);
  });

  it('is nobody where there are no dots', () => {
    expect(hitGrid(new Map()).at({ x: 0, y: 0 }, 100)).toBeNull();
  });

  it('is the same as when every dot is asked', () => {
    const coordinate = fc.integer({ min: -200, max: 200 });
    const disc = fc.record({ x: coordinate, y: coordinate, r: fc.integer({ min: 1, max: 25 }) });
    fc.assert(
      fc.property(
        fc.array(disc, { maxLength: 40 }),
        fc.record({ x: coordinate, y: coordinate }),
        fc.integer({ min: 0, max: 30 }),
        (list, point, slack) => {
          const all = new Map(list.map((one, i) => [i, one] as const));
          const found = hitGrid(all).at(point, slack);
          const far = ({ x, y }: Disc) => Math.hypot(point.x - x, point.y - y);
          const inside = list.filter((one) => far(one) <= one.r);
          const near = list.filter((one) => far(one) - one.r <= slack);
          if (inside.length > 0) expect(far(all.get(found!)!)).toBe(Math.min(...inside.map(far)));
          else if (near.length > 0) {
            const { r } = all.get(found!)!;
            expect(far(all.get(found!)!) - r).toBe(Math.min(...near.map((one) => far(one) - one.r)));
          } else expect(found).toBeNull();
        },
      ),
      { seed: 1 },
    );
  });
});
