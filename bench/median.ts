/**
 * The middle of a list of times; the upper one of two.
 *
 * @param values at least one
 * Cost: O(n log n).
 */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
