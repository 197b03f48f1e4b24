import type { TableRow } from '../ingest/csv.ts';
import { stringPool } from '../ingest/workbook/string-pool.ts';
import type { RowSink } from '../ingest/workbook/workbook.ts';

/** Some rows of one sheet, packed for the way between threads: every text once, cells as numbers. */
export interface RowBatch {
  readonly sheet: number;
  /** Each row as its number, its count of cells, and for every cell the index of its text; 0 = ''. */
  readonly packed: Uint32Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

const MOST_NUMBERS = 8192;
/** Texts kept at hand to make equal ones of different batches one; more would only grow the young memory. */
const POOLED = 4000;

/**
 * Packs rows into batches.
 *
 * A plain copy between threads writes each text anew for every cell; here a text goes once a batch.
 *
 * @param send takes a full batch
 * @returns `add` for each row, and `flush` for what is left at the end
 * Cost: O(cells); memory of one batch.
 */
export function batchRows(send: (batch: RowBatch) => void): { add: RowSink; flush: () => void } {
  let sheet = 0;
  let numbers: number[] = [];
  let indexOf = new Map([['', 0]]);
  function flush(): void {
    if (numbers.length === 0) return;
    send({ sheet, packed: Uint32Array.from(numbers), texts: [...indexOf.keys()] });
    numbers = [];
    indexOf = new Map([['', 0]]);
  }
  return {
    flush,
    add(of, { row, cells }) {
      if (of !== sheet || numbers.length > MOST_NUMBERS) flush();
      sheet = of;
      numbers.push(row, cells.length);
      for (const cell of cells) {
        let index = indexOf.get(cell);
        if (index === undefined) indexOf.set(cell, (index = indexOf.size));
        numbers.push(index);
      }
    },
  };
}

/**
 * Unpacks batches into rows.
 *
 * @param onRow takes each row
 * @returns a function that takes the batches in order; equal texts of different batches become one
 * Cost: O(cells).
 */
export function unbatchRows(onRow: RowSink): (batch: RowBatch) => void {
  const pool = stringPool(POOLED);
  return ({ sheet, packed, texts }) => {
    const shared = texts.map(pool);
    for (let at = 0; at < packed.length; ) {
      const row = packed[at]!;
      const end = at + 2 + packed[at + 1]!;
      const cells: string[] = [];
      for (at += 2; at < end; at++) cells.push(shared[packed[at]!]!);
      onRow(sheet, { row, cells } satisfies TableRow);
    }
  };
}
