import { bodiesAt, pull, step, warmths } from './bodies.ts';
import { keepApart } from './keep-apart.ts';

export interface SettleOptions {
  /** Where each disc starts. */
  readonly from: Columns;
  /** Where each disc wants to be. */
  readonly targets: Columns;
  readonly radii: Float64Array;
  /** Share of the way to the target that a step takes at first. */
  readonly strength: number;
  readonly steps: number;
}

interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Steps after which a thousandth of the pull is left. */
const COLD = 300;

/**
 * Where do discs lie that each want to be somewhere and must not cover each other?
 *
 * @returns places after the given steps; the same for the same input
 * Cost: O(steps · n log n).
 * Source: d3-force (Bostock): its collision and positioning forces, to the last digit.
 */
export function settle({ from, targets, radii, strength, steps }: SettleOptions): Columns {
  const bodies = bodiesAt(Float64Array.from(from.x), Float64Array.from(from.y));
  const part = keepApart(radii, chance());
  for (const warmth of warmths(steps, COLD)) {
    pull(bodies, targets, strength, warmth);
    part(bodies);
    step(bodies);
  }
  return bodies;
}

/** What parts two discs on one place: the same row of numbers each time. */
function chance(): () => number {
  let state = 1;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
