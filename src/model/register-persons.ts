import { foldName } from '../ingest/person-ref.ts';
import type { RegisterRow } from '../ingest/types.ts';
import { groupRows } from './group-rows.ts';
import type { ActorId } from './types.ts';

/** Everyone the registers know, and how they can be found again. */
export interface RegisterPersons {
  /** Rows of each person. */
  readonly rows: ReadonlyMap<ActorId, readonly RegisterRow[]>;
  /** Lower-case e-mail → persons. */
  readonly byEmail: ReadonlyMap<string, ReadonlySet<ActorId>>;
  /** Folded current name → persons. */
  readonly byName: ReadonlyMap<string, ReadonlySet<ActorId>>;
}

/**
 * Which rows of the registers are the same person?
 *
 * The plain form's actor_id decides; then the e-mail without regard to case; a row with neither joins the only person
 * of that name at the same workplace. Rows with different ids or different e-mails are never merged.
 *
 * @param register rows in any order; the result does not depend on it
 * Cost: O(rows).
 */
export function registerPersons(register: readonly RegisterRow[]): RegisterPersons {
  const rows = new Map<ActorId, RegisterRow[]>();
  const byEmail = new Map<string, Set<ActorId>>();
  const byName = new Map<string, Set<ActorId>>();
  const place = (row: RegisterRow, id: ActorId): void => {
    addTo(rows, id, row);
    if (row.person.email) addToSet(byEmail, row.person.email.toLowerCase(), id);
    if (row.person.name) addToSet(byName, foldName(row.person.name), id);
  };
  const withId = register.filter((row) => row.person.id !== undefined);
  for (const row of withId) place(row, row.person.id!);
  const withEmail = register.filter((row) => row.person.id === undefined && row.person.email !== undefined);
  const owners = withEmail.map((row) => byEmail.get(row.person.email!.toLowerCase()));
  withEmail.forEach((row, i) => {
    place(row, only(owners[i]) ?? `e:${row.person.email!.toLowerCase()}`);
  });
  const nameOnly = groupRows(
    register.filter((row) => row.person.id === undefined && row.person.email === undefined),
    (row) => foldName(row.person.name!),
  );
  for (const [name, group] of nameOnly) placeNamed(name, group, { rows, byName, place });
  return { rows, byEmail, byName };
}

function placeNamed(
  name: string,
  group: readonly RegisterRow[],
  known: {
    rows: ReadonlyMap<ActorId, readonly RegisterRow[]>;
    byName: ReadonlyMap<string, ReadonlySet<ActorId>>;
    place: (row: RegisterRow, id: ActorId) => void;
  },
): void {
  const owner = only(known.byName.get(name));
  const workplaces = new Set(owner === undefined ? [] : known.rows.get(owner)!.map(workplaceOf));
  const apart = new Set(group.map(workplaceOf)).size > 1 && overlaps(group);
  for (const row of group) {
    const at = workplaceOf(row);
    if (owner !== undefined && (at === '' || workplaces.has(at) || workplaces.has('')))
      known.place(row, owner);
    else known.place(row, apart || owner !== undefined ? `n:${name} (${at})` : `n:${name}`);
  }
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
