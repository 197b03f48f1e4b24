import { UsageError } from '../errors.ts';
import type { TieRule } from '../settings.ts';
import { accumulateTies, type Events } from './accumulate-ties.ts';
import { checkActors } from './check-actors.ts';
import type { ActorColumns } from './graph-from-columns.ts';
import { graphFromColumns } from './graph-from-columns.ts';
import { tieStrength } from './tie-strength.ts';
import type { ActorGraph } from './types.ts';

/** One meeting, seen from a graph. */
export interface MeetingInput {
  /** Indexes into the actors of this graph, ascending, each once. */
  readonly members: readonly number[];
  /** Everyone in the room, those that are no node included. */
  readonly size: number;
  /** Length, hours, > 0. */
  readonly hours: number;
}

/** One contact event, seen from a graph. */
export interface ContactInput {
  /** Indexes into the actors of this graph, a ≠ b. */
  readonly a: number;
  readonly b: number;
  /** Contacts the record stands for, whole number > 0. */
  readonly count: number;
  /** Length of the record, hours; null = not stated. */
  readonly hours: number | null;
}

/** Hours that a contact without a stated length counts as. */
export const CONTACT_HOURS = 0.25;

function meetingEvents(meetings: Iterable<MeetingInput>, rule: TieRule, n: number): Events {
  const events: Events = { members: [], weight: [], count: [], hours: [] };
  for (const { members, size, hours } of meetings) {
    if (members.length < 2) continue;
    const ascending = members.every((i, at) => Number.isInteger(i) && i < n && i > (members[at - 1] ?? -1));
    if (!ascending || !(hours > 0) || size < members.length) {
      throw new UsageError(
        'GRAPH_MEETING',
        `Møte nr. ${events.members.length} kan ikke brukes: deltakerne må være stigende plasser i grafen, varigheten over 0 og antallet minst ${members.length}. / Members must be ascending indexes, hours > 0, size ≥ members.`,
      );
    }
    events.members.push(members);
    events.weight.push(tieStrength(rule, hours, size));
    events.count.push(1);
    events.hours.push(hours);
  }
  return events;
}

function contactEvents(contacts: Iterable<ContactInput>, rule: TieRule, n: number): Events {
  const events: Events = { members: [], weight: [], count: [], hours: [] };
  for (const { a, b, count, hours } of contacts) {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (
      !(
        Number.isInteger(a) &&
        Number.isInteger(b) &&
        low >= 0 &&
        high < n &&
        low < high &&
        Number.isInteger(count) &&
        count > 0
      )
    ) {
      throw new UsageError(
        'GRAPH_CONTACT',
        `Kontakt nr. ${events.members.length} må gå mellom to ulike personer i grafen og telle 1, 2, 3 … / A contact must join two different actors and count 1, 2, 3 …`,
      );
    }
    const used = hours !== null && hours > 0 ? hours : CONTACT_HOURS * count;
    events.members.push([low, high]);
    events.weight.push(rule === 'newman-hours' || rule === 'hours' ? used : count);
    events.count.push(count);
    events.hours.push(used);
  }
  return events;
}

/**
 * Who has met whom, and how much? The one-mode graph of a window's meetings.
 *
 * Every pair in a meeting gets the strength of the tie rule; meetings with fewer than two identified persons
 * make no tie. A person who could not be identified counts in the size, so large meetings stay diluted.
 *
 * @param input  actors (isolates included), their sectors, and the meetings in the order of the log: the order
 *   decides in which order strengths are added, so sort meetings before (MeetingLog.meetings is sorted)
 * @param input.rule  strength of one meeting, see tie-strength
 * @returns undirected graph; `meetings` = shared meetings, `hours` = shared hours
 * @throws UsageError when members are not ascending indexes, or hours are not above 0
 * Cost: O(n + Σk²).
 * Source: Newman 2001, doi:10.1103/PhysRevE.64.016132
 */
export function projectMeetings(
  input: ActorColumns & { readonly meetings: Iterable<MeetingInput>; readonly rule: TieRule },
): ActorGraph {
  checkActors(input);
  const events = meetingEvents(input.meetings, input.rule, input.actors.length);
  return graphFromColumns(input, accumulateTies(events, input.actors.length));
}

/**
 * Who has been in touch with whom, and how much? The graph of a window's contact events, without direction.
 *
 * `newman-hours` and `hours` weigh by hours, `newman` and `count` by the number of contacts. A contact without
 * a stated length (or with length 0) counts as 0.25 h for each contact the record stands for.
 *
 * @param input  actors (isolates included), their sectors, and the contacts in the order of the log
 * @param input.rule  strength of one contact
 * @returns undirected graph; `meetings` = contacts, `hours` = shared hours
 * @throws UsageError on a self-contact, an unknown end or a count that is not a whole number above 0
 * Cost: O(n + contacts).
 */
export function projectContacts(
  input: ActorColumns & { readonly contacts: Iterable<ContactInput>; readonly rule: TieRule },
): ActorGraph {
  checkActors(input);
  const events = contactEvents(input.contacts, input.rule, input.actors.length);
  return graphFromColumns(input, accumulateTies(events, input.actors.length));
}
