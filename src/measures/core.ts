import type { ActorGraph, Scores } from '../graph/types.ts';

/**
 * How deep in the tightest part of the network is a person?
 *
 *   the largest k such that the person is in a group where everyone has at least k contacts within the group
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 0 (isolate) … n − 1
 * Cost: O(n + m).
 * Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y
 */
export function core(graph: ActorGraph): Scores {
  const { offsets, neighbours } = graph;
  const n = graph.actors.length;
  const left = Int32Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]!);
  const start = new Int32Array(n + 1);
  for (const k of left) start[k + 1]!++;
  for (let k = 0; k < n; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const order = new Int32Array(n);
  const place = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    place[i] = next[left[i]!]!++;
    order[place[i]!] = i;
  }
  for (let at = 0; at < n; at++) {
    const v = order[at]!;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = neighbours[e]!;
      if (left[w]! <= left[v]!) continue;
      // Move w to the front of its own degree's block, then let the block begin after it.
      const front = start[left[w]!]!++;
      const swapped = order[front]!;
      order[place[w]!] = swapped;
      place[swapped] = place[w]!;
      order[front] = w;
      place[w] = front;
      left[w]!--;
    }
  }
  return Array.from(left);
}
