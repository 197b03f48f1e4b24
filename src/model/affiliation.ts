import type { Actor, Affiliation } from './types.ts';

/** Sector of people who are met in a log but stand in no register. */
export const EXTERNAL_SECTOR = 'Ekstern';

/**
 * Where did an actor work in a window?
 *
 * The affiliation with the longest overlap with [fromMs, toMs); ties go to the one that began later, then to the
 * first in alphabetical order of sector, unit, role, arm.
 *
 * @param fromMs start of the window, ms since 1970-01-01T00:00Z; may be −Infinity
 * @param toMs end of the window (exclusive); may be Infinity
 * @returns null when no affiliation overlaps: the actor is not eligible. Cost: O(affiliations).
 */
export function affiliationIn(actor: Actor, fromMs: number, toMs: number): Affiliation | null {
  let best: Affiliation | null = null;
  let longest = 0;
  for (const affiliation of actor.affiliations) {
    const overlap = Math.min(affiliation.toMs, toMs) - Math.max(affiliation.fromMs, fromMs);
    if (!(overlap > 0)) continue;
    if (best === null || overlap > longest || (overlap === longest && beats(affiliation, best))) {
      best = affiliation;
      longest = overlap;
    }
  }
  return best;
}

function beats(a: Affiliation, b: Affiliation): boolean {
  if (a.fromMs !== b.fromMs) return a.fromMs > b.fromMs;
  return wordsOf(a) < wordsOf(b);
}

/** The words of an affiliation in the order ties are broken by. */
export function wordsOf(a: Affiliation): string {
  return [a.sector, a.unit, a.role, a.arm].map((word) => word ?? '').join('\u0001');
}
