const DAY_MS = 86_400_000;

/** Days in a month of the Gregorian calendar; month 1…12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** YYYY-MM-DD. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The ISO date some days after another one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Which Monday does an ISO week begin with?
 *
 * @param year ISO year
 * @param week 1…53
 * @returns ISO date, or null when the year has no such week. Week 1 holds 4 January (ISO 8601).
 */
export function isoWeekMonday(year: number, week: number): string | null {
  if (week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth + ((week - 1) * 7 - weekday) * DAY_MS;
  if (week === 53 && new Date(monday + 3 * DAY_MS).getUTCFullYear() !== year) return null;
  return new Date(monday).toISOString().slice(0, 10);
}
