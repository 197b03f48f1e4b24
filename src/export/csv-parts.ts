import type { Lang } from '../settings.ts';
import { type CsvTable, toCsv } from './csv.ts';

/**
 * The same text as `toCsv`, in pieces: a table of millions of rows is longer than any text may be.
 *
 * @param parts the rows, some at a time
 * Cost: O(cells) time, O(largest part) memory.
 */
export function* csvParts(
  columns: CsvTable['columns'],
  parts: Iterable<CsvTable['rows']>,
  lang: Lang,
): Generator<string> {
  const head = toCsv({ columns, rows: [] }, lang);
  yield head;
  for (const rows of parts) if (rows.length > 0) yield toCsv({ columns, rows }, lang).slice(head.length);
}
