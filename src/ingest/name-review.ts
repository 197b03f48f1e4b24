import type { Field } from './aliases.ts';
import type { TableRow } from './csv.ts';
import { cellOf, type ReadContext, type Reader } from './reader.ts';
import type { ReviewRow } from './types.ts';

const YES = new Set(['ja', 'j', 'yes', 'y', 'x']);
const NO = new Set(['nei', 'n', 'no']);

/**
 * What did the user decide about uncertain names?
 *
 * The list that `samband check --review` writes, filled in: `ja`, `nei` or another person's name; an empty cell decides
 * nothing. The apostrophe that keeps a spreadsheet from running a name as a formula is taken off again.
 *
 * Cost: O(rows).
 */
export const readNameReview: Reader = (context) => ({
  reviews: context.rows.flatMap((row) => reviewRow(row, context) ?? []),
});

function reviewRow(row: TableRow, { file, sheet, columns }: ReadContext): ReviewRow | null {
  const cell = (field: Field): string => cellOf(row, columns, field).replace(/^'(?=[=+\-@\t\r])/, '');
  const answer = cell('decision');
  const written = cell('written');
  if (answer === '' || written === '') return null;
  const word = answer.toLowerCase();
  return {
    written,
    series: cell('series') || null,
    proposal: {
      name: cell('proposal') || null,
      email: cell('proposal-email').toLowerCase() || null,
      workplace: cell('proposal-workplace') || null,
    },
    decision: YES.has(word) ? 'yes' : NO.has(word) ? 'no' : { other: answer },
    place: { file, ...(sheet === null ? {} : { sheet }), row: row.row },
  };
}
