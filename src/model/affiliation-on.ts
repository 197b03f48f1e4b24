import type { Affiliation } from './types.ts';

/**
 * Where did a person belong at this moment?
 *
 * The affiliation valid then, the last one begun where there are several; the nearest in time where there is none,
 * since a person who was seen belongs somewhere.
 *
 * @param affiliations at least one
 * @param ms moment, ms since 1970-01-01T00:00Z
 * Cost: O(affiliations).
 */
export function affiliationOn(affiliations: readonly Affiliation[], ms: number): Affiliation {
  if (affiliations.length === 1) return affiliations[0]!;
  const valid = affiliations.filter((a) => a.fromMs <= ms && ms < a.toMs);
  if (valid.length > 0) return valid.reduce((last, a) => (a.fromMs > last.fromMs ? a : last));
  const distance = (a: Affiliation): number => Math.max(a.fromMs - ms, ms - a.toMs, 0);
  return affiliations.reduce((best, a) => (distance(a) < distance(best) ? a : best));
}
