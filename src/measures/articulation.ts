import type { ActorGraph, Scores } from '../graph/types.ts';

/** Persons and ties that hold parts of the network together on their own. */
export interface Articulation {
  /** Per actor: 1 = without this person a part of the network falls apart, 0 = it does not. */
  readonly scores: Scores;
  /** Persons with score 1. */
  readonly points: number;
  /** Ties without which a part of the network falls apart. */
  readonly bridges: number;
}

/**
 * Which persons, and how many ties, hold parts of the network together on their own?
 *
 *   articulation points and bridges, by one depth-first walk with low links
 *
 * Sensitive to which ties are counted: one extra meeting can remove a cut person.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0/1 per actor (0 for an isolate), and the number of points (persons) and bridges (ties)
 * Cost: O(n + m).
 * Source: Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
 */
export function articulation(graph: ActorGraph): Articulation {
  const { offsets, neighbours } = graph;
  const n = graph.actors.length;
  const visited = new Int32Array(n);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = offsets.slice(0, n);
  const cut = new Uint8Array(n);
  let clock = 0;
  let bridges = 0;
  for (let root = 0; root < n; root++) {
    if (visited[root] !== 0) continue;
    visited[root] = low[root] = ++clock;
    let branches = 0;
    let v = root;
    while (v !== -1) {
      if (next[v]! < offsets[v + 1]!) {
        const w = neighbours[next[v]!++]!;
        if (visited[w] === 0) {
          parent[w] = v;
          visited[w] = low[w] = ++clock;
          v = w;
        } else if (w !== parent[v]) {
          low[v] = Math.min(low[v]!, visited[w]!);
        }
        continue;
      }
      const above = parent[v]!;
      if (above !== -1) {
        low[above] = Math.min(low[above]!, low[v]!);
        if (low[v]! > visited[above]!) bridges++;
        if (above === root) branches++;
        else if (low[v]! >= visited[above]!) cut[above] = 1;
      }
      v = above;
    }
    if (branches > 1) cut[root] = 1;
  }
  let points = 0;
  for (const is of cut) points += is;
  return { scores: Array.from(cut), points, bridges };
}
