import type { ActorGraph } from '../graph/types.ts';

/** What became of each tie, and whether people coming or leaving explain it. Counts of ties. */
export interface TieClasses {
  /** In both windows. */
  readonly kept: number;
  /** Only in the later window, between persons present in both. */
  readonly newAmongStayers: number;
  /** Only in the earlier window, between persons present in both. */
  readonly lostAmongStayers: number;
  /** Only in the later window, with at least one person who was not present in the earlier. */
  readonly newByArrival: number;
  /** Only in the earlier window, with at least one person who is not present in the later. */
  readonly lostByDeparture: number;
}

/**
 * Which ties came and went, and is it because people came and left?
 *
 *   |E₂| − |E₁| = (new − lost among stayers) + (new by arrival − lost by departure)
 *
 * Every tie of the two windows is in exactly one class (method 4.4). Present = an actor of the window's graph, so an
 * isolate is present. Rival: `turnover`, which does not say why ties came and went.
 *
 * @param before graph of the earlier window
 * @param after graph of the later window
 * @returns counts >= 0; no value is undefined
 * Cost: O(n + m).
 * Source: own, method 4.4
 */
export function tieClasses(
  before: Pick<ActorGraph, 'actors' | 'ties'>,
  after: Pick<ActorGraph, 'actors' | 'ties'>,
): TieClasses {
  const n = before.actors.length;
  const placeOf = new Map(before.actors.map((id, i) => [id, i]));
  const placeBefore = after.actors.map((id) => placeOf.get(id) ?? -1);
  const stays = new Set(placeBefore);
  const key = (a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
  const earlier = new Set<number>();
  let lostByDeparture = 0;
  for (let t = 0; t < before.ties.a.length; t++) {
    const [a, b] = [before.ties.a[t]!, before.ties.b[t]!];
    earlier.add(key(a, b));
    if (!stays.has(a) || !stays.has(b)) lostByDeparture++;
  }
  let [kept, newAmongStayers, newByArrival] = [0, 0, 0];
  for (let t = 0; t < after.ties.a.length; t++) {
    const [a, b] = [placeBefore[after.ties.a[t]!]!, placeBefore[after.ties.b[t]!]!];
    if (a < 0 || b < 0) newByArrival++;
    else if (earlier.has(key(a, b))) kept++;
    else newAmongStayers++;
  }
  const lostAmongStayers = before.ties.a.length - lostByDeparture - kept;
  return { kept, newAmongStayers, lostAmongStayers, newByArrival, lostByDeparture };
}
