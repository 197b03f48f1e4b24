import type { Csr } from './csr.ts';

/** Sums over all shortest paths of a graph, every tie one step. */
export interface StepSums {
  /** Per person, ordered pairs of others that depend on her: Σ_{s≠t} σ_st(v) / σ_st; null where not asked for. */
  readonly all: Float64Array | null;
  /** The same over pairs from two different groups; null without groups. */
  readonly across: Float64Array | null;
  /** Per source Σ 1/d over those in reach; 0 for who is no source. */
  readonly near: Float64Array;
  /** Per source Σ d over those in reach, steps; 0 for who is no source. */
  readonly far: Float64Array;
}

/** Which pairs of persons count. */
export interface WantedPairs {
  /** Group per person, for the pairs from two different groups; −1 is in no such pair; null = these are not asked for. */
  readonly groups: Int32Array | null;
  /** All pairs. */
  readonly isAll: boolean;
}

/** The levels of a walk: all persons of one distance, then the next. Used again for the next source. */
interface Walk {
  /** Persons by distance, then by number. */
  readonly order: Int32Array;
  /** First person of each level in `order`; one more than there are levels. */
  readonly starts: Int32Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  readonly steps: Int32Array;
  /** Ties that lead one step further, and how many there are up to each level. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ties: Int32Array;
}

function emptyWalk({ n, targets }: Csr): Walk {
  const [from, to] = [new Int32Array(targets.length / 2), new Int32Array(targets.length / 2)];
  const [order, starts, ties] = [new Int32Array(n), new Int32Array(n + 2), new Int32Array(n + 2)];
  return { order, starts, paths: new Float64Array(n), steps: new Int32Array(n).fill(-1), from, to, ties };
}

/**
 * How many pairs depend on each person, and how near is each to the others? The readable twin of assembly/step-paths.ts.
 *
 * Brandes' walk from one source at a time: level by level outwards for the number of paths, level by level inwards for
 * what depends on each person. A level is in rising order of persons, as in the compiled kernel, so that sums add up
 * in the same order and both give the same bits.
 *
 * @param csr  any graph
 * @param sources  where to walk from, each once
 * @param wanted  see WantedPairs
 * @returns sums over the pairs with these sources, per person
 * Cost: O(sources · (m + n log n)).
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function plainStepPaths(csr: Csr, sources: Int32Array, { groups, isAll }: WantedPairs): StepSums {
  const { n } = csr;
  const [near, far] = [new Float64Array(n), new Float64Array(n)];
  const all = isAll ? new Float64Array(n) : null;
  const across = groups && new Float64Array(n);
  const work = { onward: new Float64Array(n), worth: new Float64Array(n) };
  const walk = emptyWalk(csr);
  for (const source of sources) {
    const last = outwards(csr, source, walk);
    if (all) inwards(walk, last, work, all, () => true);
    if (across) {
      const own = groups![source]!;
      inwards(walk, last, work, across, (w) => own >= 0 && groups![w]! >= 0 && groups![w] !== own);
    }
    const { order, starts, steps } = walk;
    for (let level = 1; level <= last; level++) {
      const found = starts[level + 1]! - starts[level]!;
      near[source]! += found / level;
      far[source]! += found * level;
    }
    for (let at = 0; at < starts[last + 1]!; at++) steps[order[at]!] = -1;
  }
  return { all, across, near, far };
}

/** Adds to the sums what depends on each person of the walk. */
function inwards(
  { order, starts, paths, from, to, ties }: Walk,
  last: number,
  { onward, worth }: { readonly onward: Float64Array; readonly worth: Float64Array },
  sums: Float64Array,
  counts: (w: number) => boolean,
): void {
  for (let level = last; level > 0; level--) {
    for (let at = starts[level]!; at < starts[level + 1]!; at++) {
      const w = order[at]!;
      const depends = paths[w]! * onward[w]!;
      worth[w] = ((counts(w) ? 1 : 0) + depends) / paths[w]!;
      sums[w]! += depends;
      onward[w] = 0;
    }
    for (let t = ties[level - 1]!; t < ties[level]!; t++) onward[from[t]!]! += worth[to[t]!]!;
  }
  onward[order[0]!] = 0;
}

/** Fills the walk from a source. @returns the last level */
function outwards({ offsets, targets }: Csr, source: number, walk: Walk): number {
  const { order, starts, paths, steps, from, to, ties } = walk;
  order[0] = source;
  steps[source] = 0;
  paths[source] = 1;
  starts[1] = 1;
  let reached = 1;
  let level = 0;
  for (let next = 0; ; level++) {
    for (let at = starts[level]!; at < starts[level + 1]!; at++) {
      const v = order[at]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (steps[w] === -1) {
          steps[w] = level + 1;
          paths[w] = 0;
          order[reached++] = w;
        }
        if (steps[w] !== level + 1) continue;
        paths[w]! += paths[v]!;
        from[next] = v;
        to[next++] = w;
      }
    }
    ties[level + 1] = next;
    starts[level + 2] = reached;
    if (starts[level + 1] === reached) return level;
    order.subarray(starts[level + 1]!, reached).sort();
  }
}
