import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ActorGraph } from '../graph/types.ts';
import { expectPathSums, pathJob } from '../measures/path-dependence.ts';
import { type PathKind, pathSums } from '../measures/path-sums.ts';
import { DONE, FREE, type PathBoard, pathBoard, TAKEN, takeJob } from './path-board.ts';

const BUILT_WORKER = new URL('./path-worker.js', import.meta.url);

/** Persons × ties, over all jobs, from which threads pay for their start of some 50 ms; about a quarter of a second of work. */
const WORTH_IT = 1e8;

/** Ms. The largest graph that is done exactly takes half a minute; a thread that is at one for longer is taken for dead. */
const PATIENCE = 120_000;

export interface PathThreadOptions {
  /** In all, this one counted; 1 = no others. */
  readonly threads: number;
  /** Built path-worker; default the one in dist/, and without it no other threads. */
  readonly worker?: URL;
  /** Persons × ties from which threads are started. */
  readonly from?: number;
  /** How long a thread may be at one job before it is taken for dead, ms. */
  readonly patience?: number;
}

/**
 * Lets other threads begin with the shortest paths of these graphs, which the measures will ask for.
 *
 * Each sum of each graph is one thread's alone, so the numbers are the same bits with any number of threads. The others
 * take jobs from the last to the first; this thread, when a measure needs a sum nobody has begun, finds it itself, and
 * where another is at it does a free job meanwhile.
 *
 * @param graphs  in the order in which their sums will be asked for; not changed afterwards
 * @param kinds  in the order in which they will be asked for
 * Cost: memory for the ties of all graphs once more, while it lasts.
 */
export function startPathThreads(
  graphs: readonly ActorGraph[],
  kinds: readonly PathKind[],
  { threads, worker = BUILT_WORKER, from = WORTH_IT, patience = PATIENCE }: PathThreadOptions,
): void {
  const wanted = kinds.flatMap((kind) => graphs.map((graph) => ({ graph, kind })));
  const work = wanted.reduce((sum, { graph }) => sum + graph.actors.length * graph.neighbours.length, 0);
  if (threads < 2 || work < from || !existsSync(fileURLToPath(worker))) return;
  const board = pathBoard(wanted.map(({ graph, kind }) => pathJob(graph, kind)));
  for (let t = 1; t < Math.min(threads, wanted.length); t++) {
    const thread = new Worker(worker, { workerData: board });
    // A thread that dies is seen by what it leaves undone.
    thread.on('error', () => {});
    thread.unref();
  }
  wanted.forEach(({ graph, kind }, at) => {
    expectPathSums(graph, kind, () => waitFor(board, at, patience));
  });
}

function waitFor(board: PathBoard, at: number, patience: number): PathBoard['sums'][number] {
  const { jobs, state, sums } = board;
  while (Atomics.load(state, at) === FREE) takeJob(board, at, pathSums);
  for (let other = at + 1; Atomics.load(state, at) === TAKEN && other < jobs.length; other++)
    takeJob(board, other, pathSums);
  Atomics.wait(state, at, TAKEN, patience);
  return Atomics.load(state, at) === DONE ? sums[at]! : pathSums(jobs[at]!);
}
