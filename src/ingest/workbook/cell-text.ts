import { addDays } from '../calendar.ts';
import type { NumberFormat } from './number-formats.ts';

const DAY_SECONDS = 86_400;
/** 31 December 9999, the last day Excel knows. */
const LAST_DAY = 2_958_465;
/** The 29 February 1900 that never was. */
const LEAP_BUG = 60;
const EPOCH_1904 = 1462;
/** 1 January 1970. */
const UNIX_EPOCH = 25_569;
/** Below this a clock time with days in it is a length of time, above it a date (20 000 = 3 October 1954). */
const FIRST_DATE = 20_000;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?Z?$/;
const ISO_TIME = /^T?(\d{2}:\d{2})(?::(\d{2}(?:[.,]\d+)?))?Z?$/;

/**
 * How is a number cell written so that the text parsers of src/ingest read it without doubt?
 *
 * Dates become `2025-03-04`, with a clock `2025-03-04T09:00:00` (rounded to whole seconds); months `2025-03`; clock
 * times `09:00` or `09:00:30`; lengths of time `1:30`; other numbers have a decimal comma and no more than Excel's 15
 * digits. A clock format on a number that holds a date gives date and clock; on one to twenty thousand days it gives
 * hours. A date format on less than one day gives the number: there is no such date.
 *
 * @param value the stored number, finite; days where the format is of time
 * @param format the cell's format
 * @param is1904 the workbook counts days from 1904
 * @returns the text. Serial 60 becomes 1900-02-29, which no date parser accepts: Excel counts a day that never was.
 */
export function numberText(value: number, { kind, digits }: NumberFormat, is1904: boolean): string {
  if (kind === 'number' || value < 0) return decimalText(value, digits);
  if (kind === 'duration') return durationText(value);
  if (value < 1 && (kind === 'time' || kind === 'datetime')) return clockText(secondsIn(value) % DAY_SECONDS);
  if (kind === 'time' && value < FIRST_DATE) return durationText(value);
  const serial = is1904 ? value + EPOCH_1904 : value;
  if (serial < 1 || serial >= LAST_DAY + 1) return decimalText(value, digits);
  return dateText(serial, kind === 'month');
}

function dateText(serial: number, isMonth: boolean): string {
  const seconds = secondsIn(serial);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds % DAY_SECONDS;
  const date = day === LEAP_BUG ? '1900-02-29' : isoDay(day < LEAP_BUG ? day + 1 : day);
  if (rest !== 0) return `${date}T${clock(rest, true)}`;
  return isMonth && date.endsWith('-01') ? date.slice(0, 7) : date;
}

/** The ISO date a number of days after 30 December 1899. */
function isoDay(days: number): string {
  return new Date((days - UNIX_EPOCH) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function secondsIn(days: number): number {
  return Math.round(days * DAY_SECONDS);
}

function clockText(seconds: number): string {
  return clock(seconds, seconds % 60 !== 0);
}

function clock(seconds: number, withSeconds: boolean): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts
    .slice(0, withSeconds ? 3 : 2)
    .map(two)
    .join(':');
}

function durationText(days: number): string {
  const seconds = secondsIn(days);
  const end = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${end}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

function decimalText(value: number, digits: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) {
    return value >= 0 ? String(value).padStart(digits, '0') : String(value);
  }
  return plainDigits(Number(value.toPrecision(15))).replace('.', ',');
}

/** JavaScript writes 1e21 and 1e-7 with an exponent, which no parser of ours reads. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : BigInt(value).toString();
}

/**
 * How is a cell of type `d` (ISO 8601, strict files) written?
 *
 * @param text as stored; a `Z` is dropped, for cells have no time zone
 * @returns a date, a date with clock or a clock, in whole seconds; the text itself when it is none of these
 */
export function isoCellText(text: string): string {
  const date = ISO_DATE.exec(text);
  const time = date ?? ISO_TIME.exec(text);
  if (time === null) return text;
  const [minutes, rest] = date ? [date[2], date[3]] : [time[1], time[2]];
  if (minutes === undefined) return date![1]!;
  const [hour, minute] = minutes.split(':').map(Number);
  const seconds = hour! * 3600 + minute! * 60 + Math.round(Number((rest ?? '0').replace(',', '.')));
  if (hour! > 23 || minute! > 59) return text;
  if (!date) return clockText(seconds % DAY_SECONDS);
  if (seconds === 0) return date[1]!;
  if (seconds < DAY_SECONDS) return `${date[1]}T${clock(seconds, true)}`;
  return Number.isNaN(Date.parse(date[1]!)) ? text : `${addDays(date[1]!, 1)}T00:00:00`;
}
