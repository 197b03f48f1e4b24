import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { type LogColumns, plainLogReader } from '../kernels/plain-log.ts';
import type { RowReader } from '../kernels/plain-rows.ts';

const PIECE = 4 * 1024 * 1024;

/**
 * Reads a log of the plain form, 4 MB at a time, into columns of numbers.
 *
 * For logs too large for the ordinary reader, which holds every row and asks where something is unclear.
 *
 * @param folder with actors.csv, meetings.csv and attendance.csv
 * @returns see plainLogReader
 * @throws InputError where a file has not the plain form; the system's error where one cannot be read
 * Cost: O(bytes); the columns and 4 MB in memory.
 */
export function readPlainLog(folder: string): LogColumns {
  const reader = plainLogReader();
  for (const name of ['actors', 'meetings', 'attendance'] as const)
    readPieces(path.join(folder, `${name}.csv`), reader[name]);
  return reader.finish();
}

function readPieces(file: string, reader: RowReader): void {
  const piece = new Uint8Array(PIECE);
  const opened = openSync(file, 'r');
  try {
    for (let size = readSync(opened, piece); size > 0; size = readSync(opened, piece))
      reader.push(piece.subarray(0, size));
    reader.end();
  } finally {
    closeSync(opened);
  }
}
