import type { ActorGraph, Scores } from '../graph/types.ts';
import { forEachTriangle } from './triangles.ts';

/**
 * How many of a person's contacts do not overlap?
 *
 *   k − 2t/k, k = contacts, t = ties among them
 *
 * On meeting graphs the value is dominated by who sat in the same meetings.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 1…k, persons; 1 with a single contact; null for an isolate
 * Cost: O(m^1.5).
 * Source: Borgatti 1997, Structural holes: unpacking Burt's redundancy measures, Connections 20(1)
 */
export function effectiveSize(graph: ActorGraph): Scores {
  const among = new Float64Array(graph.actors.length);
  forEachTriangle(graph, (i, j, k) => {
    among[i]!++;
    among[j]!++;
    among[k]!++;
  });
  return graph.actors.map((_, i) => {
    const contacts = graph.offsets[i + 1]! - graph.offsets[i]!;
    return contacts === 0 ? null : contacts - (2 * among[i]!) / contacts;
  });
}

/**
 * How many of a person's contacts do not overlap, when ties count by strength?
 *
 *   Σ_j (1 − Σ_q p_iq m_jq), p_iq = w_iq / s_i, m_jq = w_jq / the strongest tie of j (that to i included)
 *
 * With equal strengths it equals effectiveSize.
 *
 * @param graph  strengths > 0
 * @returns per actor 1…k, persons; 1 with a single contact; null for an isolate
 * Cost: O(Σ over ties of the degree of their ends).
 * Source: Burt 1992, Structural Holes, chapter 2
 */
export function effectiveSizeWeighted(graph: ActorGraph): Scores {
  const { offsets, neighbours, weights } = graph;
  const n = graph.actors.length;
  const total = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      total[i]! += weights[at]!;
      strongest[i] = Math.max(strongest[i]!, weights[at]!);
    }
  }
  const share = new Float64Array(n);
  return graph.actors.map((_, i) => {
    const first = offsets[i]!;
    const end = offsets[i + 1]!;
    if (first === end) return null;
    for (let at = first; at < end; at++) share[neighbours[at]!] = weights[at]! / total[i]!;
    let size = end - first;
    for (let at = first; at < end; at++) {
      const j = neighbours[at]!;
      let overlap = 0;
      for (let on = offsets[j]!; on < offsets[j + 1]!; on++)
        overlap += share[neighbours[on]!]! * weights[on]!;
      size -= overlap / strongest[j]!;
    }
    for (let at = first; at < end; at++) share[neighbours[at]!] = 0;
    return size;
  });
}
