import { foldName } from '../person-ref.ts';
import type { ReadRows } from '../reader.ts';
import type { ContactRow, PersonRef } from '../types.ts';

/**
 * Which e-mails stand in several files, because sender and receiver both kept them?
 *
 * Two rows with the same sender, receiver and second are one message; the first is kept.
 *
 * @param files rows of each file
 * @returns the same files without the copies. Cost: O(contacts).
 */
export function dropMailCopies(files: readonly ReadRows[]): ReadRows[] {
  const seen = new Set<string>();
  return files.map((read) => {
    if (!read.contacts?.some(isMail)) return read;
    const contacts = read.contacts.filter((row) => {
      if (!isMail(row)) return true;
      const key = [keyOf(row.from), keyOf(row.to), JSON.stringify(row.when)].join('\u0001');
      return !seen.has(key) && seen.add(key);
    });
    return { ...read, contacts };
  });
}

function isMail({ evidence }: ContactRow): boolean {
  return evidence === 'mail';
}

function keyOf({ email, name }: PersonRef): string {
  return email ?? foldName(name ?? '');
}
