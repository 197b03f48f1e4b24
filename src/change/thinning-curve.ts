import { createRng, type Rng } from '../random.ts';
import { percentileInterval } from './bootstrap.ts';

export interface ThinningOptions {
  readonly seed: number;
  /** Draws for each share, default 200. */
  readonly draws?: number;
  /** Shares of the meetings to keep, default 0.9, 0.8, …, 0.3. */
  readonly shares?: readonly number[];
}

/** An index when only a share of the meetings had been logged. */
export interface ThinningPoint {
  readonly share: number;
  /** Meetings kept: share·M, rounded. */
  readonly meetings: number;
  /** Mean over the draws in which the index is defined; null when fewer than 90 % are. */
  readonly mean: number | null;
  /** 95 % of the draws. */
  readonly lo: number | null;
  readonly hi: number | null;
  readonly reason: 'TOO_FEW_DEFINED' | null;
}

const SHARES: readonly number[] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/**
 * Would the index be the same had fewer meetings been logged?
 *
 * A level curve says that random gaps in the log do not move the index; it says nothing of gaps that are not random
 * (`loggingRange`).
 *
 * @param events meetings
 * @param index of a list of meetings in the same order; null where not defined
 * @param options.seed the same seed gives the same draws
 * @returns one point per share, in the order asked
 * Cost: shares·draws calls of `index`.
 * Source: own, method 11.7; as in Smith & Moody 2013, doi:10.1016/j.socnet.2013.09.003
 */
export function thinningCurve<E>(
  events: readonly E[],
  index: (events: readonly E[]) => number | null,
  options: ThinningOptions,
): ThinningPoint[] {
  return (options.shares ?? SHARES).map((share) => {
    const rng = createRng(options.seed, `thinning/${share}`);
    const meetings = Math.round(share * events.length);
    const values = Array.from({ length: options.draws ?? 200 }, () => index(thinned(events, meetings, rng)));
    const { lo, hi, reason } = percentileInterval(values);
    const defined = values.filter((v) => v !== null);
    const mean = reason === null ? defined.reduce((sum, v) => sum + v, 0) / defined.length : null;
    return { share, meetings, mean, lo, hi, reason };
  });
}

/** A random choice of `count` items, in their original order. */
export function thinned<E>(items: readonly E[], count: number, rng: Rng): E[] {
  const kept: E[] = [];
  let wanted = Math.min(count, items.length);
  for (let i = 0; i < items.length; i++) {
    if (rng.int(items.length - i) >= wanted) continue;
    kept.push(items[i]!);
    wanted--;
  }
  return kept;
}
