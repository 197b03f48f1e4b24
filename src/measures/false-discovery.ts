/**
 * How large a share of false findings does one accept by taking everything up to this p-value?
 *
 *   q_(i) = min over j ≥ i of p_(j)·m/j, capped at 1 (Benjamini–Hochberg); keep q ≤ 0.05 for at most 5 % on average
 *
 * @param pValues  p-values of one family, 0…1, in any order
 * @returns q-values in the same order
 * Cost: O(m log m).
 * Source: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x
 */
export function falseDiscovery(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const q = new Array<number>(m);
  let least = 1;
  order.forEach((i, at) => {
    least = Math.min(least, (pValues[i]! * m) / (m - at));
    q[i] = least;
  });
  return q;
}
