import { studentQuantile } from './student-t.ts';

/** Sums of each meeting series that says anything, by series number. */
export interface SiloClusters {
  readonly series: Int32Array;
  /** A_c = Σ d(h − h⁰), hours. */
  readonly above: Float64Array;
  /** B_c = Σ d(h^max − h⁰), hours, > 0. */
  readonly room: Float64Array;
  /** F = Σ d h⁰ over all of them, hours. */
  readonly expectedHours: number;
}

export interface SiloInterval {
  readonly lo: number;
  readonly hi: number;
  /** S̃, the index with the two pseudo-series. */
  readonly centre: number;
  /** Standard error of the centre. */
  readonly se: number;
  /** Effective number of series, 1 … number of series. */
  readonly gEff: number;
  /** (A_c − S̃B_c)/ΣB of each real series, for changes between windows (method 11.1). */
  readonly influence: Float64Array;
  /** The same of the two pseudo-series. */
  readonly pseudoInfluence: readonly [number, number];
}

/** (Σw)²/Σw²: how many equal parts would be as uneven as these. 0 when there are none. */
export function effectiveNumber(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  return squares > 0 ? sum ** 2 / squares : 0;
}

/** Half the width of a 95 % interval; all there is when one series decides everything. */
export function halfWidth(se: number, df: number): number {
  if (!(df > 1e-9)) return Number.POSITIVE_INFINITY;
  return se === 0 ? 0 : se * studentQuantile(0.975, df);
}

/**
 * Between which bounds does the silo index lie, meetings being a sample of what these people do?
 *
 *   cluster-linearised t-interval with two pseudo-series (b̄, b̄) and (−f̄, b̄); t with g_eff − 1 degrees of freedom
 *   (method 2.1.1); coverage 94–100 % where plain cluster-t has 37–96 % and bootstraps 73–95 %
 *
 * @param clusters  at least one series
 * @returns 95 % interval that holds the index itself, within [−F/ΣB, 1]
 * Cost: O(series).
 * Source: pseudo-observations: Agresti & Coull 1998, doi:10.1080/00031305.1998.10480550
 */
export function siloInterval(clusters: SiloClusters): SiloInterval {
  const { above, room, expectedHours } = clusters;
  const g = room.length;
  let sumA = 0;
  let sumB = 0;
  for (let c = 0; c < g; c++) {
    sumA += above[c]!;
    sumB += room[c]!;
  }
  const value = sumA / sumB;
  const lowest = -expectedHours / sumB;
  const b = sumB / g;
  const f = expectedHours / g;
  const n = g + 2;
  const allB = sumB + 2 * b;
  const centre = (sumA + b - f) / allB;
  const influence = above.map((a, c) => (a - centre * room[c]!) / allB);
  const pseudoInfluence = [(b - centre * b) / allB, (-f - centre * b) / allB] as const;
  let squares = pseudoInfluence[0] ** 2 + pseudoInfluence[1] ** 2;
  for (const u of influence) squares += u * u;
  const se = Math.sqrt((n / (n - 1)) * squares);
  const gEff = effectiveNumber(room);
  const half = halfWidth(se, gEff - 1);
  return {
    lo: Math.max(lowest, Math.min(value, centre - half)),
    hi: Math.min(1, Math.max(value, centre + half)),
    centre,
    se,
    gEff,
    influence,
    pseudoInfluence,
  };
}
