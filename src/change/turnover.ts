import type { ActorGraph } from '../graph/types.ts';

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
  const there = new Map(after.actors.map((id, i) => [id, i]));
  const toAfter = before.actors.map((id) => there.get(id) ?? -1);
  const stays = new Uint8Array(after.actors.length);
  for (const i of toAfter) if (i >= 0) stays[i] = 1;
  let stayersAfter = 0;
  for (let t = 0; t < after.ties.a.length; t++)
    if (stays[after.ties.a[t]!] === 1 && stays[after.ties.b[t]!] === 1) stayersAfter++;
  let kept = 0;
  let stayersBefore = 0;
  /** Who meets the last person looked at, in the later window: her place + 1. */
  const metBy = new Int32Array(after.actors.length);
  let looked = -1;
  for (let t = 0; t < before.ties.a.length; t++) {
    const a = toAfter[before.ties.a[t]!]!;
    const b = toAfter[before.ties.b[t]!]!;
    if (a < 0 || b < 0) continue;
    stayersBefore++;
    if (a !== looked) {
      for (let at = after.offsets[a]!; at < after.offsets[a + 1]!; at++) metBy[after.neighbours[at]!] = a + 1;
      looked = a;
    }
    if (metBy[b] === a + 1) kept++;
  }
  const born = after.ties.a.length - kept;
  const lost = before.ties.a.length - kept;
  return {
    kept,
    born,
    lost,
    jaccard: share(kept, kept + born + lost),
    jaccardStayers: share(kept, stayersBefore + stayersAfter - kept),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
