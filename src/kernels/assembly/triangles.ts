// Triangles of an oriented graph (orient.ts): the compiled twin of plain-triangles.ts, in the same order of adding.

let n: i32 = 0;
let offsets: usize = 0; // i32 × (n + 1)
let targets: usize = 0; // i32 × m
let place: usize = 0; // i32 × n: position of the tie to each person from the row at hand; less than its first = none

export function setGraph(persons: i32, offsetsAt: usize, targetsAt: usize, placeAt: usize): void {
  n = persons;
  offsets = offsetsAt;
  targets = targetsAt;
  place = placeAt;
  for (let i = 0; i < n; i++) store<i32>(place + ((i as usize) << 2), -1);
}

function int(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

function num(array: usize, at: i32): f64 {
  return load<f64>(array + ((at as usize) << 3));
}

function add(array: usize, at: i32, more: f64): void {
  const to = array + ((at as usize) << 3);
  store<f64>(to, load<f64>(to) + more);
}

function mark(first: i32, end: i32): void {
  for (let ij = first; ij < end; ij++) store<i32>(place + ((int(targets, ij) as usize) << 2), ij);
}

/** weights, tie: f64 × m; share, part, overlap: f64 × n. Rows from … to − 1. */
export function holes(
  from: i32,
  to: i32,
  weights: usize,
  share: usize,
  part: usize,
  tie: usize,
  overlap: usize,
): void {
  for (let i = from; i < to; i++) {
    const first = int(offsets, i);
    const end = int(offsets, i + 1);
    mark(first, end);
    const shareI = num(share, i);
    const partI = num(part, i);
    let overlapI: f64 = num(overlap, i);
    for (let ij = first; ij < end; ij++) {
      const j = int(targets, ij);
      const a = num(weights, ij);
      const shareJ = num(share, j);
      const partJ = num(part, j);
      let tieIj = num(tie, ij);
      let overlapJ = num(overlap, j);
      const last = int(offsets, j + 1);
      for (let jk = int(offsets, j); jk < last; jk++) {
        const k = int(targets, jk);
        const ik = int(place, k);
        if (ik < first) continue;
        const b = num(weights, ik);
        const c = num(weights, jk);
        const partK = num(part, k);
        tieIj += b * c * num(share, k);
        add(tie, ik, a * c * shareJ);
        add(tie, jk, a * b * shareI);
        overlapI += c * (b * partJ + a * partK);
        overlapJ += b * (c * partI + a * partK);
        add(overlap, k, a * (c * partI + b * partJ));
      }
      store<f64>(tie + ((ij as usize) << 3), tieIj);
      store<f64>(overlap + ((j as usize) << 3), overlapJ);
    }
    store<f64>(overlap + ((i as usize) << 3), overlapI);
  }
}

/** groups: i32 × n; counts: i32 × 4n. Rows from … to − 1. */
export function closed(from: i32, to: i32, groups: usize, counts: usize): void {
  for (let i = from; i < to; i++) {
    const first = int(offsets, i);
    const end = int(offsets, i + 1);
    mark(first, end);
    const own = int(groups, i);
    for (let ij = first; ij < end; ij++) {
      const j = int(targets, ij);
      const other = int(groups, j);
      const apart: i32 = own === other ? 0 : 1;
      const last = int(offsets, j + 1);
      for (let jk = int(offsets, j); jk < last; jk++) {
        const k = int(targets, jk);
        if (int(place, k) < first) continue;
        const third = int(groups, k);
        const noI: i32 = third === own ? 0 : 1;
        const noJ: i32 = third === other ? 0 : 1;
        count(counts, i, noJ + ((apart & noI) << 1));
        count(counts, j, noI + ((apart & noJ) << 1));
        count(counts, k, apart + ((noI & noJ) << 1));
      }
    }
  }
}

function count(counts: usize, person: i32, kind: i32): void {
  const to = counts + (((4 * person + kind) as usize) << 2);
  store<i32>(to, load<i32>(to) + 1);
}
