import ICAL from 'ical.js';
import type { Component, ContentLine } from './content-lines.ts';

/** One property of an event: its parameters and its first value, as ical.js reads them. */
export interface EventProperty {
  readonly parameters: ReadonlyMap<string, string>;
  readonly values: readonly unknown[];
}

/** The properties of one event by upper-case name. */
export type EventProperties = ReadonlyMap<string, readonly EventProperty[]>;

/** What is read of an event; everything else, free text above all, is dropped before the parser sees it. */
const READ = new Set(
  (
    'UID DTSTAMP LAST-MODIFIED DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID ATTENDEE ORGANIZER STATUS ' +
    'SUMMARY CLASS SEQUENCE X-MICROSOFT-CDO-ALLDAYEVENT'
  ).split(' '),
);

/**
 * What does an event say, in the properties that are read?
 *
 * @param event one VEVENT
 * @returns null when it cannot be read. Cost: O(length).
 */
export function eventProperties({ lines }: Component): EventProperties | null {
  const kept = lines.filter(({ name }: ContentLine) => READ.has(name)).map(({ text }) => text);
  let parsed: unknown;
  try {
    parsed = ICAL.parse(['BEGIN:VEVENT', ...kept, 'END:VEVENT'].join('\r\n'));
  } catch {
    return null; // ical.js throws for every fault of form: the event is rejected by the caller
  }
  const written = Array.isArray(parsed) && Array.isArray(parsed[1]) ? (parsed[1] as unknown[]) : [];
  const properties = new Map<string, EventProperty[]>();
  for (const property of written) {
    if (!Array.isArray(property)) continue;
    const [name, parameters, , ...values] = property as unknown[];
    const key = String(name).toUpperCase();
    const own = properties.get(key) ?? [];
    own.push({ parameters: parametersOf(parameters), values });
    properties.set(key, own);
  }
  return properties;
}

/** The first property of a name, with its first value as text; '' where there is none. */
export function textOf(properties: EventProperties, name: string): string {
  const value = properties.get(name)?.[0]?.values[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function parametersOf(written: unknown): Map<string, string> {
  const parameters = new Map<string, string>();
  if (typeof written !== 'object' || written === null) return parameters;
  for (const [key, value] of Object.entries(written)) {
    parameters.set(key.toUpperCase(), String(Array.isArray(value) ? value[0] : value).trim());
  }
  return parameters;
}
