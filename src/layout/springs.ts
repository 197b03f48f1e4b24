import { type Bodies, hair } from './bodies.ts';

/** A tie between two points. */
export interface Spring {
  readonly source: number;
  readonly target: number;
  /** Above 0; the strongest ties are the shortest. */
  readonly weight: number;
}

/** Share of what a spring is too long or too short that a step undoes. */
const UNDONE = 0.25;
/** Length of the strongest, and how much longer one without strength would be. */
const LENGTH = { least: 18, more: 30 };

/**
 * Ties that draw their ends together, to a length that is shorter the stronger the tie.
 *
 *   length = 18 + 30 (1 − √(weight / largest)); the end with fewer ties moves the more
 *
 * @param n points
 * @param springs in the order in which they act
 * @param random for two points on one place
 * @returns changes the velocities, one step at a time
 * Cost: O(springs) a step.
 * Source: the link force of d3-force (Bostock), to the last digit.
 */
export function tighten(
  n: number,
  springs: readonly Spring[],
  random: () => number,
): (bodies: Bodies, warmth: number) => void {
  const most = springs.reduce((max, { weight }) => Math.max(max, weight), 0);
  const ties = new Int32Array(n);
  for (const { source, target } of springs) {
    ties[source]!++;
    ties[target]!++;
  }
  const source = Int32Array.from(springs, (one) => one.source);
  const target = Int32Array.from(springs, (one) => one.target);
  const length = Float64Array.from(
    springs,
    ({ weight }) => LENGTH.least + LENGTH.more * (1 - Math.sqrt(weight / most)),
  );
  const share = Float64Array.from(
    springs,
    (one) => ties[one.source]! / (ties[one.source]! + ties[one.target]!),
  );
  return ({ x, y, vx, vy }, warmth) => {
    for (let k = 0; k < length.length; k++) {
      const [s, t] = [source[k]!, target[k]!];
      const dx = x[t]! + vx[t]! - x[s]! - vx[s]! || hair(random);
      const dy = y[t]! + vy[t]! - y[s]! - vy[s]! || hair(random);
      const now = Math.sqrt(dx * dx + dy * dy);
      const move = ((now - length[k]!) / now) * warmth * UNDONE;
      vx[t]! -= dx * move * share[k]!;
      vy[t]! -= dy * move * share[k]!;
      vx[s]! += dx * move * (1 - share[k]!);
      vy[s]! += dy * move * (1 - share[k]!);
    }
  };
}
