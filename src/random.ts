/** A stream of seeded chance. The only source of randomness in samband. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [0, n). */
  int(n: number): number;
  /** In-place Fisher–Yates shuffle. */
  shuffle<T>(items: T[]): T[];
}

/**
 * A small, fast, seeded generator (sfc32, 128 bits of state; passes PractRand).
 *
 * @param seed whole number; the same seed gives the same stream on every machine
 * @param stream name of an independent stream under the same seed, so that adding a draw
 *   in one place never changes the draws in another
 * Source: Doty-Humphrey, PractRand (sfc32); seeding by FNV-1a hash of seed and stream name.
 */
export function createRng(seed: number, stream = ''): Rng {
  let h = 0x811c9dc5;
  for (const ch of `${seed}/${stream}`) {
    h = Math.imul(h ^ ch.codePointAt(0)!, 0x01000193);
  }
  let a = h | 0;
  let b = Math.imul(h, 0x9e3779b1) | 0;
  let c = Math.imul(h ^ 0x5bd1e995, 0x85ebca6b) | 0;
  let counter = 1;
  const next32 = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next32();
  const next = (): number => (next32() * 2 ** 21 + (next32() >>> 11)) / 2 ** 53;
  const int = (n: number): number => Math.floor(next() * n);
  return {
    next,
    int,
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [items[i], items[j]] = [items[j]!, items[i]!];
      }
      return items;
    },
  };
}
