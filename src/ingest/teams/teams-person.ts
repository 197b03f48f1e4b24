import { attendeeRef } from '../attendees.ts';
import { foldName, personRef } from '../person-ref.ts';
import { isRoomName } from '../rooms.ts';
import type { PersonRef } from '../types.ts';

/** One who joined, as a report from Teams names her. */
export interface TeamsPerson {
  /** The same for the same one in every row of the report; holds numbers and addresses, so it never leaves the reader. */
  readonly key: string;
  /** person: named · room: a meeting room · unnamed: a telephone, or nobody's name. */
  readonly kind: 'person' | 'room' | 'unnamed';
  readonly person: PersonRef | null;
}

const STANDING =
  /\s*\((?:external|guest|unverified|anonymous|ekstern|gjest|ubekreftet|ikke bekreftet|ekstern gjest|extern|gast|externo|convidado|não verificado)\)\s*$/iu;
const COMPANY = /^\[([^\]]+)\]\s*(\S.*)$/;
const ADDRESS = /^[^\s@#,;<>()]+@[^\s@#,;<>()]+\.[^\s@#,;<>()]+$/;
const TENANT_ADDRESS = /\.onmicrosoft\./i;

/**
 * Who is this, in a report from Teams?
 *
 * What Teams adds behind a name (`(External)`, `(Gjest)` …) is taken off; `[Company] Name` and `Name (Company)` give the
 * affiliation. Telephones count as people without a name; their number is not kept. A UPN that looks
 * like an address is kept beside the e-mail as the account's name; a guest's (`#EXT#`) or the tenant's own is not.
 *
 * @param cells name, e-mail and UPN as the report writes them
 * Cost: O(length).
 */
export function teamsPerson(cells: { name: string; email: string; upn: string }): TeamsPerson {
  const upn = cells.upn.trim();
  const email = addressOf(cells.email) ?? '';
  const account = TENANT_ADDRESS.test(upn) ? null : addressOf(upn);
  const name = bareName(cells.name);
  const key = (upn || email || foldName(name)).toLowerCase();
  if (isRoomName(name)) return { key, kind: 'room', person: null };
  if (email === '' && account === null && !/\p{L}/u.test(name)) return { key, kind: 'unnamed', person: null };
  const company = COMPANY.exec(name);
  const ref = attendeeRef(company ? `${company[2]} (${company[1]})` : name);
  const named = personRef({ name: ref?.name ?? '', email: email || (ref?.email ?? '') });
  if (named === null && account === null) return { key, kind: 'unnamed', person: null };
  const isOther = account !== null && account.toLowerCase() !== email.toLowerCase();
  const person = { ...named, ...(isOther ? { upn: account } : {}) };
  const affiliation = ref?.affiliation;
  return {
    key,
    kind: 'person',
    person: affiliation === undefined ? person : { ...person, affiliation, bracketed: true },
  };
}

function addressOf(text: string): string | null {
  const plain = text.trim();
  return ADDRESS.test(plain) ? plain : null;
}

function bareName(name: string): string {
  let bare = name.trim().replace(/^"(.*)"$/, '$1');
  while (STANDING.test(bare)) bare = bare.replace(STANDING, '');
  return bare.replace(/\s+/g, ' ').trim();
}
