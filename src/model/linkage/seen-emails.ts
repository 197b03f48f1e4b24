import { foldName } from '../../ingest/person-ref.ts';
import type { IngestResult, PersonRef, Place } from '../../ingest/types.ts';

/** E-mails (lower case) that stood beside a name or an account anywhere in the files. */
export interface SeenEmails {
  /** By folded name. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** By account name (UPN), lower case. */
  readonly byUpn: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Which e-mails belong to a name?
 *
 * Cost: O(rows).
 */
export function seenEmails(rows: IngestResult): SeenEmails {
  const byName = new Map<string, Set<string>>();
  const byUpn = new Map<string, Set<string>>();
  eachMention(rows, ({ name, email, upn }) => {
    if (email === undefined) return;
    if (name !== undefined) addTo(byName, foldName(name), email.toLowerCase());
    if (upn !== undefined) addTo(byUpn, upn.toLowerCase(), email.toLowerCase());
  });
  return { byName, byUpn };
}

/** Every mention of a person outside the registers, with its place and the key of its meeting (null for others). */
export function eachMention(
  rows: IngestResult,
  visit: (ref: PersonRef, place: Place, meeting: string | null) => void,
): void {
  for (const { person, place, meeting } of rows.attendances) visit(person, place, meeting);
  for (const { person, place } of rows.designated) visit(person, place, null);
  for (const { from, to, place } of rows.contacts) {
    visit(from, place, null);
    visit(to, place, null);
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
