import { type DateStyle, parseMoment } from '../dates.ts';
import { monthNumber } from '../month-names.ts';

/** Reads whatever could be a date; year and order are settled later, for the file as a whole. */
const LENIENT: DateStyle = { slash: 'day-first', year: 2000, numbers: 'excel-days' };
const INSIDE =
  /(?<![\d.])(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\s?\d{1,2}(?:[./]\s?(?:\d{4}|\d{2}))?|\d{1,2}\.?\s?([a-zæøå]{3,9})(?:\s\d{4})?)(?![\d])/i;

/**
 * Which part of a heading is a date (`Fagdag 08.04.25`, `18.3`, `25. mars`, an Excel date)?
 *
 * @param heading as it stands in the file
 * @returns the date as written; null where there is none
 */
export function dateInHeading(heading: string): string | null {
  const text = heading.trim();
  if (text === '') return null;
  const whole = parseMoment(text, LENIENT);
  if (typeof whole !== 'string' || whole === 'impossible') return text;
  const part = INSIDE.exec(text);
  if (part === null || (part[2] !== undefined && monthNumber(part[2].toLowerCase()) === null)) return null;
  const inside = parseMoment(part[1]!, LENIENT);
  return typeof inside === 'string' && inside !== 'impossible' ? null : part[1]!;
}
