import { foldName } from '../ingest/person-ref.ts';
import type { RegisterRow } from '../ingest/types.ts';
import { groupRows } from './group-rows.ts';
import type { ActorId } from './types.ts';

/** Everyone the registers know, and how they can be found again. */
export interface RegisterPersons {
  /** Rows of each person. */
  readonly rows: ReadonlyMap<ActorId, readonly RegisterRow[]>;
  /** Lower-case e-mail or account name (UPN) → persons. */
  readonly byEmail: ReadonlyMap<string, ReadonlySet<ActorId>>;
  /** Folded current name → persons. */
  readonly byName: ReadonlyMap<string, ReadonlySet<ActorId>>;
}

/**
 * Which rows of the registers are the same person?
 *
 * The plain form's actor_id decides; then the e-mails without regard to case, where rows that share one address share
 * them all (an e-mail with two names is one person who changed name); a row with neither joins the only person of that name
 * at the same workplace, or whose former name it is there, where its dates end before hers begin. Rows with different ids, or with no address in common, are never merged.
 *
 * @param register rows in any order; the result does not depend on it
 * @param same person → the person she was decided to be (model/linkage/decisions.ts), applied last
 * Cost: O(rows).
 */
export function registerPersons(
  register: readonly RegisterRow[],
  same: ReadonlyMap<ActorId, ActorId> = new Map(),
): RegisterPersons {
  const rows = new Map<ActorId, RegisterRow[]>();
  const byEmail = new Map<string, Set<ActorId>>();
  const byName = new Map<string, Set<ActorId>>();
  const place = (row: RegisterRow, own: ActorId): void => {
    const id = same.get(own) ?? own;
    addTo(rows, id, row);
    for (const email of emailsOf(row)) addToSet(byEmail, email, id);
    if (row.person.upn) addToSet(byEmail, row.person.upn.toLowerCase(), id);
    if (row.person.name) addToSet(byName, foldName(row.person.name), id);
  };
  const withId = register.filter((row) => row.person.id !== undefined);
  for (const row of withId) place(row, row.person.id!);
  const withEmail = register.filter((row) => row.person.id === undefined && emailsOf(row).length > 0);
  const first = firstEmails(withEmail);
  const owners = new Map<string, Set<ActorId>>();
  for (const row of withEmail) {
    const root = first(emailsOf(row)[0]!);
    for (const email of emailsOf(row)) for (const id of byEmail.get(email) ?? []) addToSet(owners, root, id);
  }
  for (const row of withEmail) {
    const root = first(emailsOf(row)[0]!);
    place(row, only(owners.get(root)) ?? `e:${root}`);
  }
  const former = formerNames([...withId, ...withEmail], byEmail);
  const nameOnly = groupRows(
    register.filter((row) => row.person.id === undefined && emailsOf(row).length === 0),
    (row) => foldName(row.person.name!),
  );
  for (const [name, group] of nameOnly) placeNamed(name, group, { rows, byName, former, place });
  return { rows, byEmail, byName };
}

/** The e-mails of a row, lower case; its account name (UPN) where it has none. */
export function emailsOf({ person, otherEmails }: RegisterRow): string[] {
  const emails = [person.email, ...(otherEmails ?? [])].flatMap((email) => email?.toLowerCase() ?? []);
  return emails.length === 0 && person.upn !== undefined ? [person.upn.toLowerCase()] : emails;
}

/** Address → the smallest of all that are linked to it by standing in one row. */
function firstEmails(rows: readonly RegisterRow[]): (email: string) => string {
  const parent = new Map<string, string>();
  const root = (email: string): string => {
    let at = email;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const row of rows) {
    const [head, ...rest] = emailsOf(row);
    for (const email of rest) {
      const [a, b] = [root(head!), root(email)].sort() as [string, string];
      if (a !== b) parent.set(b, a);
    }
  }
  return root;
}

function placeNamed(
  name: string,
  group: readonly RegisterRow[],
  known: {
    rows: ReadonlyMap<ActorId, readonly RegisterRow[]>;
    byName: ReadonlyMap<string, ReadonlySet<ActorId>>;
    former: ReadonlyMap<string, ReadonlySet<ActorId>>;
    place: (row: RegisterRow, id: ActorId) => void;
  },
): void {
  const owner = only(known.byName.get(name)) ?? renamed(name, group, known);
  const workplaces = new Set(owner === undefined ? [] : known.rows.get(owner)!.map(workplaceOf));
  const apart = new Set(group.map(workplaceOf)).size > 1 && overlaps(group);
  for (const row of group) {
    const at = workplaceOf(row);
    if (owner !== undefined && (at === '' || workplaces.has(at) || workplaces.has('')))
      known.place(row, owner);
    else known.place(row, apart || owner !== undefined ? `n:${name} (${at})` : `n:${name}`);
  }
}

/** Folded former name → people with an id or an e-mail who state it. */
function formerNames(
  rows: readonly RegisterRow[],
  byEmail: ReadonlyMap<string, ReadonlySet<ActorId>>,
): Map<string, Set<ActorId>> {
  const former = new Map<string, Set<ActorId>>();
  for (const row of rows) {
    const owner = row.person.id ?? only(byEmail.get(emailsOf(row)[0]!));
    if (owner === undefined) continue;
    for (const name of row.formerNames) addToSet(former, foldName(name), owner);
  }
  return former;
}

/** Who had this name before, by her own statement, at this workplace, and from a later day on. */
function renamed(
  name: string,
  group: readonly RegisterRow[],
  { rows, byName, former }: Pick<Parameters<typeof placeNamed>[2], 'rows' | 'byName' | 'former'>,
): ActorId | undefined {
  const person = byName.has(name) ? undefined : only(former.get(name));
  const later = person === undefined ? undefined : rows.get(person);
  if (later === undefined) return undefined;
  const begins = later.map((row) => row.from ?? '').sort()[0]!;
  const workplaces = new Set(later.map(workplaceOf));
  const before = group.every(
    (row) => row.to !== null && row.to <= begins && workplaces.has(workplaceOf(row)),
  );
  return before ? person : undefined;
}

/** What tells two people of one name apart: the organisation, else the unit. */
function workplaceOf(row: RegisterRow): string {
  return foldName(row.attributes.organisation ?? row.attributes.unit ?? '');
}

/** Do any two affiliations of different rows hold on the same day? Someone who moves has spells apart. */
function overlaps(group: readonly RegisterRow[]): boolean {
  const spells = group
    .map((row) => ({ from: row.from ?? '', to: row.to ?? '9999-12-31' }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return spells.some((spell, i) => i > 0 && spell.from < spells[i - 1]!.to);
}

function only<T>(set: ReadonlySet<T> | undefined): T | undefined {
  return set?.size === 1 ? [...set][0] : undefined;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addToSet<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
