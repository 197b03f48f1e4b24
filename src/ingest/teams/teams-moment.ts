import { type DateStyle, parseMoment } from '../dates.ts';
import { parseDuration } from '../numbers.ts';
import type { Moment } from '../types.ts';

const DATE_LIKE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\D.*\d{1,2}[:.]\d{2}/;
const DURATION_LIKE = /^\d+\s*\p{L}|^\d{1,3}:\d{2}:\d{2}$/u;

/** Does a cell look like a date with a clock time? */
export function isTimeLike(text: string): boolean {
  return DATE_LIKE.test(text);
}

/** Does a cell look like a length of time with its unit? */
export function isDurationLike(text: string): boolean {
  return DURATION_LIKE.test(text.trim()) && !isTimeLike(text);
}

/**
 * When was this, in a report from Teams?
 *
 * Reads `3/4/25, 9:00:12 AM` (also with narrow blanks), `24.10.25, 09:00:05`, `2025-10-24, 09:00:05`.
 *
 * @param text one cell
 * @param style the report's way of writing dates
 * @param isUtc true where the report says `(UTC)`
 * @returns an instant in UTC, else a local time; null when unreadable. Cost: O(length).
 */
export function teamsMoment(text: string, style: DateStyle, isUtc: boolean): Moment | null {
  const plain = text
    .replace(/[\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([ap])\.\s?m\.?/i, '$1m')
    .replace(/^\s*(\d{4}-\d{2}-\d{2}),\s/, '$1 ');
  const moment = parseMoment(plain, style);
  if (typeof moment === 'string') return null;
  if (moment.kind === 'instant') return moment;
  if (moment.precision !== 'datetime') return null;
  return isUtc ? { kind: 'instant', ms: Date.parse(`${moment.iso}Z`) } : moment;
}

/**
 * How many minutes does a cell of a report from Teams state?
 *
 * @param text `1h 3m 12s`, `1t 3m 12s`, `59 Min. 0 Sek.`, `1:03:12`
 * @returns null when unreadable, never 0 for what is not there
 */
export function teamsMinutes(text: string): number | null {
  const minutes = text.trim() === '' ? null : parseDuration(text.replace(/\s+/g, ' '), null);
  return typeof minutes === 'number' && Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

/** Milliseconds for differences and order within one report; local times are read as if they were UTC. */
export function momentMs(moment: Moment): number {
  return moment.kind === 'instant' ? moment.ms : Date.parse(`${moment.iso}Z`);
}
