/** Meetings a unit logged per week, oldest week first; null = not to be counted (unit not there, holiday). */
export interface UnitWeeks {
  readonly unit: string;
  readonly counts: readonly (number | null)[];
}

/** LOGGED: a meeting. GAP: none, though history predicts it. QUIET: none, as history predicts. UNKNOWN: none, and too
 * little history to predict. ABSENT: not to be counted. */
export type WeekState = 'LOGGED' | 'GAP' | 'QUIET' | 'UNKNOWN' | 'ABSENT';

export interface CoverageCalendar {
  /** Per unit, sorted by name, the state of each week. */
  readonly units: readonly { readonly unit: string; readonly states: readonly WeekState[] }[];
  /** Unit-weeks for which history predicts meetings. */
  readonly expected: number;
  /** Of those, weeks with a log. */
  readonly logged: number;
  /** logged / expected, 0…1; null when history predicts nothing anywhere. */
  readonly coverage: number | null;
  readonly reason: 'NO_HISTORY' | null;
}

/** Weeks of a unit's own past that predict the next, and the least number needed. */
const HISTORY = 8;
const LEAST_HISTORY = 4;
/** Meetings a week from which silence is a gap. */
const EXPECTED = 2;

/**
 * In which weeks is the log silent where it should not be?
 *
 * A unit is expected to log a week when its last 8 counted weeks have a mean of at least 2 meetings (at least 4 weeks
 * needed). Gaps do not count as history, so a long silence stays a gap instead of becoming the habit
 * (method 11.7). A unit that is closed must be null from then on.
 *
 * @param units counts per unit and week, the same weeks for all
 * @returns the calendar and the share of expected unit-weeks with a log; below 0.7 no centrality is shown (method 12)
 * Cost: O(units·weeks).
 * Source: own, method 11.7
 */
export function coverageCalendar(units: readonly UnitWeeks[]): CoverageCalendar {
  let [expected, logged] = [0, 0];
  const rows = units
    .toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
    .map(({ unit, counts }) => {
      const history: number[] = [];
      const states = counts.map((count): WeekState => {
        if (count === null) return 'ABSENT';
        const isExpected = predictsMeetings(history);
        if (isExpected) expected++;
        if (isExpected && count > 0) logged++;
        if (isExpected && count === 0) return 'GAP';
        const isKnown = history.length >= LEAST_HISTORY;
        history.push(count);
        return count > 0 ? 'LOGGED' : isKnown ? 'QUIET' : 'UNKNOWN';
      });
      return { unit, states };
    });
  if (expected === 0) return { units: rows, expected, logged, coverage: null, reason: 'NO_HISTORY' };
  return { units: rows, expected, logged, coverage: logged / expected, reason: null };
}

function predictsMeetings(history: readonly number[]): boolean {
  if (history.length < LEAST_HISTORY) return false;
  const recent = history.slice(-HISTORY);
  return recent.reduce((sum, n) => sum + n, 0) >= EXPECTED * recent.length;
}
