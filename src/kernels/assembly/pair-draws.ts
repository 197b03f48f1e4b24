// Open pairs by the labels of their three persons, for sixteen draws of the labels at a time: the compiled twin of
// plain-pair-draws.ts. Labels are bytes, a row of sixteen draws for each person.

let n: i32 = 0;
let first: usize = 0; // i32 × (n + 1)
let ends: usize = 0; // i32 × 2 pairs: a and b of each
let labels: usize = 0; // u8 × 16n
let sums: usize = 0; // f64 × 8n: sum of the four kinds, then of their squares
let counts: usize = 0; // i32 × 48: internal, alike, mixed in each draw

export function setPairs(persons: i32, firstAt: usize, endsAt: usize): void {
  n = persons;
  first = firstAt;
  ends = endsAt;
}

export function setRoom(labelsAt: usize, sumsAt: usize, countsAt: usize): void {
  labels = labelsAt;
  sums = sumsAt;
  counts = countsAt;
}

function int(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

/** Adds what the first `lanes` draws of the rows give. */
export function run(lanes: i32): void {
  for (let v = 0; v < n; v++) {
    const from = int(first, v);
    const to = int(first, v + 1);
    if (from === to) continue;
    count(v, from, to);
    const all = to - from;
    for (let lane = 0; lane < lanes; lane++) {
      const internal = int(counts, lane);
      const alike = int(counts, 16 + lane);
      const mixed = int(counts, 32 + lane);
      add(0, v, internal);
      add(1, v, alike - internal);
      add(2, v, mixed);
      add(3, v, all - alike - mixed);
    }
  }
}

function add(kind: i32, v: i32, pairs: i32): void {
  const value = pairs as f64;
  const sum = sums + (((kind * n + v) as usize) << 3);
  const squares = sum + ((n as usize) << 5);
  store<f64>(sum, load<f64>(sum) + value);
  store<f64>(squares, load<f64>(squares) + value * value);
}

/** Pairs of each of the sixteen draws over one person. */
function count(v: i32, from: i32, to: i32): void {
  const own = v128.load(labels + ((v as usize) << 4));
  memory.fill(counts, 0, 192);
  for (let start = from; start < to; ) {
    // A byte counts to 255.
    const stop = min(to, start + 255);
    let internal = i8x16.splat(0);
    let alike = internal;
    let mixed = internal;
    for (; start < stop; start++) {
      const pair = ends + ((start as usize) << 3);
      const a = v128.load(labels + ((load<i32>(pair) as usize) << 4));
      const b = v128.load(labels + ((load<i32>(pair, 4) as usize) << 4));
      const withA = i8x16.eq(a, own);
      const withB = i8x16.eq(b, own);
      internal = i8x16.sub(internal, v128.and(withA, withB));
      alike = i8x16.sub(alike, i8x16.eq(a, b));
      mixed = i8x16.sub(mixed, v128.xor(withA, withB));
    }
    widen(internal, counts);
    widen(alike, counts + 64);
    widen(mixed, counts + 128);
  }
}

/** Adds sixteen bytes to sixteen whole numbers. */
function widen(bytes: v128, to: usize): void {
  const low = i16x8.extend_low_i8x16_u(bytes);
  const high = i16x8.extend_high_i8x16_u(bytes);
  v128.store(to, i32x4.add(v128.load(to), i32x4.extend_low_i16x8_u(low)));
  v128.store(to, i32x4.add(v128.load(to, 16), i32x4.extend_high_i16x8_u(low)), 16);
  v128.store(to, i32x4.add(v128.load(to, 32), i32x4.extend_low_i16x8_u(high)), 32);
  v128.store(to, i32x4.add(v128.load(to, 48), i32x4.extend_high_i16x8_u(high)), 48);
}
