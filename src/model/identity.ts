import { foldName } from '../ingest/person-ref.ts';
import type { IngestResult, PersonRef, Place, Problem, RegisterRow } from '../ingest/types.ts';
import { linkPersons } from './linkage/linked-persons.ts';
import type { PersonName, ReviewItem } from './linkage/types.ts';
import { personName } from './person-name.ts';
import type { RegisterPersons } from './register-persons.ts';
import type { ActorId } from './types.ts';

/** Who is who in one set of files. */
export interface Identities {
  readonly register: RegisterPersons;
  /** The person a file speaks of; null when the name fits several people (reported with its place). Give the meeting's
   * series where there is one: an incomplete name is decided on inside its series. */
  readonly find: (ref: PersonRef, place: Place, series?: string | null) => ActorId | null;
  /** The person of an id or e-mail from the settings, or null; nothing is reported. */
  readonly lookUp: (idOrEmail: string) => ActorId | null;
  /** What was said about the workplace of people who are in no register: id → words and how often. Words in brackets only
   * where the register has them, since brackets in a log hold anything: «(sykmeldt)», a colleague's name. */
  readonly hints: ReadonlyMap<ActorId, ReadonlyMap<string, number>>;
  /** Name and e-mails of a person, for lists that stay on the machine. */
  readonly nameOf: (id: ActorId) => PersonName;
  /** Names that may be somebody known, for the user to decide on. */
  readonly review: readonly ReviewItem[];
  /** UNKNOWN_ACTOR and UNCLEAR_NAME once a person, AMBIGUOUS_NAME once a mention, and what became of decisions. Of people
   * in no register only those in `met`, where it is given: someone who was asked and never came is no actor. */
  readonly problems: (met?: ReadonlySet<ActorId>) => Problem[];
}

const UNCLEAR = /^\S+$|\s\p{L}\.?$/u;

interface Unknown {
  readonly place: Place;
  readonly unclear: boolean;
  count: number;
  /** The smallest of the names written. */
  name: string | null;
}

/**
 * Who do the files speak of?
 *
 * In turn: the plain form's actor_id; the e-mail without regard to case, any of a person's; the account name; the folded
 * name where it is unique in the register (or unique at the workplace that was named with it); then what the user decided.
 * Two different e-mails are never merged. Everyone else becomes a person of her own who is not registered; «Ola N.» never
 * becomes «Ola Nordmann» unless the user says so.
 *
 * @param rows what was read; the order of rows and files does not matter
 * Cost: O(rows), and the suggestions (model/linkage/review.ts).
 */
export function resolvePersons(rows: IngestResult): Identities {
  const linked = linkPersons(rows);
  const { register, resolve } = linked;
  const unknown = new Map<ActorId, Unknown>();
  const hints = new Map<ActorId, Map<string, number>>();
  const ambiguous: Problem[] = [];
  const workplaces = workplacesOf(rows.register);
  /** Brackets that no register knows, by file. */
  const unused = new Map<string, number>();
  const find = (ref: PersonRef, place: Place, series: string | null = null): ActorId | null => {
    const id = resolve(ref, series);
    if (id === null) ambiguous.push({ code: 'AMBIGUOUS_NAME', severity: 'warning', place });
    else if (!register.rows.has(id)) noteUnknown(id, ref, place);
    return id;
  };
  const noteUnknown = (id: ActorId, ref: PersonRef, place: Place): void => {
    const known = unknown.get(id);
    const unclear = ref.id === undefined && ref.email === undefined && UNCLEAR.test(ref.name ?? '');
    if (known) {
      known.count++;
      if (ref.name !== undefined && (known.name === null || ref.name < known.name)) known.name = ref.name;
    } else unknown.set(id, { place, unclear, count: 1, name: ref.name ?? null });
    if (ref.affiliation === undefined) return;
    if (ref.bracketed && !workplaces.has(foldName(ref.affiliation))) {
      unused.set(place.file, (unused.get(place.file) ?? 0) + 1);
      return;
    }
    const words = hints.get(id) ?? new Map<string, number>();
    hints.set(id, words.set(ref.affiliation, (words.get(ref.affiliation) ?? 0) + 1));
  };
  const lookUp = (key: string): ActorId | null => {
    const id = resolve({ id: key }, null);
    return id !== null && (register.rows.has(id) || unknown.has(id)) ? id : null;
  };
  const hasRegister = rows.register.length > 0;
  return {
    register,
    find,
    lookUp,
    hints,
    nameOf: (id) => personName(id, register.rows.get(id), unknown.get(id)?.name ?? null),
    review: linked.review,
    problems: (met) => [
      ...ambiguous,
      ...unknownProblems(
        [...unknown].filter(([id]) => met?.has(id) ?? true),
        hasRegister,
      ),
      ...bracketProblems(unused),
      ...linked.problems,
    ],
  };
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

function unknownProblems(unknown: readonly (readonly [ActorId, Unknown])[], hasRegister: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const [, { place, unclear, count }] of unknown) {
    const params = { count };
    if (unclear) problems.push({ code: 'UNCLEAR_NAME', severity: 'warning', place, params });
    else if (hasRegister) problems.push({ code: 'UNKNOWN_ACTOR', severity: 'warning', place, params });
  }
  return problems;
}
