import type { WindowSlice } from '../result/types.ts';

/**
 * Into which parts does a node's own part of the network fall when the node is taken away? Mechanical: its ties are
 * taken out, and nobody steps in.
 *
 * @param node  index into Result.nodes
 * @returns the parts, largest first, each ascending; one part = nothing falls apart; none where the node has no tie
 * Cost: O(nodes + ties).
 */
export function partsWithout({ ties }: WindowSlice, node: number): readonly (readonly number[])[] {
  const near = new Map<number, number[]>();
  const join = (from: number, to: number) => {
    const list = near.get(from);
    if (list) list.push(to);
    else near.set(from, [to]);
  };
  ties.a.forEach((a, i) => {
    join(a, ties.b[i]!);
    join(ties.b[i]!, a);
  });
  const seen = new Set([node]);
  const parts: number[][] = [];
  for (const start of [...(near.get(node) ?? [])].sort((a, b) => a - b)) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let at = 0; at < part.length; at++) {
      for (const next of near.get(part[at]!)!) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((p, q) => q.length - p.length || p[0]! - q[0]!);
}
