import { type Bodies, hair } from './bodies.ts';
import { createQuadtree, fillQuadtree, type Quadtree } from './quadtree.ts';

/** Share of an overlap that is undone at a time, and how often in a step. */
const UNDONE = 0.9;
const TIMES = 2;

/**
 * Discs that push each other apart where they would overlap after the step, the smaller one the longer way.
 *
 * @param radii of the discs, one for each point
 * @param random for two points on one place
 * @returns changes the velocities, one step at a time
 * Cost: O(n log n) a step where discs of one size cover little of each other; no object is made.
 * Source: the collision of d3-force (Bostock), the same numbers to the last digit.
 */
export function keepApart(radii: Float64Array, random: () => number): (bodies: Bodies) => void {
  const n = radii.length;
  const tree = createQuadtree(n);
  const [nextX, nextY] = [new Float64Array(n), new Float64Array(n)];
  let [widest, last] = [new Float64Array(0), new Int32Array(0)];
  const stack = new Int32Array(4096);

  /** Largest radius and highest number of a point in each square; of points on one place only the topmost counts. */
  const sumUp = ({ inside, squares }: Quadtree): void => {
    if (widest.length < squares)
      [widest, last] = [new Float64Array(2 * squares), new Int32Array(2 * squares)];
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
  };

  /** Pushes point i and those with a higher number that its disc overlaps. */
  const push = ({ x, y, vx, vy }: Bodies, i: number): void => {
    const { inside, edges } = tree;
    const [xi, yi, ri] = [x[i]! + vx[i]!, y[i]! + vy[i]!, radii[i]!];
    let top = 1;
    stack[0] = 0;
    while (top > 0) {
      const found = stack[--top]!;
      if (found < 0) {
        const j = ~found;
        if (j <= i) continue;
        const rj = radii[j]!;
        let [dx, dy] = [xi - x[j]! - vx[j]!, yi - y[j]! - vy[j]!];
        let squared = dx * dx + dy * dy;
        if (squared >= (ri + rj) * (ri + rj)) continue;
        if (dx === 0) {
          dx = hair(random);
          squared += dx * dx;
        }
        if (dy === 0) {
          dy = hair(random);
          squared += dy * dy;
        }
        const distance = Math.sqrt(squared);
        const move = ((ri + rj - distance) / distance) * UNDONE;
        const share = (rj * rj) / (ri * ri + rj * rj);
        vx[i]! += dx * move * share;
        vy[i]! += dy * move * share;
        vx[j]! -= dx * move * (1 - share);
        vy[j]! -= dy * move * (1 - share);
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
  };

  return (bodies) => {
    const { x, y, vx, vy } = bodies;
    for (let time = 0; time < TIMES; time++) {
      for (let i = 0; i < n; i++) {
        nextX[i] = x[i]! + vx[i]!;
        nextY[i] = y[i]! + vy[i]!;
      }
      fillQuadtree(tree, nextX, nextY);
      sumUp(tree);
      for (let i = 0; i < n; i++) push(bodies, i);
    }
  };
}
