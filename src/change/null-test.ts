/** What came of holding an observed number against draws from a null. */
export interface NullTest<Reason extends string> {
  /** The statistic on the data; null when it is not finite there. */
  readonly observed: number | null;
  /** Share of the null at least as large as the observed, 0 < p <= 1 (one-sided, large = siloed); null = see reason. */
  readonly p: number | null;
  /** The statistic in each draw, in order of drawing; empty when nothing was drawn. */
  readonly draws: Float64Array;
  readonly reason: Reason | null;
}

/**
 * How rare is a number at least this large under the null?
 *
 *   p = (1 + #{T* >= T}) / (1 + R)
 *
 * Rival: #{T* >= T} / R can be 0 and rejects too often. Equality is tested with a tolerance of 1e-9, relative
 * above 1, since the same sum in another order may differ in its last digits.
 *
 * @param observed the statistic on the data
 * @param draws the statistic in R draws from the null
 * @returns 1/(1 + R) … 1; null when a value is not finite
 * Cost: O(R).
 * Source: Phipson & Smyth 2010, doi:10.2202/1544-6115.1585
 */
export function monteCarloP(observed: number, draws: Float64Array): number | null {
  if (!Number.isFinite(observed)) return null;
  const least = observed - 1e-9 * Math.max(1, Math.abs(observed));
  let atLeast = 0;
  for (const draw of draws) {
    if (!Number.isFinite(draw)) return null;
    if (draw >= least) atLeast++;
  }
  return (1 + atLeast) / (1 + draws.length);
}

/** The test of an observed number and its draws; a value that is not finite leaves it undefined. */
export function nullTest(observed: number, draws: Float64Array): NullTest<'STATISTIC_UNDEFINED'> {
  const p = monteCarloP(observed, draws);
  const reason = p === null ? 'STATISTIC_UNDEFINED' : null;
  return { observed: Number.isFinite(observed) ? observed : null, p, draws, reason };
}
