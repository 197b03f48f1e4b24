import { foldName } from '../ingest/person-ref.ts';
import type { RegisterRow } from '../ingest/types.ts';
import type { PersonName } from './linkage/types.ts';
import type { ActorId } from './types.ts';

/**
 * What is a person called?
 *
 * By the register: the name of the row that began last, every e-mail, and every workplace (organisation, else unit).
 * In no register: the e-mail of the id, and the name the files use.
 *
 * @param rows her rows of the register, in any order; undefined = in no register
 * @param written a name the files use for someone in no register
 * Cost: O(rows of the person).
 */
export function personName(
  id: ActorId,
  rows: readonly RegisterRow[] | undefined,
  written: string | null,
): PersonName {
  if (rows === undefined) {
    const emails = id.startsWith('e:') ? [id.slice(2)] : [];
    const name = written ?? (id.startsWith('n:') ? id.slice(2) : null);
    return { name, emails, workplaces: [], sourceId: /^[en]:/.test(id) ? null : id };
  }
  const inOrder = [...rows].sort((a, b) => compare(wordsOf(a), wordsOf(b)));
  const emails = inOrder.flatMap(({ person, otherEmails }) => [person.email ?? [], otherEmails ?? []].flat());
  const workplaces = new Map<string, string>();
  for (const { attributes } of inOrder) {
    const word = attributes.organisation ?? attributes.unit ?? '';
    if (word !== '' && !workplaces.has(foldName(word))) workplaces.set(foldName(word), word);
  }
  return {
    name: inOrder.findLast(({ person }) => person.name !== undefined)?.person.name ?? null,
    emails: [...new Set(emails.map((email) => email.toLowerCase()))].sort(),
    workplaces: [...workplaces.values()],
    sourceId: inOrder.find(({ person }) => person.id !== undefined)?.person.id ?? null,
  };
}

function wordsOf({ from, person, attributes }: RegisterRow): string {
  return [from ?? '', person.name ?? '', attributes.organisation ?? '', attributes.unit ?? ''].join('\u0001');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
