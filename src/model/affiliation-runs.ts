import { affiliationOn } from './affiliation-on.ts';
import { firstAtLeast } from './first-at-least.ts';
import type { Affiliation } from './types.ts';

/** An affiliation and the moments it holds at, by their places: from … to − 1. */
export interface AffiliationRun {
  readonly affiliation: Affiliation;
  readonly from: number;
  readonly to: number;
}

/**
 * Where did a person belong at each of these moments?
 *
 * The same as affiliationOn of every moment, told in runs. Between two dates of the register nothing changes, but for the middle
 * of a gap, where the nearer affiliation takes over: there is one such place at most, found by halving.
 *
 * @param affiliations at least one
 * @param moments ms since 1970-01-01T00:00Z, ascending
 * @returns runs that follow one another from the first moment to the last; two in a row may be the same affiliation
 * Cost: O(affiliations² · log moments).
 */
export function affiliationRuns(
  affiliations: readonly Affiliation[],
  moments: Float64Array,
): AffiliationRun[] {
  const runs: AffiliationRun[] = [];
  const dates = affiliations.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
  const cuts = dates.map((date) => firstAtLeast(moments, date)).sort((a, b) => a - b);
  let from = 0;
  for (const to of [...cuts, moments.length]) {
    while (from < to) {
      const affiliation = affiliationOn(affiliations, moments[from]!);
      const end = lastAs(affiliation, affiliations, moments.subarray(from, to)) + from + 1;
      runs.push({ affiliation, from, to: end });
      from = end;
    }
  }
  return runs;
}

/** Place of the last moment at which the person is where she was at the first. */
function lastAs(own: Affiliation, affiliations: readonly Affiliation[], moments: Float64Array): number {
  let lo = 0;
  let hi = moments.length - 1;
  while (lo < hi) {
    const middle = (lo + hi + 1) >> 1;
    if (affiliationOn(affiliations, moments[middle]!) === own) lo = middle;
    else hi = middle - 1;
  }
  return lo;
}
