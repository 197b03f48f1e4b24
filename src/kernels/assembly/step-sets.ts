// How near is everyone to everyone, every tie one step? Breadth first from 512 sources at a time.
//
// A row is 512 bits (64 bytes), one bit a source. Persons are numbered so that a component is a run of numbers
// (arrange.ts); sources are persons first … first + 511. Distances are the same both ways, so persons at each distance
// are counted where they are reached: counts[d·n + v] = sources at distance d from v.

let offsets: usize = 0; // i32 × (n + 1)
let targets: usize = 0; // i32 × 2m
let begins: usize = 0; // i32 × n: first of the component
let sizes: usize = 0; // i32 × n: persons in the component
let unseen: usize = 0; // rows: sources in the component that have not reached the person
let ring: usize = 0; // rows: sources that reached the person in the last step
let next: usize = 0; // rows: and in this step
let counts: usize = 0; // i32 × n × (most steps + 1)
let n: i32 = 0;

const ROW: usize = 6; // a row is 2^6 bytes
const SOURCES: i32 = 512;

export function setGraph(
  persons: i32,
  offsetsAt: usize,
  targetsAt: usize,
  beginsAt: usize,
  sizesAt: usize,
): void {
  n = persons;
  offsets = offsetsAt;
  targets = targetsAt;
  begins = beginsAt;
  sizes = sizesAt;
}

/** Rows × 3, and the counts, zeroed. */
export function setRoom(rows: usize, countsAt: usize): void {
  unseen = rows;
  ring = unseen + ((n as usize) << ROW);
  next = ring + ((n as usize) << ROW);
  counts = countsAt;
}

function int(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

/** Bits of the numbers low … high − 1 that are in the word of 64 that begins with `start`. */
function bitsBetween(low: i32, high: i32, start: i32): u64 {
  const from = max(low - start, 0);
  const to = min(high - start, 64);
  if (from >= to) return 0;
  return (u64.MAX_VALUE >> ((64 - (to - from)) as u64)) << (from as u64);
}

/** Walks from the sources first … first + 511, as far as there are so many. */
export function run(first: i32): void {
  const end = min(first + SOURCES, n);
  const low = int(begins, first);
  const high = int(begins, end - 1) + int(sizes, end - 1);
  for (let v = low; v < high; v++) {
    const row = (v as usize) << ROW;
    const begin = max(int(begins, v), first);
    const stop = min(int(begins, v) + int(sizes, v), end);
    for (let word = 0; word < 8; word++) {
      const place = row + ((word as usize) << 3);
      const own = bitsBetween(v, v + 1, first + 64 * word);
      const bits = v < first || v >= end ? 0 : own;
      store<u64>(ring + place, bits);
      store<u64>(unseen + place, bitsBetween(begin, stop, first + 64 * word) & ~bits);
    }
  }
  for (let step = 1; spread(low, high, counts + (((step * n) as usize) << 2)); step++) {
    const rows = ring;
    ring = next;
    next = rows;
  }
}

/** One step for everyone in low … high − 1. @returns whether anyone was reached and anyone is left */
function spread(low: i32, high: i32, count: usize): bool {
  let reached: bool = false;
  let left: bool = false;
  for (let v = low; v < high; v++) {
    const row = (v as usize) << ROW;
    const mine = unseen + row;
    const ua = v128.load(mine);
    const ub = v128.load(mine, 16);
    const uc = v128.load(mine, 32);
    const ud = v128.load(mine, 48);
    let a = i64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    if (v128.any_true(v128.or(v128.or(ua, ub), v128.or(uc, ud)))) {
      const last = targets + ((int(offsets, v + 1) as usize) << 2);
      let at = targets + ((int(offsets, v) as usize) << 2);
      while (at < last) {
        // Looks up only now and then whether all are found: looking costs as much as adding a neighbour.
        const pause = min(last, at + 16);
        for (; at < pause; at += 4) {
          const from = ring + ((load<i32>(at) as usize) << ROW);
          a = v128.or(a, v128.load(from));
          b = v128.or(b, v128.load(from, 16));
          c = v128.or(c, v128.load(from, 32));
          d = v128.or(d, v128.load(from, 48));
        }
        const missing = v128.or(
          v128.or(v128.andnot(ua, a), v128.andnot(ub, b)),
          v128.or(v128.andnot(uc, c), v128.andnot(ud, d)),
        );
        if (!v128.any_true(missing)) break;
      }
      a = v128.and(a, ua);
      b = v128.and(b, ub);
      c = v128.and(c, uc);
      d = v128.and(d, ud);
      const found = ones(a) + ones(b) + ones(c) + ones(d);
      if (found > 0) {
        reached = true;
        const place = count + ((v as usize) << 2);
        store<i32>(place, load<i32>(place) + found);
        v128.store(mine, v128.andnot(ua, a));
        v128.store(mine, v128.andnot(ub, b), 16);
        v128.store(mine, v128.andnot(uc, c), 32);
        v128.store(mine, v128.andnot(ud, d), 48);
        const rest = v128.or(
          v128.or(v128.andnot(ua, a), v128.andnot(ub, b)),
          v128.or(v128.andnot(uc, c), v128.andnot(ud, d)),
        );
        if (v128.any_true(rest)) left = true;
      } else left = true;
    }
    v128.store(next + row, a);
    v128.store(next + row, b, 16);
    v128.store(next + row, c, 32);
    v128.store(next + row, d, 48);
  }
  return reached && left;
}

function ones(bits: v128): i32 {
  return (popcnt(i64x2.extract_lane(bits, 0)) + popcnt(i64x2.extract_lane(bits, 1))) as i32;
}
