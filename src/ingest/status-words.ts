import type { TableRow } from './csv.ts';
import type { ReadContext } from './reader.ts';

const CANCELLED = /^\s*(?:avlyst|avlyse|kansellert|utgår|utgikk|canceled|cancelled)(?![\p{L}])/iu;

/** Does a title or a type begin with a word for cancelled (`Avlyst: …`)? The text itself is never kept. */
export function isCancelledWord(text: string): boolean {
  return CANCELLED.test(text);
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
