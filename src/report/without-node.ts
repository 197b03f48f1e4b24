import type { Result, WindowSlice } from '../result/types.ts';

/** What comes apart in a window when one person is taken away. */
export interface Without {
  /** Persons whose only ties were to the one taken away; indexes into Result.nodes, ascending. */
  readonly alone: readonly number[];
  /** Persons that are no longer joined, by any way, to the largest part, though they have ties; ascending. */
  readonly cutOff: readonly number[];
  /** Pairs of sectors, a < b, with ties before and none after. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Persons in the largest part before and after, the one taken away not counted. */
  readonly before: number;
  readonly after: number;
}

/**
 * Who and which pairs of sectors come apart without one person? Mechanical: all her ties are taken out, and nobody steps in.
 *
 * @param node index into Result.nodes
 * @returns empty lists where she is absent from the window
 * Cost: O(nodes + ties).
 */
export function withoutNode(result: Result, slice: WindowSlice, node: number): Without {
  const whole = partsOf(slice, -1);
  const rest = partsOf(slice, node);
  const alone: number[] = [];
  const cutOff: number[] = [];
  for (const other of slice.nodes.node) {
    if (other === node || !whole.largest.has(other) || rest.largest.has(other)) continue;
    (rest.degree.get(other) ? cutOff : alone).push(other);
  }
  for (const other of slice.nodes.node) {
    const lost =
      other !== node && !whole.largest.has(other) && whole.degree.get(other) && !rest.degree.get(other);
    if (lost) alone.push(other);
  }
  const pairs = [...sectorTies(result, slice, -1)].filter((key) => !sectorTies(result, slice, node).has(key));
  return {
    alone: alone.sort((a, b) => a - b),
    cutOff,
    pairs: pairs
      .map((key) => key.split('/').map(Number) as [number, number])
      .sort((p, q) => p[0] - q[0] || p[1] - q[1]),
    before: whole.largest.size - (whole.largest.has(node) ? 1 : 0),
    after: rest.largest.size,
  };
}

interface Parts {
  readonly degree: ReadonlyMap<number, number>;
  readonly largest: ReadonlySet<number>;
}

function partsOf({ nodes, ties }: WindowSlice, without: number): Parts {
  const near = new Map<number, number[]>();
  ties.a.forEach((a, i) => {
    const b = ties.b[i]!;
    if (a === without || b === without) return;
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  });
  const seen = new Set<number>();
  let largest: number[] = [];
  for (const start of nodes.node) {
    if (seen.has(start) || !near.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let at = 0; at < part.length; at++) {
      for (const next of near.get(part[at]!)!) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return { degree: new Map([...near].map(([n, list]) => [n, list.length])), largest: new Set(largest) };
}

/** `a/b` of every pair of sectors with a tie. */
function sectorTies(result: Result, { nodes, ties }: WindowSlice, without: number): Set<string> {
  const sector = new Map(
    nodes.node.map((n, row) => [n, result.nodes[n]?.affiliations[nodes.affiliation[row]!]?.sector ?? -1]),
  );
  const found = new Set<string>();
  ties.a.forEach((a, i) => {
    const b = ties.b[i]!;
    const [s, t] = [sector.get(a) ?? -1, sector.get(b) ?? -1];
    if (a === without || b === without || s < 0 || t < 0 || s === t) return;
    found.add(`${Math.min(s, t)}/${Math.max(s, t)}`);
  });
  return found;
}
