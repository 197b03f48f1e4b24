import type { ActorGraph } from '../graph/types.ts';
import { sdsmBackbone } from '../measures/sdsm-backbone.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';

/**
 * Which ties of a graph are stronger than the two persons' activity and the sizes of the meetings explain?
 *
 * SDSM at α = 0.05 for each tie, one-tailed and without correction for many pairs: for drawing and robustness, never for
 * the headline and never a claim about one pair (method 3.3). Rival: q ≤ 0.05 (Benjamini–Hochberg), for claims.
 *
 * @param graph persons and ties of a stretch of meetings
 * @param twoMode the same meetings and persons; null = no meeting of two known persons
 * @returns indexes into graph.ties
 * Cost: that of sdsmBackbone.
 * Source: Neal 2014, doi:10.1016/j.socnet.2014.06.001
 */
export function backboneTies(
  { actors, ties }: ActorGraph,
  twoMode: Pick<TwoModeNumbers, 'mode' | 'chance'> | null,
): ReadonlySet<number> {
  if (twoMode === null) return new Set();
  const n = actors.length;
  const kept = new Set<number>();
  for (const pair of sdsmBackbone(twoMode.mode, twoMode.chance)) if (pair.kept) kept.add(pair.a * n + pair.b);
  const found = new Set<number>();
  for (let t = 0; t < ties.a.length; t++) if (kept.has(ties.a[t]! * n + ties.b[t]!)) found.add(t);
  return found;
}
