import { daysInMonth, isoDate } from './calendar.ts';
import { type DateColumn, dateStyle } from './date-style.ts';
import { type DateStyle, slashOrder } from './dates.ts';
import type { Findings } from './findings.ts';

const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/;
const DOTTED = /(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/;
const AMERICAN = /\d\s*[AP]M\b/;
const ANSWERS = ['dag/måned|day/month', 'måned/dag|month/day'];
const YEAR_FIRST = /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d{2})(?!\d)/;

/**
 * How does an export write its dates?
 *
 * Decided once for the whole file, by the first that decides: the user's answer; a number above 12, or a dotted date;
 * the date in the file's name; the American clock (`AM`, `PM` in capitals goes with month first; noted). Else asked.
 *
 * @param column every text of the file that holds a date, with its clock
 * @param file the file's name; only a date in it that can be read in one way is used
 * @param findings asks `date-order`
 * Cost: O(texts).
 */
export function exportDateStyle(column: DateColumn, file: string, findings: Findings): DateStyle {
  const open = column.values.filter(isOpen);
  const sure = column.values.some((value) => DOTTED.test(value) || isTelling(value));
  if (open.length > 0 && !sure && findings.answer('date-order', ANSWERS) === null) {
    const clue = clueOfName(open, dateInName(file)) ?? clueOfClock(open, column.heading, findings);
    if (clue !== null) return { slash: clue, year: null, numbers: 'excel-days' };
  }
  return dateStyle([column], 'excel-days', findings);
}

/**
 * Which day does a file's name state?
 *
 * @param file a name such as `Styringsgruppe 2025-03-04.csv` or `4.3.2025.csv`
 * @returns ISO date; null where there is none, or where it can be read in two ways
 */
export function dateInName(file: string): string | null {
  const yearFirst = YEAR_FIRST.exec(file);
  const m = yearFirst ?? DAY_FIRST.exec(file);
  if (m === null) return null;
  const [year, month, day] = yearFirst ? [m[1], m[2], m[3]].map(Number) : [m[3], m[2], m[1]].map(Number);
  const exists = month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!);
  return exists ? isoDate(year!, month!, day!) : null;
}

function isOpen(value: string): boolean {
  const m = SLASHED.exec(value);
  return m !== null && slashOrder(Number(m[1]), Number(m[2])) === null && m[1] !== m[2];
}

function isTelling(value: string): boolean {
  const m = SLASHED.exec(value);
  return m !== null && slashOrder(Number(m[1]), Number(m[2])) !== null;
}

function clueOfName(open: readonly string[], day: string | null): DateStyle['slash'] {
  if (day === null) return null;
  const [, month, date] = day.split('-').map(Number);
  const orders = new Set(
    open.flatMap((value) => {
      const m = SLASHED.exec(value)!;
      const [first, second] = [Number(m[1]), Number(m[2])];
      if (first === date && second === month) return ['day-first' as const];
      return first === month && second === date ? ['month-first' as const] : [];
    }),
  );
  return orders.size === 1 ? [...orders][0]! : null;
}

function clueOfClock(open: readonly string[], heading: string, findings: Findings): DateStyle['slash'] {
  if (!open.every((value) => AMERICAN.test(value))) return null;
  findings.report('AMERICAN_DATES', 'note', { column: heading }, { count: open.length });
  return 'month-first';
}
