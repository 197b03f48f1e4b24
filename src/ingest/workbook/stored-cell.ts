import { isoCellText, numberText } from './cell-text.ts';
import { WorkbookFault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { GENERAL, type NumberFormat } from './number-formats.ts';
import { plainText, type TextRuns } from './rich-text.ts';
import { wholeNumber } from './xml-events.ts';

/** What the cells of every sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  /** Takes the letters of a row; throws when the workbook holds too many. */
  readonly spend: (letters: number) => void;
}

/** A cell as the file stores it. */
export interface StoredCell {
  row: number;
  /** n number · s shared text · str formula's text · inlineStr · b boolean · e error · d ISO date */
  type: string;
  /** Which cell format; 0 = none. */
  style: number;
  /** What stood in `v`. */
  value: string;
  /** False for blanks and for formulas that were never calculated. */
  hasValue: boolean;
  /** Holds the text of an inlineStr cell. */
  readonly runs: TextRuns;
}

/**
 * How is a stored cell written as text?
 *
 * @param cell as stored
 * @param context shared strings, formats and epoch
 * @returns '' for blanks and errors; `ja` and `nei` for booleans; numbers as cell-text.ts says
 * @throws WorkbookFault BROKEN_WORKBOOK for a number that is none or a shared text that is not there; CELL_TOO_LONG
 * Cost: O(length).
 */
export function cellText(cell: StoredCell, context: SheetContext): string {
  const { type, value, row } = cell;
  if (!cell.hasValue || type === 'e') return '';
  if (type === 'n') return numberCell(cell, context);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'ja' : 'nei';
  if (type === 'd') return isoCellText(value.trim());
  const text = type === 's' ? sharedText(cell, context) : inOwnText(cell);
  if (text.length > LIMITS.cellLetters) throw new WorkbookFault('CELL_TOO_LONG', { row });
  return text;
}

function numberCell({ value, style, row }: StoredCell, { formats, is1904 }: SheetContext): string {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new WorkbookFault('BROKEN_WORKBOOK', { row });
  return numberText(number, formats[style] ?? GENERAL, is1904);
}

function sharedText({ value, row }: StoredCell, { strings }: SheetContext): string {
  const text = strings[wholeNumber(value.trim()) ?? -1];
  if (text === undefined) throw new WorkbookFault('BROKEN_WORKBOOK', { row });
  return text;
}

function inOwnText({ type, value, runs }: StoredCell): string {
  return type === 'inlineStr' ? runs.taken() : plainText(value);
}
