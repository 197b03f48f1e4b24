import { foldName } from '../ingest/person-ref.ts';
import type { IngestResult, PersonRef, Place, Problem, RegisterRow } from '../ingest/types.ts';
import { type RegisterPersons, registerPersons } from './register-persons.ts';
import type { ActorId } from './types.ts';

/** Who is who in one set of files. */
export interface Identities {
  readonly register: RegisterPersons;
  /** The person a file speaks of; null when the name fits several people (reported with its place). */
  readonly find: (ref: PersonRef, place: Place) => ActorId | null;
  /** The person of an id or e-mail from the settings, or null; nothing is reported. */
  readonly lookUp: (idOrEmail: string) => ActorId | null;
  /** What was said about the workplace of people who are in no register: id → words and how often. Words in brackets only
   * where the register has them, since brackets in a log hold anything: «(sykmeldt)», a colleague's name. */
  readonly hints: ReadonlyMap<ActorId, ReadonlyMap<string, number>>;
  /** UNKNOWN_ACTOR and UNCLEAR_NAME once a person, AMBIGUOUS_NAME once a mention. */
  readonly problems: () => Problem[];
}

const UNCLEAR = /^\S+$|\s\p{L}\.?$/u;

interface Unknown {
  readonly place: Place;
  readonly unclear: boolean;
  count: number;
}

/**
 * Who do the files speak of?
 *
 * In turn: the plain form's actor_id; the e-mail without regard to case; the folded name where it is unique in the
 * register (or unique at the workplace that was named with it). Two different e-mails are never merged. Everyone else
 * becomes a person of her own who is not registered; «Ola N.» never becomes «Ola Nordmann».
 *
 * @param rows what was read; the order of rows and files does not matter
 * Cost: O(rows).
 */
export function resolvePersons(rows: IngestResult): Identities {
  const register = registerPersons(rows.register);
  const seenEmails = emailsByName(rows);
  const unknown = new Map<ActorId, Unknown>();
  const hints = new Map<ActorId, Map<string, number>>();
  const ambiguous: Problem[] = [];
  const workplaces = workplacesOf(rows.register);
  /** Brackets that no register knows, by file. */
  const unused = new Map<string, number>();
  const resolve = (ref: PersonRef): ActorId | null => resolveRef(ref, register, seenEmails);
  const find = (ref: PersonRef, place: Place): ActorId | null => {
    const id = resolve(ref);
    if (id === null) ambiguous.push({ code: 'AMBIGUOUS_NAME', severity: 'warning', place });
    else if (!register.rows.has(id)) noteUnknown(id, ref, place);
    return id;
  };
  const noteUnknown = (id: ActorId, ref: PersonRef, place: Place): void => {
    const known = unknown.get(id);
    const unclear = ref.id === undefined && ref.email === undefined && UNCLEAR.test(ref.name ?? '');
    if (known) known.count++;
    else unknown.set(id, { place, unclear, count: 1 });
    if (ref.affiliation === undefined) return;
    if (ref.bracketed && !workplaces.has(foldName(ref.affiliation))) {
      unused.set(place.file, (unused.get(place.file) ?? 0) + 1);
      return;
    }
    const words = hints.get(id) ?? new Map<string, number>();
    hints.set(id, words.set(ref.affiliation, (words.get(ref.affiliation) ?? 0) + 1));
  };
  const lookUp = (key: string): ActorId | null => {
    const id = resolve({ id: key });
    return id !== null && (register.rows.has(id) || unknown.has(id)) ? id : null;
  };
  const hasRegister = rows.register.length > 0;
  return {
    register,
    find,
    lookUp,
    hints,
    problems: () => [...ambiguous, ...unknownProblems(unknown, hasRegister), ...bracketProblems(unused)],
  };
}

function resolveRef(
  ref: PersonRef,
  register: RegisterPersons,
  seenEmails: ReadonlyMap<string, ReadonlySet<string>>,
): ActorId | null {
  if (ref.id !== undefined && register.rows.has(ref.id)) return ref.id;
  const email = (ref.email ?? (ref.id?.includes('@') ? ref.id : undefined))?.toLowerCase();
  if (email !== undefined) {
    const owners = register.byEmail.get(email);
    if (owners !== undefined) return owners.size === 1 ? [...owners][0]! : null;
  }
  const name = ref.name ?? (ref.email === undefined ? ref.id : undefined);
  const named = name === undefined ? [] : candidatesOf(name, email, register);
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return atWorkplace(named, ref.affiliation, register);
  if (ref.id !== undefined && email === undefined) return ref.id;
  if (email !== undefined) return `e:${email}`;
  const folded = foldName(name!);
  const emails = seenEmails.get(folded);
  return emails?.size === 1 ? `e:${[...emails][0]!}` : `n:${folded}`;
}

/** Registered people of this name; those with another e-mail than the one stated are other people. */
function candidatesOf(name: string, email: string | undefined, register: RegisterPersons): ActorId[] {
  const named = [...(register.byName.get(foldName(name)) ?? [])].sort();
  if (email === undefined) return named;
  return named.filter((id) => register.rows.get(id)!.every((row) => row.person.email === undefined));
}

function atWorkplace(
  candidates: readonly ActorId[],
  affiliation: string | undefined,
  register: RegisterPersons,
): ActorId | null {
  if (affiliation === undefined) return null;
  const wanted = foldName(affiliation);
  const there = candidates.filter((id) => register.rows.get(id)!.some((row) => worksAt(row, wanted)));
  return there.length === 1 ? there[0]! : null;
}

function worksAt(row: RegisterRow, workplace: string): boolean {
  return ['organisation', 'unit'].some((key) => foldName(row.attributes[key] ?? '') === workplace);
}

/** E-mails that stood beside each name anywhere in the files. */
function emailsByName(rows: IngestResult): Map<string, Set<string>> {
  const emails = new Map<string, Set<string>>();
  const note = ({ name, email }: PersonRef): void => {
    if (name === undefined || email === undefined) return;
    const folded = foldName(name);
    emails.set(folded, (emails.get(folded) ?? new Set()).add(email.toLowerCase()));
  };
  for (const { person } of rows.attendances) note(person);
  for (const { person } of rows.designated) note(person);
  for (const { from, to } of rows.contacts) {
    note(from);
    note(to);
  }
  return emails;
}

/** Units, sectors and organisations of the register, folded. */
function workplacesOf(register: readonly RegisterRow[]): ReadonlySet<string> {
  const fields = ['unit', 'sector', 'organisation'] as const;
  return new Set(
    register.flatMap(({ attributes }) => fields.flatMap((f) => foldName(attributes[f] ?? '') || [])),
  );
}

function bracketProblems(unused: ReadonlyMap<string, number>): Problem[] {
  return [...unused]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, count]) => ({
      code: 'BRACKETS_UNUSED',
      severity: 'note',
      place: { file },
      params: { count },
    }));
}

function unknownProblems(unknown: ReadonlyMap<ActorId, Unknown>, hasRegister: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const { place, unclear, count } of unknown.values()) {
    const params = { count };
    if (unclear) problems.push({ code: 'UNCLEAR_NAME', severity: 'warning', place, params });
    else if (hasRegister) problems.push({ code: 'UNKNOWN_ACTOR', severity: 'warning', place, params });
  }
  return problems;
}
