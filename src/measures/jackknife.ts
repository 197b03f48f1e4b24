/**
 * How much would this number vary, judged by leaving out one series at a time?
 *
 *   v = (n − 1)/n · Σ_c (θ_(c) − θ̄)²
 *
 * @param replicates  the number without each series; null = not defined without it
 * @returns variance ≥ 0; null with fewer than two series, or when a replicate is null
 * Cost: O(n).
 * Source: Efron & Stein 1981, doi:10.1214/aos/1176345462
 */
export function jackknifeVariance(replicates: readonly (number | null)[]): number | null {
  const n = replicates.length;
  if (n < 2) return null;
  let mean = 0;
  for (const value of replicates) {
    if (value === null) return null;
    mean += value / n;
  }
  let squares = 0;
  for (const value of replicates) squares += (value! - mean) ** 2;
  return ((n - 1) / n) * squares;
}
