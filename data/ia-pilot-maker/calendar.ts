/** Whole days since 1970-01-01: dates without clocks, so no time zone of a machine can move them. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** Which day number does an ISO date have? */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;

/** Which ISO date does a day number have? */
export const isoOf = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** Day of the week, 0 = Monday … 6 = Sunday. Day 0 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The pilot runs over [FIRST_DAY, END_DAY). */
export const FIRST_DAY = dayOf('2023-06-01');
export const END_DAY = dayOf('2025-01-01');
/** Phase borders: etablering starts, operativ starts. */
export const ESTABLISHED = dayOf('2023-11-01');
export const OPERATIVE = dayOf('2024-01-01');

/** [first day, first day after, share of normal meeting activity]. */
const QUIET: readonly (readonly [string, string, number])[] = [
  ['2023-06-24', '2023-07-01', 0.5],
  ['2023-07-01', '2023-08-01', 0.06],
  ['2023-08-01', '2023-08-14', 0.5],
  ['2023-10-02', '2023-10-07', 0.6],
  ['2023-12-16', '2023-12-22', 0.5],
  ['2023-12-22', '2024-01-03', 0],
  ['2024-02-19', '2024-02-24', 0.7],
  ['2024-03-23', '2024-04-02', 0],
  ['2024-05-01', '2024-05-02', 0],
  ['2024-05-09', '2024-05-11', 0],
  ['2024-05-17', '2024-05-18', 0],
  ['2024-05-20', '2024-05-21', 0],
  ['2024-06-22', '2024-07-01', 0.5],
  ['2024-07-01', '2024-08-01', 0.06],
  ['2024-08-01', '2024-08-12', 0.5],
  ['2024-09-30', '2024-10-05', 0.6],
  ['2024-12-14', '2024-12-21', 0.5],
  ['2024-12-21', '2025-01-01', 0],
];

/** How much of the usual activity goes on this day? 0 (weekend, Easter, Christmas) … 1; July is almost empty. */
export function staffing(day: Day): number {
  if (weekdayOf(day) > 4) return 0;
  const quiet = QUIET.find(([from, to]) => dayOf(from) <= day && day < dayOf(to));
  return quiet ? quiet[2] : 1;
}

/** First day of each month of the pilot, with the first day after. */
export function months(): { first: Day; end: Day }[] {
  const firsts: Day[] = [];
  for (let day = FIRST_DAY; day < END_DAY; day++) if (isoOf(day).endsWith('-01')) firsts.push(day);
  return firsts.map((first, i) => ({ first, end: firsts[i + 1] ?? END_DAY }));
}
