import { type ClosedDays, openDayClock } from './open-days.ts';

const FEWEST_GAPS = 4;

export interface Regularity {
  /** A: −1 = fixed rhythm, 0 = random, 1 = in bursts; null with fewer than four gaps. */
  readonly value: number | null;
  /** Gaps between days with a meeting. */
  readonly gaps: number;
}

/**
 * Do the sectors meet in a fixed rhythm, or in bursts?
 *
 *   A = (√(n+1)·r − √(n−1)) / ((√(n+1) − 2)·r + √(n−1)), r = sd/mean of the n gaps (population sd)
 *
 * The finite-size form of burstiness (r − 1)/(r + 1), which depends on how many meetings there are. Days with several
 * meetings count once.
 *
 * @param days  local day number of each meeting, in any order
 * @param closed  holidays, taken out of the clock; default none
 * @returns −1…1, or null
 * Cost: O(n log n).
 * Source: Kim & Jo 2016, doi:10.1103/PhysRevE.94.032311; Goh & Barabási 2008, doi:10.1209/0295-5075/81/48002
 */
export function regularity(days: readonly number[], closed: ClosedDays = []): Regularity {
  const clock = openDayClock(closed);
  const times = [...new Set(days.map(clock))].sort((a, b) => a - b);
  const gaps = times.slice(1).map((t, i) => t - times[i]!);
  const n = gaps.length;
  if (n < FEWEST_GAPS) return { value: null, gaps: n };
  const mean = gaps.reduce((a, b) => a + b, 0) / n;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / n;
  const r = Math.sqrt(variance) / mean;
  const up = Math.sqrt(n + 1);
  const down = Math.sqrt(n - 1);
  return { value: (up * r - down) / ((up - 2) * r + down), gaps: n };
}
