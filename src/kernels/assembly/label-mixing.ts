// Ties by the labels of their two ends, for many draws of the labels at a time: the compiled twin of plain-label-mixing.ts.
//
// A row of 64 bytes for each person holds one counter of `slots` bytes (8 or 16) for each draw, with a 1 at her label.
// Rows of neighbours are added up, which counts the labels of a person's neighbours in all draws at once, and then go
// to the matrix of the draw, in the row of her own label. Ties stand once, at the lower end.

let n: i32 = 0;
let slots: i32 = 8;
let offsets: usize = 0; // i32 × (n + 1)
let targets: usize = 0; // i32 × m
let labels: usize = 0; // u8 × n × draws of a block; 255 = none
let rows: usize = 0; // 64 bytes × n
let mixing: usize = 0; // i32 × draws of a block × slots × slots

const NONE: i32 = 255;
const MOST: usize = 255 * 4; // a byte counts to 255: neighbours, in bytes of targets

export function setGraph(persons: i32, slotsOfDraw: i32, offsetsAt: usize, targetsAt: usize): void {
  n = persons;
  slots = slotsOfDraw;
  offsets = offsetsAt;
  targets = targetsAt;
}

export function setRoom(labelsAt: usize, rowsAt: usize, mixingAt: usize): void {
  labels = labelsAt;
  rows = rowsAt;
  mixing = mixingAt;
}

/** Counts a block of 64 / slots draws. */
export function run(): void {
  const lanes = 64 / slots;
  memory.fill(mixing, 0, (64 * slots * 4) as usize);
  memory.fill(rows, 0, (n as usize) << 6);
  for (let v = 0; v < n; v++) {
    const own = labels + ((v * lanes) as usize);
    for (let lane = 0; lane < lanes; lane++) {
      const label = load<u8>(own + (lane as usize)) as i32;
      if (label !== NONE) store<u8>(rows + ((v as usize) << 6) + ((lane * slots + label) as usize), 1);
    }
  }
  for (let v = 0; v < n; v++) {
    let at = targets + ((load<i32>(offsets + ((v as usize) << 2)) as usize) << 2);
    const last = targets + ((load<i32>(offsets + ((v as usize) << 2), 4) as usize) << 2);
    while (at < last) {
      const stop = min(last, at + MOST);
      let a = i8x16.splat(0);
      let b = a;
      let c = a;
      let d = a;
      for (; at < stop; at += 4) {
        const row = rows + ((load<i32>(at) as usize) << 6);
        a = i8x16.add(a, v128.load(row));
        b = i8x16.add(b, v128.load(row, 16));
        c = i8x16.add(c, v128.load(row, 32));
        d = i8x16.add(d, v128.load(row, 48));
      }
      if (slots === 8) {
        two(v, 0, a);
        two(v, 2, b);
        two(v, 4, c);
        two(v, 6, d);
      } else {
        one(v, 0, a);
        one(v, 1, b);
        one(v, 2, c);
        one(v, 3, d);
      }
    }
  }
}

/** Where the counts of a person go in the matrix of a draw; 0 = nowhere. */
function matrixRow(v: i32, lane: i32): usize {
  const label = load<u8>(labels + ((v * (64 / slots) + lane) as usize)) as i32;
  return label === NONE ? 0 : mixing + ((((lane * slots + label) * slots) as usize) << 2);
}

function two(v: i32, lane: i32, bytes: v128): void {
  const first = matrixRow(v, lane);
  const second = matrixRow(v, lane + 1);
  if (first !== 0) addEight(first, i16x8.extend_low_i8x16_u(bytes));
  if (second !== 0) addEight(second, i16x8.extend_high_i8x16_u(bytes));
}

function one(v: i32, lane: i32, bytes: v128): void {
  const row = matrixRow(v, lane);
  if (row === 0) return;
  addEight(row, i16x8.extend_low_i8x16_u(bytes));
  addEight(row + 32, i16x8.extend_high_i8x16_u(bytes));
}

function addEight(to: usize, counts: v128): void {
  v128.store(to, i32x4.add(v128.load(to), i32x4.extend_low_i16x8_u(counts)));
  v128.store(to, i32x4.add(v128.load(to, 16), i32x4.extend_high_i16x8_u(counts)), 16);
}
