import {
  type ChangeEstimate,
  type ChangeOptions,
  changeEstimate,
  type Influence,
  noChange,
  pairedVariance,
} from './change-estimate.ts';

/** The silo index of one window, split on series. */
export interface SiloWindow {
  /** A_c = Σ d(h − h⁰) and B_c = Σ d(h^max − h⁰) per series; ids are the same in every window of the log. */
  readonly series: readonly { readonly id: string; readonly a: number; readonly b: number }[];
  /** F = Σ d·h⁰ over the meetings of the window, hours. */
  readonly nullHours: number;
}

/** The silo index of one window with its error split on series (method 2.1.1). */
export interface SiloInfluence {
  /** S = ΣA/ΣB. */
  readonly value: number;
  /** S̃, with the two pseudo-series. */
  readonly centre: number;
  /** Sum of squares = se². */
  readonly influences: readonly Influence[];
  /** (ΣB)²/ΣB². */
  readonly effectiveSeries: number;
  /** Least possible S. */
  readonly least: number;
}

/**
 * What does each series add to the error of the silo index?
 *
 *   z_c = √(n/(n−1))·(A_c − S̃·B_c)/ΣB over the series and the pseudo-series (b̄, b̄) and (−f̄, b̄), n = G + 2
 *
 * @param window sums per series
 * @returns index, influences and effective number of series; null without capacity (ΣB < 1e-9)
 * Cost: O(series).
 */
export function siloInfluence(window: SiloWindow): SiloInfluence | null {
  const count = window.series.length;
  const a = sum(window.series.map((s) => s.a));
  const b = sum(window.series.map((s) => s.b));
  if (!(b >= 1e-9)) return null;
  const meanB = b / count;
  const meanF = window.nullHours / count;
  const padded = [...window.series, { id: null, a: meanB, b: meanB }, { id: null, a: -meanF, b: meanB }];
  const totalB = b + 2 * meanB;
  const centre = (a + meanB - meanF) / totalB;
  const scale = Math.sqrt((count + 2) / (count + 1)) / totalB;
  return {
    value: a / b,
    centre,
    influences: padded.map((s) => ({ series: s.id, value: scale * (s.a - centre * s.b) })),
    effectiveSeries: b ** 2 / sum(window.series.map((s) => s.b ** 2)),
    least: -window.nullHours / b,
  };
}

/**
 * Did the silo index change from one window to a later one?
 *
 *   Δ = S₂ − S₁, var = Σ_c (z_c2 − z_c1)² over series ids, t with g₁ + g₂ − 2 degrees of freedom, g effective series
 *
 * A series that goes on through both windows keeps its covariance. The interval has the form of method 2.1.1, centred
 * on S̃₂ − S̃₁, taking in Δ, clipped to what the two windows allow.
 *
 * @param before the earlier window
 * @param after the later window
 * @param options coverage of the interval and margin of the verdict
 * @returns change of S, −2…2, negative = less siloed; null with EMPTY_WINDOW or NO_CAPACITY; value without interval
 *   with TOO_FEW_SERIES
 * Cost: O(series).
 * Source: own, method 11.1; linearised ratio, Cochran 1977, Sampling Techniques, 3rd ed., section 6.3
 */
export function compareSilo(
  before: SiloWindow,
  after: SiloWindow,
  options: ChangeOptions = {},
): ChangeEstimate {
  if (before.series.length === 0 || after.series.length === 0) return noChange('EMPTY_WINDOW');
  const first = siloInfluence(before);
  const second = siloInfluence(after);
  if (first === null || second === null) return noChange('NO_CAPACITY');
  const { variance, sharedSeries } = pairedVariance(first.influences, second.influences);
  return changeEstimate(
    {
      value: second.value - first.value,
      centre: second.centre - first.centre,
      se: Math.sqrt(variance),
      df: first.effectiveSeries + second.effectiveSeries - 2,
      range: [second.least - 1, 1 - first.least],
      sharedSeries,
      thin: Math.min(first.effectiveSeries, second.effectiveSeries) < 8,
    },
    options,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
