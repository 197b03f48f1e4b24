import { parentPort, workerData } from 'node:worker_threads';
import type { Workbook } from '../ingest/workbook/types.ts';
import { batchRows, type RowBatch } from './workbook-batches.ts';
import { streamZipped } from './zipped-workbook.ts';

/** What the worker is started with. */
export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What the worker says: rows as they are read, at last the workbook without rows. */
export type WorkbookMessage = { readonly batch: RowBatch } | { readonly workbook: Workbook };

/** Reads one workbook in a thread of its own, whose memory is limited: it may die without taking the process along. */
async function work({ bytes, file }: WorkbookJob): Promise<void> {
  const say = (message: WorkbookMessage, moved: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(message, moved);
  const batches = batchRows((batch) => say({ batch }, [batch.packed.buffer]));
  const workbook = await streamZipped(bytes, file, batches.add);
  batches.flush();
  say({ workbook });
}

await work(workerData as WorkbookJob);
