import type { Rng } from '../random.ts';
import type { Csr } from './csr.ts';

/** Ties of a rewired graph, each once, in no particular order. */
export interface RewiredTies {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Trials that changed two ties. */
  readonly swaps: number;
}

export interface RewireOptions {
  readonly rng: Rng;
  /** Default 10 for each tie. */
  readonly trials?: number;
  /** How to look up ties; default by size. */
  readonly lookUp?: 'bits' | 'set' | 'by-size';
}

/** Up to so many persons a square of bits is small (50 MB) and quick. */
const MOST_FOR_BITS = 20_000;

/**
 * Which graph could it have been, if only how many contacts each person has were given?
 *
 *   two ties a–b, c–d become a–d, c–b where neither is there and no person is tied to herself; else nothing is done
 *
 * A trial that does nothing counts, which makes every graph with these degrees as likely in the long run. On meeting graphs
 * curveball on persons × meetings is the better null: this one takes meetings apart.
 *
 * @param csr  any graph; not changed
 * @returns as many ties, the same degrees
 * Cost: O(m + trials); n²/8 bytes, or a set of the ties above 20,000 persons.
 * Source: Maslov & Sneppen 2002, doi:10.1126/science.1065103; uniformity: Fosdick et al. 2018, doi:10.1137/16M1087175
 */
export function rewire(csr: Csr, { rng, trials, lookUp = 'by-size' }: RewireOptions): RewiredTies {
  const { n, offsets, targets } = csr;
  const ends = new Int32Array(targets.length);
  let next = 0;
  for (let v = 0; v < n; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      if (targets[at]! < v) continue;
      ends[next++] = v;
      ends[next++] = targets[at]!;
    }
  }
  const useBits = lookUp === 'bits' || (lookUp === 'by-size' && n <= MOST_FOR_BITS);
  const left = ends.length < 4 ? 0 : (trials ?? 5 * ends.length);
  const swaps = (useBits ? rewireByBits : rewireBySet)(n, ends, left, rng);
  const side = (at: number): Int32Array =>
    Int32Array.from({ length: ends.length / 2 }, (_, t) => ends[2 * t + at]!);
  return { a: side(0), b: side(1), swaps };
}

/** The loop that takes the time, written out without a branch that chance decides: bit j of row i is 1 for a tie i < j. */
function rewireByBits(n: number, ends: Int32Array, trials: number, rng: Rng): number {
  const m = ends.length / 2;
  const width = 32 * Math.ceil(n / 32);
  const bits = new Int32Array(n * (width / 32));
  const cell = (i: number, j: number): number => Math.min(i, j) * width + Math.max(i, j);
  for (let t = 0; t < m; t++) {
    const at = cell(ends[2 * t]!, ends[2 * t + 1]!);
    bits[at >>> 5]! |= 1 << (at & 31);
  }
  let swaps = 0;
  for (let left = trials; left > 0; left--) {
    // One number of 53 bits chooses a tie and an end of another: what is left after the first is as random.
    const drawn = rng.next() * m;
    const e = 2 * Math.floor(drawn);
    const f = Math.floor((drawn - e / 2) * 2 * m);
    const [i, j, k, l] = [ends[e]!, ends[e + 1]!, ends[f]!, ends[f ^ 1]!];
    const [il, kj] = [cell(i, l), cell(k, j)];
    const isTied = ((bits[il >>> 5]! >>> (il & 31)) | (bits[kj >>> 5]! >>> (kj & 31))) & 1;
    if (isTied !== 0 || i === l || k === j || i === k || j === l) continue;
    const [ij, kl] = [cell(i, j), cell(k, l)];
    bits[ij >>> 5]! ^= 1 << (ij & 31);
    bits[kl >>> 5]! ^= 1 << (kl & 31);
    bits[il >>> 5]! |= 1 << (il & 31);
    bits[kj >>> 5]! |= 1 << (kj & 31);
    ends[e + 1] = l;
    ends[f ^ 1] = j;
    swaps++;
  }
  return swaps;
}

/** The same, the readable way. */
function rewireBySet(n: number, ends: Int32Array, trials: number, rng: Rng): number {
  const m = ends.length / 2;
  const keyOf = (i: number, j: number): number => (i < j ? i * n + j : j * n + i);
  const tied = new Set<number>();
  for (let t = 0; t < m; t++) tied.add(keyOf(ends[2 * t]!, ends[2 * t + 1]!));
  let swaps = 0;
  for (let left = trials; left > 0; left--) {
    const drawn = rng.next() * m;
    const e = 2 * Math.floor(drawn);
    const f = Math.floor((drawn - e / 2) * 2 * m);
    const [i, j, k, l] = [ends[e]!, ends[e + 1]!, ends[f]!, ends[f ^ 1]!];
    if (i === l || k === j || i === k || j === l || tied.has(keyOf(i, l)) || tied.has(keyOf(k, j))) continue;
    tied.delete(keyOf(i, j));
    tied.delete(keyOf(k, l));
    tied.add(keyOf(i, l)).add(keyOf(k, j));
    ends[e + 1] = l;
    ends[f ^ 1] = j;
    swaps++;
  }
  return swaps;
}
