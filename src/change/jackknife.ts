/** An estimate, the same without each unit, and the error that follows. */
export interface Jackknife {
  /** With every unit. */
  readonly value: number | null;
  /** Without unit 0, 1, …; null where not defined. */
  readonly without: readonly (number | null)[];
  /** Standard error; null = see reason. */
  readonly se: number | null;
  readonly reason: 'TOO_FEW_SERIES' | 'JACKKNIFE_UNDEFINED' | null;
}

/**
 * How uncertain is an estimate, judged by leaving out one series at a time?
 *
 *   se² = (G−1)/G·Σ_c (θ₍₋c₎ − mean of θ₍₋c₎)²
 *
 * For a mean this is the textbook s/√n. Not for medians, ranks and other estimates that jump.
 *
 * @param series number of series G
 * @param estimate the estimate without this series (null = with every series); null = not defined
 * @returns estimate, leave-one-out values and standard error; se null with fewer than 2 series or an undefined value
 * Cost: G + 1 calls of `estimate`.
 * Source: Efron & Stein 1981, doi:10.1214/aos/1176345462
 */
export function jackknife(series: number, estimate: (without: number | null) => number | null): Jackknife {
  const value = estimate(null);
  const without = Array.from({ length: series }, (_, c) => estimate(c));
  if (series < 2) return { value, without, se: null, reason: 'TOO_FEW_SERIES' };
  const defined = without.filter((v) => v !== null);
  if (value === null || defined.length < series)
    return { value, without, se: null, reason: 'JACKKNIFE_UNDEFINED' };
  const mean = defined.reduce((sum, v) => sum + v, 0) / series;
  const squares = defined.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return { value, without, se: Math.sqrt(((series - 1) / series) * squares), reason: null };
}
