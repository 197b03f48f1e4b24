import type { Point } from './camera.ts';

/** A dot on the stage, in pixels. */
export interface Disc extends Point {
  readonly r: number;
}

/** Finds the dot under a point. */
export interface HitGrid {
  /**
   * @param slack  how far outside a dot still counts, pixels
   * @returns the dot whose edge is nearest, null where none is within the slack
   */
  readonly at: (point: Point, slack: number) => number | null;
}

/** Smaller cells would be too many to look through where the slack is wide. */
const SMALLEST_CELL = 16;

/**
 * Which dot does a pointer mean?
 *
 * Dots lie in square cells at least as wide as the widest dot, so that a question looks at few of them. Inside several dots,
 * the one whose centre is nearest counts; a small dot on top of a large one can thus be reached.
 *
 * Cost: O(dots) to make, O(dots near the point) to ask.
 */
export function hitGrid(discs: ReadonlyMap<number, Disc>): HitGrid {
  let widest = SMALLEST_CELL;
  for (const { r } of discs.values()) widest = Math.max(widest, 2 * r);
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / widest);
  for (const [node, { x, y }] of discs) {
    const key = `${cellOf(x)},${cellOf(y)}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  return {
    at({ x, y }, slack) {
      const reach = widest / 2 + slack;
      let best: number | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (let column = cellOf(x - reach); column <= cellOf(x + reach); column++) {
        for (let row = cellOf(y - reach); row <= cellOf(y + reach); row++) {
          for (const node of cells.get(`${column},${row}`) ?? []) {
            const disc = discs.get(node)!;
            const far = Math.hypot(x - disc.x, y - disc.y);
            // Inside a dot the distance to its centre decides, outside the distance to its edge.
            const cost = far <= disc.r ? far - 1e6 * widest : far - disc.r;
            if ((far > disc.r && far - disc.r > slack) || cost >= least) continue;
            [best, least] = [node, cost];
          }
        }
      }
      return best;
    },
  };
}
