import type { TieClasses } from './tie-classes.ts';

/** NO_TIES: no tie to lose; NO_LOSS: every tie was kept, so no end is in sight; ALL_LOST: shorter than can be seen. */
export type HalfLifeReason = 'NO_TIES' | 'NO_LOSS' | 'ALL_LOST' | 'UNEQUAL_WINDOWS';

export interface HalfLife {
  /** Months of 365.25/12 days, > 0. */
  readonly months: number | null;
  readonly reason: HalfLifeReason | null;
}

/** One step from a window to the next. */
export interface TieStep {
  /** Lengths of the two windows, months, > 0. */
  readonly before: number;
  readonly after: number;
  readonly ties: Pick<TieClasses, 'kept' | 'lostAmongStayers'>;
}

/** Shortest window over longest from which they are called equal: February and a month of 31 days are. */
const EQUAL = 0.9;

/**
 * How long does it take until half of the ties are gone?
 *
 *   t½ = L · ln 2 / −ln(kept / (kept + lost among stayers)), L = mean length of the windows, all steps together
 *
 * Supposes that a tie ends as readily whatever its age. Persons who left lost their ties by leaving, so they are not in it.
 * A tie that only pauses for a window counts as lost: short windows make short half-lives, so compare equal ones only and
 * prefer half a year or more. Rival: the Jaccard index (turnover), which new ties push down too.
 *
 * @param steps one or more consecutive pairs of windows
 * @returns months, or null with a reason; windows of unequal length (shortest under 0.9 of the longest) have none
 * Cost: O(steps).
 * Source: exponential decay, own use on ties; decay of bridges: Burt 2002, «Bridge decay», Social Networks 24: 333–363
 */
export function tieHalfLife(steps: readonly TieStep[]): HalfLife {
  const lengths = steps.flatMap((step) => [step.before, step.after]);
  const kept = steps.reduce((sum, { ties }) => sum + ties.kept, 0);
  const all = steps.reduce((sum, { ties }) => sum + ties.lostAmongStayers, kept);
  const none = (reason: HalfLifeReason): HalfLife => ({ months: null, reason });
  if (all === 0) return none('NO_TIES');
  if (Math.min(...lengths) < EQUAL * Math.max(...lengths)) return none('UNEQUAL_WINDOWS');
  if (kept === all) return none('NO_LOSS');
  if (kept === 0) return none('ALL_LOST');
  const length = lengths.reduce((sum, months) => sum + months, 0) / lengths.length;
  return { months: (length * Math.LN2) / -Math.log(kept / all), reason: null };
}
