import type { Disc } from './hit-grid.ts';
import type { Box } from './painter.ts';

/** A name that wants to stand beside its dot, pixels. */
export interface Wish {
  readonly node: number;
  readonly width: number;
  readonly dot: Disc;
}

/** Where a name stands: its left edge and the middle of its height. */
export interface LabelPlace {
  readonly node: number;
  readonly left: number;
  readonly middle: number;
  /** Which side of the dot: an index into the eight sides. */
  readonly side: number;
}

interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** Where no name may stand. */
  readonly blocked: readonly Box[];
  /** What a name had better not cover: other dots. */
  readonly spared: readonly Box[];
  /** The side each name stood on last: kept where it can be, so that names do not jump while the picture moves. */
  readonly sides: ReadonlyMap<number, number>;
}

/** Half the height of a name, and its distance from the dot. */
const HALF = 8;
const GAP = 5;
const EDGE = 2;
/** A name moves to another side only if it covers more dots fewer than this there. */
const KEEP = 1.5;

/** Right, left, above, below, and the four corners: x and y of the name's middle as shares of its reach. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [0.75, 0.75],
  [-0.75, -0.75],
  [-0.75, 0.75],
];

export const boxOf = ({ x, y, r }: Disc): Box => [x - r, y - r, x + r, y + r];

export const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function placeOn(side: number, { width, dot: { x, y, r } }: Wish): { left: number; middle: number } {
  const [dx, dy] = SIDES[side]!;
  const left = dx === 0 ? x - width / 2 : dx > 0 ? x + dx * (r + GAP) : x + dx * (r + GAP) - width;
  return { left, middle: y + dy * (r + HALF + EDGE) };
}

/**
 * Where does each name stand, so that none covers another, a labelled dot or a blocked place?
 *
 * Names are placed in the order given, the most important first, each on the side where it covers fewest other dots; one
 * that finds all its sides taken, or whose dot is outside the picture, is left out.
 *
 * Cost: O(names · (names + blocked + spared)).
 */
export function labelPlaces(wishes: readonly Wish[], around: Surroundings): readonly LabelPlace[] {
  const { width, height, blocked, spared, sides } = around;
  const dots = wishes.map(({ dot }) => boxOf(dot));
  const taken: Box[] = [...blocked];
  const out: LabelPlace[] = [];
  wishes.forEach((wish, self) => {
    const { dot, node } = wish;
    if (dot.x < 0 || dot.x > width || dot.y < 0 || dot.y > height) return;
    let best: { readonly place: LabelPlace; readonly box: Box } | null = null;
    let least = Number.POSITIVE_INFINITY;
    SIDES.forEach((_, side) => {
      const { left, middle } = placeOn(side, wish);
      const box: Box = [left - EDGE, middle - HALF, left + wish.width + EDGE, middle + HALF];
      const isInside = box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height;
      if (!isInside || taken.some((other) => meet(box, other))) return;
      if (dots.some((other, i) => i !== self && meet(box, other))) return;
      const covered = spared.reduce((count, other) => count + (meet(box, other) ? 1 : 0), 0);
      const cost = side === sides.get(node) ? covered - KEEP : covered;
      if (cost >= least) return;
      best = { place: { node, left, middle, side }, box };
      least = cost;
    });
    if (best === null) return;
    const { place, box } = best as { readonly place: LabelPlace; readonly box: Box };
    taken.push(box);
    out.push(place);
  });
  return out;
}
