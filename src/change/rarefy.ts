import { createRng } from '../random.ts';
import { percentileInterval } from './bootstrap.ts';
import { thinned } from './thinning-curve.ts';

export interface RarefyOptions {
  readonly seed: number;
  /** Draws, default 500. */
  readonly draws?: number;
}

/** SURVIVES: same sign at equal effort. REVERSES: opposite sign. NOT_SEPARABLE: may be logging. */
export type RarefiedVerdict = 'SURVIVES' | 'REVERSES' | 'NOT_SEPARABLE';

/** A change as it is, and when both windows have equally many meetings. */
export interface RarefiedChange {
  /** Later minus earlier, all meetings. */
  readonly observed: number | null;
  /** Meetings left in each window: the smaller of the two numbers. */
  readonly effort: number;
  /** Mean change at equal effort. */
  readonly rarefied: number | null;
  /** 95 % of the draws: spread of the choice of meetings, not an interval for the change. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Share of the draws in which the change has the sign of the observed, 0…1. */
  readonly sameSign: number | null;
  readonly verdict: RarefiedVerdict | null;
  readonly reason: 'EMPTY_WINDOW' | 'INDEX_UNDEFINED' | 'NO_CHANGE' | 'TOO_FEW_DEFINED' | null;
}

/**
 * «Bedre samarbeid eller bedre logging?» – does the change remain when both windows have equally many meetings?
 *
 * The window with more meetings is thinned at random to the number of the other. SURVIVES when at least 95 % of the
 * draws have the sign of the observed change, REVERSES when at least 95 % have the opposite, else NOT_SEPARABLE.
 * Equal numbers undo effects of more logging only if the extra meetings are like the others; use windows of equal
 * length.
 *
 * @param before meetings of the earlier window
 * @param after meetings of the later window
 * @param index of a list of meetings and the window they are from; null where not defined
 * @param options.seed the same seed gives the same draws
 * @returns change at equal effort in the unit of the index; null with the reason
 * Cost: one call of `index` per draw, and two on all meetings.
 * Source: rarefaction, Hurlbert 1971, doi:10.2307/1934145; Gotelli & Colwell 2001, doi:10.1046/j.1461-0248.2001.00230.x
 */
export function rarefy<E>(
  before: readonly E[],
  after: readonly E[],
  index: (events: readonly E[], window: 'before' | 'after') => number | null,
  options: RarefyOptions,
): RarefiedChange {
  const effort = Math.min(before.length, after.length);
  const none = { effort, rarefied: null, lo: null, hi: null, sameSign: null, verdict: null } as const;
  if (effort === 0) return { ...none, observed: null, reason: 'EMPTY_WINDOW' };
  const [first, second] = [index(before, 'before'), index(after, 'after')];
  if (first === null || second === null) return { ...none, observed: null, reason: 'INDEX_UNDEFINED' };
  const observed = second - first;
  if (Math.abs(observed) < 1e-12) return { ...none, observed, reason: 'NO_CHANGE' };
  const rng = createRng(options.seed, 'rarefy');
  const at = (events: readonly E[], whole: number, window: 'before' | 'after'): number | null =>
    events.length === effort ? whole : index(thinned(events, effort, rng), window);
  const changes = Array.from({ length: options.draws ?? 500 }, () => {
    const [earlier, later] = [at(before, first, 'before'), at(after, second, 'after')];
    return earlier === null || later === null ? null : later - earlier;
  });
  const { lo, hi, reason } = percentileInterval(changes);
  if (reason !== null) return { ...none, observed, reason };
  const defined = changes.filter((v) => v !== null);
  const share = (sign: number): number =>
    defined.filter((v) => Math.sign(v) === sign).length / defined.length;
  const sameSign = share(Math.sign(observed));
  const opposite = share(-Math.sign(observed));
  const verdict = sameSign >= 0.95 ? 'SURVIVES' : opposite >= 0.95 ? 'REVERSES' : 'NOT_SEPARABLE';
  const rarefied = defined.reduce((sum, v) => sum + v, 0) / defined.length;
  return { observed, effort, rarefied, lo, hi, sameSign, verdict, reason: null };
}
