import type { BitGraph } from './bit-paths.ts';

export interface NearnessOptions {
  /** Bits of the persons that count as seen from each person; null = everyone. */
  readonly targets?: readonly (Uint32Array | null)[] | null;
  /** Persons taken out: neither end nor stop. Default none. */
  readonly gone?: readonly number[];
}

/** How many bits are set? Pairs, then fours, then bytes are summed in one word. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * How near is each person to those who count, when some persons are gone?
 *
 *   Σ_t 1/d(s, t), every tie one step, 1/∞ = 0
 *
 * A breadth-first walk over rows of bits, a whole ring of persons at a time, since removals need it thousands of times.
 *
 * @returns per person ≥ 0; 0 for who is gone
 * Cost: O(n²·n/32).
 * Source: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3
 */
export function bitNearness(graph: BitGraph, options: NearnessOptions = {}): Float64Array {
  const { persons, words, rows } = graph;
  const { targets = null, gone = [] } = options;
  const there = new Uint32Array(words);
  for (let at = 0; at < rows.length; at++) there[at % words]! |= rows[at]!;
  for (const v of gone) there[v >>> 5]! &= ~(1 << (v & 31));
  const unseen = new Uint32Array(words);
  const next = new Uint32Array(words);
  let ring = new Int32Array(persons);
  let outer = new Int32Array(persons);
  const sums = new Float64Array(persons);
  for (let source = 0; source < persons; source++) {
    if (((there[source >>> 5]! >>> (source & 31)) & 1) === 0) continue;
    const counted = targets?.[source] ?? null;
    unseen.set(there);
    unseen[source >>> 5]! &= ~(1 << (source & 31));
    ring[0] = source;
    for (let size = 1, steps = 1; size > 0; steps++) {
      next.fill(0);
      for (let at = 0; at < size; at++) {
        const row = ring[at]! * words;
        for (let w = 0; w < words; w++) next[w]! |= rows[row + w]!;
      }
      size = 0;
      let met = 0;
      let left = 0;
      for (let w = 0; w < words; w++) {
        const bits = (next[w]! &= unseen[w]!);
        left |= unseen[w]! &= ~bits;
        if (bits === 0) continue;
        const counts = counted === null ? bits : bits & counted[w]!;
        met += ones(counts);
        for (let rest = bits | 0; rest !== 0; rest &= rest - 1)
          outer[size++] = 32 * w + 31 - Math.clz32(rest & -rest);
      }
      sums[source]! += met / steps;
      if (left === 0) break;
      [ring, outer] = [outer, ring];
    }
  }
  return sums;
}
