// The number of shortest paths, level by level outwards.
import {
  addEntry,
  arcs,
  clear,
  degree,
  entries,
  entry,
  entryMask,
  far,
  int,
  lanesOf,
  n,
  near,
  offsets,
  open,
  openArcs,
  pushRow,
  ROW,
  setInt,
  sigma,
  sizes,
  sources,
  startLevels,
  starts,
  targets,
  touched,
  x,
  y,
} from './step-state';

/** @returns the number of the last level */
export function forward(at: i32, lanes: i32): i32 {
  startLevels(lanes);
  let left = 0;
  let arcsOut = 0;
  setInt(starts, 0, 0);
  for (let lane = 0; lane < lanes; lane++) {
    const s = int(sources, at + lane);
    left += int(sizes, at + lane) - 1;
    arcsOut += degree(s);
    store<f64>(sigma + ((s as usize) << ROW) + ((lane as usize) << 3), 1);
    addEntry(s, 1 << lane);
  }
  setInt(arcs, 0, arcsOut);
  setInt(starts, 1, entries);
  let level = 0;
  while (left > 0) {
    if (openArcs < arcsOut * 2) pull(level);
    else push(level);
    level++;
    setInt(starts, level + 1, entries);
    arcsOut = arcsOf(level);
    setInt(arcs, level, arcsOut);
    left -= count(level, at, lanes);
  }
  return level;
}

function arcsOf(level: i32): i32 {
  let sum = 0;
  const end = int(starts, level + 1);
  for (let e = int(starts, level); e < end; e++) sum += degree(entry(e));
  return sum;
}

/** Adds the persons of a level to the distances of each lane's source. @returns how many there are, lane by lane */
function count(level: i32, at: i32, lanes: i32): i32 {
  let low = i32x4.splat(0);
  let high = i32x4.splat(0);
  const end = int(starts, level + 1);
  for (let e = int(starts, level); e < end; e++) {
    const mask = i32x4.splat(entryMask(e));
    low = i32x4.sub(low, i32x4.eq(v128.and(mask, i32x4(1, 2, 4, 8)), i32x4(1, 2, 4, 8)));
    high = i32x4.sub(high, i32x4.eq(v128.and(mask, i32x4(16, 32, 64, 128)), i32x4(16, 32, 64, 128)));
  }
  // The first row of y is empty between levels, and serves to tell the lanes apart.
  v128.store(y, low);
  v128.store(y, high, 16);
  let all = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const found = int(y, lane);
    const place = (int(sources, at + lane) as usize) << 3;
    store<f64>(near + place, load<f64>(near + place) + (found as f64) / (level as f64));
    store<f64>(far + place, load<f64>(far + place) + (found as f64) * (level as f64));
    all += found;
  }
  memory.fill(y, 0, 32);
  return all;
}

function pull(level: i32): void {
  const end = int(starts, level + 1);
  for (let e = int(starts, level); e < end; e++) {
    const row = (entry(e) as usize) << ROW;
    const mask = entryMask(e);
    v128.store(x + row, v128.and(v128.load(sigma + row), lanesOf(mask, 0)));
    v128.store(x + row, v128.and(v128.load(sigma + row, 16), lanesOf(mask, 1)), 16);
    v128.store(x + row, v128.and(v128.load(sigma + row, 32), lanesOf(mask, 2)), 32);
    v128.store(x + row, v128.and(v128.load(sigma + row, 48), lanesOf(mask, 3)), 48);
  }
  const zero = f64x2.splat(0);
  for (let w = 0; w < n; w++) {
    const lanes = load<u8>(open + (w as usize)) as i32;
    if (lanes === 0) continue;
    let a = zero;
    let b = zero;
    let c = zero;
    let d = zero;
    const last = targets + ((int(offsets, w + 1) as usize) << 2);
    for (let at = targets + ((int(offsets, w) as usize) << 2); at < last; at += 4) {
      const from = x + ((load<i32>(at) as usize) << ROW);
      a = f64x2.add(a, v128.load(from));
      b = f64x2.add(b, v128.load(from, 16));
      c = f64x2.add(c, v128.load(from, 32));
      d = f64x2.add(d, v128.load(from, 48));
    }
    const found =
      i64x2.bitmask(f64x2.ne(a, zero)) |
      (i64x2.bitmask(f64x2.ne(b, zero)) << 2) |
      (i64x2.bitmask(f64x2.ne(c, zero)) << 4) |
      (i64x2.bitmask(f64x2.ne(d, zero)) << 6);
    if ((found & lanes) !== 0) reach(w, found & lanes, a, b, c, d);
  }
  clear(int(starts, level), end);
}

/** Adds the number of paths in lanes that reach the person for the first time. */
function reach(w: i32, mask: i32, a: v128, b: v128, c: v128, d: v128): void {
  const row = sigma + ((w as usize) << ROW);
  v128.store(row, v128.or(v128.load(row), v128.and(a, lanesOf(mask, 0))));
  v128.store(row, v128.or(v128.load(row, 16), v128.and(b, lanesOf(mask, 1))), 16);
  v128.store(row, v128.or(v128.load(row, 32), v128.and(c, lanesOf(mask, 2))), 32);
  v128.store(row, v128.or(v128.load(row, 48), v128.and(d, lanesOf(mask, 3))), 48);
  addEntry(w, mask);
}

function push(level: i32): void {
  const end = int(starts, level + 1);
  for (let e = int(starts, level); e < end; e++) {
    const v = entry(e);
    const row = sigma + ((v as usize) << ROW);
    const mask = entryMask(e);
    pushRow(
      v,
      mask,
      open,
      v128.and(v128.load(row), lanesOf(mask, 0)),
      v128.and(v128.load(row, 16), lanesOf(mask, 1)),
      v128.and(v128.load(row, 32), lanesOf(mask, 2)),
      v128.and(v128.load(row, 48), lanesOf(mask, 3)),
    );
  }
  for (let eight = 0; eight < n; eight += 8) {
    if (load<u64>(touched + (eight as usize)) === 0) continue;
    for (let w = eight; w < eight + 8; w++) {
      const mask = (load<u8>(touched + (w as usize)) & load<u8>(open + (w as usize))) as i32;
      if (mask === 0) continue;
      const row = y + ((w as usize) << ROW);
      reach(w, mask, v128.load(row), v128.load(row, 16), v128.load(row, 32), v128.load(row, 48));
      memory.fill(row, 0, 64);
    }
    store<u64>(touched + (eight as usize), 0);
  }
}
