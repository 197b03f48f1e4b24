import { Temporal } from 'temporal-polyfill';
import { coverageCalendar } from '../change/coverage-calendar.ts';
import { type Window, windowAt } from '../change/windows.ts';
import { norwegianHolidays } from '../measures/norwegian-holidays.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { MeetingLog } from '../model/types.ts';
import type { LayerEvent } from './events.ts';
import { type UnitCoverage, WEEK_LETTERS } from './robustness-types.ts';

/**
 * Which units' logs are silent in weeks where their own past says they should not be?
 *
 * Weeks run from Monday in the log's time zone. A meeting counts once for each unit with a person in it, by the unit of
 * the day. A week is not counted for a unit without anybody in it that Monday, nor when its Wednesday is in a holiday
 * (norwegianHolidays).
 *
 * @param events the layer's events, in any order
 * @param windows windows of the analysis, in time order; a week belongs to the window of its Wednesday, the first and
 *   the last to the first and the last window
 * @returns one row per unit and window with a counted week or a meeting, sorted by window, then unit; persons without a unit last
 * Cost: O(attendance + units · weeks).
 */
export function coverageUnits(
  log: MeetingLog,
  events: readonly LayerEvent[],
  windows: readonly Window[],
): UnitCoverage[] {
  const weeks = weeksOf(windows, log.timezone);
  const units = new Map<string, number[]>();
  const countsOf = (unit: string): number[] => {
    const known = units.get(unit) ?? new Array<number>(weeks.length).fill(0);
    units.set(unit, known);
    return known;
  };
  for (const event of events) {
    const week = windowAt(weeks, event.ms);
    if (week < 0) continue;
    const there = event.members.map((m) => affiliationOn(log.actors[m]!.affiliations, event.ms).unit ?? '');
    for (const unit of new Set(there)) countsOf(unit)[week]!++;
  }
  const staffed = staffedWeeks(log, weeks);
  const names = [...units.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  const rows = names.flatMap((unit) =>
    unitRows(
      unit,
      units.get(unit)!.map((n, i) => (weeks[i]!.closed || !(staffed.get(unit)?.has(i) ?? false) ? null : n)),
      { weeks, windows: windows.length, all: units.get(unit)! },
    ),
  );
  return rows.sort((a, b) => a.window - b.window);
}

interface Week {
  readonly startMs: number;
  readonly endMs: number;
  readonly window: number;
  readonly closed: boolean;
}

function weeksOf(windows: readonly Window[], timezone: string): Week[] {
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return [];
  const day = Temporal.Instant.fromEpochMilliseconds(first.startMs).toZonedDateTimeISO(timezone).startOfDay();
  const within = (ms: number): number => Math.min(Math.max(ms, first.startMs), last.endMs - 1);
  const weeks: Week[] = [];
  for (let monday = day.subtract({ days: day.dayOfWeek - 1 }); monday.epochMilliseconds < last.endMs; ) {
    const next = monday.add({ days: 7 });
    const wednesday = monday.add({ days: 2 });
    weeks.push({
      startMs: monday.epochMilliseconds,
      endMs: next.epochMilliseconds,
      window: windowAt(windows, within(wednesday.epochMilliseconds)),
      closed: isHoliday(wednesday.toPlainDate().toString()),
    });
    monday = next;
  }
  return weeks;
}

/** @param day YYYY-MM-DD */
function isHoliday(day: string): boolean {
  const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return norwegianHolidays(number, number + 1).length > 0;
}

/** Weeks in which a unit has somebody on the Monday. */
function staffedWeeks(log: MeetingLog, weeks: readonly Week[]): Map<string, Set<number>> {
  const staffed = new Map<string, Set<number>>();
  for (const { affiliations } of log.actors) {
    for (const { unit, fromMs, toMs } of affiliations) {
      const own = staffed.get(unit ?? '') ?? new Set();
      staffed.set(unit ?? '', own);
      weeks.forEach((week, i) => {
        if (fromMs <= week.startMs && week.startMs < toMs) own.add(i);
      });
    }
  }
  return staffed;
}

interface Calendar {
  readonly weeks: readonly Week[];
  readonly windows: number;
  /** Meetings of the unit per week, holidays included. */
  readonly all: readonly number[];
}

/** One row per window; what history predicted in it is what the calendar up to its end has beyond that up to its start. */
function unitRows(unit: string, counts: readonly (number | null)[], calendar: Calendar): UnitCoverage[] {
  const { states } = coverageCalendar([{ unit, counts }]).units[0]!;
  const upTo = (weeks: number) => coverageCalendar([{ unit, counts: counts.slice(0, weeks) }]);
  return Array.from({ length: calendar.windows }, (_, window) => {
    const mine = calendar.weeks.flatMap((week, i) => (week.window === window ? [i] : []));
    const [before, after] = [upTo(mine[0] ?? 0), upTo((mine.at(-1) ?? -1) + 1)];
    const expected = Math.max(0, after.expected - before.expected);
    const logged = Math.max(0, after.logged - before.logged);
    return {
      window,
      unit: unit === '' ? null : unit,
      meetings: mine.reduce((sum, i) => sum + calendar.all[i]!, 0),
      weeks: mine.filter((i) => counts[i] !== null).length,
      expected,
      logged,
      coverage: expected === 0 ? null : logged / expected,
      calendar: mine.map((i) => WEEK_LETTERS[states[i]!]).join(''),
    };
  }).filter((row) => row.weeks > 0 || row.meetings > 0);
}
