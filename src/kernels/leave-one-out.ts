import type { Csr } from './csr.ts';

/** Persons and ties that hold parts of a graph together on their own. */
export interface Cuts {
  /** 1 = without this person a part falls apart. */
  readonly cut: Uint8Array;
  /** Ties without which a part falls apart. */
  readonly bridges: number;
}

/** What is left of a graph without each person in turn. */
export interface LeaveOneOut extends Cuts {
  /** Pairs of others that can reach each other without the person. */
  readonly pairs: Float64Array;
  /** Those of them from two different groups; as `pairs` without groups. */
  readonly across: Float64Array;
}

/** A depth-first walk of all components: the persons below one are a run of the order. */
interface Walk {
  readonly order: Int32Array;
  /** Place in the order. */
  readonly place: Int32Array;
  /** Person above in the tree, −1 = root of a component. */
  readonly above: Int32Array;
  /** Earliest place that the person or those below have a tie to. */
  readonly low: Int32Array;
}

/**
 * Who could still reach whom if one person were gone, for every person in turn?
 *
 * One depth-first walk: without v the branches below her that have no tie past her fall off, and the rest stays in one
 * piece. How many of each group are in a branch is the difference of two counts along the walk. Rival: taking each person
 * out and walking again, which gives the same numbers in n times the time.
 *
 * @param csr  any graph
 * @param groups  group per person, −1 = none: in no pair across; null = `across` is `pairs`
 * @param count  number of groups
 * @returns whole numbers
 * Cost: O(m + n · groups).
 * Source: Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
 */
export function leaveOneOut(csr: Csr, groups: ArrayLike<number> | null = null, count = 0): LeaveOneOut {
  const walk = depthFirst(csr);
  const { cut, bridges } = cutsIn(walk);
  const everyone = new Uint8Array(csr.n);
  const pairs = pairsLeft(walk, everyone, 1, true);
  return { cut, bridges, pairs, across: groups === null ? pairs : pairsLeft(walk, groups, count, false) };
}

/**
 * Which persons and ties hold parts together on their own? Articulation points and bridges.
 *
 * @param csr  any graph
 * Cost: O(n + m).
 * Source: Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
 */
export function cutsOf(csr: Csr): Cuts {
  return cutsIn(depthFirst(csr));
}

function depthFirst({ n, offsets, targets }: Csr): Walk {
  const [order, low] = [new Int32Array(n), new Int32Array(n)];
  const [place, above] = [new Int32Array(n).fill(-1), new Int32Array(n).fill(-1)];
  const next = offsets.slice(0, n);
  let found = 0;
  const enter = (v: number): void => {
    place[v] = low[v] = found;
    order[found++] = v;
  };
  for (let root = 0; root < n; root++) {
    if (place[root] !== -1) continue;
    enter(root);
    for (let v = root; v !== -1; ) {
      if (next[v] === offsets[v + 1]) {
        const to = above[v]!;
        if (to !== -1 && low[v]! < low[to]!) low[to] = low[v]!;
        v = to;
        continue;
      }
      const w = targets[next[v]!++]!;
      if (place[w] === -1) {
        above[w] = v;
        enter(w);
        v = w;
      } else if (w !== above[v] && place[w]! < low[v]!) low[v] = place[w]!;
    }
  }
  return { order, place, above, low };
}

function cutsIn({ order, place, above, low }: Walk): Cuts {
  const cut = new Uint8Array(order.length);
  const branches = new Int32Array(order.length);
  let bridges = 0;
  for (const v of order) {
    const p = above[v]!;
    if (p === -1) continue;
    if (low[v]! > place[p]!) bridges++;
    if (low[v]! >= place[p]!) branches[p]!++;
  }
  for (const v of order) cut[v] = branches[v]! > (above[v] === -1 ? 1 : 0) ? 1 : 0;
  return { cut, bridges };
}

/** Pairs that can reach each other without each person: all pairs (one group), or those of two groups. */
function pairsLeft(
  { order, place, above, low }: Walk,
  groups: ArrayLike<number>,
  count: number,
  isAll: boolean,
): Float64Array {
  const n = order.length;
  const below = sizesBelow(order, above);
  const upTo = new Int32Array((n + 1) * count);
  order.forEach((v, at) => {
    upTo.copyWithin((at + 1) * count, at * count, (at + 1) * count);
    if (groups[v]! >= 0) upTo[(at + 1) * count + groups[v]!]!++;
  });
  const among = (members: ArrayLike<number>, from: number): number => {
    let [all, squares] = [0, 0];
    for (let g = from; g < from + count; g++) {
      all += members[g]!;
      squares += members[g]! ** 2;
    }
    return isAll ? (all * (all - 1)) / 2 : (all * all - squares) / 2;
  };
  const piece = new Int32Array(count);
  const members = (v: number): Int32Array => {
    const [from, to] = [place[v]! * count, (place[v]! + below[v]!) * count];
    for (let g = 0; g < count; g++) piece[g] = upTo[to + g]! - upTo[from + g]!;
    return piece;
  };
  const left = new Float64Array(n);
  const fallen = new Int32Array(n * count);
  const root = new Int32Array(n);
  const ofRoot = new Float64Array(n);
  for (const v of order) {
    const p = above[v]!;
    root[v] = p === -1 ? v : root[p]!;
    const own = members(v);
    if (p === -1) ofRoot[v] = among(own, 0);
    else if (low[v]! >= place[p]!) {
      left[p]! += among(own, 0);
      for (let g = 0; g < count; g++) fallen[p * count + g]! += own[g]!;
    }
  }
  let total = 0;
  for (const v of order) total += ofRoot[v]!;
  for (const v of order) {
    const rest = members(root[v]!);
    for (let g = 0; g < count; g++) rest[g]! -= fallen[v * count + g]!;
    if (groups[v]! >= 0) rest[groups[v]!]!--;
    left[v]! += total - ofRoot[root[v]!]! + among(rest, 0);
  }
  return left;
}

/** Persons below each in the tree, herself among them. */
function sizesBelow(order: Int32Array, above: Int32Array): Int32Array {
  const below = new Int32Array(order.length).fill(1);
  for (let at = order.length - 1; at >= 0; at--) {
    const p = above[order[at]!]!;
    if (p !== -1) below[p]! += below[order[at]!]!;
  }
  return below;
}
