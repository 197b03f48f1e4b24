import type { ActorGraph } from '../graph/types.ts';
import { type LeidenOptions, leiden, type Partition } from '../kernels/leiden.ts';
import { createRng } from '../random.ts';

/** The best partition over several seeds, and how much it depends on the seed. */
export interface Communities extends Partition {
  /**
   * Mean adjusted Rand index of the other seeds' partitions with this one, among persons with a tie: 1 = all alike, 0 = as by
   * chance; null with one seed.
   */
  readonly stability: number | null;
}

export interface CommunityOptions extends Pick<LeidenOptions, 'method' | 'rounds'> {
  readonly seed: number;
  /** Runs, each with a seed of its own. Default 10. */
  readonly runs?: number;
  /** Whether ties count by strength. Default false. */
  readonly byStrength?: boolean;
}

/**
 * Into which communities do the ties fall, and are they there or made by the seed?
 *
 *   the partition of largest modularity over the runs (the first of equal ones); stability by the adjusted Rand index
 *
 * Communities are found in graphs without any too: read them with their stability, and against the sectors and random meetings
 * (communityTest). A person without a tie is a community of one.
 *
 * @param graph  strengths > 0
 * @returns see Communities
 * Cost: runs × some tens of passes over the ties.
 * Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; Hubert & Arabie 1985, doi:10.1007/BF01908075
 */
export function communities(graph: ActorGraph, options: CommunityOptions): Communities {
  const { seed, runs = 10, byStrength = false, ...how } = options;
  const { actors, offsets, neighbours, weights } = graph;
  const csr = { n: actors.length, offsets, targets: neighbours, ...(byStrength && { weights }) };
  const found = Array.from({ length: runs }, (_, r) =>
    leiden(csr, { ...how, rng: createRng(seed, `communities/${r}`) }),
  );
  const best = found.reduce((top, one) => (one.modularity > top.modularity + 1e-12 ? one : top));
  const others = found.filter((one) => one !== best);
  const isTied = (_: number, v: number): boolean => offsets[v + 1]! > offsets[v]!;
  const own = best.label.filter(isTied);
  const alike = others.map((one) => adjustedRand(own, one.label.filter(isTied)));
  const stability = alike.length === 0 ? null : alike.reduce((sum, x) => sum + x, 0) / alike.length;
  return { ...best, stability };
}

/**
 * How alike are two partitions of the same persons?
 *
 * @param a  group of each person, ≥ 0
 * @param b  group of the same persons in the other partition
 * @returns 1 = the same, 0 = as by chance, may be below
 * Cost: O(n).
 * Source: Hubert & Arabie 1985, doi:10.1007/BF01908075
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const pairs = (k: number): number => (k * (k - 1)) / 2;
  const counts = (keys: Iterable<number>): number => {
    const sizes = new Map<number, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, k) => sum + pairs(k), 0);
  };
  const n = a.length;
  const [inA, inB] = [counts(a), counts(b)];
  const groups = b.reduce((most, g) => Math.max(most, g + 1), 0);
  const both = counts(Array.from(a, (own, v) => own * groups + b[v]!));
  const expected = (inA * inB) / Math.max(1, pairs(n));
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
