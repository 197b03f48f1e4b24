// What depends on each person, level by level inwards.
import {
  arcs,
  clear,
  delta,
  entry,
  entryMask,
  groups,
  int,
  LANES,
  lanesOf,
  offsets,
  open,
  pushRow,
  ROW,
  sigma,
  sources,
  starts,
  targets,
  touched,
  x,
  y,
} from './step-state';

/** @param apart  only pairs from different groups count; −1 is in no pair */
export function backward(at: i32, levels: i32, apart: bool): void {
  for (let level = levels; level > 1; level--) {
    const start = int(starts, level);
    const end = int(starts, level + 1);
    for (let e = start; e < end; e++) give(at, e, apart);
    const before = int(starts, level - 1);
    if (int(arcs, level - 1) < int(arcs, level) * 2) pullBack(before, start);
    else pushBack(before, start, end);
    clear(start, end);
  }
}

/** Lanes in which the pair of source and person counts. */
function counted(at: i32, w: i32): i32 {
  const own = int(groups, w);
  if (own < 0) return 0;
  let mask = 0;
  for (let lane = 0; lane < LANES; lane++) {
    const theirs = int(groups, int(sources, at + lane));
    if (theirs >= 0 && theirs !== own) mask |= 1 << lane;
  }
  return mask;
}

/** x = (1 + delta) / sigma in the lanes of the entry: what each path to the person is worth to those before her. */
function give(at: i32, e: i32, apart: bool): void {
  const w = entry(e);
  const row = (w as usize) << ROW;
  const mask = entryMask(e);
  const counts = apart ? counted(at, w) : 255;
  const one = f64x2.splat(1);
  for (let pair = 0; pair < 4; pair++) {
    const place = row + ((pair as usize) << 4);
    const ends = v128.and(one, lanesOf(counts, pair));
    const worth = f64x2.div(f64x2.add(ends, v128.load(delta + place)), v128.load(sigma + place));
    v128.store(x + place, v128.and(worth, lanesOf(mask, pair)));
  }
}

function depend(v: i32, mask: i32, a: v128, b: v128, c: v128, d: v128): void {
  const row = (v as usize) << ROW;
  const to = delta + row;
  const by = sigma + row;
  v128.store(to, v128.or(v128.load(to), v128.and(f64x2.mul(v128.load(by), a), lanesOf(mask, 0))));
  v128.store(to, v128.or(v128.load(to, 16), v128.and(f64x2.mul(v128.load(by, 16), b), lanesOf(mask, 1))), 16);
  v128.store(to, v128.or(v128.load(to, 32), v128.and(f64x2.mul(v128.load(by, 32), c), lanesOf(mask, 2))), 32);
  v128.store(to, v128.or(v128.load(to, 48), v128.and(f64x2.mul(v128.load(by, 48), d), lanesOf(mask, 3))), 48);
}

function pullBack(start: i32, end: i32): void {
  for (let e = start; e < end; e++) {
    const v = entry(e);
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    const last = targets + ((int(offsets, v + 1) as usize) << 2);
    for (let at = targets + ((int(offsets, v) as usize) << 2); at < last; at += 4) {
      const from = x + ((load<i32>(at) as usize) << ROW);
      a = f64x2.add(a, v128.load(from));
      b = f64x2.add(b, v128.load(from, 16));
      c = f64x2.add(c, v128.load(from, 32));
      d = f64x2.add(d, v128.load(from, 48));
    }
    depend(v, entryMask(e), a, b, c, d);
  }
}

function pushBack(before: i32, start: i32, end: i32): void {
  // `open` has done its work: here it holds the lanes of the level that is pushed to.
  for (let e = before; e < start; e++) {
    store<u8>(open + (entry(e) as usize), entryMask(e) as u8);
  }
  for (let e = start; e < end; e++) {
    const w = entry(e);
    const row = x + ((w as usize) << ROW);
    const mask = entryMask(e);
    pushRow(w, mask, open, v128.load(row), v128.load(row, 16), v128.load(row, 32), v128.load(row, 48));
  }
  for (let e = before; e < start; e++) {
    const v = entry(e);
    const row = y + ((v as usize) << ROW);
    const mask = entryMask(e);
    depend(v, mask, v128.load(row), v128.load(row, 16), v128.load(row, 32), v128.load(row, 48));
    memory.fill(row, 0, 64);
    store<u8>(open + (v as usize), 0);
    store<u8>(touched + (v as usize), 0);
  }
}
