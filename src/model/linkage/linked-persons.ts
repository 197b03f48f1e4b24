import { foldName } from '../../ingest/person-ref.ts';
import type { IngestResult, PersonRef, Problem, RegisterRow } from '../../ingest/types.ts';
import { emailsOf, type RegisterPersons, registerPersons } from '../register-persons.ts';
import type { ActorId } from '../types.ts';
import { type Decisions, readDecisions } from './decisions.ts';
import { collectMentions, type Mention, mentionKey } from './mentions.ts';
import { nameForms } from './name-forms.ts';
import type { KnownName } from './name-index.ts';
import { refResolver } from './resolve-ref.ts';
import { reviewList } from './review.ts';
import { seenEmails } from './seen-emails.ts';
import type { ReviewItem } from './types.ts';

/** Who is who, with the user's decisions applied. */
export interface LinkedPersons {
  readonly register: RegisterPersons;
  /** The person a reference stands for; null = the name fits several. */
  readonly resolve: (ref: PersonRef, series: string | null) => ActorId | null;
  readonly review: readonly ReviewItem[];
  /** About decisions, and about people of one name with two e-mails. */
  readonly problems: readonly Problem[];
}

/**
 * Who is meant by each name, and which names must a person decide on?
 *
 * What is certain is settled first (linkage/resolve-ref.ts), then the user's decisions, and everything else becomes a
 * suggestion in the review list. Taking a decision away gives back exactly what was before.
 *
 * @param rows what was read, in any order
 * Cost: O(rows), and the suggestions (review.ts).
 */
export function linkPersons(rows: IngestResult): LinkedPersons {
  const seen = seenEmails(rows);
  const certain = registerPersons(rows.register);
  const resolve = refResolver(certain, seen);
  const isRegistered = (id: ActorId): boolean => certain.rows.has(id);
  const mentions = collectMentions(rows, resolve, isRegistered);
  for (const mention of registeredMentions(certain)) mentions.set(mention.key, mention);
  const emailsBy = (id: ActorId): readonly string[] => {
    const own = certain.rows.get(id);
    return own?.flatMap(emailsOf) ?? (id.startsWith('e:') ? [id.slice(2)] : []);
  };
  const decisions = readDecisions(rows.reviews ?? [], {
    resolve,
    isKnown: (id) => isRegistered(id) || mentions.has(id),
    emailsOf: emailsBy,
  });
  const registerNames = namesOf(certain);
  const review = reviewList({ rows, resolve, mentions, registerNames, emailsOf: emailsBy, decisions });
  return {
    register: registerPersons(rows.register, movedPersons(certain, decisions)),
    resolve: decisionResolver(resolve, decisions),
    review: review.items,
    problems: [
      ...decisions.problems,
      ...review.problems,
      ...appliedProblems(decisions, mentions),
      ...sameNames(mentions, certain),
      ...changedNames(certain),
    ],
  };
}

/** References after decisions: within the series first, then everywhere. */
function decisionResolver(
  resolve: (ref: PersonRef) => ActorId | null,
  { list, personOf }: Decisions,
): LinkedPersons['resolve'] {
  if (list.length === 0) return resolve;
  return (ref, series) => {
    const actor = resolve(ref);
    const scoped = series === null ? undefined : personOf(mentionKey(ref, actor, series));
    return scoped ?? personOf(mentionKey(ref, actor, null)) ?? actor;
  };
}

function movedPersons(register: RegisterPersons, { personOf }: Decisions): Map<ActorId, ActorId> {
  const moved = new Map<ActorId, ActorId>();
  for (const id of register.rows.keys()) {
    const person = personOf(id);
    if (person !== undefined) moved.set(id, person);
  }
  return moved;
}

/** Registered people without e-mail or id: a register may hold somebody twice, once spelt otherwise. */
function registeredMentions(register: RegisterPersons): Mention[] {
  const mentions: Mention[] = [];
  for (const [id, own] of register.rows) {
    if (own.some((row) => row.person.id !== undefined || emailsOf(row).length > 0)) continue;
    const first = smallest(own);
    const written = first.person.name!;
    const about = { actor: id, forms: nameForms(written), written, email: null, series: null };
    mentions.push({ key: id, ...about, count: own.length, place: first.place, meetings: new Set() });
  }
  return mentions;
}

function smallest(rows: readonly RegisterRow[]): RegisterRow {
  const words = (row: RegisterRow): string =>
    [row.person.name, row.place.file, String(row.place.row ?? 0).padStart(9, '0')].join('\u0001');
  return rows.reduce((a, b) => (words(b) < words(a) ? b : a));
}

function namesOf(register: RegisterPersons): KnownName[] {
  const names: KnownName[] = [];
  for (const [actor, own] of register.rows) {
    const current = new Set(own.flatMap(({ person }) => person.name ?? []));
    const former = new Set(
      own.flatMap(({ formerNames }) => formerNames).filter((name) => !current.has(name)),
    );
    for (const name of current) names.push({ actor, name, former: false, registered: true });
    for (const name of former) names.push({ actor, name, former: true, registered: true });
  }
  return names;
}

/** Decisions that were used, by the file they stand in, and those about names these files do not have. */
function appliedProblems({ list }: Decisions, mentions: ReadonlyMap<string, Mention>): Problem[] {
  const counts = new Map<string, number>();
  for (const { key, row } of list) {
    const words = `${mentions.has(key) ? 'REVIEW_APPLIED' : 'REVIEW_UNUSED'}\u0001${row.place.file}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => {
    const [code, file] = words.split('\u0001') as [string, string];
    return { code, severity: 'note', place: { file }, params: { count } };
  });
}

/** People of the register who stand under several names: taken for one who changed name, and said. */
function changedNames({ rows }: RegisterPersons): Problem[] {
  const counts = new Map<string, number>();
  for (const own of rows.values()) {
    if (new Set(own.flatMap(({ person }) => (person.name ? foldName(person.name) : []))).size < 2) continue;
    const file = own.map(({ place }) => place.file).sort()[0]!;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return countProblems('CHANGED_NAME', 'note', counts);
}

function countProblems(
  code: string,
  severity: Problem['severity'],
  counts: ReadonlyMap<string, number>,
): Problem[] {
  return [...counts].map(([file, count]) => ({ code, severity, place: { file }, params: { count } }));
}

/** People with the name of a registered person and an e-mail of their own: kept apart, and said. */
function sameNames(mentions: ReadonlyMap<string, Mention>, register: RegisterPersons): Problem[] {
  const counts = new Map<string, number>();
  for (const { email, written, place } of mentions.values()) {
    if (email === null || !register.byName.has(foldName(written.replace(/ <[^<>]*>$/, '')))) continue;
    counts.set(place.file, (counts.get(place.file) ?? 0) + 1);
  }
  return countProblems('SAME_NAME_OTHER_EMAIL', 'warning', counts);
}
