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

/** Up to so many persons half a square of bits is small (25 MB) and quick. */
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
 * Cost: O(m + trials); n²/16 bytes, or a set of the ties above 20,000 persons.
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
  const swaps = inBatches(ends.length, left, rng, (useBits ? swapByBits : swapBySet)(n, ends));
  const [a, b] = [new Int32Array(ends.length / 2), new Int32Array(ends.length / 2)];
  for (let t = 0; t < a.length; t++) {
    a[t] = ends[2 * t]!;
    b[t] = ends[2 * t + 1]!;
  }
  return { a, b, swaps };
}

/** Which ends to try: of trial t the end first[t] + 1 (first[t] is even) of one tie and the end second[t] of another. */
interface Trials {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Makes the first `count` of the trials. @returns those that changed two ties */
type Swap = (trials: Trials, count: number) => number;

/**
 * Trials are drawn many at a time, since the reads of one trial then overlap with those of the next: chance in between keeps
 * them apart, and half the time at 10,000 persons is waiting for memory.
 */
const BATCH = 1024;

function inBatches(ends: number, trials: number, rng: Rng, swap: Swap): number {
  const batch: Trials = { first: new Int32Array(BATCH), second: new Int32Array(BATCH) };
  let swaps = 0;
  for (let done = 0; done < trials; done += BATCH) {
    const count = Math.min(BATCH, trials - done);
    for (let t = 0; t < count; t++) {
      // One number of 53 bits chooses a tie and an end of another: what is left after the first is as random.
      const drawn = (rng.next() * ends) / 2;
      const tie = Math.floor(drawn);
      batch.first[t] = 2 * tie;
      batch.second[t] = (drawn - tie) * ends;
    }
    swaps += swap(batch, count);
  }
  return swaps;
}

/** The bit of two persons, the lower triangle row by row: half a square, so that more of it is near. */
function cell(i: number, j: number): number {
  // Which is the larger is chance, and a branch on it would be guessed wrong every other time.
  const down = (i - j) & ((i - j) >> 31);
  const high = i - down;
  return (Math.imul(high, high - 1) >> 1) + j + down;
}

function swapByBits(n: number, ends: Int32Array): Swap {
  const bits = new Int32Array(cell(0, n) / 32 + 1);
  for (let at = 0; at < ends.length; at += 2) {
    const tie = cell(ends[at]!, ends[at + 1]!);
    bits[tie >>> 5]! |= 1 << (tie & 31);
  }
  return (trials, count) => {
    fetchBits(bits, ends, trials, count);
    return swapBits(bits, ends, trials, count);
  };
}

/** Reads what the trials will ask for: reads that wait for nothing overlap, and the swaps then find it near. */
function fetchBits(bits: Int32Array, ends: Int32Array, { first, second }: Trials, count: number): number {
  let seen = 0;
  for (let t = 0; t < count; t++) {
    const [e, f] = [first[t]!, second[t]!];
    const [i, j, k, l] = [ends[e]!, ends[e + 1]!, ends[f]!, ends[f ^ 1]!];
    seen |= bits[cell(i, l) >>> 5]! | bits[cell(k, j) >>> 5]!;
    seen |= bits[cell(i, j) >>> 5]! | bits[cell(k, l) >>> 5]!;
  }
  return seen;
}

/** The loop that takes the time, without a branch that chance decides. */
function swapBits(bits: Int32Array, ends: Int32Array, { first, second }: Trials, count: number): number {
  let swaps = 0;
  for (let t = 0; t < count; t++) {
    const [e, f] = [first[t]!, second[t]!];
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
function swapBySet(n: number, ends: Int32Array): Swap {
  const keyOf = (i: number, j: number): number => (i < j ? i * n + j : j * n + i);
  const tied = new Set<number>();
  for (let at = 0; at < ends.length; at += 2) tied.add(keyOf(ends[at]!, ends[at + 1]!));
  return ({ first, second }, count) => {
    let swaps = 0;
    for (let t = 0; t < count; t++) {
      const [e, f] = [first[t]!, second[t]!];
      const [i, j, k, l] = [ends[e]!, ends[e + 1]!, ends[f]!, ends[f ^ 1]!];
      if (i === l || k === j || i === k || j === l || tied.has(keyOf(i, l)) || tied.has(keyOf(k, j)))
        continue;
      tied.delete(keyOf(i, j));
      tied.delete(keyOf(k, l));
      tied.add(keyOf(i, l)).add(keyOf(k, j));
      ends[e + 1] = l;
      ends[f ^ 1] = j;
      swaps++;
    }
    return swaps;
  };
}
