/**
 * Where in an ascending list does the first value stand that is at least this large?
 *
 * @param values ascending
 * @returns 0 … length; the length where all are smaller
 * Cost: O(log values).
 */
export function firstAtLeast(values: ArrayLike<number>, least: number): number {
  let lo = 0;
  let hi = values.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (values[middle]! < least) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
