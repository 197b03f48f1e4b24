import Papa from 'papaparse';
import type { Problem } from './types.ts';

/** One row as text cells, with its number as Excel shows it (from 1; a `sep=` line is not counted). */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file cut into rows; empty rows are left out but keep their numbers. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly separator: string;
  /** A `rejected` problem means that the rows cannot be trusted. */
  readonly problems: readonly Problem[];
}

const CANDIDATES = ['\t', ';', ',', '|'] as const;
const SAMPLE_LINES = 30;

/**
 * Which rows and cells does a text hold?
 *
 * A first line `sep=X` decides the separator; else the one with the highest (lines with the commonest count × that
 * count) over the first 30 lines, quoted parts left out. papaparse cuts the cells; any fault of quotes makes the
 * whole text unusable, because everything after it may have slid into the wrong cell.
 *
 * @param text decoded text with \n line ends
 * @param file the file's name, for messages
 * @returns rows without the empty ones. Cost: O(length).
 */
export function readTable(text: string, file: string): Table {
  const stated = /^sep=(.)\n/i.exec(text.slice(0, 8));
  const body = stated ? text.slice(stated[0].length) : text;
  const separator = stated?.[1] ?? guessSeparator(body);
  if (!body.includes('"')) return { rows: plainRows(body, separator), separator, problems: [] };
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, newline: '\n', quoteChar: '"' });
  const fault = parsed.errors.find((error) => error.type === 'Quotes');
  if (fault) {
    const place = { file, row: (fault.row ?? 0) + 1 };
    return { rows: [], separator, problems: [{ code: 'UNCLOSED_QUOTE', severity: 'rejected', place }] };
  }
  const rows: TableRow[] = [];
  parsed.data.forEach((cells, index) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: index + 1, cells });
  });
  return { rows, separator, problems: [] };
}

/**
 * Rows of a text without quotes. Cells that repeat the one above share its text, and a text met before is one text:
 * a long list of attendance says few things many times.
 */
function plainRows(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  const known: (Map<string, string> | null)[] = [];
  let above: readonly string[] = [];
  for (let from = 0, row = 1; from < text.length; row++) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    const cells = text.slice(from, end).split(separator);
    from = end + 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (cell === above[i]) cells[i] = above[i]!;
      else if (cell.length <= SHARED_LENGTH) cells[i] = shared(cell, known, i);
    }
    rows.push({ row, cells });
    above = cells;
  }
  return rows;
}

/** The same text as one met before in the column, where the column repeats itself. */
function shared(cell: string, known: (Map<string, string> | null)[], column: number): string {
  if (known[column] === undefined) known[column] = new Map();
  const texts = known[column]!;
  if (texts === null) return cell;
  const same = texts.get(cell);
  if (same !== undefined) return same;
  if (texts.size < MOST_SHARED) texts.set(cell, cell);
  else known[column] = null;
  return cell;
}

/** Texts longer than this seldom repeat. */
const SHARED_LENGTH = 40;
/** A column with more different texts is one of ids: remembering them would fill the memory twice. */
const MOST_SHARED = 20_000;

function guessSeparator(text: string): string {
  const lines = firstLines(text).map((line) => line.replace(/"[^"]*"/g, ''));
  let best: string = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const tally = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(candidate).length - 1;
      if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
    }
    for (const [count, rows] of tally) {
      if (count * rows > bestScore) [best, bestScore] = [candidate, count * rows];
    }
  }
  return best;
}

function firstLines(text: string): string[] {
  let end = -1;
  for (let i = 0; i < SAMPLE_LINES; i++) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0) return text.split('\n');
    end = next;
  }
  return text.slice(0, end).split('\n');
}
