import type { ActorGraph } from '../graph/types.ts';
import { components } from './components.ts';
import { createQueue } from './distance-queue.ts';

/** Two path lengths are the same when they differ by less than this share: 1/3 + 1/3 + 1/3 is as long as 1. */
export const TIE_TOLERANCE = 1e-9;

/** All shortest paths from one source. The arrays are used again for the next source. */
export interface PathTree {
  /** Persons that can be reached, the source first, by rising distance; only the first `reached` count. */
  readonly order: Int32Array;
  reached: number;
  /** Length of the shortest path; Infinity = out of reach. */
  readonly distance: Float64Array;
  /** Number of shortest paths. */
  readonly paths: Float64Array;
  /** Last persons before v on them: before[graph.offsets[v] …], beforeCount[v] of them. */
  readonly before: Int32Array;
  readonly beforeCount: Int32Array;
}

function emptyTree(graph: ActorGraph): PathTree {
  const n = graph.actors.length;
  return {
    order: new Int32Array(n),
    reached: 0,
    distance: new Float64Array(n),
    paths: new Float64Array(n),
    before: new Int32Array(graph.neighbours.length),
    beforeCount: new Int32Array(n),
  };
}

function stepFinder(graph: ActorGraph): (source: number) => PathTree {
  const { offsets, neighbours } = graph;
  const tree = emptyTree(graph);
  const { order, distance, paths, before, beforeCount } = tree;
  const { label, sizes } = components(graph);
  return (source) => {
    const reachable = sizes[label[source]!]!;
    distance.fill(Number.POSITIVE_INFINITY);
    paths.fill(0);
    beforeCount.fill(0);
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      // Nobody is further away than the last one found, so the outermost persons lead nowhere.
      if (reached === reachable && distance[order[reached - 1]!]! < next) break;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = neighbours[at]!;
        if (distance[w]! < next) continue;
        if (distance[w]! > next) {
          distance[w] = next;
          order[reached++] = w;
        }
        paths[w]! += paths[v]!;
        before[offsets[w]! + beforeCount[w]!++] = v;
      }
    }
    tree.reached = reached;
    return tree;
  };
}

function lengthFinder(graph: ActorGraph, lengths: Float64Array): (source: number) => PathTree {
  const { offsets, neighbours } = graph;
  const tree = emptyTree(graph);
  const { order, distance, paths, before, beforeCount } = tree;
  const settled = new Uint8Array(graph.actors.length);
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
      const limit = near * (1 + TIE_TOLERANCE);
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = neighbours[at]!;
        const length = lengths[at]!;
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

/**
 * What are the shortest paths from one person to all others, and how many are there?
 *
 * Without lengths every tie is one step (breadth first); with lengths Dijkstra, where paths whose lengths differ
 * by less than a relative 1e-9 are equally short.
 *
 * @param graph  undirected graph
 * @param lengths  length of each tie, > 0, aligned with graph.neighbours (see graph/tie-cost); null = 1 each
 * @returns a function from source to its path tree; the tree is overwritten by the next call
 * Cost per source: O(n + m) without lengths, O((n + m) log n) with.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249
 */
export function createPathFinder(
  graph: ActorGraph,
  lengths: Float64Array | null,
): (source: number) => PathTree {
  return lengths === null ? stepFinder(graph) : lengthFinder(graph, lengths);
}
