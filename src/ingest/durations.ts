import type { TableRow } from './csv.ts';
import { type DurationUnit, parseDecimal, parseDuration, unitOfHeading } from './numbers.ts';
import { cellOf, columnValues, headingOf, type ReadContext } from './reader.ts';

const ANSWERS = ['minutter|minutes', 'timer|hours'];

/**
 * How long did each row of this file last?
 *
 * The unit comes from the heading, else from `fallback`, else from the numbers where they can only be hours
 * (decimals, none above 12); otherwise it is asked.
 *
 * @param context the file
 * @param fallback unit of bare numbers where the heading says nothing
 * @returns a function from row to minutes; null when the cell is empty or unreadable (reported)
 */
export function rowDurations(
  context: ReadContext,
  fallback: DurationUnit | null = null,
): (row: TableRow) => number | null {
  const { columns, findings } = context;
  const heading = headingOf(columns, 'duration');
  if (heading === undefined) return () => null;
  const unit = unitOfHeading(heading) ?? fallback ?? unitOfValues(context);
  return (row) => {
    const text = cellOf(row, columns, 'duration');
    if (text === '') return null;
    const minutes = parseDuration(text, unit);
    if (minutes === 'unit') return null;
    if (minutes === null) {
      findings.report('UNREADABLE_DURATION', 'warning', { row: row.row, column: heading });
    } else if (minutes <= 0) {
      findings.report('BAD_DURATION', 'warning', { row: row.row, column: heading });
      return null;
    }
    return minutes;
  };
}

function unitOfValues(context: ReadContext): DurationUnit | null {
  const { heading, values } = columnValues(context, 'duration')[0]!;
  const bare = values.filter((v) => v !== '' && parseDecimal(v) !== null).map((v) => parseDecimal(v)!);
  if (bare.length === 0) return null;
  if (bare.some((n) => !Number.isInteger(n)) && bare.every((n) => n <= 12)) {
    context.findings.report('HOURS_ASSUMED', 'note', { column: heading });
    return 'hours';
  }
  const answer = context.findings.ask('duration-unit', ANSWERS, { column: heading });
  if (answer === null) return null;
  return answer === 'timer' ? 'hours' : 'minutes';
}
