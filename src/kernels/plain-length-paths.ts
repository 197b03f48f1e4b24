import type { WeightedCsr } from './csr.ts';
import { LENGTH_TOLERANCE, type LengthScale } from './length-scale.ts';

/** Sums over all shortest paths of a graph whose ties have lengths. */
export interface LengthSums {
  /** Per person, ordered pairs of others that depend on her: Σ_{s≠t} σ_st(v) / σ_st. */
  readonly dependence: Float64Array;
  /** Per source Σ 1/d over those in reach; 0 for who is no source. */
  readonly near: Float64Array;
}

/** Persons settled by the search that shortens a row before the walks; more finds little more. */
export const WITNESSES = 64;

/** Shortest paths from one source; used again for the next. */
interface Tree {
  /** Persons as they were settled, the source first; only the first `settled` count. */
  readonly order: Int32Array;
  settled: number;
  /** Infinity = not reached. */
  readonly distance: Float64Array;
  /** Number of shortest paths. */
  readonly paths: Float64Array;
  /** Last persons before the person order[i] on them: before[befores[i]] … before[befores[i + 1] − 1]. */
  readonly before: Int32Array;
  readonly befores: Int32Array;
}

/**
 * How many pairs depend on each person, and how near is each to the others, where ties have lengths? The readable twin
 * of assembly/length-paths.ts: the same steps in the same order, so the same bits.
 *
 * @param graph  weights are lengths, > 0
 * @param sources  where to walk from, each once
 * @param options.groups  group per person; when given only pairs from two different groups count, and −1 is in no pair
 * @param options.scale  see lengthScale
 * @returns sums over the pairs with these sources, per person
 * Cost: O(sources · (m + buckets / 32)).
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function plainLengthPaths(
  graph: WeightedCsr,
  sources: Int32Array,
  { groups, scale }: { readonly groups: Int32Array | null; readonly scale: LengthScale },
): LengthSums {
  const { n } = graph;
  const [dependence, near, onward] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const { walk, shorten } = createWalker(graph, scale);
  for (let v = 0; v < n; v++) shorten(v, walk(v, WITNESSES));
  for (const source of sources) {
    const tree = walk(source, n);
    const { order, settled, distance, paths, before, befores } = tree;
    for (let at = 1; at < settled; at++) near[source]! += 1 / distance[order[at]!]!;
    for (let at = settled - 1; at > 0; at--) {
      const w = order[at]!;
      const counts = groups === null || (groups[w]! >= 0 && groups[w] !== groups[source]);
      const each = ((counts ? 1 : 0) + onward[w]!) / paths[w]!;
      for (let p = befores[at]!; p < befores[at + 1]!; p++) onward[before[p]!]! += paths[before[p]!]! * each;
      dependence[w]! += onward[w]!;
      onward[w] = 0;
    }
    onward[source] = 0;
    shorten(source, tree);
  }
  return { dependence, near };
}

interface Walker {
  /** Dijkstra's walk, until so many are settled. */
  walk(source: number, most: number): Tree;
  /** Takes ties out of the source's row that are longer than another way: they are on no shortest path. */
  shorten(source: number, tree: Tree): void;
}

function createWalker(graph: WeightedCsr, { width, buckets, margin }: LengthScale): Walker {
  const { n, offsets } = graph;
  const targets = graph.targets.slice();
  const lengths = graph.weights.slice();
  const ends = offsets.slice(1);
  const [order, befores] = [new Int32Array(n), new Int32Array(n + 1)];
  const before = new Int32Array(targets.length);
  const [distance, paths] = [new Float64Array(n), new Float64Array(n)];
  const tree: Tree = { order, settled: 0, distance, paths, before, befores };
  const queue = createBuckets(n, targets.length + 1, buckets);
  const perWidth = 1 / width;
  const settle = (v: number): void => {
    const own = distance[v]!;
    const limit = own * (1 + LENGTH_TOLERANCE);
    let last = befores[tree.settled]!;
    let count = 0;
    for (let e = offsets[v]!; e < ends[v]!; e++) {
      const w = targets[e]!;
      const length = lengths[e]!;
      const other = distance[w]!;
      if (own + length < other) {
        distance[w] = own + length;
        queue.put(w, Math.min(Math.floor((own + length) * perWidth), buckets - 1));
      } else if (other + length <= limit) {
        // Every tie is longer than a bucket is wide, so w is in an earlier bucket and settled.
        before[last++] = w;
        count += paths[w]!;
      }
    }
    paths[v] = own === 0 ? 1 : count;
    order[tree.settled++] = v;
    befores[tree.settled] = last;
  };
  return {
    walk(source, most) {
      distance.fill(Number.POSITIVE_INFINITY);
      distance[source] = 0;
      tree.settled = 0;
      queue.put(source, 0);
      for (let v = queue.pop(); v !== -1; v = queue.pop()) if (tree.settled < most) settle(v);
      return tree;
    },
    shorten(source) {
      let kept = offsets[source]!;
      for (let e = kept; e < ends[source]!; e++) {
        if (distance[targets[e]!]! < lengths[e]! - margin) continue;
        targets[kept] = targets[e]!;
        lengths[kept++] = lengths[e]!;
      }
      ends[source] = kept;
    },
  };
}

/** Persons waiting in buckets; empty again after it has been popped to −1. */
interface Buckets {
  /** Adds a person, or moves her to an earlier bucket; never to one that has been popped from. */
  put(person: number, bucket: number): void;
  /** Takes the last person put into the first bucket that has any; −1 = empty. */
  pop(): number;
}

/** Who moves on leaves her old entry behind, and it is passed over when its turn comes. */
function createBuckets(n: number, mostPuts: number, buckets: number): Buckets {
  const heads = new Int32Array(buckets).fill(-1);
  const filled = new Int32Array((buckets + 31) >>> 5);
  const place = new Int32Array(n).fill(-1);
  const [person, next] = [new Int32Array(mostPuts), new Int32Array(mostPuts)];
  let entries = 0;
  let word = 0;
  return {
    put(v, bucket) {
      if (place[v] === bucket) return;
      place[v] = bucket;
      person[entries] = v;
      next[entries] = heads[bucket]!;
      heads[bucket] = entries++;
      filled[bucket >>> 5]! |= 1 << (bucket & 31);
    },
    pop() {
      for (; word < filled.length; word++) {
        while (filled[word] !== 0) {
          const bits = filled[word]!;
          const bucket = 32 * word + 31 - Math.clz32(bits & -bits);
          const entry = heads[bucket]!;
          heads[bucket] = next[entry]!;
          if (heads[bucket] === -1) filled[word] = bits & (bits - 1);
          const v = person[entry]!;
          if (place[v] !== bucket) continue;
          place[v] = -1;
          return v;
        }
      }
      word = 0;
      entries = 0;
      return -1;
    },
  };
}
