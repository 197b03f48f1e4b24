import { refusedWorkbook } from '../ingest/workbook/fault.ts';
import type { Workbook } from '../ingest/workbook/types.ts';
import { type RowSink, streamWorkbook } from '../ingest/workbook/workbook.ts';
import { zipParts } from './zip-parts.ts';

/**
 * What do the sheets of a zipped workbook say, one row at a time, in this thread?
 *
 * @param bytes a zip file
 * @param file its name, for messages
 * @param onRow takes each row
 * @returns the workbook with empty `rows`; refusals are problems, nothing is thrown
 * Cost: O(unpacked bytes).
 */
export async function streamZipped(bytes: Uint8Array, file: string, onRow: RowSink): Promise<Workbook> {
  try {
    return await streamWorkbook(await zipParts(bytes), file, onRow);
  } catch (cause) {
    return refusedWorkbook(cause, file);
  }
}
