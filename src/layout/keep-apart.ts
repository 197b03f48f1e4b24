import { type Bodies, hair } from './bodies.ts';
import { createQuadtree, fillQuadtree, type Quadtree } from './quadtree.ts';

/** Share of an overlap that is undone at a time, and how often in a step. */
const UNDONE = 0.9;
const TIMES = 2;
/** Room for three quarters of each of a thousand squares within squares, more than doubles can tell apart. */
const DEEPEST = 4096;

interface Discs {
  readonly radii: Float64Array;
  readonly random: () => number;
  readonly tree: Quadtree;
  /** Largest radius in each square. */
  widest: Float64Array;
  /** Highest number of a disc in each square. */
  last: Int32Array;
  readonly stack: Int32Array;
}

/**
 * Discs that push each other apart where they would overlap after the step, the smaller one the longer way.
 *
 * @param radii of the discs, one for each point
 * @param random for two points on one place
 * @returns changes the velocities, one step at a time
 * Cost: O(n log n) a step where discs cover little of each other; no object is made.
 * Source: the collision of d3-force (Bostock), the same numbers to the last digit.
 */
export function keepApart(radii: Float64Array, random: () => number): (bodies: Bodies) => void {
  const n = radii.length;
  const [widest, last] = [new Float64Array(0), new Int32Array(0)];
  const discs: Discs = {
    ...{ radii, random, tree: createQuadtree(n), widest, last },
    stack: new Int32Array(DEEPEST),
  };
  const [nextX, nextY] = [new Float64Array(n), new Float64Array(n)];
  return (bodies) => {
    const { x, y, vx, vy } = bodies;
    for (let time = 0; time < TIMES; time++) {
      for (let i = 0; i < n; i++) {
        nextX[i] = x[i]! + vx[i]!;
        nextY[i] = y[i]! + vy[i]!;
      }
      fillQuadtree(discs.tree, nextX, nextY);
      sumUp(discs);
      for (let i = 0; i < n; i++) pushFrom(discs, bodies, i);
    }
  };
}

/** What each square holds; of discs on one place only the topmost counts. */
function sumUp(discs: Discs): void {
  const { inside, squares } = discs.tree;
  if (discs.widest.length < squares) {
    discs.widest = new Float64Array(2 * squares);
    discs.last = new Int32Array(2 * squares);
  }
  const { radii, widest, last } = discs;
  for (let square = squares - 1; square >= 0; square--) {
    let [radius, highest] = [0, -1];
    for (let place = 4 * square; place < 4 * square + 4; place++) {
      const found = inside[place]!;
      if (found === 0) continue;
      radius = Math.max(radius, found > 0 ? widest[found]! : radii[~found]!);
      highest = Math.max(highest, found > 0 ? last[found]! : ~found);
    }
    widest[square] = radius;
    last[square] = highest;
  }
}

/** Pushes disc i and those with a higher number that it overlaps. */
function pushFrom(discs: Discs, bodies: Bodies, i: number): void {
  const { x, y, vx, vy } = bodies;
  const { radii, widest, last, stack } = discs;
  const { inside, edges } = discs.tree;
  const [xi, yi, ri] = [x[i]! + vx[i]!, y[i]! + vy[i]!, radii[i]!];
  let top = 1;
  stack[0] = 0;
  while (top > 0) {
    const found = stack[--top]!;
    if (found < 0) {
      const j = ~found;
      if (j <= i) continue;
      const [dx, dy] = [xi - x[j]! - vx[j]!, yi - y[j]! - vy[j]!];
      const reach = ri + radii[j]!;
      if (dx * dx + dy * dy < reach * reach) part(discs, bodies, [i, j], [dx, dy]);
      continue;
    }
    const at = 4 * found;
    const reach = ri + widest[found]!;
    const isFar =
      edges[at]! > xi + reach ||
      edges[at + 2]! < xi - reach ||
      edges[at + 1]! > yi + reach ||
      edges[at + 3]! < yi - reach;
    if (isFar || last[found]! <= i) continue;
    for (let place = at + 3; place >= at; place--) if (inside[place] !== 0) stack[top++] = inside[place]!;
  }
}

/** Moves two discs that overlap, along the line between them. */
function part(
  { radii, random }: Discs,
  { vx, vy }: Bodies,
  [i, j]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): void {
  const wayX = dx === 0 ? hair(random) : dx;
  const wayY = dy === 0 ? hair(random) : dy;
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  const [ri, rj] = [radii[i]!, radii[j]!];
  const move = ((ri + rj - distance) / distance) * UNDONE;
  const share = (rj * rj) / (ri * ri + rj * rj);
  vx[i]! += wayX * move * share;
  vy[i]! += wayY * move * share;
  vx[j]! -= wayX * move * (1 - share);
  vy[j]! -= wayY * move * (1 - share);
}
