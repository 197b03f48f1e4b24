/**
 * How many of the values are less than each?
 *
 * @returns per value a whole number, 0…n − 1; equal values have equal numbers, so no order of input matters
 * Cost: O(n log n).
 */
export function lessThan(values: readonly number[]): number[] {
  const first = new Map<number, number>();
  values
    .toSorted((a, b) => a - b)
    .forEach((value, rank) => {
      if (!first.has(value)) first.set(value, rank);
    });
  return values.map((value) => first.get(value)!);
}

/**
 * Which rank has each value, least first?
 *
 * @returns ranks 0…n − 1; equal values share the middle of their places
 * Cost: O(n log n).
 */
export function midRanks(values: readonly number[]): number[] {
  const less = lessThan(values);
  const same = new Map<number, number>();
  for (const value of values) same.set(value, (same.get(value) ?? 0) + 1);
  return values.map((value, i) => less[i]! + (same.get(value)! - 1) / 2);
}
