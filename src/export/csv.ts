import type { Lang } from '../settings.ts';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const BOM = '\uFEFF';
const SIGNIFICANT_DIGITS = 12;
const DECIMALS = 10;
/** A double carries no more. */
const MOST_DIGITS = 15;
/** Numbers below SHORT_BELOW with so many decimals have no more digits than are kept. */
const SHORT_STEPS = 1e4;
const SHORT_BELOW = 1e8;
/** Rows joined at a time: what they are made of is then gone before the next. */
const ROWS_AT_A_TIME = 500;

/**
 * How does a table look as a file that a spreadsheet opens right with a double click?
 *
 * UTF-8 with BOM, CRLF; `en` has comma and decimal point, `nb` semicolon and decimal comma. A rival is one fixed
 * dialect for all, which a Norwegian spreadsheet reads as one column.
 *
 * @param table column names and rows as wide as the columns; null = not defined, written as an empty cell
 * @param lang dialect
 * @returns the text. Whole numbers are plain; other numbers have 12 significant digits, or 10 decimals where that is
 *   more (15 digits at most), no trailing zeros and never an exponent, so 1e-20 is written out with its zeros. Text that a spreadsheet would run as a formula (first character
 *   = + - @, tab or carriage return) gets an apostrophe in front; numbers do not.
 * @throws RangeError when a cell is NaN or infinite, or a row is not as wide as the columns: faults of ours
 * Cost: O(cells).
 * Source: RFC 4180, doi:10.17487/RFC4180; OWASP, «CSV Injection».
 */
export function toCsv({ columns, rows }: CsvTable, lang: Lang): string {
  const { delimiter, comma, special } = DIALECTS[lang];
  const cellOf = (cell: string | number | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return special.test(cell) ? specialText(cell, delimiter) : cell;
    const plain = plainNumber(cell);
    return comma === '.' ? plain : plain.replace('.', comma);
  };
  const lineOf = (row: CsvTable['rows'][number]): string => {
    let line = cellOf(row[0] ?? null);
    for (let i = 1; i < row.length; i++) line += delimiter + cellOf(row[i]!);
    return line;
  };
  const parts = [BOM + lineOf(columns)];
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const lines = rows.slice(from, from + ROWS_AT_A_TIME).map((row, i) => {
      if (row.length !== columns.length)
        throw new RangeError(`Row ${from + i + 1} has ${row.length} cells, not ${columns.length}.`);
      return lineOf(row);
    });
    parts.push(lines.join(LINE_END));
  }
  return parts.join(LINE_END) + LINE_END;
}

const LINE_END = '\r\n';

/** `special`: a text that must be made inert or stand in quotes; any other is written as it is. */
const DIALECTS = {
  nb: { delimiter: ';', comma: ',', special: /^[=+\-@\t\r ]|["\r\n\uFEFF;]| $/ },
  en: { delimiter: ',', comma: '.', special: /^[=+\-@\t\r ]|["\r\n\uFEFF,]| $/ },
} as const;

/** What a spreadsheet may take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** What a reader may take for something else than a part of the text. */
const QUOTED = /^ |["\r\n\uFEFF]| $/;

function specialText(text: string, delimiter: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(inert) || inert.includes(delimiter) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Decimal digits without an exponent or trailing zeros. */
function plainNumber(x: number): string {
  if (!Number.isFinite(x)) {
    throw new RangeError('A cell is not a finite number; write null for «not defined».');
  }
  const size = Math.abs(x);
  if (Number.isInteger(x)) return size < 1e21 ? String(x) : BigInt(x).toString();
  if (size < SHORT_BELOW && Math.round(x * SHORT_STEPS) / SHORT_STEPS === x) return String(x);
  const order = size < 1 ? 0 : Math.floor(Math.log10(size));
  const significant = Math.min(Math.max(SIGNIFICANT_DIGITS, order + 1 + DECIMALS), MOST_DIGITS);
  const rounded = x.toPrecision(significant);
  if (rounded.includes('e')) return withoutExponent(String(Number(rounded)));
  return rounded.endsWith('0') && rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
}

/** Writes out a small number such as 1.5e-10; large ones have no exponent below 1e21, and none beyond has a fraction. */
function withoutExponent(text: string): string {
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').split('e-');
  return `${text.startsWith('-') ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
