import type { Field } from './aliases.ts';
import type { FileKind } from './types.ts';

/** What the headings of a file can mean. */
export interface SeenHeadings {
  /** Can any heading mean one of these fields? */
  has(...fields: Field[]): boolean;
  /** Does a heading read exactly so, after normalising? */
  literal(heading: string): boolean;
}

/** One sign of a kind of file. */
export interface KindSign {
  readonly kind: FileKind;
  /** 0…1; below SURE the user is asked. */
  readonly confidence: number;
  readonly when: (seen: SeenHeadings) => boolean;
  /** Fields whose headings are shown as the reason. */
  readonly because: readonly Field[];
}

const hasPerson = (s: SeenHeadings): boolean => s.has('name', 'last-name', 'email');
const isContacts = (s: SeenHeadings): boolean => s.literal('a') && s.literal('b');
const hasWhen = (s: SeenHeadings): boolean => s.has('date', 'start', 'period');
const WORKPLACE: readonly Field[] = ['organisation', 'unit', 'role', 'sector'];

/** Every kind's signs; the surest one counts. The door for a new kind: a sign here, a rule in kinds.ts, a reader in
 * readers.ts. */
export const KIND_SIGNS: readonly KindSign[] = [
  sign(
    'name-review',
    0.99,
    ['written', 'proposal', 'decision'],
    (s) => s.has('written') && s.has('proposal') && s.has('decision'),
  ),
  sign('attendance', 0.97, ['meeting', 'actor'], (s) => s.has('meeting') && s.has('actor')),
  sign(
    'attendance',
    0.9,
    ['meeting', 'email', 'name'],
    (s) => s.has('meeting') && hasPerson(s) && !s.has('attendees', 'date', 'duration'),
  ),
  sign(
    'meetings',
    0.97,
    ['meeting', 'start', 'duration'],
    (s) => s.has('meeting') && s.has('start', 'date') && !s.has('actor', 'attendees') && !hasPerson(s),
  ),
  sign(
    'meetings',
    0.9,
    ['meeting', 'duration', 'type'],
    (s) =>
      s.has('meeting') &&
      s.has('duration', 'type', 'series') &&
      !s.has('actor', 'attendees') &&
      !hasPerson(s),
  ),
  sign(
    'meetings',
    0.88,
    ['start', 'duration', 'type'],
    (s) =>
      !s.has('meeting', 'attendees') &&
      (s.literal('start') || s.literal('duration_min')) &&
      s.has('duration'),
  ),
  sign('actors', 0.97, ['actor', ...WORKPLACE], (s) => s.has('actor') && !s.has('meeting')),
  sign('contacts', 0.97, ['from-person', 'to-person', 'start'], (s) => isContacts(s) && hasWhen(s)),
  sign(
    'contacts',
    0.9,
    ['from-person', 'to-person', 'duration', 'channel', 'count'],
    (s) => isContacts(s) && s.has('duration', 'channel', 'count'),
  ),
  sign(
    'contacts',
    0.9,
    ['start', 'from-person', 'to-person', 'duration'],
    (s) => s.literal('a') !== s.literal('b') && hasWhen(s),
  ),
  sign(
    'meeting-log',
    0.92,
    ['date', 'attendees', 'type'],
    (s) => s.has('attendees') && hasWhen(s) && !isContacts(s),
  ),
  sign('meeting-log', 0.86, ['attendees', 'type'], (s) => s.has('attendees') && s.has('type', 'duration')),
  sign(
    'meeting-log',
    0.86,
    ['date', 'type', 'duration'],
    (s) =>
      s.has('date') &&
      s.has('type', 'duration') &&
      !s.has('meeting', 'from-person', 'attendees') &&
      !hasPerson(s),
  ),
  sign(
    'meeting-log',
    0.86,
    ['date'],
    (s) => s.literal('møtedato') && !s.has('meeting', 'actor', 'attendees', 'from-person') && !hasPerson(s),
  ),
  sign(
    'contact-points',
    0.93,
    ['from-person', 'to-person', 'date', 'channel', 'count', 'frequency'],
    (s) =>
      s.has('from-person') &&
      s.has('to-person') &&
      s.has('date', 'period', 'count', 'frequency', 'channel') &&
      !s.has('actor', 'attendees') &&
      !hasPerson(s) &&
      !isContacts(s),
  ),
  sign(
    'contact-points',
    0.86,
    ['from-person', 'to-person', 'channel'],
    (s) =>
      s.has('from-person', 'to-person') &&
      s.has('channel') &&
      s.has('date', 'period') &&
      !s.has('attendees', 'meeting') &&
      !hasPerson(s) &&
      !s.literal('a') &&
      !s.literal('b'),
  ),
  sign(
    'register',
    0.9,
    ['name', 'last-name', 'email', ...WORKPLACE],
    (s) =>
      hasPerson(s) &&
      s.has(...WORKPLACE) &&
      !s.has('date', 'actor', 'attendees', 'meeting', 'contact-person'),
  ),
  sign(
    'register',
    0.9,
    ['name', 'last-name', 'email', ...WORKPLACE],
    (s) =>
      hasPerson(s) &&
      s.has(...WORKPLACE) &&
      s.has('valid-from', 'valid-to') &&
      (s.literal('startdato') || s.literal('start')) &&
      !s.has('actor', 'attendees', 'meeting', 'contact-person', 'duration', 'type', 'time'),
  ),
  sign(
    'register',
    0.7,
    ['name', 'last-name', 'email'],
    (s) => hasPerson(s) && !s.has('actor', 'attendees', 'meeting', 'contact-person'),
  ),
  sign(
    'meeting-log',
    0.68,
    ['date', 'name'],
    (s) => s.has('date') && hasPerson(s) && !s.has('meeting', 'actor'),
  ),
  sign(
    'designated-contacts',
    0.92,
    ['contact-person', 'unit', 'organisation', 'toward'],
    (s) => s.has('contact-person') && s.has('unit', 'organisation') && !s.has('date', 'attendees'),
  ),
];

function sign(
  kind: FileKind,
  confidence: number,
  because: Field[],
  when: (s: SeenHeadings) => boolean,
): KindSign {
  return { kind, confidence, when, because };
}
