import { compareWeeks, type WeeklyChange } from '../change/compare-weeks.ts';
import { falseDiscovery } from '../measures/false-discovery.ts';
import { norwegianHolidays } from '../measures/norwegian-holidays.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { MeetingLog } from '../model/types.ts';
import type { WindowAnalysis } from './analysis-types.ts';
import { FALSE_SHARE } from './sector-change.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** A unit that spends more time in meetings of its own, and no surely more with other sectors. */
export interface UnitLoad {
  readonly unit: string;
  /** Person-hours per person and week in meetings where all known persons are of the unit. */
  readonly own: WeeklyChange;
  /** The same in meetings with another sector. */
  readonly across: WeeklyChange;
  /** Of `own` beyond the mean of the other units tested. */
  readonly against: WeeklyChange;
  /** False discovery rate of a rise in `against` over all units tested. */
  readonly q: number;
}

/**
 * Where did meeting time rise without more contact with other sectors?
 *
 * Weeks of the first window against weeks of the last (compareWeeks), per person in the unit that week; weeks whose
 * middle is in a holiday (norwegianHolidays) do not count. Named when time in the unit's own meetings surely rose, by itself (95 %
 * interval above 0) and beyond the mean of the other units (the same, and false discovery rate of a rise over the units at most 0.05),
 * and time in meetings with other sectors did not (its interval holds 0 or lies below). The mean of the others takes out
 * seasons and what is common. More meetings and better logging of the same meetings look alike here: nothing in a log of
 * this kind tells them apart.
 *
 * @param first index of the earlier window; −1 = none
 * @param least persons a unit must have in every week counted; others are not tested
 * @returns by unit name
 * Cost: O(attendance + units · weeks).
 */
export function unitLoad(
  log: MeetingLog,
  windows: readonly WindowAnalysis[],
  { first, last, least }: { readonly first: number; readonly last: number; readonly least: number },
): UnitLoad[] {
  if (first < 0 || first === last) return [];
  const before = weeklyHours(log, windows[first]!, least);
  const after = weeklyHours(log, windows[last]!, least);
  const units = [...before.keys()].filter((unit) => after.has(unit)).sort();
  const tested = units.flatMap((unit) => {
    const [early, late] = [before.get(unit)!, after.get(unit)!];
    const others = units.filter((other) => other !== unit);
    const against = compareWeeks(beyond(early, others, before), beyond(late, others, after));
    const [own, across] = [compareWeeks(early.own, late.own), compareWeeks(early.across, late.across)];
    return against.p === null || own.p === null ? [] : [{ unit, own, across, against }];
  });
  const rates = falseDiscovery(tested.map((t) => oneSided(t.against)));
  return tested.flatMap((t, i) => {
    const isMore = t.own.change.verdict === 'INCREASED' && t.against.change.verdict === 'INCREASED';
    const isSure = isMore && rates[i]! <= FALSE_SHARE;
    return isSure && t.across.change.verdict !== 'INCREASED' ? [{ ...t, q: rates[i]! }] : [];
  });
}

/** Only a rise is ever said, so only a rise is tested. */
function oneSided({ p, change }: WeeklyChange): number {
  return change.value! > 0 ? p! / 2 : 1 - p! / 2;
}

/** Hours in own meetings beyond the mean of the other units, week by week. */
function beyond({ own }: Weekly, others: readonly string[], all: ReadonlyMap<string, Weekly>): number[] {
  if (others.length === 0) return own;
  return own.map(
    (hours, week) =>
      hours - others.reduce((sum, other) => sum + all.get(other)!.own[week]!, 0) / others.length,
  );
}

interface Weekly {
  own: number[];
  across: number[];
}

/** Whole weeks from the start of the window, per unit with enough persons in all of them. */
function weeklyHours(
  log: MeetingLog,
  { window, events }: WindowAnalysis,
  least: number,
): Map<string, Weekly> {
  const weeks = Math.floor((window.endMs - window.startMs) / WEEK_MS);
  const persons = personsPerWeek(log, window.startMs, weeks);
  const hours = new Map<string, Weekly>();
  for (const [unit, counts] of persons) {
    if (counts.every((n) => n >= least))
      hours.set(unit, { own: new Array(weeks).fill(0), across: new Array(weeks).fill(0) });
  }
  for (const { ms, members, hours: length } of events) {
    const week = Math.floor((ms - window.startMs) / WEEK_MS);
    if (week >= weeks) continue;
    const there = members.map((m) => affiliationOn(log.actors[m]!.affiliations, ms));
    const isOwn = new Set(there.map((a) => a.unit)).size === 1;
    const isAcross = new Set(there.map((a) => a.sector)).size > 1;
    for (const { unit } of there) {
      const row = hours.get(unit ?? '');
      if (!row) continue;
      const each = length / persons.get(unit ?? '')![week]!;
      if (isOwn) row.own[week]! += each;
      if (isAcross) row.across[week]! += each;
    }
  }
  const open = openWeeks(window.startMs, weeks);
  for (const row of hours.values()) {
    row.own = open.map((week) => row.own[week]!);
    row.across = open.map((week) => row.across[week]!);
  }
  return hours;
}

/** Weeks whose middle is in no holiday. */
function openWeeks(startMs: number, weeks: number): number[] {
  return Array.from({ length: weeks }, (_, week) => week).filter((week) => {
    const middle = Math.floor((startMs + (week + 0.5) * WEEK_MS) / DAY_MS);
    return norwegianHolidays(middle, middle + 1).length === 0;
  });
}

function personsPerWeek(log: MeetingLog, startMs: number, weeks: number): Map<string, number[]> {
  const persons = new Map<string, number[]>();
  for (const { affiliations } of log.actors) {
    for (let week = 0; week < weeks; week++) {
      const ms = startMs + week * WEEK_MS;
      const here = affiliations.find((a) => a.fromMs <= ms && ms < a.toMs);
      if (!here?.unit) continue;
      const counts = persons.get(here.unit) ?? new Array<number>(weeks).fill(0);
      persons.set(here.unit, counts);
      counts[week]!++;
    }
  }
  return persons;
}
