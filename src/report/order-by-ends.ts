/**
 * In which order do ties stand by their lower end, then by their higher?
 *
 * Counted into place by the higher end, then by the lower: two rounds without a comparison.
 *
 * @param low lower end of each tie, 0 … n − 1
 * @param high higher end of each tie, 0 … n − 1
 * @returns indexes of ties; those with the same ends keep their order
 * Cost: O(n + ties).
 */
export function orderByEnds(low: Int32Array, high: Int32Array): Uint32Array {
  const first = Uint32Array.from(low, (_, tie) => tie);
  return counted(counted(first, high), low);
}

function counted(order: Uint32Array, end: Int32Array): Uint32Array {
  const ends = end.reduce((most, one) => Math.max(most, one), -1) + 1;
  const next = new Uint32Array(ends + 1);
  for (const one of end) next[one + 1]!++;
  for (let one = 0; one < ends; one++) next[one + 1]! += next[one]!;
  const placed = new Uint32Array(order.length);
  for (const tie of order) placed[next[end[tie]!]!++] = tie;
  return placed;
}
