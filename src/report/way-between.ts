import { graphFromColumns } from '../graph/graph-from-columns.ts';
import { tieCosts } from '../graph/tie-cost.ts';
import type { WindowSlice } from '../result/types.ts';

/** Two ways are equally long when they differ by less than this share, as in the measures. */
const TOLERANCE = 1e-9;

/**
 * By whom do two persons (or groups) reach each other in a window?
 *
 * The shortest way where a tie costs mean strength / strength (graph/tie-cost), as in betweenness: many strong ties may
 * be shorter than one weak tie. Among ways of equal length the one with fewest steps, then the lowest index.
 *
 * @param slice  one window as published; in the narrower views strengths are rounded, so the way is of rounded strengths
 * @param from  index into Result.nodes
 * @param to  index into Result.nodes
 * @returns the nodes on the way, both ends included; one node where from = to; null where there is no way, or one of
 *   them is absent from the window
 * Cost: O(n² + m).
 * Source: Dijkstra 1959, doi:10.1007/BF01386390; costs: Opsahl, Agneessens & Skvoretz 2010,
 *   doi:10.1016/j.socnet.2010.03.006
 */
export function wayBetween({ nodes, ties }: WindowSlice, from: number, to: number): readonly number[] | null {
  const row = new Map(nodes.node.map((node, at) => [node, at]));
  const [start, goal] = [row.get(from), row.get(to)];
  if (start === undefined || goal === undefined) return null;
  const n = nodes.node.length;
  const graph = graphFromColumns(
    { actors: nodes.node.map(String), sector: new Int32Array(n), sectorNames: [] },
    {
      a: Int32Array.from(ties.a, (a) => row.get(a)!),
      b: Int32Array.from(ties.b, (b) => row.get(b)!),
      weight: Float64Array.from(ties.weight),
      meetings: new Int32Array(ties.a.length),
      hours: new Float64Array(ties.a.length),
    },
  );
  const before = waysFrom(graph, tieCosts(graph), start, goal);
  if (goal !== start && before[goal] === -1) return null;
  const way = [goal];
  while (way[0] !== start) way.unshift(before[way[0]!]!);
  return way.map((at) => nodes.node[at]!);
}

interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/** The node before each on its shortest way; −1 where it was not reached before the goal. */
function waysFrom({ offsets, neighbours }: Adjacency, costs: Float64Array, start: number, goal: number) {
  const n = offsets.length - 1;
  const length = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const steps = new Int32Array(n);
  const before = new Int32Array(n).fill(-1);
  const isDone = new Uint8Array(n);
  length[start] = 0;
  for (let at = start; at !== -1 && at !== goal; at = nearest(length, isDone)) {
    isDone[at] = 1;
    for (let e = offsets[at]!; e < offsets[at + 1]!; e++) {
      const next = neighbours[e]!;
      const far = length[at]! + costs[e]!;
      const slack = TOLERANCE * far;
      const isTied = Math.abs(far - length[next]!) <= slack;
      const isFewer =
        steps[at]! + 1 < steps[next]! || (steps[at]! + 1 === steps[next]! && at < before[next]!);
      if (isDone[next] || !(far < length[next]! - slack || (isTied && isFewer))) continue;
      length[next] = far;
      steps[next] = steps[at]! + 1;
      before[next] = at;
    }
  }
  return before;
}

function nearest(length: Float64Array, isDone: Uint8Array): number {
  let best = -1;
  for (let i = 0; i < length.length; i++) {
    if (isDone[i] || length[i] === Number.POSITIVE_INFINITY) continue;
    if (best === -1 || length[i]! < length[best]!) best = i;
  }
  return best;
}
