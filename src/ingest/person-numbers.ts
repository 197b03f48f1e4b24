import { idnr } from '@navikt/fnrvalidator';
import type { TableRow } from './csv.ts';

const CANDIDATE = /(?<!\d)(?:\d{6}[ .-]?\d{5}|\d{3} \d{3} \d{5})(?!\d)/g;

/** A cell that holds a national identity number (valid) or a number that only looks like one (doubtful). */
export interface PersonNumberHit {
  readonly row: number;
  readonly column: number;
  readonly valid: boolean;
}

/**
 * Does a table hold national identity numbers?
 *
 * Every cell is scanned for 11 digits (also `dddddd ddddd` and `ddd ddd ddddd`); @navikt/fnrvalidator checks the
 * control digits of fødselsnummer, D-, H- and synthetic numbers. About 0.25 % of random 11-digit strings pass. The
 * number itself is never returned.
 *
 * @param rows all rows, headings included
 * @returns the first valid hit alone; else all doubtful ones (a plausible date but wrong control digits).
 *   Cost: O(characters).
 */
export function findPersonNumbers(rows: readonly TableRow[]): readonly PersonNumberHit[] {
  const doubtful: PersonNumberHit[] = [];
  for (const { row, cells } of rows) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell.length < 11) continue;
      for (const [match] of cell.matchAll(CANDIDATE)) {
        const digits = match.replace(/\D/g, '');
        if (idnr(digits).status === 'valid') return [{ row, column, valid: true }];
        if (hasBirthDate(digits)) doubtful.push({ row, column, valid: false });
      }
    }
  }
  return doubtful;
}

/** A file name that is safe to print: identity numbers in it are masked. */
export function maskPersonNumbers(name: string): string {
  return name.replace(CANDIDATE, (match) =>
    idnr(match.replace(/\D/g, '')).status === 'valid' ? '•••••••••••' : match,
  );
}

function hasBirthDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return day >= 1 && day <= 31 && ((month >= 1 && month <= 12) || (month >= 25 && month <= 37));
}
