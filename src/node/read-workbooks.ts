import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { TableRow } from '../ingest/csv.ts';
import type { SourceFile } from '../ingest/types.ts';
import { refusedWorkbook, WorkbookFault } from '../ingest/workbook/fault.ts';
import { oleKind } from '../ingest/workbook/ole-kind.ts';
import type { Workbook } from '../ingest/workbook/types.ts';
import { type RowSink, withRows } from '../ingest/workbook/workbook.ts';
import { unbatchRows } from './workbook-batches.ts';
import type { WorkbookJob, WorkbookMessage } from './workbook-worker.ts';
import { streamZipped } from './zipped-workbook.ts';

/** How a workbook is kept from harming the process. */
export interface WorkerOptions {
  /** The built worker; null reads in this thread, with every limit but memory and time. Default: beside this file. */
  readonly worker?: URL | null;
  /** Memory of the worker, MB. Default 256. */
  readonly memoryMb?: number;
  /** Seconds a workbook may take. Default 60. */
  readonly seconds?: number;
}

/** Memory for what lives briefly, MB: Node would take several times as much, and read no faster. */
const YOUNG_MB = 8;
const BUILT_WORKER = new URL('workbook-worker.js', import.meta.url);

/**
 * Unpacks the workbooks among some files.
 *
 * Decided by the first bytes, never by the name. Each zip file is read in a thread of its own with limited memory and
 * time; where the worker is not built (tests run the sources) it is read in this thread.
 *
 * @param files as they came
 * @param options limits of the worker
 * @returns the same files in the same order; zip files and Excel's old or protected files have `workbook` set, which is
 *   without sheets where the file is refused
 * Cost: O(unpacked bytes), one file at a time.
 */
export async function unpackWorkbooks<F extends SourceFile>(
  files: readonly F[],
  options: WorkerOptions = {},
): Promise<(F & SourceFile)[]> {
  const unpacked: (F & SourceFile)[] = [];
  for (const file of files) {
    const workbook = await workbookOf(file, options);
    unpacked.push(workbook === null ? file : { ...file, workbook });
  }
  return unpacked;
}

async function workbookOf(file: SourceFile, options: WorkerOptions): Promise<Workbook | null> {
  const kind = oleKind(file.bytes);
  if (kind === 'password') return refusedWorkbook(new WorkbookFault('PASSWORD_PROTECTED'), file.name);
  if (kind === 'xls') return refusedWorkbook(new WorkbookFault('OLE_XLS'), file.name);
  if (!isZip(file.bytes)) return null;
  const rows: TableRow[][] = [];
  const workbook = await streamWorkbookFile(
    file,
    (sheet, row) => {
      while (rows.length <= sheet) rows.push([]);
      rows[sheet]!.push(row);
    },
    options,
  );
  return withRows(workbook, rows, file.name);
}

function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * What do the sheets of one zipped workbook say, one row at a time?
 *
 * @param file a zip file
 * @param onRow takes each row, before it is known whether the file will be refused
 * @param options limits of the worker
 * @returns the workbook with empty `rows`. WORKER_OUTGROWN or WORKER_TIMEOUT where the worker was ended
 * @throws what `onRow` throws, where a worker reads; without one it counts as damage of the file
 * Cost: O(unpacked bytes); this thread keeps no row.
 */
export function streamWorkbookFile(
  file: SourceFile,
  onRow: RowSink,
  options: WorkerOptions = {},
): Promise<Workbook> {
  const worker = options.worker === undefined && existsSync(BUILT_WORKER) ? BUILT_WORKER : options.worker;
  if (!worker) return streamZipped(file.bytes, file.name, onRow);
  return inWorker(worker, file, onRow, options);
}

function inWorker(
  worker: URL,
  { bytes, name }: SourceFile,
  onRow: RowSink,
  { memoryMb = 256, seconds = 60 }: WorkerOptions,
): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const copy = new Uint8Array(bytes);
    const workerData: WorkbookJob = { bytes: copy, file: name };
    const thread = new Worker(worker, {
      workerData,
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const timer = setTimeout(() => end(new WorkbookFault('WORKER_TIMEOUT')), seconds * 1000);
    const unbatch = unbatchRows(onRow);
    function end(outcome: Workbook | Error): void {
      clearTimeout(timer);
      void thread.terminate();
      resolve(outcome instanceof Error ? refusedWorkbook(outcome, name) : outcome);
    }
    thread.on('message', (message: WorkbookMessage) => {
      try {
        if ('batch' in message) unbatch(message.batch);
        else end(message.workbook);
      } catch (cause) {
        reject(cause);
        end(new WorkbookFault('BROKEN_WORKBOOK', {}, { cause }));
      }
    });
    thread.on('error', (cause: NodeJS.ErrnoException) => {
      const isOutgrown = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(new WorkbookFault(isOutgrown ? 'WORKER_OUTGROWN' : 'BROKEN_WORKBOOK', {}, { cause }));
    });
    thread.on('exit', () => end(new WorkbookFault('BROKEN_WORKBOOK')));
  });
}
