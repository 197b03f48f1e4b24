import { type ClosedDays, openDayClock } from './open-days.ts';

export interface Continuity {
  /** Share of the weeks that have an open day with at least one meeting, 0…1; null in a window without one. */
  readonly weekShare: number | null;
  /** Open days of the longest stretch without a meeting, also before the first and after the last; null likewise. */
  readonly longestGapDays: number | null;
}

/** A window of local days, from the first up to, not including, the last; day 0 = 1970-01-01, a Thursday. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
  readonly closed?: ClosedDays;
}

/** Number of the week, Monday to Sunday, of a day number. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/**
 * Is contact between two sectors kept up, or does it break off?
 *
 * Weeks run from Monday; a week with no open day is left out, unless they met in it. A gap is counted from one day with a meeting to the
 * next, from the start of the window to the first, and from the last to the end, in open days.
 *
 * @param days  local day number of each bridging meeting, in any order
 * @param window  days of the window and holidays
 * @returns see Continuity; without a meeting the share is 0 and the gap the whole window
 * Cost: O(days of the window + meetings).
 */
export function continuity(days: readonly number[], window: DayWindow): Continuity {
  const { from, to, closed = [] } = window;
  const clock = openDayClock(closed);
  const inside = days.filter((day) => day >= from && day < to);
  const met = new Set(inside.map(weekOf));
  const weeks = new Set(met);
  for (let day = from; day < to; day++) if (clock(day + 1) > clock(day)) weeks.add(weekOf(day));
  if (weeks.size === 0) return { weekShare: null, longestGapDays: null };
  const times = [clock(from), ...inside.map(clock).sort((a, b) => a - b), clock(to)];
  const gaps = times.slice(1).map((t, i) => t - times[i]!);
  return {
    weekShare: met.size / weeks.size,
    longestGapDays: gaps.reduce((most, gap) => Math.max(most, gap), 0),
  };
}
