import type { ActorGraph } from '../graph/types.ts';
import type { Csr } from '../kernels/csr.ts';
import { stepPaths } from '../kernels/step-paths.ts';

/** Who is tied to whom as rows of bits: bit j of row i is 1 when i and j have a tie. */
export interface BitGraph {
  readonly persons: number;
  /** Words of 32 bits in a row. */
  readonly words: number;
  readonly rows: Uint32Array;
}

/** A graph of so many persons without a tie. */
export function emptyBitGraph(persons: number): BitGraph {
  const words = Math.ceil(persons / 32);
  return { persons, words, rows: new Uint32Array(persons * words) };
}

/** Adds the tie between i and j; a tie that is there already stays one. */
export function setTie({ words, rows }: BitGraph, i: number, j: number): void {
  rows[i * words + (j >>> 5)]! |= 1 << (j & 31);
  rows[j * words + (i >>> 5)]! |= 1 << (i & 31);
}

/** Above so many persons a walk from eight sources at a time is faster than one over bits (npm run bench). */
const MOST_BY_BITS = 80;

/** The ties of a graph as bits. */
export function bitGraphOf({ actors, ties }: ActorGraph): BitGraph {
  const bits = emptyBitGraph(actors.length);
  for (let t = 0; t < ties.a.length; t++) setTie(bits, ties.a[t]!, ties.b[t]!);
  return bits;
}

/**
 * How many pairs from two different sectors depend on each person as a stop on their shortest path? For many draws.
 *
 *   Σ_{s<t, sector(s) ≠ sector(t)} σ_st(v) / σ_st, every tie one step
 *
 * The same numbers as pathDependence. Up to 80 persons a breadth-first walk over rows of bits touches only the ties that
 * lead a step further, which in the near-cliques that meetings make are few; above, kernels/step-paths does the work.
 *
 * @param sector  sector per person; −1 = in no pair, but may be a stop
 * @returns a function from graph to pairs per person, ≥ 0; its result is overwritten by the next call
 * Cost: O(n²·n/32 + ties on shortest paths) a graph.
 * Source: Brandes 2008, doi:10.1016/j.socnet.2007.11.001
 */
export function bitPathDependence(sector: ArrayLike<number>): (graph: BitGraph) => Float64Array {
  if (sector.length <= MOST_BY_BITS) return dependenceByBits(sector);
  const groups = Int32Array.from(sector);
  return (graph) => stepPaths(rowsOf(graph), { groups }).across!.map((pairs) => pairs / 2);
}

function rowsOf({ persons, words, rows }: BitGraph): Csr {
  const offsets = new Int32Array(persons + 1);
  const targets: number[] = [];
  for (let v = 0; v < persons; v++) {
    for (let w = 0; w < words; w++) {
      for (let bits = rows[v * words + w]! | 0; bits !== 0; bits &= bits - 1)
        targets.push(32 * w + 31 - Math.clz32(bits & -bits));
    }
    offsets[v + 1] = targets.length;
  }
  return { n: persons, offsets, targets: Int32Array.from(targets) };
}

function dependenceByBits(sector: ArrayLike<number>): (graph: BitGraph) => Float64Array {
  const n = sector.length;
  const words = Math.ceil(n / 32);
  const total = new Float64Array(n);
  const onward = new Float64Array(n);
  const paths = new Float64Array(n);
  const order = new Int32Array(n);
  const unseen = new Uint32Array(words);
  const found = new Uint32Array(words);
  const tied = new Uint32Array(words);
  const from = new Int32Array((n * n) / 2 + 1);
  const to = new Int32Array((n * n) / 2 + 1);
  const walk = (rows: Uint32Array, source: number): number => {
    paths.fill(0);
    unseen.set(tied);
    unseen[source >>> 5]! &= ~(1 << (source & 31));
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let steps = 0;
    for (let start = 0, end = 1; start < end; start = end, end = reached) {
      found.fill(0);
      for (let at = start; at < end; at++) {
        const v = order[at]!;
        for (let w = 0; w < words; w++) {
          for (let bits = rows[v * words + w]! & unseen[w]!; bits !== 0; bits &= bits - 1) {
            const t = 32 * w + 31 - Math.clz32(bits & -bits);
            if (paths[t] === 0) order[reached++] = t;
            paths[t]! += paths[v]!;
            from[steps] = v;
            to[steps++] = t;
            found[w]! |= bits & -bits;
          }
        }
      }
      let left = 0;
      for (let w = 0; w < words; w++) left |= unseen[w]! &= ~found[w]!;
      if (left === 0) break;
    }
    return steps;
  };
  return ({ rows }) => {
    total.fill(0);
    tied.fill(0);
    for (let at = 0; at < rows.length; at++) tied[at % words]! |= rows[at]!;
    for (let source = 0; source < n; source++) {
      if (sector[source]! < 0 || ((tied[source >>> 5]! >>> (source & 31)) & 1) === 0) continue;
      const steps = walk(rows, source);
      onward.fill(0);
      for (let at = steps - 1; at >= 0; at--) {
        const v = from[at]!;
        const t = to[at]!;
        const counts = sector[t]! >= 0 && sector[t] !== sector[source] ? 1 : 0;
        onward[v]! += (paths[v]! / paths[t]!) * (counts + onward[t]!);
      }
      for (let v = 0; v < n; v++) if (v !== source) total[v]! += onward[v]! / 2;
    }
    return total;
  };
}
