import type { ActorGraph } from '../graph/types.ts';

/**
 * Which three persons all have ties to one another? Calls `visit` once for every triangle i < j < k.
 *
 * @param graph  a tie counts when its strength is above 0
 * @param visit  gets the three indexes, ascending
 * Cost: O(Σ over ties of the smaller index's later neighbours), at most O(m^1.5) on sparse graphs, O(n³) on a clique.
 */
export function forEachTriangle(graph: ActorGraph, visit: (i: number, j: number, k: number) => void): void {
  const { offsets, neighbours } = graph;
  const n = graph.actors.length;
  const later = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let at = offsets[i]!;
    while (at < offsets[i + 1]! && neighbours[at]! < i) at++;
    later[i] = at;
  }
  const markedBy = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const end = offsets[i + 1]!;
    for (let at = later[i]!; at < end; at++) markedBy[neighbours[at]!] = i;
    for (let at = later[i]!; at < end; at++) {
      const j = neighbours[at]!;
      for (let on = later[j]!; on < offsets[j + 1]!; on++) {
        const k = neighbours[on]!;
        if (markedBy[k] === i) visit(i, j, k);
      }
    }
  }
}
