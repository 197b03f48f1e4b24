import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';
import { type PairList, type PairSums, plainPairSums } from './plain-pair-draws.ts';

/** Draws of labels that are counted at a time, one a byte of a vector. */
const LANES = 16;
const MOST_LABELS = 256;
/** With fewer pairs times draws the plain form is as quick (`npm run bench -- S counts`). */
const COMPILED_FROM = 100_000;

interface Calls {
  readonly memory: WebAssembly.Memory;
  setPairs(n: number, first: number, ends: number): void;
  setRoom(labels: number, sums: number, counts: number): void;
  run(lanes: number): void;
}

export interface PairDrawOptions {
  readonly draws: number;
  /** Labels are 0 … count − 1 where they are used. */
  readonly count: number;
  /** Default by size. */
  readonly form?: Form;
}

/**
 * How often is each person between others, by labels, over many draws of the labels?
 *
 * Sixteen draws are counted at a time, each a byte of a vector. Counts are whole numbers, so both forms give the same.
 *
 * @param pairs  whose persons, and the one in the middle, all have labels
 * @param next  labels of the next draw per person; read before it is called again
 * @returns sums over the draws, exact below 2⁵³
 * Cost: O(draws · pairs / 16).
 */
export function pairSums(
  pairs: PairList,
  next: () => Int32Array,
  { draws, count, form = 'by-size' }: PairDrawOptions,
): PairSums {
  const n = pairs.first.length - 1;
  const chosen = form === 'by-size' && draws * pairs.a.length < COMPILED_FROM ? 'plain' : form;
  const kernel = count <= MOST_LABELS && wantsCompiled(chosen, n) ? loadKernel<Calls>('pair-draws') : null;
  if (kernel === null) return plainPairSums(pairs, draws, next);
  const { calls, memory } = kernel;
  const ends = new Int32Array(2 * pairs.a.length);
  for (let at = 0; at < pairs.a.length; at++) {
    ends[2 * at] = pairs.a[at]!;
    ends[2 * at + 1] = pairs.b[at]!;
  }
  calls.setPairs(n, memory.put(pairs.first), memory.put(ends));
  const [labels, sums] = [memory.room(LANES * n), memory.room(64 * n)];
  calls.setRoom(labels, sums, memory.room(192));
  const block = new Uint8Array(calls.memory.buffer, labels, LANES * n);
  for (let r = 0; r < draws; r += LANES) {
    const lanes = Math.min(LANES, draws - r);
    for (let lane = 0; lane < lanes; lane++) {
      const drawn = next();
      for (let v = 0; v < n; v++) block[LANES * v + lane] = drawn[v]!;
    }
    calls.run(lanes);
  }
  const of = (at: number): Float64Array => memory.doubles(sums + 8 * n * at, n);
  return { sum: [of(0), of(1), of(2), of(3)], squares: [of(4), of(5), of(6), of(7)] };
}
