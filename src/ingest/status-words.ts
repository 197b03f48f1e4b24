import type { TableRow } from './csv.ts';
import type { ReadContext } from './reader.ts';

const CANCELLED = /^\s*(?:avlyst|avlyse|kansellert|utgår|utgikk|canceled|cancelled|abgesagt)(?![\p{L}])/iu;

/** Does a title or a type begin with a word for cancelled (`Avlyst: …`)? The text itself is never kept. */
export function isCancelledWord(text: string): boolean {
  return CANCELLED.test(text);
}

/**
 * Does the title of a calendar entry say that the meeting was called off?
 *
 * Exchange writes the word and a colon in front of the title when an organiser cancels. The title is not kept.
 */
export function isCancelledTitle(title: string): boolean {
  return isCancelledWord(title) && /^[^:]{1,16}:/.test(title);
}

/**
 * Which rows of a hand-made log are of cancelled meetings?
 *
 * A type, a title or a comment that begins with such a word says so.
 *
 * @param context the file; its free-text columns are looked into for this one word and nothing else
 */
export function cancelledRows({ columns }: Pick<ReadContext, 'columns'>): (row: TableRow) => boolean {
  const type = columns.index.get('type');
  const blocked = columns.blocked.map((heading) => columns.headings.indexOf(heading));
  const places = [...(type === undefined ? [] : [type]), ...blocked];
  return ({ cells }) => places.some((at) => isCancelledWord(cells[at] ?? ''));
}
