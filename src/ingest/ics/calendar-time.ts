import { daysInMonth } from '../calendar.ts';
import type { Moment } from '../types.ts';
import type { Zone } from './zones.ts';

/** A time as a calendar file writes it. */
export interface CalendarTime {
  /** YYYY-MM-DDTHH:mm:ss, on the clock of `zone`. */
  readonly wall: string;
  /** A day without a clock. */
  readonly isDate: boolean;
  /** null = floating: the clock on whichever wall. */
  readonly zone: Zone | null;
}

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})Z?)?$/;

/**
 * Is this a date, or a date with a clock, that exists?
 *
 * @param text as ical.js hands it over: `2025-03-12T09:00:00`, with `Z` for universal time, or a date alone
 * @returns YYYY-MM-DDTHH:mm:ss; null when there is no such day or time
 */
export function wallOf(text: unknown): string | null {
  const m = typeof text === 'string' ? WRITTEN.exec(text) : null;
  if (m === null) return null;
  const [year, month, day, hour, minute, second] = m.slice(1).map((part) => Number(part ?? 0));
  if (year! < 1 || month! < 1 || month! > 12 || day! < 1 || day! > daysInMonth(year!, month!)) return null;
  if (hour! > 23 || minute! > 59 || second! > 60) return null;
  return `${m[1]}-${m[2]}-${m[3]}T${m[4] ?? '00'}:${m[5] ?? '00'}:${second === 60 ? '59' : (m[6] ?? '00')}`;
}

/**
 * When was it, as far as the file says?
 *
 * @param time as written
 * @returns an instant where the zone is known, else a local time or a day
 */
export function momentOf({ wall, isDate, zone }: CalendarTime): Moment {
  if (isDate) return { kind: 'local', iso: `${wall.slice(0, 10)}T00:00:00`, precision: 'date' };
  if (zone === null) return { kind: 'local', iso: wall, precision: 'datetime' };
  return { kind: 'instant', ms: zone.toMs(wall) };
}

/** The point on the time line; days and floating times are read on the clock of `home`. */
export function instantOf({ wall, isDate, zone }: CalendarTime, home: Zone): number {
  return (isDate || zone === null ? home : zone).toMs(wall);
}

/** A name for one occurrence that is the same in every file: its instant, or its day. */
export function occurrenceKey(time: CalendarTime): string {
  if (time.isDate) return time.wall.slice(0, 10);
  return time.zone === null ? time.wall : new Date(time.zone.toMs(time.wall)).toISOString().slice(0, 19);
}
