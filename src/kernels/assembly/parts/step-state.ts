// What the walks of step-paths.ts share: addresses, and levels of entries.

// What the caller sets, as addresses.
export let n: i32 = 0;
export let offsets: usize = 0; // i32 × (n + 1)
export let targets: usize = 0; // i32 × 2m
export let sources: usize = 0; // i32 × k
export let sizes: usize = 0; // i32 × k: persons in the source's component
export let groups: usize = 0; // i32 × n, or 0; needed for `across`
export let total: usize = 0; // f64 × n, or 0: pairs that depend on each person, both directions
export let across: usize = 0; // f64 × n, or 0: the same, only pairs from different groups
export let near: usize = 0; // f64 × n: Σ 1/d of each source
export let far: usize = 0; // f64 × n: Σ d of each source

// Working memory.
export let sigma: usize = 0; // rows: number of shortest paths
export let delta: usize = 0; // rows: pairs that depend on the person
export let x: usize = 0; // rows: what a level gives its neighbours; zero outside the level
export let y: usize = 0; // rows: what has been pushed to a person
export let open: usize = 0; // u8 × n: lanes that have not reached the person
export let touched: usize = 0; // u8 × n: lanes pushed to the person, or at the level pushed to
export let entryOf: usize = 0; // i32 × 8n
export let maskOf: usize = 0; // u8 × 8n
export let starts: usize = 0; // i32 × (n + 2): first entry of each level
export let arcs: usize = 0; // i32 × (n + 2): arcs out of each level
export let entries: i32 = 0;
export let openArcs: i32 = 0;

export const LANES: i32 = 8;
export const ROW: usize = 6; // a row is 2^6 bytes

/** Bytes of working memory for n persons; zeroed by the caller. */
export function workBytes(persons: i32): i32 {
  const padded = (persons + 15) & ~7;
  return padded * (4 * 64 + 2 + 32 + 8) + 16 * (padded + 2);
}

export function setGraph(
  persons: i32,
  offsetsAt: usize,
  targetsAt: usize,
  groupsAt: usize,
  work: usize,
): void {
  n = persons;
  offsets = offsetsAt;
  targets = targetsAt;
  groups = groupsAt;
  const padded = ((persons + 15) & ~7) as usize;
  sigma = work;
  delta = sigma + (padded << ROW);
  x = delta + (padded << ROW);
  y = x + (padded << ROW);
  entryOf = y + (padded << ROW);
  starts = entryOf + (padded << 5);
  arcs = starts + ((padded + 2) << 2);
  maskOf = arcs + ((padded + 2) << 2);
  open = maskOf + (padded << 3);
  touched = open + padded;
}

export function setSources(
  sourcesAt: usize,
  sizesAt: usize,
  totalAt: usize,
  acrossAt: usize,
  nearAt: usize,
  farAt: usize,
): void {
  sources = sourcesAt;
  sizes = sizesAt;
  total = totalAt;
  across = acrossAt;
  near = nearAt;
  far = farAt;
}

export function int(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

export function setInt(array: usize, at: i32, value: i32): void {
  store<i32>(array + ((at as usize) << 2), value);
}

export function degree(v: i32): i32 {
  return int(offsets, v + 1) - int(offsets, v);
}

/** All ones in the lanes 2·pair and 2·pair + 1 that the mask has. */
export function lanesOf(mask: i32, pair: i32): v128 {
  const bits = i64x2.splat(((mask >> (2 * pair)) & 3) as i64);
  const each = i64x2(1, 2);
  return i64x2.eq(v128.and(bits, each), each);
}

export function rowOf(array: usize, v: i32): usize {
  return array + ((v as usize) << ROW);
}

/** No entries yet, and everyone open to the lanes. */
export function startLevels(lanes: i32): void {
  const all = (1 << lanes) - 1;
  memory.fill(open, all as u8, n as usize);
  openArcs = int(offsets, n);
  entries = 0;
}

export function entry(e: i32): i32 {
  return int(entryOf, e);
}

export function entryMask(e: i32): i32 {
  return load<u8>(maskOf + (e as usize)) as i32;
}

export function addEntry(v: i32, mask: i32): void {
  setInt(entryOf, entries, v);
  store<u8>(maskOf + (entries as usize), mask as u8);
  entries++;
  const left = (load<u8>(open + (v as usize)) as i32) & ~mask;
  store<u8>(open + (v as usize), left as u8);
  if (left === 0) openArcs -= degree(v);
}

/** What a level gave is zero again. */
export function clear(start: i32, end: i32): void {
  for (let e = start; e < end; e++) memory.fill(x + ((entry(e) as usize) << ROW), 0, 64);
}

/** Adds a row to the neighbours that have a lane of the mask in `wanted`, and notes the mask there. */
export function pushRow(v: i32, mask: i32, wanted: usize, a: v128, b: v128, c: v128, d: v128): void {
  const last = targets + ((int(offsets, v + 1) as usize) << 2);
  for (let at = targets + ((int(offsets, v) as usize) << 2); at < last; at += 4) {
    const w = load<i32>(at) as usize;
    if (((load<u8>(wanted + w) as i32) & mask) === 0) continue;
    const to = y + (w << ROW);
    v128.store(to, f64x2.add(v128.load(to), a));
    v128.store(to, f64x2.add(v128.load(to, 16), b), 16);
    v128.store(to, f64x2.add(v128.load(to, 32), c), 32);
    v128.store(to, f64x2.add(v128.load(to, 48), d), 48);
    store<u8>(touched + w, (load<u8>(touched + w) as i32) | mask);
  }
}
