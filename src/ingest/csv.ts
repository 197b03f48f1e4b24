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
