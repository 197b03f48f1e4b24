import type { ClosedDays } from './open-days.ts';

const DAY_MS = 86_400_000;
const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

/**
 * On which day is Easter Sunday?
 *
 * @param year 1583 or later
 * @returns day number, 0 = 1970-01-01
 * Source: Meeus, Jones & Butcher (Meeus 1991, Astronomical Algorithms, chapter 8)
 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const sum = moon + week - 7 * Math.floor((golden + 11 * moon + 22 * week) / 451) + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * When is nobody in Norwegian working life expected to meet?
 *
 * July; Palm Sunday to Easter Monday; 24 December to 1 January (method 4.6). A convention: other public holidays are single
 * days, and too short to break a rhythm.
 *
 * @param from first day, @param to first day after; day 0 = 1970-01-01
 * @returns ranges that touch the stretch
 * Cost: O(years).
 */
export function norwegianHolidays(from: number, to: number): ClosedDays {
  const firstYear = new Date(from * DAY_MS).getUTCFullYear() - 1;
  const lastYear = new Date(to * DAY_MS).getUTCFullYear();
  const ranges: [number, number][] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const easter = easterSunday(year);
    ranges.push(
      [easter - 7, easter + 2],
      [dayOf(year, 7, 1), dayOf(year, 8, 1)],
      [dayOf(year, 12, 24), dayOf(year + 1, 1, 2)],
    );
  }
  return ranges.filter(([first, end]) => first < to && end > from);
}
