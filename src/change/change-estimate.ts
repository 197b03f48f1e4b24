import { studentQuantile } from '../measures/student-t.ts';

/** What may be said of a change (method 11.9). */
export type Verdict = 'REDUCED' | 'INCREASED' | 'NO_MATERIAL_CHANGE' | 'UNDECIDED';

/** Why a change, or its interval, is not given. */
export type ChangeReason =
  | 'EMPTY_WINDOW'
  | 'NO_CAPACITY'
  | 'NO_BRIDGE'
  | 'TOO_FEW_SERIES'
  | 'JACKKNIFE_UNDEFINED'
  | 'NO_VARIATION';

/** A change of an index from one window to a later one. */
export interface ChangeEstimate {
  /** Later minus earlier; null = see reason. */
  readonly value: number | null;
  /** Interval; both null = see reason. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Middle of the interval before clipping; differs from value where pseudo-series pull. */
  readonly centre: number | null;
  /** Standard error and degrees of freedom behind the interval. */
  readonly se: number | null;
  readonly df: number | null;
  /** Least and most the change could be; the interval is clipped to it. */
  readonly range: readonly [number, number];
  /** Series that take part in both windows, and so are counted with their covariance. */
  readonly sharedSeries: number;
  readonly verdict: Verdict;
  readonly reason: ChangeReason | null;
  /** THIN: fewer than 8 effective series in a window; show no arrow and no interval to a leader. */
  readonly flags: readonly 'THIN'[];
}

export interface ChangeOptions {
  /** Coverage of the interval, default 0.95. */
  readonly level?: number;
  /** Largest change that is still called immaterial, default 0.10. */
  readonly margin?: number;
}

/**
 * Which words may describe this interval of a change?
 *
 * Wholly below 0 REDUCED, wholly above INCREASED; else wholly inside ±margin NO_MATERIAL_CHANGE; else, or without an
 * interval, UNDECIDED. The first that fits holds (method 11.9), so a small but certain change is REDUCED or INCREASED.
 *
 * @param lo lower end, or null
 * @param hi upper end, or null
 * @param margin in the unit of the change, default 0.10
 * Cost: O(1).
 */
export function verdictOf(lo: number | null, hi: number | null, margin = 0.1): Verdict {
  if (lo === null || hi === null) return 'UNDECIDED';
  if (hi < 0) return 'REDUCED';
  if (lo > 0) return 'INCREASED';
  return lo >= -margin && hi <= margin ? 'NO_MATERIAL_CHANGE' : 'UNDECIDED';
}

/** The parts from which an interval of a change is made. */
export interface ChangeParts {
  readonly value: number;
  readonly centre: number;
  readonly se: number;
  readonly df: number;
  readonly range: readonly [number, number];
  readonly sharedSeries: number;
  readonly thin: boolean;
}

/**
 * How far does a change reach?
 *
 *   [min(Δ, Δ̃ − t·se), max(Δ, Δ̃ + t·se)] clipped to the range, Δ the value, Δ̃ the centre
 *
 * @param parts value, centre, standard error, degrees of freedom
 * @param options level and margin
 * @returns the estimate; without an interval where df is not positive (TOO_FEW_SERIES) or se is 0 (NO_VARIATION)
 * Cost: O(1).
 */
export function changeEstimate(parts: ChangeParts, options: ChangeOptions = {}): ChangeEstimate {
  const { value, centre, se, df, range, sharedSeries } = parts;
  const flags = parts.thin ? (['THIN'] as const) : [];
  const reason = df > 1e-9 ? (se > 1e-12 ? null : 'NO_VARIATION') : 'TOO_FEW_SERIES';
  const common = { value, centre, se, df, range, sharedSeries, flags, reason } as const;
  if (reason !== null) return { ...common, lo: null, hi: null, verdict: 'UNDECIDED' };
  const reach = studentQuantile((1 + (options.level ?? 0.95)) / 2, df) * se;
  const lo = Math.max(range[0], Math.min(value, centre - reach));
  const hi = Math.min(range[1], Math.max(value, centre + reach));
  return { ...common, lo, hi, verdict: verdictOf(lo, hi, options.margin) };
}

/** A change that cannot be given, and why; `value` where the point is known but not its interval. */
export function noChange(
  reason: ChangeReason,
  value: number | null = null,
  range: readonly [number, number] = [-1, 1],
): ChangeEstimate {
  const unknown = { lo: null, hi: null, centre: null, se: null, df: null } as const;
  return { value, ...unknown, range, sharedSeries: 0, verdict: 'UNDECIDED', reason, flags: [] };
}

/** What one series adds to the error of an index; null = a pseudo-series, which is never shared. */
export interface Influence {
  readonly series: string | null;
  readonly value: number;
}

/**
 * How uncertain is the difference of two indices that partly rest on the same series?
 *
 *   var = Σ over series (z_after − z_before)², an absent series counting 0
 *
 * Rival: the sum of the two variances, which is the same where no series is shared (method 11.1).
 *
 * @param before influences in the earlier window
 * @param after influences in the later window
 * @returns variance and the number of series in both
 * Cost: O(series).
 */
export function pairedVariance(
  before: readonly Influence[],
  after: readonly Influence[],
): { readonly variance: number; readonly sharedSeries: number } {
  const named = new Map<string, number>();
  let variance = 0;
  for (const { series, value } of before) {
    if (series === null) variance += value ** 2;
    else named.set(series, value);
  }
  let sharedSeries = 0;
  for (const { series, value } of after) {
    const earlier = series === null ? undefined : named.get(series);
    variance += (value - (earlier ?? 0)) ** 2;
    if (series === null || earlier === undefined) continue;
    named.delete(series);
    sharedSeries++;
  }
  for (const value of named.values()) variance += value ** 2;
  return { variance, sharedSeries };
}
