import { studentQuantile } from '../measures/student-t.ts';
import { type Verdict, verdictOf } from './change-estimate.ts';
import { clusterWls } from './cluster-wls.ts';
import { MONTH_MS } from './windows.ts';

/** A meeting as far as the trend goes. */
export interface TrendEvent {
  readonly startMs: number;
  /** Weight d(h^max − h⁰), hours; events without it (all-hands) carry no information and are left out. */
  readonly capacity: number;
  /** d(h − h⁰), hours. */
  readonly excess: number;
  /** Series as a number, from `detectSeries`. */
  readonly cluster: number;
}

/** Why a trend is not given. */
export type TrendReason =
  | 'TOO_FEW_MEETINGS'
  | 'TOO_FEW_SERIES'
  | 'NO_SPREAD_IN_TIME'
  | 'SHORT_BASELINE'
  | 'NO_VARIATION';

/** A coefficient with its interval. */
export interface Coefficient {
  readonly value: number;
  readonly se: number;
  readonly lo: number;
  readonly hi: number;
}

export interface TrendOptions {
  /** Coverage of the interval, default 0.95. */
  readonly level?: number;
}

export interface Trend {
  /** Change of the silo index per quarter (3 months of 365.25/12 days). */
  readonly perQuarter: Coefficient | null;
  /** The same from the first meeting to the last. */
  readonly overPeriod: Coefficient | null;
  /** Words for `overPeriod`. */
  readonly verdict: Verdict;
  readonly df: number | null;
  readonly meetings: number;
  readonly series: number;
  readonly reason: TrendReason | null;
}

/** Milliseconds in a quarter of 3 months. */
export const QUARTER_MS = 3 * MONTH_MS;

/**
 * Does the silo index rise or fall over time?
 *
 *   x_e = (h_e − h⁰_e)/(h^max_e − h⁰_e) = α + β·t_e, weighted by d_e(h^max_e − h⁰_e); jackknife over
 *   series, t with g_eff − 1
 *
 * The recommended primary test (method 11.2): it uses every meeting, where comparing the first and the last window
 * throws away those between.
 *
 * @param events meetings in any order
 * @param options.level coverage of the interval
 * @returns change per quarter, negative = less siloed; null with fewer than 5 meetings, 3 series, two different
 *   times, or when every meeting lies exactly on the line (NO_VARIATION: the error cannot be judged)
 * Cost: O(events).
 * Source: own, method 11.2; errors as in `clusterWls`
 */
export function trend(events: readonly TrendEvent[], options: TrendOptions = {}): Trend {
  const used = informative(events);
  const series = new Set(used.map((e) => e.cluster)).size;
  const start = used[0]?.startMs ?? 0;
  const fit = fitLine(used, 2, (e) => [1, (e.startMs - start) / QUARTER_MS], options);
  const common = { meetings: used.length, series };
  if (typeof fit === 'string') {
    const none = { perQuarter: null, overPeriod: null, verdict: 'UNDECIDED', df: null } as const;
    return { ...none, ...common, reason: fit };
  }
  const perQuarter = fit.coefficients[1]!;
  const quarters = (used.at(-1)!.startMs - start) / QUARTER_MS;
  const overPeriod = scaled(perQuarter, quarters);
  const verdict = verdictOf(overPeriod.lo, overPeriod.hi);
  return { perQuarter, overPeriod, verdict, df: fit.df, ...common, reason: null };
}

/** A fitted line; the coefficients in the order of the predictors. */
export interface LineFit {
  readonly coefficients: readonly Coefficient[];
  readonly df: number;
}

/**
 * Fits x_e on predictors of time with `clusterWls`.
 *
 * @param used events with capacity
 * @param predictors number of predictors k
 * @param row predictors of an event
 * @returns coefficients with t_{g_eff−k+1} intervals, or the reason there are none
 */
export function fitLine(
  used: readonly TrendEvent[],
  predictors: number,
  row: (event: TrendEvent) => readonly number[],
  options: TrendOptions,
): LineFit | TrendReason {
  if (used.length < 5) return 'TOO_FEW_MEETINGS';
  const df = effectiveSeries(used) - (predictors - 1);
  if (df < 1) return 'TOO_FEW_SERIES';
  const fit = clusterWls({
    y: used.map((e) => e.excess / e.capacity),
    x: used.map(row),
    weight: used.map((e) => e.capacity),
    cluster: used.map((e) => e.cluster),
  });
  if (fit === null) return 'NO_SPREAD_IN_TIME';
  if (fit.jackknife === null) return 'TOO_FEW_SERIES';
  const variances = fit.jackknife;
  if (variances.some((v) => !(v > 1e-20))) return 'NO_VARIATION';
  const reach = studentQuantile((1 + (options.level ?? 0.95)) / 2, df);
  const coefficients = fit.beta.map((value, p) => {
    const se = Math.sqrt(variances[p]!);
    return { value, se, lo: value - reach * se, hi: value + reach * se };
  });
  return { coefficients, df };
}

/** (ΣB_c)²/ΣB_c²: how many equal series the series amount to. */
function effectiveSeries(used: readonly TrendEvent[]): number {
  const room = new Map<number, number>();
  for (const e of used) room.set(e.cluster, (room.get(e.cluster) ?? 0) + e.capacity);
  const sizes = [...room.values()];
  return sizes.reduce((a, b) => a + b, 0) ** 2 / sizes.reduce((a, b) => a + b ** 2, 0);
}

/** The events with capacity, in an order that does not depend on the order of input. */
export function informative(events: readonly TrendEvent[]): TrendEvent[] {
  return events
    .filter((e) => e.capacity > 1e-9)
    .sort(
      (a, b) =>
        a.startMs - b.startMs || a.capacity - b.capacity || a.excess - b.excess || a.cluster - b.cluster,
    );
}

function scaled(c: Coefficient, factor: number): Coefficient {
  return { value: c.value * factor, se: c.se * factor, lo: c.lo * factor, hi: c.hi * factor };
}
