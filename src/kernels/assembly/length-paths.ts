// All shortest paths from one source after the other where ties have lengths: the compiled twin of
// plain-length-paths.ts, the same steps in the same order. Dijkstra's walk with persons waiting in buckets by distance;
// a bucket is narrower than the shortest tie, so everyone in the first one is settled.

const TOLERANCE: f64 = 1e-9;

let n: i32 = 0;
let groups: usize = 0; // i32 × n, or 0: only pairs from different groups count
let offsets: usize = 0; // i32 × n: first tie of each row
let ends: usize = 0; // i32 × n: rows get shorter
let targets: usize = 0; // i32 × 2m
let lengths: usize = 0; // f64 × 2m
let margin: f64 = 0;
let perWidth: f64 = 0;
let dependence: usize = 0; // f64 × n
let near: usize = 0; // f64 × n

// The walk.
let distance: usize = 0; // f64 × n
let paths: usize = 0; // f64 × n
let onward: usize = 0; // f64 × n, zero between walks
let order: usize = 0; // i32 × n
let befores: usize = 0; // i32 × (n + 1)
let before: usize = 0; // i32 × 2m
let settled: i32 = 0;

// The buckets.
let place: usize = 0; // i32 × n, −1 = not waiting
let persons: usize = 0; // i32 × (2m + 1)
let next: usize = 0; // i32 × (2m + 1)
let heads: usize = 0; // i32 × buckets, −1 = none
let filled: usize = 0; // u64 × words
let words: i32 = 0;
let lastBucket: f64 = 0; // of ways longer than any distance
let entries: i32 = 0;

/** Bytes of working memory. */
export function workBytes(people: i32, arcs: i32, buckets: i32): i32 {
  return (
    8 * 3 * people + 4 * (3 * people + 1) + 4 * (3 * arcs + 2) + 4 * buckets + 8 * (buckets / 64 + 1) + 64
  );
}

export function setGraph(
  people: i32,
  offsetsAt: usize,
  endsAt: usize,
  targetsAt: usize,
  lengthsAt: usize,
): void {
  n = people;
  offsets = offsetsAt;
  ends = endsAt;
  targets = targetsAt;
  lengths = lengthsAt;
}

export function setScale(width: f64, shorter: f64): void {
  perWidth = 1 / width;
  margin = shorter;
}

export function setSums(groupsAt: usize, dependenceAt: usize, nearAt: usize): void {
  groups = groupsAt;
  dependence = dependenceAt;
  near = nearAt;
}

export function setRoom(work: usize, arcs: i32, buckets: i32): void {
  words = buckets / 64 + 1;
  lastBucket = (buckets - 1) as f64;
  distance = work;
  paths = distance + ((n as usize) << 3);
  onward = paths + ((n as usize) << 3);
  filled = onward + ((n as usize) << 3);
  order = filled + ((words as usize) << 3);
  befores = order + ((n as usize) << 2);
  place = befores + ((n as usize) << 2) + 4;
  before = place + ((n as usize) << 2);
  persons = before + ((arcs as usize) << 2);
  next = persons + ((arcs as usize) << 2) + 4;
  heads = next + ((arcs as usize) << 2) + 4;
  memory.fill(place, 255, (n as usize) << 2);
  memory.fill(heads, 255, (buckets as usize) << 2);
}

/** Shortens the rows first … first + count − 1, each by a search that settles so many. */
export function prune(first: i32, count: i32, most: i32): void {
  for (let v = first; v < first + count; v++) {
    walk(v, most);
    shorten(v);
  }
}

/** Walks from so many sources of a list. */
export function run(sources: usize, count: i32): void {
  for (let at = 0; at < count; at++) {
    const source = int(sources, at);
    walk(source, n);
    addUp(source);
    shorten(source);
  }
}

function int(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

function setInt(array: usize, at: i32, value: i32): void {
  store<i32>(array + ((at as usize) << 2), value);
}

function double(array: usize, at: i32): f64 {
  return load<f64>(array + ((at as usize) << 3));
}

function setDouble(array: usize, at: i32, value: f64): void {
  store<f64>(array + ((at as usize) << 3), value);
}

function put(v: i32, bucket: i32): void {
  if (int(place, v) === bucket) return;
  setInt(place, v, bucket);
  setInt(persons, entries, v);
  setInt(next, entries, int(heads, bucket));
  setInt(heads, bucket, entries);
  entries++;
  const word = filled + (((bucket >> 6) as usize) << 3);
  store<u64>(word, load<u64>(word) | ((1 as u64) << ((bucket & 63) as u64)));
}

function walk(source: i32, most: i32): void {
  for (let v = 0; v < n; v++) setDouble(distance, v, Infinity);
  setDouble(distance, source, 0);
  settled = 0;
  entries = 0;
  put(source, 0);
  for (let word = 0; word < words; word++) {
    for (;;) {
      const bits = load<u64>(filled + ((word as usize) << 3));
      if (bits === 0) break;
      const bucket = 64 * word + (ctz(bits) as i32);
      const entry = int(heads, bucket);
      const rest = int(next, entry);
      setInt(heads, bucket, rest);
      if (rest === -1) store<u64>(filled + ((word as usize) << 3), bits & (bits - 1));
      const v = int(persons, entry);
      if (int(place, v) !== bucket) continue;
      setInt(place, v, -1);
      if (settled < most) settle(v);
    }
  }
}

function settle(v: i32): void {
  const own = double(distance, v);
  const limit = own * (1 + TOLERANCE);
  let last = int(befores, settled);
  let count: f64 = 0;
  const end = int(ends, v);
  for (let e = int(offsets, v); e < end; e++) {
    const w = int(targets, e);
    const length = double(lengths, e);
    const other = double(distance, w);
    if (own + length < other) {
      setDouble(distance, w, own + length);
      put(w, min((own + length) * perWidth, lastBucket) as i32);
    } else if (other + length <= limit) {
      setInt(before, last, w);
      last++;
      count += double(paths, w);
    }
  }
  setDouble(paths, v, own === 0 ? 1 : count);
  setInt(order, settled, v);
  settled++;
  setInt(befores, settled, last);
}

function addUp(source: i32): void {
  const group = groups === 0 ? -1 : int(groups, source);
  let sum = double(near, source);
  for (let at = 1; at < settled; at++) sum += 1 / double(distance, int(order, at));
  setDouble(near, source, sum);
  for (let at = settled - 1; at > 0; at--) {
    const w = int(order, at);
    const counts: f64 = groups === 0 || (int(groups, w) >= 0 && int(groups, w) !== group) ? 1 : 0;
    const each = (counts + double(onward, w)) / double(paths, w);
    const last = int(befores, at + 1);
    for (let p = int(befores, at); p < last; p++) {
      const b = int(before, p);
      setDouble(onward, b, double(onward, b) + double(paths, b) * each);
    }
    setDouble(dependence, w, double(dependence, w) + double(onward, w));
    setDouble(onward, w, 0);
  }
  setDouble(onward, source, 0);
}

/** Takes ties out of the row that are longer than another way: they are on no shortest path. */
function shorten(source: i32): void {
  let kept = int(offsets, source);
  const end = int(ends, source);
  for (let e = kept; e < end; e++) {
    const w = int(targets, e);
    const length = double(lengths, e);
    if (double(distance, w) < length - margin) continue;
    setInt(targets, kept, w);
    setDouble(lengths, kept, length);
    kept++;
  }
  setInt(ends, source, kept);
}
