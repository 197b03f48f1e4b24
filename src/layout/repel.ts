import { type Bodies, hair } from './bodies.ts';
import { createQuadtree, fillQuadtree, type Quadtree } from './quadtree.ts';

export interface Repulsion {
  /** How hard each point pushes; above 0. */
  readonly strength: number;
  /** No push beyond this distance. */
  readonly reach: number;
  /** A square that is narrower than so many times its distance pushes as one point. */
  readonly coarseness: number;
}

/** Nearer than this, points push as if they were so far apart. */
const NEAREST = 1;
/** Room for three quarters of each of a thousand squares within squares, more than doubles can tell apart. */
const DEEPEST = 4096;

interface Field extends Repulsion {
  readonly random: () => number;
  readonly tree: Quadtree;
  /** Push of each square, below 0, and its middle. */
  push: Float64Array;
  middleX: Float64Array;
  middleY: Float64Array;
  /** What is still to be looked at, and how wide it is. */
  readonly stack: Int32Array;
  readonly widths: Float64Array;
}

/**
 * Points that all push each other away, less the further apart they are.
 *
 *   velocity += Σ strength · warmth / distance, away from each other point; far points together, by their square
 *
 * @param n points
 * @param random for two points on one place
 * @returns changes the velocities, one step at a time
 * Cost: O(n log n) a step; no object is made.
 * Source: Barnes & Hut 1986, doi:10.1038/324446a0; the many-body force of d3-force (Bostock), to the last digit.
 */
export function repel(
  n: number,
  repulsion: Repulsion,
  random: () => number,
): (bodies: Bodies, warmth: number) => void {
  const none = new Float64Array(0);
  const field: Field = {
    ...repulsion,
    ...{ random, tree: createQuadtree(n), push: none, middleX: none, middleY: none },
    ...{ stack: new Int32Array(DEEPEST), widths: new Float64Array(DEEPEST) },
  };
  return (bodies, warmth) => {
    fillQuadtree(field.tree, bodies.x, bodies.y);
    sumUp(field, bodies);
    for (let i = 0; i < n; i++) pushAway(field, bodies, i, warmth);
  };
}

/** The push of a point and of those under it. */
function pushOf({ tree, strength }: Field, point: number): number {
  let push = 0;
  for (let p = point; p >= 0; p = tree.under[p]!) push -= strength;
  return push;
}

function sumUp(field: Field, { x, y }: Bodies): void {
  const { inside, squares } = field.tree;
  if (field.push.length < squares) {
    field.push = new Float64Array(2 * squares);
    field.middleX = new Float64Array(2 * squares);
    field.middleY = new Float64Array(2 * squares);
  }
  for (let square = squares - 1; square >= 0; square--) {
    let [push, weight, sumX, sumY] = [0, 0, 0, 0];
    for (let place = 4 * square; place < 4 * square + 4; place++) {
      const found = inside[place]!;
      if (found === 0) continue;
      const one = found > 0 ? field.push[found]! : pushOf(field, ~found);
      push += one;
      weight -= one;
      sumX -= one * (found > 0 ? field.middleX[found]! : x[~found]!);
      sumY -= one * (found > 0 ? field.middleY[found]! : y[~found]!);
    }
    field.push[square] = push;
    field.middleX[square] = sumX / weight;
    field.middleY[square] = sumY / weight;
  }
}

/** Pushes point i away from all others: far squares at once, the points of near ones one by one. */
function pushAway(field: Field, { x, y, vx, vy }: Bodies, i: number, warmth: number): void {
  const { tree, stack, widths, middleX, middleY, random } = field;
  const [near2, far2, coarse2] = [NEAREST ** 2, field.reach ** 2, field.coarseness ** 2];
  let top = 1;
  stack[0] = 0;
  widths[0] = tree.edges[2]! - tree.edges[0]!;
  while (top > 0) {
    const found = stack[--top]!;
    const isPoint = found < 0;
    const dx = (isPoint ? x[~found]! : middleX[found]!) - x[i]!;
    const dy = (isPoint ? y[~found]! : middleY[found]!) - y[i]!;
    const apart2 = dx * dx + dy * dy;
    const isCoarse = widths[top]! ** 2 / coarse2 < apart2;
    if (!isPoint && !isCoarse) {
      top = open(field, found, top);
      continue;
    }
    if (apart2 >= far2 || (found === ~i && tree.under[i] === -1)) continue;
    const wayX = dx === 0 ? hair(random) : dx;
    const wayY = dy === 0 ? hair(random) : dy;
    const way2 = wayX * wayX + wayY * wayY;
    const divisor = way2 < near2 ? Math.sqrt(near2 * way2) : way2;
    if (isCoarse) {
      const push = isPoint ? pushOf(field, ~found) : field.push[found]!;
      vx[i]! += (wayX * push * warmth) / divisor;
      vy[i]! += (wayY * push * warmth) / divisor;
      continue;
    }
    const each = (-field.strength * warmth) / divisor;
    for (let p = ~found; p >= 0; p = tree.under[p]!) {
      if (p === i) continue;
      vx[i]! += wayX * each;
      vy[i]! += wayY * each;
    }
  }
}

/** Lays the quarters of a square that hold something on the stack, the first on top. */
function open({ tree: { inside, edges }, stack, widths }: Field, square: number, from: number): number {
  let top = from;
  const at = 4 * square;
  const middle = (edges[at]! + edges[at + 2]!) / 2;
  for (let quarter = 3; quarter >= 0; quarter--) {
    if (inside[at + quarter] === 0) continue;
    stack[top] = inside[at + quarter]!;
    widths[top++] = quarter & 1 ? edges[at + 2]! - middle : middle - edges[at]!;
  }
  return top;
}
