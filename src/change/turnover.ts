import type { ActorGraph } from '../graph/types.ts';
import { tieClasses } from './tie-classes.ts';

/** What became of the ties from one window to the next. */
export interface Turnover {
  /** Ties in both windows. */
  readonly kept: number;
  /** Ties only in the later window. */
  readonly born: number;
  /** Ties only in the earlier window. */
  readonly lost: number;
  /** kept / (kept + born + lost), 0…1; null when neither window has a tie. */
  readonly jaccard: number | null;
  /** The same over ties between persons present in both windows; null when there is none. */
  readonly jaccardStayers: number | null;
}

/**
 * How much of the network goes on from one window to the next?
 *
 *   J = |E₁ ∩ E₂| / |E₁ ∪ E₂| over all ties of the two windows (a tie exists where its strength is > 0).
 *
 * Rival: `jaccardStayers` counts only ties between persons present in both windows, so that people who came or left
 * do not read as unstable ties (method 4.2). Windows of different length must not be compared by either.
 *
 * @param before graph of the earlier window
 * @param after graph of the later window
 * @returns counts (ties) and shares 0…1; |E₂| − |E₁| = born − lost
 * Cost: O(n + m).
 * Source: Jaccard 1901; for panels of networks Snijders, van de Bunt & Steglich 2010, doi:10.1016/j.socnet.2009.02.004
 */
export function turnover(before: ActorGraph, after: ActorGraph): Turnover {
  const { kept, newAmongStayers, lostAmongStayers, newByArrival, lostByDeparture } = tieClasses(
    before,
    after,
  );
  const [born, lost] = [newAmongStayers + newByArrival, lostAmongStayers + lostByDeparture];
  return {
    kept,
    born,
    lost,
    jaccard: share(kept, kept + born + lost),
    jaccardStayers: share(kept, kept + newAmongStayers + lostAmongStayers),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
