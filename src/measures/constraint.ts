import type { ActorGraph, Scores } from '../graph/types.ts';
import { holesOf } from './structural-holes.ts';

/**
 * How tightly is a person held by contacts who also know each other?
 *
 *   C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = 1/k_i, over the person's contacts j and contacts in common q
 *
 * On meeting graphs the value is dominated by who sat in the same meetings.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per actor > 0, low = many separate contacts; 1 with a single contact, and can exceed 1 with few;
 *   null for an isolate
 * Cost: O(m^1.5), once for constraint and effective size.
 * Source: Burt 1992, Structural Holes, chapter 2; Burt 2004, doi:10.1086/421787
 */
export function constraint(graph: ActorGraph): Scores {
  return holesOf(graph, false).constraint;
}

/**
 * How tightly is a person held by contacts who also know each other, when ties count by strength?
 *
 *   as constraint, with p_ij = w_ij / s_i
 *
 * @param graph  strengths > 0
 * @returns per actor > 0, low = contact spread over separate persons; null for an isolate
 * Cost: O(m^1.5), once for constraint and effective size.
 * Source: Burt 1992, Structural Holes, chapter 2; Burt 2004, doi:10.1086/421787
 */
export function constraintWeighted(graph: ActorGraph): Scores {
  return holesOf(graph, true).constraint;
}
