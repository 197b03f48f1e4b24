import type { WeightedCsr } from '../kernels/csr.ts';
import { LENGTH_TOLERANCE } from '../kernels/length-scale.ts';
import { createQueue } from './distance-queue.ts';

/** All shortest paths from one source. The arrays are used again for the next source. */
export interface PathTree {
  /** Persons that can be reached, the source first, by rising distance; only the first `reached` count. */
  readonly order: Int32Array;
  reached: number;
  /** Length of the shortest path; Infinity = out of reach. */
  readonly distance: Float64Array;
  /** Number of shortest paths. */
  readonly paths: Float64Array;
  /** Last persons before v on them: before[offsets[v] …], beforeCount[v] of them. */
  readonly before: Int32Array;
  readonly beforeCount: Int32Array;
}

function emptyTree({ n, targets }: WeightedCsr): PathTree {
  return {
    order: new Int32Array(n),
    reached: 0,
    distance: new Float64Array(n),
    paths: new Float64Array(n),
    before: new Int32Array(targets.length),
    beforeCount: new Int32Array(n),
  };
}

/**
 * What are the shortest paths from one person to all others, and how many are there?
 *
 * Dijkstra with a heap, whatever the lengths; paths whose lengths differ by less than a relative 1e-9 are equally short.
 * The kernels are faster and do the usual work; this is for lengths too unlike for them, and to check them by.
 *
 * @param csr  weights are lengths, > 0 (see graph/tie-cost)
 * @returns a function from source to its path tree; the tree is overwritten by the next call
 * Cost per source: O((n + m) log n).
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function createPathFinder(csr: WeightedCsr): (source: number) => PathTree {
  const { offsets, targets, weights } = csr;
  const tree = emptyTree(csr);
  const { order, distance, paths, before, beforeCount } = tree;
  const settled = new Uint8Array(csr.n);
  const queue = createQueue(distance);
  return (source) => {
    distance.fill(Number.POSITIVE_INFINITY);
    paths.fill(0);
    beforeCount.fill(0);
    settled.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    let reached = 0;
    for (let v = source; v !== -1; v = queue.pop()) {
      order[reached++] = v;
      // Distances are final here, so ties are judged on settled numbers and not while they still fall.
      const near = distance[v]!;
      const limit = near * (1 + LENGTH_TOLERANCE);
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        const length = weights[at]!;
        const other = distance[w]!;
        if (near + length < other) {
          distance[w] = near + length;
          queue.update(w);
        } else if (other + length <= limit && settled[w] === 1) {
          paths[v]! += paths[w]!;
          before[offsets[v]! + beforeCount[v]!++] = w;
        }
      }
      settled[v] = 1;
    }
    tree.reached = reached;
    return tree;
  };
}
