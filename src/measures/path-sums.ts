import type { Csr, WeightedCsr } from '../kernels/csr.ts';
import { lengthPaths } from '../kernels/length-paths.ts';
import type { LengthSums } from '../kernels/plain-length-paths.ts';
import { stepPaths } from '../kernels/step-paths.ts';
import { createPathFinder } from './shortest-paths.ts';

/** A sum over the shortest paths of a graph, one number a person: ordered pairs of all others, or from two different
 * sectors, that depend on her; Σ 1/d over those in reach. */
export type PathSum = 'all' | 'across' | 'near';

/** What each kind of job finds: steps over all pairs, over those across sectors, over both by the same walks; lengths. */
export const SUMS_OF = {
  steps: ['all'],
  across: ['across'],
  both: ['all', 'across'],
  lengths: ['all', 'near'],
} as const satisfies Record<string, readonly PathSum[]>;

export type PathKind = keyof typeof SUMS_OF;

export type PathSums = Readonly<Partial<Record<PathSum, Float64Array>>>;

/** A graph as numbers alone, which can be handed to another thread, and what to sum over its shortest paths. */
export type PathJob =
  | { readonly kind: 'steps'; readonly csr: Csr }
  | { readonly kind: 'across' | 'both'; readonly csr: Csr; readonly groups: Int32Array }
  | { readonly kind: 'lengths'; readonly csr: WeightedCsr };

/**
 * What do the shortest paths of a graph sum up to?
 *
 * The same bits wherever it runs, so that a thread can do it for another.
 *
 * @param job  lengths > 0 where ties have lengths
 * @returns the sums of SUMS_OF[job.kind]
 * Cost: O(n m); with lengths O(n m log n) where they are very unlike.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function pathSums(job: PathJob): PathSums {
  if (job.kind === 'lengths') {
    const { dependence, near } = lengthPaths(job.csr) ?? heapSums(job.csr);
    return { all: dependence, near };
  }
  const groups = job.kind === 'steps' ? null : job.groups;
  const { all, across } = stepPaths(job.csr, { groups, alsoAll: job.kind === 'both' });
  return { ...(all && { all }), ...(across && { across }) };
}

/** The sums over paths with lengths, found with a heap, whatever the lengths. */
export function heapSums(csr: WeightedCsr): LengthSums {
  const { n, offsets } = csr;
  const find = createPathFinder(csr);
  const [dependence, near, onward] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let source = 0; source < n; source++) {
    const { order, reached, distance, paths, before, beforeCount } = find(source);
    for (let at = 1; at < reached; at++) near[source]! += 1 / distance[order[at]!]!;
    onward.fill(0);
    for (let at = reached - 1; at > 0; at--) {
      const w = order[at]!;
      const each = (1 + onward[w]!) / paths[w]!;
      const first = offsets[w]!;
      for (let p = first; p < first + beforeCount[w]!; p++) onward[before[p]!]! += paths[before[p]!]! * each;
      dependence[w]! += onward[w]!;
    }
  }
  return { dependence, near };
}
