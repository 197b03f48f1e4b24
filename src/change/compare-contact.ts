import { studentQuantile, studentTwoTailed } from '../measures/student-t.ts';
import {
  type ChangeEstimate,
  changeEstimate,
  type Influence,
  noChange,
  pairedVariance,
} from './change-estimate.ts';

/** Contact between groups in one window, split on meeting series. */
export interface ContactWindow {
  /** O and E of sectorMatrix per series, hours; ids are the same in every window of the log. */
  readonly series: readonly { readonly id: string; readonly observed: number; readonly expected: number }[];
}

/** How much there is of the contact that chance would give. */
export interface ContactLevel {
  /** O/E: 1 = as by chance, 0 = none. */
  readonly value: number;
  /** 95 % interval; Infinity where it rests on one series. */
  readonly lo: number;
  readonly hi: number;
  /** Middle of the interval before clipping, with the two pseudo-series. */
  readonly centre: number;
  readonly se: number;
  /** Sum of squares = se². */
  readonly influences: readonly Influence[];
  /** (ΣE)²/ΣE². */
  readonly effectiveSeries: number;
}

/**
 * How much of the contact that chance would give is there, also where there is hardly any?
 *
 *   R = ΣO/ΣE, linearised over series with two pseudo-series (0, ē) and (2ē, ē), ē = mean E: R̃ = (ΣO + 2ē)/(ΣE + 2ē),
 *   z_c = √(n/(n−1))·(O_c − R̃·E_c)/(ΣE + 2ē), n = G + 2; t with g − 1 degrees of freedom, g effective series
 *
 * The pseudo-series say «one that kept apart and one that met twice as much as by chance», as method 2.1.1 does for the silo
 * index. Rejected: the jackknife of log(O/E) that the matrix shows, which has no value where O is 0 or rests on one
 * series, and so none where two sectors do not meet.
 *
 * @returns level, its 95 % interval (at least 0, holds the value) and influences; null where nothing is expected (ΣE < 1e-9)
 * Cost: O(series).
 * Source: own; linearised ratio, Cochran 1977, Sampling Techniques, 3rd ed., section 6.3; pseudo-observations: Agresti &
 *   Coull 1998, doi:10.1080/00031305.1998.10480550
 */
export function contactLevel({ series }: ContactWindow): ContactLevel | null {
  const observed = sum(series.map((s) => s.observed));
  const expected = sum(series.map((s) => s.expected));
  if (!(expected >= 1e-9)) return null;
  const mean = expected / series.length;
  const padded = [
    ...series,
    { id: null, observed: 0, expected: mean },
    { id: null, observed: 2 * mean, expected: mean },
  ];
  const total = expected + 2 * mean;
  const centre = (observed + 2 * mean) / total;
  const scale = Math.sqrt(padded.length / (padded.length - 1)) / total;
  const influences = padded.map((s) => ({
    series: s.id,
    value: scale * (s.observed - centre * s.expected),
  }));
  const se = Math.sqrt(sum(influences.map((z) => z.value ** 2)));
  const value = observed / expected;
  const effectiveSeries = expected ** 2 / sum(series.map((s) => s.expected ** 2));
  const df = effectiveSeries - 1;
  const reach = df > 1e-9 ? studentQuantile(0.975, df) * se : Number.POSITIVE_INFINITY;
  return {
    ...{ value, centre, se, influences, effectiveSeries },
    lo: Math.max(0, Math.min(value, centre - reach)),
    hi: Math.max(value, centre + reach),
  };
}

/**
 * How surely is the contact below (or above) a bound?
 *
 * @param side `below`: small p where the level is surely below the bound
 * @returns one-sided p, 0…1; 1 where the level rests on one series
 * Cost: O(1).
 */
export function contactBeyond(level: ContactLevel, bound: number, side: 'below' | 'above'): number {
  const df = level.effectiveSeries - 1;
  if (!(df > 1e-9) || !(level.se > 0)) return 1;
  const t = ((side === 'below' ? 1 : -1) * (bound - level.centre)) / level.se;
  const both = studentTwoTailed(t, df);
  return t > 0 ? both / 2 : 1 - both / 2;
}

/** A change of contact, with the p-value that a correction for many pairs needs. */
export interface ContactChange {
  readonly before: ContactLevel | null;
  readonly after: ContactLevel | null;
  /** O/E later minus earlier. */
  readonly change: ChangeEstimate;
  /** Two-sided p of no change; null without an interval. */
  readonly p: number | null;
}

/**
 * Did contact between two groups, measured against chance, change from one window to a later one?
 *
 *   Δ = R₂ − R₁, var = Σ_c (z_c2 − z_c1)² over series ids, t with g₁ + g₂ − 2 degrees of freedom
 *
 * A difference and not a ratio, since a silo that opens starts near 0. Both windows are measured against their own
 * activity, so that more logging of the same mixture moves nothing. A series in both windows keeps its covariance.
 *
 * @returns change of O/E; THIN below 8 effective series; p from the centre of the interval
 * Cost: O(series).
 * Source: own, method 2.1.3 and 11.1
 */
export function compareContact(before: ContactWindow, after: ContactWindow): ContactChange {
  const [first, second] = [contactLevel(before), contactLevel(after)];
  if (!first || !second) return { before: first, after: second, change: noChange('NO_CAPACITY'), p: null };
  const { variance, sharedSeries } = pairedVariance(first.influences, second.influences);
  const change = changeEstimate({
    value: second.value - first.value,
    centre: second.centre - first.centre,
    se: Math.sqrt(variance),
    df: first.effectiveSeries + second.effectiveSeries - 2,
    range: [-first.value, Number.POSITIVE_INFINITY],
    sharedSeries,
    thin: Math.min(first.effectiveSeries, second.effectiveSeries) < 8,
  });
  const p = change.lo === null ? null : studentTwoTailed(change.centre! / change.se!, change.df!);
  return { before: first, after: second, change, p };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
