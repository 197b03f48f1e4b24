import { affiliationIn } from '../model/affiliation.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { Actor, Affiliation, MeetingLog } from '../model/types.ts';
import { MONTH_MS, type Window } from './windows.ts';

/** A person who counts in a window, and what she was there. */
export interface RosterEntry {
  /** Index into MeetingLog.actors. */
  readonly actor: number;
  readonly affiliation: Affiliation;
}

/**
 * Who counts as a person of this window?
 *
 * `register`: everyone with an affiliation that overlaps the window, so that persons without contact stay in every
 * denominator, and whoever was seen. `seen`: only those with an attendance or a contact in the window.
 * The affiliation is the one valid for the longest part of the window (method 1, rule 5).
 *
 * @param log the log
 * @param window the window
 * @param rule which persons count
 * @param seen indexes of actors with an attendance or contact in the window and layer
 * @returns entries in the order of log.actors
 * Cost: O(actors).
 */
export function roster(
  log: MeetingLog,
  window: Pick<Window, 'startMs' | 'endMs'>,
  rule: 'register' | 'seen',
  seen: ReadonlySet<number>,
): RosterEntry[] {
  const entries: RosterEntry[] = [];
  log.actors.forEach((actor, index) => {
    const valid = affiliationIn(actor, window.startMs, window.endMs);
    const eligible = seen.has(index) || (rule === 'register' && actor.registered && valid !== null);
    if (eligible)
      entries.push({ actor: index, affiliation: valid ?? affiliationOn(actor.affiliations, window.startMs) });
  });
  return entries;
}

/**
 * For how many pair-months could these persons have met?
 *
 *   X = ∫ c(t)·(c(t) − 1)/2 dt over the window, c(t) = persons present at t (method 1, rule 6: Σ x_ij).
 *
 * A person present by no affiliation (only seen) counts for the whole window.
 *
 * @returns pair-months, >= 0; months of 365.25/12 days
 * Cost: O(n log n).
 */
export function pairMonths(
  actors: readonly Actor[],
  entries: readonly RosterEntry[],
  window: Pick<Window, 'startMs' | 'endMs'>,
): number {
  const steps: { at: number; change: number }[] = [];
  for (const entry of entries) {
    for (const [from, to] of presence(actors[entry.actor]!, window)) {
      steps.push({ at: from, change: 1 }, { at: to, change: -1 });
    }
  }
  steps.sort((a, b) => a.at - b.at || a.change - b.change);
  let present = 0;
  let last = window.startMs;
  let total = 0;
  for (const step of steps) {
    total += ((present * (present - 1)) / 2) * (step.at - last);
    present += step.change;
    last = step.at;
  }
  return total / MONTH_MS;
}

/**
 * For how many months was each person there?
 *
 * A person present by no affiliation (only seen) counts for the whole window, as in pairMonths.
 *
 * @returns per entry, months of 365.25/12 days, 0 … length of the window
 * Cost: O(entries).
 */
export function personMonths(
  actors: readonly Actor[],
  entries: readonly RosterEntry[],
  window: Pick<Window, 'startMs' | 'endMs'>,
): number[] {
  return entries.map((entry) =>
    presence(actors[entry.actor]!, window).reduce((sum, [from, to]) => sum + (to - from) / MONTH_MS, 0),
  );
}

/** Stretches of the window in which the person was somewhere, merged. */
function presence(actor: Actor, window: Pick<Window, 'startMs' | 'endMs'>): [number, number][] {
  const spells = actor.affiliations
    .map((a): [number, number] => [Math.max(a.fromMs, window.startMs), Math.min(a.toMs, window.endMs)])
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  if (spells.length === 0) return [[window.startMs, window.endMs]];
  const merged: [number, number][] = [];
  for (const spell of spells) {
    const last = merged.at(-1);
    if (last && spell[0] <= last[1]) last[1] = Math.max(last[1], spell[1]);
    else merged.push(spell);
  }
  return merged;
}
