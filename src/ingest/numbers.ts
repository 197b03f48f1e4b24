import { parseTime, secondsOf } from './times.ts';

/** Unit of bare numbers in a duration column. */
export type DurationUnit = 'minutes' | 'hours' | 'seconds';

const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;
const WORDS =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:timer|timar|time|tim|t|hours|hour|hrs|hr|h|std)\.?)?\s*(?:og\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:minutter|minutt|minutes|minute|min|m)\.?)?\s*(?:(\d+)\s*(?:sekunder|sekund|seconds|sek|sec|s)\.?)?$/;
const CLOCKED = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;
const MINUTES: Readonly<Record<DurationUnit, number>> = { minutes: 1, hours: 60, seconds: 1 / 60 };

/**
 * Which number does a cell hold?
 *
 * Comma and point are both read as the decimal mark; blanks (also unbreakable ones) between digits are dropped.
 *
 * @param text one cell
 * @returns null when it is no number, never NaN
 */
export function parseDecimal(text: string): number | null {
  const s = text.replace(/[\s\u00A0\u202F]/g, '').replace('−', '-');
  return DECIMAL.test(s) ? Number(s.replace(',', '.')) : null;
}

/**
 * How many minutes does a cell state?
 *
 * Reads `1,5` in the column's unit, `15 min`, `1 t 30 min`, `1:30` (hours and minutes), `13:00-14:30` (a range).
 *
 * @param text one cell, not empty
 * @param unit of bare numbers; null = not known
 * @returns minutes; `unit` when a bare number has no unit; null when unreadable
 */
export function parseDuration(text: string, unit: DurationUnit | null): number | 'unit' | null {
  const value = parseDecimal(text);
  if (value !== null) return unit === null ? 'unit' : value * MINUTES[unit];
  const s = text.trim().toLowerCase();
  const clocked = CLOCKED.exec(s);
  if (clocked) return Number(clocked[1]) * 60 + Number(clocked[2]) + Number(clocked[3] ?? 0) / 60;
  const words = WORDS.exec(s);
  if (words && (words[1] ?? words[2] ?? words[3]) !== undefined) {
    const [hours, minutes] = [words[1], words[2]].map((w) => Number((w ?? '0').replace(',', '.')));
    return hours! * 60 + minutes! + Number(words[3] ?? 0) / 60;
  }
  const range = parseTime(s);
  if (range === null || range.end === null) return null;
  return (secondsOf(range.end) - secondsOf(range.start)) / 60;
}

/**
 * Which unit does a heading state?
 *
 * @param heading e.g. `duration_min`, `Varighet (timer)`
 * @returns null when it says nothing
 */
export function unitOfHeading(heading: string): DurationUnit | null {
  const s = heading.toLowerCase();
  if (/min/.test(s)) return 'minutes';
  if (/(^|[^a-zæøå])(t|tim|timer|timar|time|hours?|h)($|[^a-zæøå])/.test(s)) return 'hours';
  return /sek|sec/.test(s) ? 'seconds' : null;
}
