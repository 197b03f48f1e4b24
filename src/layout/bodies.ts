/** Points that move, as columns: place and velocity per step. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** Share of the velocity that is left after a step. */
const KEPT = 0.6;

/** Points at rest. */
export function bodiesAt(x: Float64Array, y: Float64Array): Bodies {
  return { x, y, vx: new Float64Array(x.length), vy: new Float64Array(x.length) };
}

/**
 * Pulls every point towards its target.
 *
 * @param strength share of the way that a step takes at full warmth
 * @param warmth 0…1, see warmths
 * Cost: O(n).
 */
export function pull(
  { x, y, vx, vy }: Bodies,
  targets: Pick<Bodies, 'x' | 'y'>,
  strength: number,
  warmth: number,
): void {
  for (let i = 0; i < x.length; i++) {
    vx[i]! += (targets.x[i]! - x[i]!) * strength * warmth;
    vy[i]! += (targets.y[i]! - y[i]!) * strength * warmth;
  }
}

/**
 * How strong are pulls and pushes, step by step? Less and less, so that everything comes to rest.
 *
 * @param steps how many are taken
 * @param cold the number of steps after which a thousandth is left
 * Cost: O(steps).
 */
export function* warmths(steps: number, cold: number): Generator<number> {
  const loss = 1 - 0.001 ** (1 / cold);
  let warmth = 1;
  for (let taken = 0; taken < steps; taken++) {
    warmth -= warmth * loss;
    yield warmth;
  }
}

/** Moves every point by its velocity, which is damped. */
export function step({ x, y, vx, vy }: Bodies): void {
  for (let i = 0; i < x.length; i++) {
    vx[i]! *= KEPT;
    vy[i]! *= KEPT;
    x[i]! += vx[i]!;
    y[i]! += vy[i]!;
  }
}

/**
 * A hair's breadth in a direction of chance: what moves apart two points on one place.
 *
 * @param random in [0, 1)
 */
export function hair(random: () => number): number {
  return (random() - 0.5) * 1e-6;
}
