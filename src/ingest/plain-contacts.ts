import type { TableRow } from './csv.ts';
import { rowDurations } from './durations.ts';
import { parseDecimal } from './numbers.ts';
import { cellOf, headingOf, placeOf, type ReadContext, type Reader } from './reader.ts';
import { rowTimes } from './start-time.ts';
import type { ContactRow } from './types.ts';

/**
 * Which contacts does a file of the plain form hold (time,a,b,duration[,channel])?
 *
 * `time` is ISO 8601 or whole seconds since 1970-01-01T00:00Z, `duration` is seconds unless the heading says
 * otherwise. Contacts are undirected. Cost: O(rows).
 */
export const readPlainContacts: Reader = (context) => {
  const { columns, findings } = context;
  const timeOf = rowTimes(context, ['start', 'date'], 'epoch-seconds');
  const durationOf = rowDurations(context, 'seconds');
  const contacts: ContactRow[] = [];
  for (const row of context.rows) {
    const from = cellOf(row, columns, 'from-person');
    const to = cellOf(row, columns, 'to-person');
    if (from === '' || to === '') {
      findings.reject(
        'MISSING_PERSON',
        row.row,
        headingOf(columns, from === '' ? 'from-person' : 'to-person'),
      );
      continue;
    }
    const time = timeOf(row);
    if (time === null) continue;
    contacts.push({
      from: { id: from },
      to: { id: to },
      when: time.start,
      durationMinutes: durationOf(row),
      count: countOf(context, row),
      channel: cellOf(row, columns, 'channel') || null,
      directed: false,
      place: placeOf(context, row),
    });
  }
  return { contacts };
};

/** How many contacts a row stands for: a whole number from 1; words (`flere`) count once and are reported. */
export function countOf(context: ReadContext, row: TableRow): number {
  const text = cellOf(row, context.columns, 'count');
  if (text === '') return 1;
  const count = parseDecimal(text);
  if (count !== null && count >= 1 && Number.isInteger(count)) return count;
  const column = headingOf(context.columns, 'count')!;
  context.findings.report('COUNT_UNCLEAR', 'warning', { row: row.row, column });
  return 1;
}
