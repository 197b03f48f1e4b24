import type { IngestResult, Problem } from '../ingest/types.ts';
import type { Settings } from '../settings.ts';
import { buildActors } from './build-actors.ts';
import { buildContacts, buildDesignated, type ContactDraft, type DesignatedDraft } from './build-contacts.ts';
import { type BuiltMeetings, buildMeetings, type PeriodMs } from './build-meetings.ts';
import { type Clock, createClock } from './clock.ts';
import { useDurations } from './durations.ts';
import { type Identities, resolvePersons } from './identity.ts';
import type { Actor, ActorId, ContactEvent, DesignatedContact, Meeting, MeetingLog } from './types.ts';

/**
 * Who met whom, when, for how long, and who worked where?
 *
 * The log is the same for any order of rows and files. `problems` are those of reading and of building together.
 *
 * @param rows what was read
 * @param settings time zone, period, sector, arms and brokers are used here
 * @throws UsageError SECTOR_UNKNOWN when the register has no such column
 * Cost: O(rows log rows).
 */
export function buildLog(rows: IngestResult, settings: Settings): MeetingLog {
  const clock = createClock(settings.timezone);
  const period = periodOf(settings, clock);
  const identities = resolvePersons(rows);
  const meetings = buildMeetings(rows, identities, { clock, period, settings });
  const contacts = buildContacts(rows, identities, { clock, period });
  const designated = buildDesignated(rows.designated, identities, clock);
  const met = metIn(meetings, contacts.drafts, designated);
  const people = buildActors(rows, identities, met, { settings, clock });
  const used = useDurations(meetings.drafts);
  const index = new Map(people.actors.map((actor: Actor, i) => [actor.id, i]));
  return {
    timezone: settings.timezone,
    actors: people.actors,
    meetings: finishMeetings(meetings, used.durations, index),
    contacts: finishContacts(contacts.drafts, index),
    designated: finishDesignated(designated, index),
    hasRegister: rows.register.length > 0,
    durationsMissing: used.durationsMissing,
    superseded: meetings.superseded,
    review: identities.review,
    names: namesOf(people.actors, identities),
    problems: sortProblems([
      ...rows.problems,
      ...meetings.problems,
      ...contacts.problems,
      ...identities.problems(met),
      ...people.problems,
      ...used.problems,
    ]),
  };
}

/** Names of everyone in the log and of everyone the review list proposes. */
function namesOf(actors: readonly Actor[], identities: Identities): MeetingLog['names'] {
  const proposed = identities.review.flatMap(({ candidates }) => candidates.map(({ actor }) => actor));
  const ids = new Set([...actors.map(({ id }) => id), ...proposed]);
  return new Map([...ids].sort().map((id) => [id, identities.nameOf(id)]));
}

function metIn(
  { drafts, people: { persons, known } }: BuiltMeetings,
  contacts: readonly ContactDraft[],
  designated: readonly DesignatedDraft[],
): Set<ActorId> {
  const met = new Set<ActorId>();
  const isMet = new Uint8Array(persons.length);
  for (const { row } of drafts)
    for (let i = known.first[row]!; i < known.first[row + 1]!; i++) isMet[known.member[i]!] = 1;
  persons.forEach((id, person) => {
    if (isMet[person] === 1) met.add(id);
  });
  for (const { from, to } of contacts) met.add(from).add(to);
  for (const { actor } of designated) met.add(actor);
  return met;
}

function periodOf({ period }: Settings, clock: Clock): PeriodMs {
  return period === null ? null : [clock.dayStart(period[0]), clock.dayStart(period[1])];
}

function finishMeetings(
  { drafts, people: { persons, known, ambiguous } }: BuiltMeetings,
  durations: readonly Pick<Meeting, 'durationMinutes' | 'durationSource'>[],
  index: ReadonlyMap<ActorId, number>,
): Meeting[] {
  const actorOf = Int32Array.from(persons, (id) => index.get(id) ?? -1);
  return drafts.map(({ id, startMs, precision, series, type, row, unidentified: uncounted }, i) => {
    const { durationMinutes, durationSource } = durations[i]!;
    const from = known.first[row]!;
    const attendees = new Array<number>(known.first[row + 1]! - from);
    for (let a = 0; a < attendees.length; a++) attendees[a] = actorOf[known.member[from + a]!]!;
    attendees.sort((a, b) => a - b);
    const unidentified = uncounted + ambiguous(row);
    return { id, startMs, precision, durationMinutes, durationSource, series, type, attendees, unidentified };
  });
}

function finishContacts(
  drafts: readonly ContactDraft[],
  index: ReadonlyMap<ActorId, number>,
): ContactEvent[] {
  return drafts
    .map((draft) => ({ ...draft, from: index.get(draft.from)!, to: index.get(draft.to)! }))
    .sort((a, b) => a.timeMs - b.timeMs || a.from - b.from || a.to - b.to || compareRest(a, b));
}

function compareRest(a: ContactEvent, b: ContactEvent): number {
  const channels = [a.channel ?? '', b.channel ?? ''] as const;
  if (channels[0] !== channels[1]) return channels[0] < channels[1] ? -1 : 1;
  const rest = ({ durationMinutes, count, frequency }: ContactEvent): number[] => [
    durationMinutes ?? -1,
    count,
    frequency ?? -1,
  ];
  const [one, other] = [rest(a), rest(b)];
  const differs = one.findIndex((value, i) => value !== other[i]);
  if (differs >= 0) return one[differs]! - other[differs]!;
  const words = (c: ContactEvent): string => `${c.evidence ?? ''} ${c.directed}`;
  return words(a) === words(b) ? 0 : words(a) < words(b) ? -1 : 1;
}

function finishDesignated(
  drafts: readonly DesignatedDraft[],
  index: ReadonlyMap<ActorId, number>,
): DesignatedContact[] {
  return drafts
    .map((draft) => ({ ...draft, actor: index.get(draft.actor)! }))
    .sort((a, b) => compareWords(a.unit, b.unit) || a.actor - b.actor || (a.fromMs < b.fromMs ? -1 : 1));
}

function compareWords(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareWords(a.place.file, b.place.file) ||
      (a.place.row ?? 0) - (b.place.row ?? 0) ||
      compareWords(a.code, b.code),
  );
}
