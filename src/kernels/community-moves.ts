import type { Rng } from '../random.ts';

/** A graph whose persons may stand for several. */
export interface Level {
  readonly n: number;
  readonly offsets: Int32Array | Uint32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the strengths at each, what is inside counted twice. */
  readonly ends: Float64Array;
  /** Strength between those that one stands for, counted twice. */
  readonly inside: Float64Array;
  /** Sum of `ends`. */
  readonly total: number;
}

/**
 * Moves each to the community where modularity rises most, until nobody wants to move. Who stands beside somebody who has
 * moved is asked again.
 *
 * @param community  changed in place; labels 0 … n − 1
 */
export function settle(
  { n, offsets, targets, weights, ends, total }: Level,
  community: Int32Array,
  rng: Rng,
): void {
  const [all, members] = [new Float64Array(n), new Int32Array(n)];
  for (let v = 0; v < n; v++) {
    all[community[v]!]! += ends[v]!;
    members[community[v]!]!++;
  }
  const free: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (members[c] === 0) free.push(c);
  const queue = shuffled(n, rng);
  const waits = new Uint8Array(n).fill(1);
  const [toward, near] = [new Float64Array(n), new Int32Array(n)];
  let head = 0;
  for (let waiting = n; waiting > 0; waiting--) {
    const v = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waits[v] = 0;
    const own = community[v]!;
    let found = 0;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const c = community[targets[at]!]!;
      if (toward[c] === 0) near[found++] = c;
      toward[c]! += weights[at]!;
    }
    all[own]! -= ends[v]!;
    members[own]!--;
    const share = ends[v]! / total;
    let best = own;
    let most = toward[own]! - share * all[own]!;
    for (let at = 0; at < found; at++) {
      const c = near[at]!;
      const gain = toward[c]! - share * all[c]!;
      if (gain > most + SAME) {
        best = c;
        most = gain;
      }
      toward[c] = 0;
    }
    if (members[own] === 0 && best !== own) free.push(own);
    if (most < -SAME && members[own]! > 0) best = free.pop()!;
    all[best]! += ends[v]!;
    members[best]!++;
    if (best === own) continue;
    community[v] = best;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const w = targets[at]!;
      if (waits[w] === 1 || community[w] === best) continue;
      waits[w] = 1;
      const tail = head + waiting - 1;
      queue[tail >= n ? tail - n : tail] = w;
      waiting++;
    }
  }
}

/** Gains that differ by less are equal: sums in another order differ in their last digits. */
const SAME = 1e-10;

/**
 * Splits each community into parts that hang together, by merging from single ones.
 *
 * Only who is still alone moves, and only between parts that are well connected to the rest of their community, so that no
 * part can come loose later.
 *
 * @returns part of each, labels 0 … n − 1
 */
export function refine(
  { n, offsets, targets, weights, ends, total }: Level,
  community: Int32Array,
  rng: Rng,
): Int32Array<ArrayBuffer> {
  const part = Int32Array.from({ length: n }, (_, v) => v);
  const partEnds = Float64Array.from(ends);
  const [all, cut] = [new Float64Array(n), new Float64Array(n)];
  for (let v = 0; v < n; v++) {
    all[community[v]!]! += ends[v]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++)
      if (community[targets[at]!] === community[v]) cut[v]! += weights[at]!;
  }
  const isAlone = new Uint8Array(n).fill(1);
  const [toward, near] = [new Float64Array(n), new Int32Array(n)];
  const isWell = (p: number, rest: number): boolean =>
    cut[p]! >= (partEnds[p]! * (rest - partEnds[p]!)) / total - SAME;
  const order = shuffled(n, rng);
  for (let turn = 0; turn < n; turn++) {
    const v = order[turn]!;
    const rest = all[community[v]!]!;
    if (isAlone[v] === 0 || !isWell(v, rest)) continue;
    let found = 0;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const w = targets[at]!;
      if (community[w] !== community[v]) continue;
      if (toward[part[w]!] === 0) near[found++] = part[w]!;
      toward[part[w]!]! += weights[at]!;
    }
    let best = -1;
    let most = SAME;
    for (let at = 0; at < found; at++) {
      const p = near[at]!;
      const gain = toward[p]! - (ends[v]! * partEnds[p]!) / total;
      if (gain > most && isWell(p, rest)) {
        best = p;
        most = gain;
      }
    }
    if (best >= 0) {
      part[v] = best;
      partEnds[best]! += ends[v]!;
      cut[best]! += cut[v]! - 2 * toward[best]!;
      isAlone[v] = isAlone[best] = 0;
    }
    for (let at = 0; at < found; at++) toward[near[at]!] = 0;
  }
  return part;
}

/**
 * The graph in which each part is one.
 *
 * @param part  labels 0 … count − 1
 * Cost: O(n + m).
 */
export function merged(level: Level, part: Int32Array, count: number): Level {
  const { n, offsets, targets, weights, total } = level;
  const first = new Int32Array(count + 1);
  for (let v = 0; v < n; v++) first[part[v]! + 1]!++;
  for (let p = 0; p < count; p++) first[p + 1]! += first[p]!;
  const next = first.slice(0, count);
  const member = new Int32Array(n);
  for (let v = 0; v < n; v++) member[next[part[v]!]!++] = v;
  const [ends, inside, toward] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const starts = new Int32Array(count + 1);
  const [to, strength] = [new Int32Array(targets.length), new Float64Array(targets.length)];
  let found = 0;
  for (let p = 0; p < count; p++) {
    const begin = found;
    for (let at = first[p]!; at < first[p + 1]!; at++) {
      const v = member[at]!;
      ends[p]! += level.ends[v]!;
      inside[p]! += level.inside[v]!;
      for (let tie = offsets[v]!; tie < offsets[v + 1]!; tie++) {
        const q = part[targets[tie]!]!;
        if (q === p) inside[p]! += weights[tie]!;
        else {
          if (toward[q] === 0) to[found++] = q;
          toward[q]! += weights[tie]!;
        }
      }
    }
    for (let at = begin; at < found; at++) {
      strength[at] = toward[to[at]!]!;
      toward[to[at]!] = 0;
    }
    starts[p + 1] = found;
  }
  return {
    n: count,
    offsets: starts,
    targets: to.slice(0, found),
    weights: strength.slice(0, found),
    ends,
    inside,
    total,
  };
}

function shuffled(n: number, rng: Rng): Int32Array {
  const order = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    const at = rng.int(v + 1);
    order[v] = order[at]!;
    order[at] = v;
  }
  return order;
}
