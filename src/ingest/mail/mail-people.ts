import { addressParser } from 'postal-mime';
import { personRef } from '../person-ref.ts';
import type { PersonRef } from '../types.ts';
import { unifyEncodedWords } from './encoded-words.ts';

/** Exchange's own addresses, also where they are dressed up as e-mail. */
const X500 = /^(?:\/o=|imceaex-)/i;

/**
 * Who stands in a header such as `To`?
 *
 * Groups are expanded, `undisclosed-recipients:;` is nobody. An X500 address is no e-mail: only the name beside it
 * counts.
 *
 * @param value the unfolded header
 * @returns people in the order they stand. Cost: O(length).
 */
export function mailPeople(value: string): PersonRef[] {
  if (value === '') return [];
  return addressParser(unifyEncodedWords(value), { flatten: true }).flatMap((mailbox) => {
    const address = (mailbox.address ?? '').trim().toLowerCase();
    const isEmail = /^[^\s@]+@[^\s@]+$/.test(address) && !X500.test(address);
    const name = mailbox.name.replace(/\s+/g, ' ').trim().normalize('NFC');
    const isName = /\p{L}/u.test(name) && !name.includes('@') && !X500.test(name);
    const person = personRef({ name: isName ? name : '', email: isEmail ? address : '' });
    return person === null ? [] : [person];
  });
}
