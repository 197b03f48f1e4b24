import { type Blocks, blocks } from './growing-columns.ts';
import { numberNames } from './number-names.ts';
import { failRow, plainRows, type RowReader } from './plain-rows.ts';

/** One column of a table: its different texts, and which of them stands in each row. */
export interface CodedColumn {
  /** In the order they are first met. */
  readonly texts: readonly string[];
  /** Per row, index into texts. */
  readonly codes: Pick<Blocks, 'count' | 'at'>;
}

/** Takes a file in pieces and gives its columns after the last one. */
export interface CodedReader extends RowReader {
  finish(): CodedColumn[];
}

/** The row of the first line below the heading. */
export const FIRST_ROW = 2;

/**
 * Which different texts does each column hold, and where do they stand?
 *
 * A comma-separated file without quotation marks, read without a text or an object for a row: a long list says few things many
 * times. Row i of the columns is row FIRST_ROW + i of the file.
 *
 * @param file  name for messages
 * @param headings  every heading of the file, in order
 * @returns a reader; `finish` gives one column a heading
 * @throws InputError NOT_PLAIN from the reader where plainRows does, and at an empty row between others; TypeError from
 *   `finish` where a cell is no UTF-8
 * Cost: O(bytes); 4 bytes a cell, and each different text once.
 */
export function codedColumns(file: string, headings: readonly string[]): CodedReader {
  const names = headings.map(() => numberNames());
  const codes = headings.map(() => blocks());
  const reader = plainRows(file, headings, (bytes, bounds, row) => {
    if (row !== codes[0]!.count + FIRST_ROW) failRow(file, row, 'tom rad', 'empty row');
    for (let column = 0; column < names.length; column++)
      codes[column]!.push(names[column]!.add(bytes, bounds[2 * column]!, bounds[2 * column + 1]!));
  });
  return {
    ...reader,
    finish: () => names.map((own, column) => ({ texts: own.allNames(), codes: codes[column]! })),
  };
}
