import {
  type ChangeEstimate,
  type ChangeOptions,
  changeEstimate,
  type Influence,
  noChange,
  pairedVariance,
} from './change-estimate.ts';

/** An index and what it becomes when each series is left out. */
export interface LeaveOneOut {
  readonly value: number;
  /** Per series, its id (null = a pseudo-series) and the index without it (null = not defined then). */
  readonly without: readonly { readonly series: string | null; readonly value: number | null }[];
}

/** The person-dependence index of one window, as needed for a change. */
export interface PaiWindow {
  /** From the data. */
  readonly plain: LeaveOneOut;
  /** With a pseudo-series carried by an unseen person; null where it was not made. */
  readonly padded: LeaveOneOut | null;
}

/**
 * What does each series add to the error of an index, by the delete-one jackknife?
 *
 *   z_c = √((G−1)/G)·(mean of θ₍₋c₎ − θ₍₋c₎), so that Σ z² = (G−1)/G·Σ(θ₍₋c₎ − mean)²
 *
 * @param parts the index without each series
 * @returns influences; null with fewer than 2 series or where an index without a series is not defined
 * Cost: O(series).
 * Source: Tukey's jackknife, Efron & Stein 1981, doi:10.1214/aos/1176345462
 */
export function jackknifeInfluences(parts: LeaveOneOut): Influence[] | null {
  const count = parts.without.length;
  if (count < 2) return null;
  let total = 0;
  for (const { value } of parts.without) {
    if (value === null) return null;
    total += value;
  }
  const scale = Math.sqrt((count - 1) / count);
  return parts.without.map(({ series, value }) => ({ series, value: scale * (total / count - value!) }));
}

/**
 * Did person-dependence change from one window to a later one?
 *
 *   Δ = PAI₂ − PAI₁, t with G₁ + G₂ − 2 degrees of freedom; per window the larger jackknife variance of the data and of
 *   the data with a pseudo-series, added up by series id where a series is in both windows (method 11.1)
 *
 * @param before the earlier window; null = no bridge in it
 * @param after the later window; null = no bridge in it
 * @param options coverage of the interval and margin of the verdict
 * @returns change of PAI, −1…1, negative = less dependent on single persons; null with NO_BRIDGE; value without
 *   interval with TOO_FEW_SERIES, JACKKNIFE_UNDEFINED or NO_VARIATION (every jackknife value the same)
 * Cost: O(series).
 */
export function comparePai(
  before: PaiWindow | null,
  after: PaiWindow | null,
  options: ChangeOptions = {},
): ChangeEstimate {
  if (before === null || after === null) return noChange('NO_BRIDGE');
  const value = after.plain.value - before.plain.value;
  const series = [before.plain.without.length, after.plain.without.length] as const;
  if (Math.min(...series) < 2) return noChange('TOO_FEW_SERIES', value);
  const first = widest(before);
  const second = widest(after);
  if (first === null || second === null) return noChange('JACKKNIFE_UNDEFINED', value);
  const { variance, sharedSeries } = pairedVariance(first, second);
  const df = series[0] + series[1] - 2;
  const thin = Math.min(...series) < 8;
  const range = [-1, 1] as const;
  return changeEstimate(
    { value, centre: value, se: Math.sqrt(variance), df, range, sharedSeries, thin },
    options,
  );
}

/** The influences of larger variance. */
function widest(window: PaiWindow): Influence[] | null {
  const plain = jackknifeInfluences(window.plain);
  if (plain === null || window.padded === null) return plain;
  const padded = jackknifeInfluences(window.padded);
  if (padded === null) return null;
  return sumOfSquares(padded) > sumOfSquares(plain) ? padded : plain;
}

function sumOfSquares(influences: readonly Influence[]): number {
  return influences.reduce((total, { value }) => total + value ** 2, 0);
}
