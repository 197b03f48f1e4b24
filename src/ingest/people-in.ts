import { foldName } from './person-ref.ts';
import type { ReadRows } from './reader.ts';
import type { PersonRef } from './types.ts';

/**
 * How many different people does one file speak of?
 *
 * A person is her e-mail, else her id, else her name; a bare name that one e-mail or id of the file goes by is the same
 * person. Nothing is matched with other files, so `Ola N.` and `Ola Nordmann` are two.
 *
 * @param read the rows of one file
 * @returns 0 where the file names nobody
 * Cost: O(rows).
 */
export function peopleIn(read: ReadRows): number {
  const { attendances = [], contacts = [], register = [], designated = [], directory = [] } = read;
  const keyed = new Set<string>();
  const bare = new Set<string>();
  const ownersOf = new Map<string, Set<string>>();
  const noted = new Set<PersonRef>();
  const note = (person: PersonRef): void => {
    if (noted.has(person)) return;
    noted.add(person);
    const { email, id, name } = person;
    const key = email?.toLowerCase() ?? id;
    if (key === undefined) bare.add(plainName(name ?? ''));
    else {
      keyed.add(key);
      if (name === undefined) return;
      const plain = plainName(name);
      const owners = ownersOf.get(plain) ?? new Set();
      ownersOf.set(plain, owners.add(key));
    }
  };
  for (const rows of [attendances, register, designated, directory])
    for (const { person } of rows) note(person);
  for (const { from, to } of contacts) {
    note(from);
    note(to);
  }
  return keyed.size + [...bare].filter((name) => ownersOf.get(name)?.size !== 1).length;
}

/** `Kari H.` and `Kari H` are one way of writing. */
function plainName(name: string): string {
  return foldName(name).replace(/\.$/, '');
}
