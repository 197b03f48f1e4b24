import ICAL from 'ical.js';
import { type CalendarTime, instantOf, wallOf } from './calendar-time.ts';
import type { Zone } from './zones.ts';

/** A rule of a series, and what bounds it. */
export interface SeriesBounds {
  /** Zone of days and floating times. */
  readonly home: Zone;
  /** First day and first day after, ISO dates; null = no bound. */
  readonly period: readonly [string, string] | null;
  /** When the file was made, ms; an open-ended series is not followed past it. null = not known. */
  readonly stampMs: number | null;
  /** Steps that may still be taken in this file; counted down. */
  readonly budget: { left: number };
}

/** The occurrences of a series. */
export interface Occurrences {
  readonly times: readonly CalendarTime[];
  /** True when the series goes on past the period or the file's date. */
  readonly isClipped: boolean;
  /** True when the series was cut at MOST occurrences. */
  readonly isCapped: boolean;
}

/** Most occurrences of one series. */
export const MOST_OCCURRENCES = 1000;
const MOST_STEPS = 20_000;
/** 29 February comes at least every eighth year: 2922 days. */
const MOST_CHECKS = 4000;
/** Nothing is planned so far ahead. */
const FAR = '2100-01-01';
/** Longest step between occurrences, in the rule's own unit. */
const MOST_INTERVAL = 400;
const FOLLOWED = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * Does a rule repeat daily or more seldom, in steps that a person would choose?
 *
 * Nothing that repeats more often is a meeting; ical.js walks very long steps day by day, so they are refused too.
 */
export function isFollowed(rule: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return false;
  const parts = new Map<string, unknown>(Object.entries(rule));
  const interval = Number(parts.get('interval') ?? 1);
  if (!Number.isInteger(interval) || interval < 1 || interval > MOST_INTERVAL) return false;
  const freq = String(parts.get('freq')).toUpperCase();
  if (freq !== 'YEARLY' && (parts.has('byweekno') || parts.has('byyearday'))) return false;
  return FOLLOWED.has(freq);
}

/**
 * When does a series meet?
 *
 * The rule is followed on the clock of the series' own zone (09:00 stays 09:00 over a change to summer time) by ical.js;
 * UNTIL is inclusive. Only days within the period count; at most 1000 occurrences are kept. An open-ended series ends
 * with the file.
 *
 * @param start of the series
 * @param rule the RRULE as ical.js hands it over
 * @param bounds the period, and when the file was made
 * @returns null for rules that are not followed: more often than daily, or self-contradictory. Cost: O(occurrences).
 */
export function occurrencesOf(start: CalendarTime, rule: unknown, bounds: SeriesBounds): Occurrences | null {
  if (!isFollowed(rule)) return null;
  try {
    return follow(start, new Map<string, unknown>(Object.entries(rule as object)), bounds);
  } catch {
    return null; // ical.js throws for rules that contradict themselves
  }
}

function follow(start: CalendarTime, parts: ReadonlyMap<string, unknown>, bounds: SeriesBounds): Occurrences {
  const { until, ...rest } = Object.fromEntries(parts);
  const last = until === undefined ? null : lastAllowed(start, until, bounds.home);
  if (until !== undefined && last === null) throw new RangeError('UNTIL is no date');
  const isOpen = until === undefined && rest['count'] === undefined;
  const iterator = guarded(ICAL.Recur.fromData(rest as never), start.wall, bounds.budget);
  const times: CalendarTime[] = [];
  const [from, to] = bounds.period ?? ['', FAR];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = iterator.next();
    const wall = next === null || next === undefined ? null : wallOf(next.toString());
    if (wall === null) return { times, isClipped: false, isCapped: false };
    const time = { ...start, wall };
    const ms = instantOf(time, bounds.home);
    if (last !== null && ms > last) return { times, isClipped: false, isCapped: false };
    const isPast = isOpen && bounds.stampMs !== null && ms > bounds.stampMs;
    if (isPast || wall.slice(0, 10) >= to) return { times, isClipped: true, isCapped: false };
    if (times.length === MOST_OCCURRENCES) return { times, isClipped: false, isCapped: true };
    if (wall.slice(0, 10) >= from) times.push(time);
  }
  return { times, isClipped: false, isCapped: true };
}

/** The last instant UNTIL allows. A day allows all of it. */
function lastAllowed(start: CalendarTime, until: unknown, home: Zone): number | null {
  const wall = wallOf(until);
  if (wall === null) return null;
  const text = String(until);
  if (text.endsWith('Z') && !start.isDate) return Date.parse(`${wall}Z`);
  const isDay = start.isDate || text.length === 10;
  return instantOf(
    { ...start, isDate: start.isDate, wall: isDay ? `${wall.slice(0, 10)}T23:59:59` : wall },
    home,
  );
}

/** An iterator that gives up on rules that never fit any day (the 31st of every February). */
function guarded(
  rule: ICAL.Recur,
  wall: string,
  budget: { left: number },
): { next: () => { toString: () => string } | null | undefined } {
  // Without a last year ical.js looks for a day that fits until the year 20000.
  rule.until = ICAL.Time.fromString(`${FAR}T00:00:00`, undefined);
  const iterator = rule.iterator(ICAL.Time.fromString(wall, undefined));
  const inner = iterator as unknown as { check_contracting_rules: () => boolean };
  const check = inner.check_contracting_rules.bind(iterator);
  let checks = 0;
  inner.check_contracting_rules = () => {
    if (++checks > MOST_CHECKS || --budget.left < 0) throw new RangeError('a rule that never fits');
    return check();
  };
  return {
    next: () => {
      checks = 0;
      return iterator.next();
    },
  };
}
