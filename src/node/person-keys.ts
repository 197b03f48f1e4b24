import { createHmac } from 'node:crypto';
import { foldName } from '../ingest/person-ref.ts';
import type { PersonName } from '../model/linkage/types.ts';

/** Keyed fingerprints of one person, 32 hexadecimal digits each. */
export interface PersonKeys {
  /** What the person is known by: every e-mail; without one the id of the plain form; else name and each workplace. */
  readonly own: readonly string[];
  /** What she may have been known by before she got an e-mail, an id or a workplace. */
  readonly earlier: readonly string[];
}

const DIGITS = 32;

/**
 * By which fingerprint is a person found again next month, without a name?
 *
 *   HMAC-SHA256(key, "v1␀email␀" + e-mail), else HMAC-SHA256(key, "v1␀name␀" + name + "␀" + workplace); 128 bits
 *
 * Without the key nothing can be worked out from it; plain hashes of names can be undone by trying all names.
 *
 * @param person name and e-mails; words are compared folded (model/linkage)
 * @param id id of the person in the log, used where nothing else is known
 * Cost: O(e-mails + workplaces).
 * Source: RFC 2104, doi:10.17487/RFC2104
 */
export function personKeys(key: Uint8Array, person: PersonName, id: string): PersonKeys {
  const mac = (...parts: string[]): string =>
    createHmac('sha256', key)
      .update(['v1', ...parts].join('\0'), 'utf8')
      .digest('hex')
      .slice(0, DIGITS);
  const emails = [...person.emails].sort().map((email) => mac('email', email));
  const ids = person.sourceId === null ? [] : [mac('id', person.sourceId)];
  const name = person.name === null ? null : foldName(person.name);
  const workplaces = person.workplaces.map(foldName);
  const named = name === null ? [] : workplaces.map((workplace) => mac('name', name, workplace));
  const nameOnly = name === null ? [] : [mac('name', name, '')];
  const [own = [mac('id', id)], ...earlier] = [emails, ids, named, nameOnly].filter(
    (keys) => keys.length > 0,
  );
  return { own, earlier: earlier.flat() };
}
