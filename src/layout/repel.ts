import { type Bodies, hair } from './bodies.ts';
import { createQuadtree, fillQuadtree } from './quadtree.ts';

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
  { strength, reach, coarseness }: Repulsion,
  random: () => number,
): (bodies: Bodies, warmth: number) => void {
  const tree = createQuadtree(n);
  const [near2, far2, coarse2] = [NEAREST ** 2, reach ** 2, coarseness ** 2];
  const stack = new Int32Array(4096);
  const widths = new Float64Array(stack.length);
  let sums = { push: new Float64Array(0), x: new Float64Array(0), y: new Float64Array(0) };

  /** The push of a point and of those under it. */
  const pushOf = (point: number): number => {
    let push = 0;
    for (let p = point; p >= 0; p = tree.under[p]!) push -= strength;
    return push;
  };

  /** Push and middle of each square. */
  const sumUp = ({ x, y }: Bodies): void => {
    const { inside, squares } = tree;
    if (sums.push.length < squares) {
      const column = (): Float64Array<ArrayBuffer> => new Float64Array(2 * squares);
      sums = { push: column(), x: column(), y: column() };
    }
    for (let square = squares - 1; square >= 0; square--) {
      let [push, weight, sumX, sumY] = [0, 0, 0, 0];
      for (let place = 4 * square; place < 4 * square + 4; place++) {
        const found = inside[place]!;
        if (found === 0) continue;
        const part = found > 0 ? sums.push[found]! : pushOf(~found);
        push += part;
        weight -= part;
        sumX -= part * (found > 0 ? sums.x[found]! : x[~found]!);
        sumY -= part * (found > 0 ? sums.y[found]! : y[~found]!);
      }
      sums.push[square] = push;
      sums.x[square] = sumX / weight;
      sums.y[square] = sumY / weight;
    }
  };

  /** Pushes point i away from all others. */
  const push = ({ x, y, vx, vy }: Bodies, i: number, warmth: number): void => {
    const { inside, edges, under } = tree;
    const [xi, yi] = [x[i]!, y[i]!];
    let top = 1;
    stack[0] = 0;
    widths[0] = edges[2]! - edges[0]!;
    while (top > 0) {
      const found = stack[--top]!;
      const width = widths[top]!;
      const isPoint = found < 0;
      let dx = (isPoint ? x[~found]! : sums.x[found]!) - xi;
      let dy = (isPoint ? y[~found]! : sums.y[found]!) - yi;
      let squared = dx * dx + dy * dy;
      const isCoarse = (width * width) / coarse2 < squared;
      if (!isPoint && !isCoarse) {
        const at = 4 * found;
        const middle = (edges[at]! + edges[at + 2]!) / 2;
        for (let quarter = 3; quarter >= 0; quarter--) {
          if (inside[at + quarter] === 0) continue;
          stack[top] = inside[at + quarter]!;
          widths[top++] = quarter & 1 ? edges[at + 2]! - middle : middle - edges[at]!;
        }
        continue;
      }
      if (squared >= far2 || (found === ~i && under[i] === -1)) continue;
      if (dx === 0) {
        dx = hair(random);
        squared += dx * dx;
      }
      if (dy === 0) {
        dy = hair(random);
        squared += dy * dy;
      }
      if (squared < near2) squared = Math.sqrt(near2 * squared);
      if (isCoarse) {
        const sum = isPoint ? pushOf(~found) : sums.push[found]!;
        vx[i]! += (dx * sum * warmth) / squared;
        vy[i]! += (dy * sum * warmth) / squared;
        continue;
      }
      const each = (-strength * warmth) / squared;
      for (let p = ~found; p >= 0; p = under[p]!) {
        if (p === i) continue;
        vx[i]! += dx * each;
        vy[i]! += dy * each;
      }
    }
  };

  return (bodies, warmth) => {
    fillQuadtree(tree, bodies.x, bodies.y);
    sumUp(bodies);
    for (let i = 0; i < n; i++) push(bodies, i, warmth);
  };
}
