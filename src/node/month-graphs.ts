import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LogColumns } from '../kernels/plain-log.ts';
import { type MonthGraph, monthGraphsOf, monthRanges, type SeatColumns } from '../kernels/project-columns.ts';
import type { MonthJob, MonthMessage } from './month-worker.ts';

const BUILT_WORKER = new URL('./month-worker.js', import.meta.url);

/**
 * The graphs of all calendar months of a log, on several threads.
 *
 * Each month is one thread's alone, so the graphs are the same bits with any number of threads. The columns are in shared
 * memory and not copied for a thread; graphs are handed over, not copied.
 *
 * @param log see readPlainLog
 * @param threads 1 = this thread alone
 * @param worker built month-worker; default the one in dist/, and without it this thread alone
 * @returns the months in order
 * @throws what a thread throws
 * Cost: as monthGraphsOf, divided by the threads; about 30 ms to start them.
 */
export async function monthGraphs(
  log: LogColumns,
  threads: number,
  worker: URL = BUILT_WORKER,
): Promise<MonthGraph[]> {
  const ranges = monthRanges(log).map((range, place) => ({ ...range, place }));
  const used = Math.min(threads, ranges.length);
  if (used < 2 || !existsSync(fileURLToPath(worker))) return monthGraphsOf(log);
  const seats = inSharedMemory(log);
  const found = new Array<MonthGraph>(ranges.length);
  const runs = Array.from({ length: used }, (_, t) =>
    runWorker(worker, { log: seats, ranges: ranges.filter(({ place }) => place % used === t) }, (message) => {
      found[message.place] = { month: ranges[message.place]!.month, graph: message.graph };
    }),
  );
  await Promise.all(runs);
  return found;
}

function runWorker(worker: URL, workerData: MonthJob, onMonth: (month: MonthMessage) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData });
    thread.on('message', onMonth);
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
}

function inSharedMemory({ persons, first, member, minutes }: LogColumns): SeatColumns {
  const shared = (values: Int32Array): Int32Array => {
    const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
    copy.set(values);
    return copy;
  };
  const length = new Float64Array(new SharedArrayBuffer(minutes.byteLength));
  length.set(minutes);
  return { persons, first: shared(first), member: shared(member), minutes: length };
}
