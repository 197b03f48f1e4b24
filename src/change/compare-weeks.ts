import { studentTwoTailed } from '../measures/student-t.ts';
import { type ChangeEstimate, changeEstimate, noChange } from './change-estimate.ts';

/** Weeks after which one week says nothing of another. */
const LAGS = 4;
/** Weeks below which a mean has no error worth stating. */
const FEWEST = 8;

/** Change of a weekly mean, with the p-value that a correction for many units needs. */
export interface WeeklyChange {
  readonly before: number | null;
  readonly after: number | null;
  /** In the unit of the values. */
  readonly change: ChangeEstimate;
  /** Two-sided p of no change; null without an interval. */
  readonly p: number | null;
}

/**
 * Did the weekly level change beyond the variation from week to week?
 *
 *   Δ = mean₂ − mean₁, var = Σ_w (γ₀ + 2·Σ_{l=1..4} (1 − l/5)·γ_l)/(n − 1) per stretch w, never less than γ₀/(n − 1);
 *   t with Welch–Satterthwaite degrees of freedom
 *
 * The weeks of a stretch are taken in order, since a standing meeting makes them alike. Weeks are the units of chance, not
 * meeting series: a new standing meeting is one series, and no series bootstrap could ever see it. So the
 * interval says that the level lies at another place, not that another unit would have got there.
 *
 * @param before values of the earlier weeks, in order
 * @param after values of the later weeks, in order
 * @returns change; value without interval with TOO_FEW_SERIES below 8 weeks in a stretch, NO_VARIATION where no week differs
 * Cost: O(weeks).
 * Source: Newey & West 1987, doi:10.2307/1913610; Welch 1947, doi:10.1093/biomet/34.1-2.28
 */
export function compareWeeks(before: readonly number[], after: readonly number[]): WeeklyChange {
  const [first, second] = [mean(before), mean(after)];
  if (first === null || second === null)
    return { before: first, after: second, change: noChange('EMPTY_WINDOW'), p: null };
  const value = second - first;
  if (Math.min(before.length, after.length) < FEWEST)
    return { before: first, after: second, change: noChange('TOO_FEW_SERIES', value), p: null };
  const [v1, v2] = [errorOf(before, first), errorOf(after, second)];
  const all = v1 + v2;
  const df = all > 0 ? all ** 2 / (v1 ** 2 / (before.length - 1) + v2 ** 2 / (after.length - 1)) : 1;
  const range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  const change = changeEstimate({
    ...{ value, centre: value, se: Math.sqrt(all), df, range, sharedSeries: 0, thin: false },
  });
  const p = change.lo === null ? null : studentTwoTailed(value / Math.sqrt(all), df);
  return { before: first, after: second, change, p };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** Squared error of the mean. */
function errorOf(values: readonly number[], centre: number): number {
  const n = values.length;
  const together = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += (values[i]! - centre) * (values[i - lag]! - centre);
    return sum / n;
  };
  const own = together(0);
  let spread = own;
  for (let lag = 1; lag <= LAGS; lag++) spread += 2 * (1 - lag / (LAGS + 1)) * together(lag);
  return Math.max(own, spread) / (n - 1);
}
