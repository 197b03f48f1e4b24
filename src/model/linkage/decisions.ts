import { attendeeRef } from '../../ingest/attendees.ts';
import type { PersonRef, Problem, ReviewRow } from '../../ingest/types.ts';
import type { ActorId } from '../types.ts';
import { mentionKey } from './mentions.ts';
import type { Verdict } from './types.ts';

/** One decided line of the list, as this month's files understand it. */
export interface Decision {
  readonly row: ReviewRow;
  /** Key of the mention. */
  readonly key: string;
  readonly verdict: Verdict;
}

/** What the filled-in lists decide. */
export interface Decisions {
  readonly list: readonly Decision[];
  /** The person a mention was decided to be, followed to the end. */
  readonly personOf: (key: string) => ActorId | undefined;
  readonly problems: readonly Problem[];
}

/** What a decision is judged by. */
export interface Knowledge {
  readonly resolve: (ref: PersonRef) => ActorId | null;
  /** Is the id that of somebody in the register or in these files? */
  readonly isKnown: (id: ActorId) => boolean;
  /** Own e-mails of a person, lower case. */
  readonly emailsOf: (id: ActorId) => readonly string[];
}

/**
 * What did the user decide about uncertain names?
 *
 * `ja` links the written name to the proposed person, another name links it to that one, `nei` keeps the two apart. A
 * line that names a person nobody knows, lines that contradict each other, and lines that would make one person of two
 * e-mails are reported and not applied. Without the line everything is as before.
 *
 * @param rows decided lines of every list, in any order
 * Cost: O(lines).
 */
export function readDecisions(rows: readonly ReviewRow[], knowledge: Knowledge): Decisions {
  const problems: Problem[] = [];
  const list: Decision[] = [];
  const warn = (code: string, row: ReviewRow): void => {
    problems.push({ code, severity: 'warning', place: row.place });
  };
  for (const row of rows) {
    const decision = decide(row, knowledge);
    if (decision === null) warn('REVIEW_UNMATCHED', row);
    else list.push(decision);
  }
  const people = new Map<string, Set<ActorId>>();
  const against = new Map<string, Set<ActorId>>();
  for (const { key, verdict } of list) {
    if (verdict.kind === 'person') addTo(people, key, verdict.actor);
    else for (const actor of verdict.against) addTo(against, key, actor);
  }
  const links = new Map<string, ActorId>();
  for (const [key, actors] of people) {
    const [actor] = actors;
    if (actors.size === 1 && !against.get(key)?.has(actor!) && actor !== key) links.set(key, actor!);
  }
  dropCircles(links);
  dropTwoEmails(links, knowledge);
  const sound = list.filter(({ key, verdict, row }) => {
    if (verdict.kind === 'none' || links.get(key) === verdict.actor || key === verdict.actor) return true;
    warn('REVIEW_CONFLICT', row);
    return false;
  });
  return { list: sound, personOf: (key) => lastOf(links, key), problems };
}

function decide(row: ReviewRow, { resolve, isKnown }: Knowledge): Decision | null {
  const ref = attendeeRef(row.written);
  if (ref === null) return null;
  const key = mentionKey(ref, resolve(ref), row.series);
  const proposed = personKnown(proposedRef(row), { resolve, isKnown });
  if (row.decision === 'no') {
    return proposed === null ? null : { row, key, verdict: { kind: 'none', against: [proposed] } };
  }
  const other = row.decision === 'yes' ? null : attendeeRef(row.decision.other);
  const actor = row.decision === 'yes' ? proposed : personKnown(other, { resolve, isKnown });
  return actor === null ? null : { row, key, verdict: { kind: 'person', actor } };
}

function proposedRef({ proposal }: ReviewRow): PersonRef | null {
  const { name, email, workplace } = proposal;
  if (email !== null) return { email };
  return name === null ? null : { name, ...(workplace === null ? {} : { affiliation: workplace }) };
}

function personKnown(
  ref: PersonRef | null,
  { resolve, isKnown }: Pick<Knowledge, 'resolve' | 'isKnown'>,
): ActorId | null {
  const actor = ref === null ? null : resolve(ref);
  if (actor !== null && isKnown(actor)) return actor;
  // A word without blanks may also be an actor_id of the plain form.
  const id = ref?.name;
  return id !== undefined && isKnown(id) ? id : null;
}

function lastOf(links: ReadonlyMap<string, ActorId>, key: string): ActorId | undefined {
  let at = links.get(key);
  for (let next = at; next !== undefined; next = links.get(next)) at = next;
  return at;
}

/** «A is B» and «B is A» say nothing about who she is: neither is applied. */
function dropCircles(links: Map<string, ActorId>): void {
  const circular = [...links.keys()].filter((start) => {
    const seen = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = links.get(at);
    }
    return at !== undefined;
  });
  for (const key of circular) links.delete(key);
}

/** Two people with an e-mail each are never one: every such link to the same person falls. */
function dropTwoEmails(links: Map<string, ActorId>, { emailsOf }: Knowledge): void {
  const members = new Map<ActorId, Set<ActorId>>();
  for (const key of links.keys()) addTo(members, lastOf(links, key)!, key);
  for (const [root, keys] of members) {
    const addressed = [root, ...keys].filter((id) => emailsOf(id).length > 0);
    if (addressed.length > 1) for (const key of addressed) links.delete(key);
  }
}

function addTo<K>(map: Map<K, Set<ActorId>>, key: K, actor: ActorId): void {
  const set = map.get(key);
  if (set) set.add(actor);
  else map.set(key, new Set([actor]));
}
