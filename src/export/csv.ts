import Papa from 'papaparse';
import type { Lang } from '../settings.ts';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const BOM = '\uFEFF';
/** What a spreadsheet may take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const SIGNIFICANT_DIGITS = 12;
const DECIMALS = 10;
/** A double carries no more. */
const MOST_DIGITS = 15;

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
export function toCsv(table: CsvTable, lang: Lang): string {
  const width = table.columns.length;
  const data = table.rows.map((row, i) => {
    if (row.length !== width) throw new RangeError(`Row ${i + 1} has ${row.length} cells, not ${width}.`);
    return row.map((cell) => toCell(cell, lang));
  });
  const body = Papa.unparse([table.columns.map(inertText), ...data], {
    delimiter: lang === 'nb' ? ';' : ',',
    newline: '\r\n',
    escapeFormulae: false,
  });
  return `${BOM}${body}\r\n`;
}

function toCell(cell: string | number | null, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return inertText(cell);
  const plain = plainNumber(cell);
  return lang === 'nb' ? plain.replace('.', ',') : plain;
}

function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Decimal digits without an exponent or trailing zeros. */
function plainNumber(x: number): string {
  if (!Number.isFinite(x)) {
    throw new RangeError('A cell is not a finite number; write null for «not defined».');
  }
  if (Number.isInteger(x)) return Math.abs(x) < 1e21 ? String(x) : BigInt(x).toString();
  const size = Math.abs(x);
  const order = size < 1 ? 0 : Math.floor(Math.log10(size));
  const significant = Math.min(Math.max(SIGNIFICANT_DIGITS, order + 1 + DECIMALS), MOST_DIGITS);
  const rounded = String(Number(x.toPrecision(significant)));
  return rounded.includes('e') ? withoutExponent(rounded) : rounded;
}

/** Writes out a small number such as 1.5e-10; large ones are whole and never come here. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').split('e-');
  return `${text.startsWith('-') ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
