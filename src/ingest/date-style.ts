import { type DateStyle, parseMoment, slashOrder } from './dates.ts';
import type { Findings } from './findings.ts';

const SLASHED = /^\D{0,12}(\d{1,2})[/-](\d{1,2})(?:[/-](?:\d{4}|\d{2}))?(?!\d)/;
const DOTTED = /^\D{0,12}\d{1,2}\.\s?\d{1,2}\./;
/** A letter, or a year and month without a day. */
const MAY_BE_COARSE = /^\s*(?:\p{L}|\d{4}-?\D*\d{1,2}\s*$)/u;
/** Years further than this from the commonest one are not offered as answers. */
const FAR_OFF_YEARS = 10;
const DAY_FIRST = 'dag/måned|day/month';
const MONTH_FIRST = 'måned/dag|month/day';

/** One column that holds dates. */
export interface DateColumn {
  readonly heading: string;
  readonly values: readonly string[];
}

/**
 * How does a file write its dates?
 *
 * The order of day and month is decided for the whole file: by a slashed date with a number above 12, else by any
 * dotted date (day first), else it is asked. Two slashed dates that contradict each other are asked too. Dates with
 * the month first among dates with the day first are told. A missing year is taken from the other dates when they all share one, else from the sheet's name, else asked.
 *
 * @param columns every date column of the file
 * @param numbers what a bare number means in this kind of file
 * @param findings asks `date-order` and `year`
 * @param sheet name of the sheet, which may hold the year (`Møter 2025`)
 * @returns the style; unanswered questions leave null. Cost: O(cells).
 */
export function dateStyle(
  columns: readonly DateColumn[],
  numbers: DateStyle['numbers'],
  findings: Findings,
  sheet: string | null = null,
): DateStyle {
  const style: DateStyle = { slash: slashStyle(columns, findings), year: null, numbers };
  if (numbers === 'epoch-seconds') return style;
  const dated = { ...style, year: missingYear(columns, style, { findings, sheet }) };
  noteCoarse(columns, dated, findings);
  return dated;
}

function slashStyle(columns: readonly DateColumn[], findings: Findings): DateStyle['slash'] {
  const seen = new Set<DateStyle['slash']>();
  let asked: string | null = null;
  let dotted = false;
  for (const { heading, values } of columns) {
    for (const value of values) {
      const m = SLASHED.exec(value);
      if (m) {
        const order = slashOrder(Number(m[1]), Number(m[2]));
        if (order !== null) seen.add(order);
        else if (m[1] !== m[2]) asked ??= heading;
      } else if (DOTTED.test(value)) dotted = true;
    }
  }
  if (seen.has('month-first') && (dotted || seen.size > 1)) {
    findings.report('MIXED_DATES', 'warning', { column: columns[0]!.heading });
  }
  if (seen.size === 1) return [...seen][0]!;
  if (asked === null) return null;
  if (seen.size === 0 && dotted) return 'day-first';
  const answer = findings.ask('date-order', [DAY_FIRST, MONTH_FIRST], { column: asked });
  if (answer === null) return null;
  return answer === 'dag/måned' ? 'day-first' : 'month-first';
}

function missingYear(
  columns: readonly DateColumn[],
  style: DateStyle,
  { findings, sheet }: { findings: Findings; sheet: string | null },
): number | null {
  const years = new Map<number, number>();
  let without = 0;
  let heading = '';
  for (const column of columns) {
    for (const value of column.values) {
      const moment = value === '' ? 'unreadable' : parseMoment(value, style);
      if (moment === 'year') {
        without++;
        heading = column.heading;
      } else if (typeof moment !== 'string') {
        const year = Number(
          moment.kind === 'local' ? moment.iso.slice(0, 4) : new Date(moment.ms).getUTCFullYear(),
        );
        years.set(year, (years.get(year) ?? 0) + 1);
      }
    }
  }
  if (without === 0) return null;
  const sorted = [...years].sort(([a, n], [b, m]) => m - n || a - b).map(([year]) => year);
  const named = /(?<!\d)20\d\d(?!\d)/.exec(sheet ?? '')?.[0];
  const year = sorted.length === 1 ? sorted[0]! : named === undefined ? null : Number(named);
  if (year !== null) {
    findings.report('YEAR_ASSUMED', 'note', { column: heading }, { count: without, year });
    return year;
  }
  const likely = sorted.filter((other) => Math.abs(other - sorted[0]!) <= FAR_OFF_YEARS);
  const answer = findings.ask('year', likely.map(String), { column: heading, count: without });
  return answer === null ? null : Number(answer);
}

/** Weeks and months are kept, as the first day they cover, and counted. */
function noteCoarse(columns: readonly DateColumn[], style: DateStyle, findings: Findings): void {
  for (const { heading, values } of columns) {
    const count = values.filter((value) => MAY_BE_COARSE.test(value) && isCoarse(value, style)).length;
    if (count > 0) findings.report('COARSE_DATE', 'note', { column: heading }, { count });
  }
}

function isCoarse(value: string, style: DateStyle): boolean {
  const moment = parseMoment(value, style);
  if (typeof moment === 'string' || moment.kind === 'instant') return false;
  return moment.precision === 'week' || moment.precision === 'month';
}
