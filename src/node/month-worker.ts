import { parentPort, workerData } from 'node:worker_threads';
import type { WeightedCsr } from '../kernels/csr.ts';
import { type MeetingRange, projectColumns, type SeatColumns } from '../kernels/project-columns.ts';

/** What the worker is started with: columns in shared memory, and the months that are its own. */
export interface MonthJob {
  readonly log: SeatColumns;
  readonly ranges: readonly (MeetingRange & { readonly place: number })[];
}

/** What the worker says, a month at a time. */
export interface MonthMessage {
  readonly place: number;
  readonly graph: WeightedCsr;
}

const { log, ranges } = workerData as MonthJob;
for (const range of ranges) {
  const graph = projectColumns(log, range);
  const message: MonthMessage = { place: range.place, graph };
  const arrays = [graph.offsets, graph.targets, graph.weights];
  parentPort?.postMessage(
    message,
    arrays.map((array) => array.buffer as ArrayBuffer),
  );
}
