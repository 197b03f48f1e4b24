import type { ActorGraph, Scores } from '../graph/types.ts';
import { holesOf } from './structural-holes.ts';

/**
 * How many of a person's contacts do not overlap?
 *
 *   k − 2t/k, k = contacts, t = ties among them
 *
 * On meeting graphs the value is dominated by who sat in the same meetings.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor 1…k, persons; 1 with a single contact; null for an isolate
 * Cost: O(m^1.5), once for constraint and effective size.
 * Source: Borgatti 1997, Structural holes: unpacking Burt's redundancy measures, Connections 20(1)
 */
export function effectiveSize(graph: ActorGraph): Scores {
  return holesOf(graph, false).effectiveSize;
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
 * Cost: O(m^1.5), once for constraint and effective size.
 * Source: Burt 1992, Structural Holes, chapter 2
 */
export function effectiveSizeWeighted(graph: ActorGraph): Scores {
  return holesOf(graph, true).effectiveSize;
}
