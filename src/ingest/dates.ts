import { addDays, daysInMonth, isoDate, isoWeekMonday } from './calendar.ts';
import { monthNumber } from './month-names.ts';
import { parseTime } from './times.ts';
import type { Moment } from './types.ts';

/** How a file writes its dates; decided once for the whole file. */
export interface DateStyle {
  /** Order of day and month in dates with slashes or dashes; null = not known. */
  readonly slash: 'day-first' | 'month-first' | null;
  /** Year of dates that have none; null = not known. */
  readonly year: number | null;
  /** What a bare number means: whole seconds since 1970-01-01T00:00Z, or Excel's day number. */
  readonly numbers: 'epoch-seconds' | 'excel-days';
}

/** Why a text is no date: unreadable · no such day · day and month cannot be told apart · no year. */
export type DateFault = 'unreadable' | 'impossible' | 'order' | 'year';

const WEEKDAY = /^(?:man|tir|tys|ons|tor|fre|lør|lau|søn|sun|mon|tue|wed|thu|fri|sat)[a-zø]*\.?,?\s+(?=\d)/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:,?\s+(.+))?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2}))?\.?(?:,?\s+(.+))?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?:,?\s+(.+))?$/;
const NAMED = /^(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?(?:\s+(\d{4}))?(?:,?\s+(?:kl\.?\s*)?(\d.*))?$/;
const MONTH_ONLY = /^([a-zæøå]{3,9})\.?\s+(\d{4})$/;
const YEAR_MONTH = /^(\d{4})-(\d{2})$/;
const WEEK = /^(?:uke|veke|week|u|w)\.?\s*(\d{1,2})(?:[\s,/-]+(\d{4}))?$/;
const YEAR_WEEK = /^(\d{4})[\s-]*(?:uke|veke|w|u)\s*(\d{1,2})$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;

/**
 * When was this?
 *
 * Reads ISO 8601 (with `Z` or an offset it becomes an instant), `d.m.yyyy` (dots always mean day first), `d/m/yyyy`
 * in the file's order, `4. mars 2025`, `uke 13 2025` (ISO week, from Monday), `mars 2025`, Excel day numbers
 * 20000–60000, and whole seconds since 1970 where the kind of file says so. Two-digit years are 20yy.
 *
 * @param text one cell
 * @param style how this file writes dates
 * @returns the moment, as precise as the text, or why there is none. Cost: O(length).
 */
export function parseMoment(text: string, style: DateStyle): Moment | DateFault {
  const s = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = ISO.exec(s);
  if (iso) return fromIso(iso);
  if (NUMBER.test(s)) return fromNumber(Number(s.replace(',', '.')), style) ?? parseDayMonth(s, style);
  return parsePeriod(s, style) ?? parseDayMonth(s.replace(WEEKDAY, ''), style);
}

function parseDayMonth(s: string, style: DateStyle): Moment | DateFault {
  let m = YEAR_FIRST.exec(s);
  if (m) return localMoment(Number(m[1]), Number(m[2]), Number(m[3]), m[4]);
  m = DOTTED.exec(s);
  if (m) return withYear(m[3], style, (y) => localMoment(y, Number(m![2]), Number(m![1]), m![4]));
  m = NAMED.exec(s);
  const month = m ? monthNumber(m[2]!) : null;
  if (m && month !== null) {
    return withYear(m[3], style, (y) => localMoment(y, month, Number(m![1]), m![4]));
  }
  m = SLASHED.exec(s);
  return m ? fromSlashed(m, style) : 'unreadable';
}

function fromSlashed(m: RegExpExecArray, style: DateStyle): Moment | DateFault {
  const [first, second] = [Number(m[1]), Number(m[2])];
  const order = slashOrder(first, second) ?? style.slash;
  if (order === null) return first === second ? withYearSame(m, first, style) : 'order';
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return withYear(m[3], style, (y) => localMoment(y, month, day, m[4]));
}

function withYearSame(m: RegExpExecArray, both: number, style: DateStyle): Moment | DateFault {
  return withYear(m[3], style, (y) => localMoment(y, both, both, m[4]));
}

function parsePeriod(s: string, style: DateStyle): Moment | DateFault | null {
  let m = WEEK.exec(s);
  if (m) return withYear(m[2], style, (y) => weekMoment(y, Number(m![1])));
  m = YEAR_WEEK.exec(s);
  if (m) return weekMoment(Number(m[1]), Number(m[2]));
  m = MONTH_ONLY.exec(s);
  const month = m ? monthNumber(m[1]!) : null;
  if (m && month !== null) return monthMoment(Number(m[2]), month);
  m = YEAR_MONTH.exec(s);
  return m ? monthMoment(Number(m[1]), Number(m[2])) : null;
}

function withYear(
  text: string | undefined,
  style: DateStyle,
  make: (year: number) => Moment | DateFault,
): Moment | DateFault {
  if (text === undefined) return style.year === null ? 'year' : make(style.year);
  return make(text.length === 2 ? 2000 + Number(text) : Number(text));
}

function fromIso(m: RegExpExecArray): Moment | DateFault {
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(m[i] ?? 0));
  if (!isDay(year!, month!, day!) || hour! > 23 || minute! > 59 || second! > 59) return 'impossible';
  if (m[8] !== undefined) {
    const ms = Number((m[7] ?? '').padEnd(3, '0').slice(0, 3));
    const utc = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ms);
    return { kind: 'instant', ms: utc - offsetMs(m[8]) };
  }
  const date = isoDate(year!, month!, day!);
  if (m[4] === undefined) return { kind: 'local', iso: `${date}T00:00:00`, precision: 'date' };
  return { kind: 'local', iso: `${date}T${clock(hour!, minute!, second!)}`, precision: 'datetime' };
}

function offsetMs(zone: string): number {
  if (zone === 'z' || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
}

function fromNumber(value: number, style: DateStyle): Moment | null {
  if (style.numbers === 'epoch-seconds') {
    return Number.isInteger(value) ? { kind: 'instant', ms: value * 1000 } : null;
  }
  if (value < 20_000 || value > 60_000) return null;
  const date = addDays('1899-12-30', Math.floor(value));
  const seconds = Math.round((value % 1) * 86_400);
  if (seconds === 0) return { kind: 'local', iso: `${date}T00:00:00`, precision: 'date' };
  const time = clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
  return { kind: 'local', iso: `${date}T${time}`, precision: 'datetime' };
}

function localMoment(year: number, month: number, day: number, time?: string): Moment | DateFault {
  if (!isDay(year, month, day)) return 'impossible';
  const date = isoDate(year, month, day);
  if (time === undefined) return { kind: 'local', iso: `${date}T00:00:00`, precision: 'date' };
  const at = parseTime(time);
  if (at === null) return 'unreadable';
  return { kind: 'local', iso: `${date}T${at.start}`, precision: 'datetime' };
}

function weekMoment(year: number, week: number): Moment | DateFault {
  const monday = isoWeekMonday(year, week);
  return monday === null ? 'impossible' : { kind: 'local', iso: `${monday}T00:00:00`, precision: 'week' };
}

function monthMoment(year: number, month: number): Moment | DateFault {
  if (!isDay(year, month, 1)) return 'impossible';
  return { kind: 'local', iso: `${isoDate(year, month, 1)}T00:00:00`, precision: 'month' };
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function clock(hour: number, minute: number, second: number): string {
  return [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
}

/**
 * Which order do two numbers of a slashed date give away by themselves?
 *
 * @param first number before the first slash
 * @param second number after it
 * @returns null when both could be a month
 */
export function slashOrder(first: number, second: number): 'day-first' | 'month-first' | null {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : null;
}
