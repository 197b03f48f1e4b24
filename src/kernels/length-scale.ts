import type { Arranged } from './arrange.ts';
import type { WeightedCsr } from './csr.ts';

/** Two paths are equally long when they differ by less than this share: 1/3 + 1/3 + 1/3 is as long as 1. */
export const LENGTH_TOLERANCE = 1e-9;

/** How distances are sorted into buckets, and what counts as longer. */
export interface LengthScale {
  /** Width of a bucket, a little less than the shortest tie: nobody in a bucket is nearer by way of another in it. */
  readonly width: number;
  /** Number of buckets. The last is for ways longer than any distance: whoever waits there will still come nearer. */
  readonly buckets: number;
  /** A tie longer than another way by more than this is on no shortest path, the tolerance included. */
  readonly margin: number;
}

/** Beyond, looking through the buckets costs more than a heap. */
const MOST_BUCKETS = 1 << 20;

/**
 * Can distances over these lengths be sorted into buckets, and how wide are they?
 *
 * The longest distance is bounded by twice the longest way along the tree that `arrange` walked. Distances may be off by
 * the tolerance times that bound; the shortest tie has to be well above it.
 *
 * @param arranged  weights are lengths, > 0
 * @returns null where the lengths are too unlike: a heap has to do
 * Cost: O(n + m).
 * Source: Dial 1969, doi:10.1145/363269.363610; bucket width: Denardo & Fox 1979, doi:10.1287/opre.27.1.161
 */
export function lengthScale({ graph, begins }: Arranged<WeightedCsr>): LengthScale | null {
  const { n, offsets, targets, weights } = graph;
  const way = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let v = 0; v < n; v++) {
    if (begins[v] === v) way[v] = 0;
    longest = Math.max(longest, way[v]!);
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      shortest = Math.min(shortest, weights[e]!);
      if (targets[e]! > v) way[targets[e]!] = Math.min(way[targets[e]!]!, way[v]! + weights[e]!);
    }
  }
  const error = 2 * LENGTH_TOLERANCE * 2 * longest;
  const width = shortest - error;
  const buckets = Math.floor((2 * longest) / width) + 2;
  return width > shortest / 2 && buckets <= MOST_BUCKETS ? { width, buckets, margin: error } : null;
}
