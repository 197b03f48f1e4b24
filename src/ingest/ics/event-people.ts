import { attendeeRef } from '../attendees.ts';
import { foldName, personRef } from '../person-ref.ts';
import { isRoomName } from '../rooms.ts';
import type { AttendanceStatus, PersonRef } from '../types.ts';
import type { EventProperties, EventProperty } from './event-properties.ts';

/** Who was asked to a calendar event, and what they answered. */
export interface EventPeople {
  readonly people: readonly { readonly person: PersonRef; readonly status: AttendanceStatus }[];
  /** Mailing lists and attendees without a name: somebody, nobody knows who. */
  readonly unidentified: number;
  readonly rooms: number;
}

const ANSWERS: ReadonlyMap<string, AttendanceStatus> = new Map<string, AttendanceStatus>([
  ['ACCEPTED', 'accepted'],
  ['TENTATIVE', 'tentative'],
  ['DECLINED', 'declined'],
  ['DELEGATED', 'declined'],
]);
const ROOMS = new Set(['ROOM', 'RESOURCE']);
const ADDRESS = /^mailto:\s*([^\s@<>,;/]+@[^\s@<>,;/]+)$/i;

/**
 * Who was asked to an event, and what did they answer?
 *
 * Rooms and resources are left out. The organiser has a status of her own, which is no proof that she came; where she
 * declined her own meeting, that stands. An address that is no e-mail (`invalid:nomail`, X.500) leaves the name alone.
 *
 * @param properties of one event
 * @returns people in the order of their address or name. Cost: O(attendees).
 */
export function eventPeople(properties: EventProperties): EventPeople {
  const people = new Map<string, { person: PersonRef; status: AttendanceStatus }>();
  let unidentified = 0;
  let rooms = 0;
  for (const attendee of properties.get('ATTENDEE') ?? []) {
    if (isRoom(attendee)) rooms++;
    else {
      const person = isGroup(attendee) ? null : personOf(attendee);
      const status = ANSWERS.get((attendee.parameters.get('PARTSTAT') ?? '').toUpperCase()) ?? 'no_response';
      if (person === null) unidentified++;
      else people.set(keyOf(person), stronger(people.get(keyOf(person)), { person, status }));
    }
  }
  const organiser = properties.get('ORGANIZER')?.[0];
  const person = organiser === undefined ? null : personOf(organiser);
  if (person !== null && people.size + unidentified > 0) {
    const own = people.get(keyOf(person));
    if (own?.status !== 'declined')
      people.set(keyOf(person), { person: own?.person ?? person, status: 'organizer' });
  }
  const sorted = [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return { people: sorted, unidentified, rooms };
}

const ORDER: readonly AttendanceStatus[] = ['accepted', 'tentative', 'declined', 'no_response'];

/** Of two answers of one person, the one that says most. */
function stronger<T extends { readonly status: AttendanceStatus }>(known: T | undefined, next: T): T {
  if (known === undefined) return next;
  return ORDER.indexOf(known.status) <= ORDER.indexOf(next.status) ? known : next;
}

function isRoom({ parameters }: EventProperty): boolean {
  const role = (parameters.get('ROLE') ?? '').toUpperCase();
  const type = (parameters.get('CUTYPE') ?? '').toUpperCase();
  return ROOMS.has(type) || role === 'NON-PARTICIPANT' || isRoomName(parameters.get('CN') ?? '');
}

function isGroup({ parameters }: EventProperty): boolean {
  return (parameters.get('CUTYPE') ?? '').toUpperCase() === 'GROUP';
}

function personOf({ parameters, values }: EventProperty): PersonRef | null {
  const named = attendeeRef((parameters.get('CN') ?? '').replace(/^["']+|["']+$/g, ''));
  const address = typeof values[0] === 'string' ? (ADDRESS.exec(values[0].trim())?.[1] ?? '') : '';
  const person = personRef({ name: named?.name ?? '', email: address || (named?.email ?? '') });
  if (person === null) return null;
  const affiliation = named?.affiliation;
  return affiliation === undefined ? person : { ...person, affiliation, bracketed: true };
}

function keyOf({ email, name }: PersonRef): string {
  return email?.toLowerCase() ?? foldName(name ?? '');
}
