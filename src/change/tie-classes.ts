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
  const earlier = tieKeys(before);
  const later = tieKeys(after);
  const [wasThere, isThere] = [new Set(before.actors), new Set(after.actors)];
  let [kept, newAmongStayers, lostAmongStayers] = [0, 0, 0];
  for (const [key, [a, b]] of earlier) {
    if (later.has(key)) kept++;
    else if (isThere.has(a) && isThere.has(b)) lostAmongStayers++;
  }
  for (const [key, [a, b]] of later) {
    if (!earlier.has(key) && wasThere.has(a) && wasThere.has(b)) newAmongStayers++;
  }
  const newByArrival = later.size - kept - newAmongStayers;
  const lostByDeparture = earlier.size - kept - lostAmongStayers;
  return { kept, newAmongStayers, lostAmongStayers, newByArrival, lostByDeparture };
}

function tieKeys(graph: Pick<ActorGraph, 'actors' | 'ties'>): Map<string, readonly [string, string]> {
  const keys = new Map<string, readonly [string, string]>();
  for (let t = 0; t < graph.ties.a.length; t++) {
    const a = graph.actors[graph.ties.a[t]!]!;
    const b = graph.actors[graph.ties.b[t]!]!;
    const [low, high] = a < b ? [a, b] : [b, a];
    keys.set(JSON.stringify([low, high]), [low, high]);
  }
  return keys;
}
