import { studentQuantile, studentTwoTailed } from '../measures/student-t.ts';
import { type ChangeEstimate, changeEstimate, noChange } from './change-estimate.ts';

/** Contact between groups in one window, split on meeting series. */
export interface ContactWindow {
  /** Number of each series, each once; the same in every window of the log. */
  readonly series: Int32Array;
  /** O and E of sectorMatrix per series, hours. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** A window without contact. */
export const NO_CONTACT: ContactWindow = {
  series: new Int32Array(),
  observed: new Float64Array(),
  expected: new Float64Array(),
};

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
export function contactLevel(window: ContactWindow): ContactLevel | null {
  return measured(window)?.level ?? null;
}

/** A level and what each series adds to its error. */
interface Measured {
  readonly level: ContactLevel;
  /** z_c of each series, and of the two pseudo-series; the sum of their squares is se². */
  readonly influence: Float64Array;
  readonly pseudo: readonly [number, number];
}

function measured({ series, observed, expected }: ContactWindow): Measured | null {
  const [totalObserved, totalExpected] = [sum(observed), sum(expected)];
  if (!(totalExpected >= 1e-9)) return null;
  const count = series.length + 2;
  const mean = totalExpected / series.length;
  const total = totalExpected + 2 * mean;
  const centre = (totalObserved + 2 * mean) / total;
  const scale = Math.sqrt(count / (count - 1)) / total;
  const influence = observed.map((own, c) => scale * (own - centre * expected[c]!));
  const pseudo = [scale * (0 - centre * mean), scale * (2 * mean - centre * mean)] as const;
  const se = Math.sqrt(squares(influence) + pseudo[0] ** 2 + pseudo[1] ** 2);
  const value = totalObserved / totalExpected;
  const effectiveSeries = totalExpected ** 2 / squares(expected);
  const df = effectiveSeries - 1;
  const reach = df > 1e-9 ? studentQuantile(0.975, df) * se : Number.POSITIVE_INFINITY;
  const level = {
    ...{ value, centre, se, effectiveSeries },
    lo: Math.max(0, Math.min(value, centre - reach)),
    hi: Math.max(value, centre + reach),
  };
  return { level, influence, pseudo };
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
  const [first, second] = [measured(before), measured(after)];
  if (!first || !second) {
    const change = noChange('NO_CAPACITY');
    return { before: first?.level ?? null, after: second?.level ?? null, change, p: null };
  }
  const [early, late] = [first.level, second.level];
  const { variance, sharedSeries } = pairedVariance(
    { ...first, series: before.series },
    { ...second, series: after.series },
  );
  const change = changeEstimate({
    value: late.value - early.value,
    centre: late.centre - early.centre,
    se: Math.sqrt(variance),
    df: early.effectiveSeries + late.effectiveSeries - 2,
    range: [-early.value, Number.POSITIVE_INFINITY],
    sharedSeries,
    thin: Math.min(early.effectiveSeries, late.effectiveSeries) < 8,
  });
  const p = change.lo === null ? null : studentTwoTailed(change.centre! / change.se!, change.df!);
  return { before: early, after: late, change, p };
}

type Influences = Pick<Measured, 'influence' | 'pseudo'> & Pick<ContactWindow, 'series'>;

/** Variance of the difference, and the series in both: pairedVariance of change-estimate.ts, on columns. */
function pairedVariance(before: Influences, after: Influences): { variance: number; sharedSeries: number } {
  const placeOf = new Map(Array.from(before.series, (id, c) => [id, c]));
  const isShared = new Uint8Array(before.series.length);
  let sharedSeries = 0;
  let variance = before.pseudo[0] ** 2 + before.pseudo[1] ** 2;
  for (let c = 0; c < after.series.length; c++) {
    const earlier = placeOf.get(after.series[c]!);
    variance += (after.influence[c]! - (earlier === undefined ? 0 : before.influence[earlier]!)) ** 2;
    if (earlier === undefined) continue;
    isShared[earlier] = 1;
    sharedSeries++;
  }
  variance += after.pseudo[0] ** 2;
  variance += after.pseudo[1] ** 2;
  for (let c = 0; c < before.series.length; c++) if (isShared[c] === 0) variance += before.influence[c]! ** 2;
  return { variance, sharedSeries };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let c = 0; c < values.length; c++) total += values[c]!;
  return total;
}

function squares(values: Float64Array): number {
  let total = 0;
  for (let c = 0; c < values.length; c++) total += values[c]! ** 2;
  return total;
}
