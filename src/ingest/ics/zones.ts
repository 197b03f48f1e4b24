import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import type { Component } from './content-lines.ts';

/** Clock times of one time zone ↔ points on the time line. Walls are `YYYY-MM-DDTHH:mm:ss`. */
export interface Zone {
  readonly toMs: (wall: string) => number;
  readonly toWall: (ms: number) => string;
}

const NORWAY = 'NO';
const KEPT = new Set(['TZID', 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE', 'TZNAME']);

/** Universal time. */
export const UTC: Zone = {
  toMs: (wall) => Date.parse(`${wall}Z`),
  toWall: (ms) => new Date(ms).toISOString().slice(0, 19),
};

/**
 * Which zone does a calendar file mean by a name?
 *
 * IANA names, also behind a prefix (`/mozilla.org/…/Europe/Oslo`); Windows names by the CLDR table, Norway first
 * (`W. Europe Standard Time` → Europe/Oslo); else the rules that the file itself gives in VTIMEZONE.
 *
 * @param name the TZID
 * @param rules the file's VTIMEZONE of that name, if any
 * @returns null when nobody knows the zone
 */
export function zoneOf(name: string, rules: Component | undefined): Zone | null {
  const plain = name.replace(/^"(.*)"$/, '$1').trim();
  const tail = plain.split('/').slice(-2).join('/');
  for (const id of new Set([plain, tail, ...windowsNames(plain)])) {
    const zone = ianaZone(id);
    if (zone !== null) return zone;
  }
  return rules === undefined ? null : ruledZone(rules);
}

/** A zone by its IANA name; null when there is none. */
export function ianaZone(id: string): Zone | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
  } catch {
    return null; // no zone of that name: the caller tries the next one
  }
  return {
    toMs: (wall) => Temporal.PlainDateTime.from(wall).toZonedDateTime(id).epochMilliseconds,
    toWall: (ms) =>
      Temporal.Instant.fromEpochMilliseconds(ms)
        .toZonedDateTimeISO(id)
        .toPlainDateTime()
        .toString({ smallestUnit: 'second' }),
  };
}

function windowsNames(name: string): readonly string[] {
  const table: (name: string, territory?: string) => readonly string[] = findIana as never;
  const norwegian = table(name, NORWAY);
  return norwegian.length > 0 ? norwegian : table(name, '001');
}

/** A zone by rules of its own; only yearly changes are followed. */
function ruledZone(rules: Component): Zone | null {
  const lines = [...rules.lines, ...rules.parts.flatMap(({ lines: own }) => own)];
  if (lines.some(({ name, text }) => name === 'RRULE' && !/FREQ=YEARLY/i.test(text))) return null;
  try {
    const timezone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(written(rules))));
    const offsetMs = (wall: string): number =>
      timezone.utcOffset(ICAL.Time.fromString(wall, undefined)) * 1000;
    if (!Number.isFinite(offsetMs('2025-01-01T00:00:00'))) return null;
    return {
      toMs: (wall) => UTC.toMs(wall) - offsetMs(wall),
      toWall: (ms) => UTC.toWall(ms + offsetMs(UTC.toWall(ms + offsetMs(UTC.toWall(ms))))),
    };
  } catch {
    return null; // rules that cannot be followed are no rules
  }
}

function written({ name, lines, parts }: Component): string {
  const own = lines.filter((line) => KEPT.has(line.name)).map(({ text }) => text);
  return [`BEGIN:${name}`, ...own, ...parts.map(written), `END:${name}`].join('\r\n');
}
