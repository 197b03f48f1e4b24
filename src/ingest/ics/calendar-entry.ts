import ICAL from 'ical.js';
import { contentHash } from '../content-hash.ts';
import type { Findings } from '../findings.ts';
import { isCancelledTitle } from '../status-words.ts';
import { type CalendarTime, instantOf, wallOf } from './calendar-time.ts';
import type { Component } from './content-lines.ts';
import { type EventPeople, eventPeople } from './event-people.ts';
import { type EventProperties, type EventProperty, eventProperties, textOf } from './event-properties.ts';
import { isFollowed } from './recurrence.ts';
import { UTC, type Zone } from './zones.ts';

/** One event of a calendar file. */
export interface CalendarEntry {
  readonly row: number;
  readonly uid: string;
  readonly start: CalendarTime;
  readonly minutes: number | null;
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  /** Which occurrence of its series the event replaces; null = a series, or a meeting of its own. */
  readonly replaces: CalendarTime | null;
  readonly rule: unknown;
  readonly added: readonly CalendarTime[];
  readonly left: readonly CalendarTime[];
  readonly sequence: number;
  readonly stampMs: number | null;
  readonly people: EventPeople;
}

/** What an event is read with. */
export interface EntryContext {
  readonly findings: Findings;
  readonly home: Zone;
  /** Zone by TZID; undefined = nobody knows it. */
  readonly zones: ReadonlyMap<string, Zone | null>;
  /** METHOD:CANCEL */
  readonly isCancel: boolean;
}

const SECRET = new Set(['PRIVATE', 'CONFIDENTIAL']);

/**
 * What does one event of a calendar file say?
 *
 * @param event one VEVENT
 * @param context zones and where to report
 * @returns null when it cannot be read or its time is not known (reported, and the event rejected). Cost: O(length).
 */
export function calendarEntry(event: Component, context: EntryContext): CalendarEntry | null {
  const { findings } = context;
  const reject = (code: string, column: string): null => {
    findings.reject(code, event.row, column);
    return null;
  };
  const properties = eventProperties(event);
  if (properties === null) return reject('CALENDAR_ENTRY_BROKEN', 'VEVENT');
  const written = properties.get('DTSTART')?.[0];
  if (written === undefined) return reject('MISSING_START', 'DTSTART');
  const first = timesOf(written, context);
  // An unanswered question about the zone keeps the whole file waiting; a rejection would only repeat it.
  if (first === 'zone') return findings.questions.length > 0 ? null : reject('UNKNOWN_ZONE', 'DTSTART');
  if (first.length === 0) return reject('UNREADABLE_DATE', 'DTSTART');
  const rule = properties.get('RRULE')?.[0]?.values[0] ?? null;
  if (rule !== null && !isFollowed(rule)) return reject('RULE_REFUSED', 'RRULE');
  const isAllDay = /^true$/i.test(textOf(properties, 'X-MICROSOFT-CDO-ALLDAYEVENT'));
  const start = { ...first[0]!, isDate: first[0]!.isDate || isAllDay };
  const replaced = properties.get('RECURRENCE-ID')?.[0];
  const replaces = replaced === undefined ? [] : timesOf(replaced, context);
  const sequence = Number(textOf(properties, 'SEQUENCE') || 0);
  return {
    row: event.row,
    uid: textOf(properties, 'UID') || contentHash(event.lines.map(({ text }) => text).join('\n')),
    start,
    minutes: minutesOf(properties, { event, start, context }),
    isCancelled:
      context.isCancel ||
      /^cancelled$/i.test(textOf(properties, 'STATUS')) ||
      isCancelledTitle(textOf(properties, 'SUMMARY')),
    isPrivate: SECRET.has(textOf(properties, 'CLASS').toUpperCase()),
    replaces: replaces === 'zone' ? null : (replaces[0] ?? null),
    rule,
    added: allTimes(properties, 'RDATE', context),
    left: allTimes(properties, 'EXDATE', context),
    sequence: Number.isFinite(sequence) ? sequence : 0,
    stampMs: stampOf(properties),
    people: eventPeople(properties),
  };
}

/** Names of the zones an event's times are written in. */
export function zoneNames(properties: EventProperties): string[] {
  return ['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE']
    .flatMap((name) => properties.get(name) ?? [])
    .flatMap(({ parameters }) => parameters.get('TZID') ?? []);
}

function timesOf(property: EventProperty, { zones }: EntryContext): CalendarTime[] | 'zone' {
  const tzid = property.parameters.get('TZID');
  const named = tzid === undefined ? null : zones.get(tzid);
  if (named === undefined) return 'zone';
  return property.values.flatMap((value) => {
    const wall = wallOf(value);
    if (wall === null) return [];
    const text = String(value);
    return [{ wall, isDate: text.length === 10, zone: text.endsWith('Z') ? UTC : named }];
  });
}

function allTimes(properties: EventProperties, name: string, context: EntryContext): CalendarTime[] {
  return (properties.get(name) ?? []).flatMap((property) => {
    const times = timesOf(property, context);
    return times === 'zone' ? [] : times;
  });
}

function minutesOf(
  properties: EventProperties,
  { event, start, context }: { event: Component; start: CalendarTime; context: EntryContext },
): number | null {
  if (start.isDate) return null;
  const written = properties.get('DTEND')?.[0];
  if (written === undefined) return statedMinutes(properties);
  const end = timesOf(written, context);
  if (end === 'zone' || end[0] === undefined) return null;
  const minutes = (instantOf(end[0], context.home) - instantOf(start, context.home)) / 60_000;
  if (minutes > 0) return minutes;
  context.findings.report('END_BEFORE_START', 'warning', { row: event.row, column: 'DTEND' });
  return null;
}

function statedMinutes(properties: EventProperties): number | null {
  const text = textOf(properties, 'DURATION');
  if (!/^\+?P(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/i.test(text)) return null;
  const minutes = ICAL.Duration.fromString(text.toUpperCase().replace('+', '')).toSeconds() / 60;
  return Number.isFinite(minutes) && minutes > 0 ? minutes : null;
}

/** When the event was last changed or exported. */
function stampOf(properties: EventProperties): number | null {
  const stamps = ['DTSTAMP', 'LAST-MODIFIED'].flatMap((name) => {
    const wall = wallOf(properties.get(name)?.[0]?.values[0]);
    return wall === null ? [] : [UTC.toMs(wall)];
  });
  return stamps.length === 0 ? null : Math.max(...stamps);
}
