import { type PathJob, type PathSum, type PathSums, SUMS_OF } from '../measures/path-sums.ts';

/** What has become of a job: nobody has begun, a thread works on it, its sums are there, or its thread failed. */
export const FREE = 0;
export const TAKEN = 1;
export const DONE = 2;
export const FAILED = 3;

/** Jobs in memory that all threads see, what has become of each, and room for its sums. */
export interface PathBoard {
  readonly jobs: readonly PathJob[];
  readonly state: Int32Array;
  readonly sums: readonly PathSums[];
}

/** Puts jobs on a board. Cost: O(n + m) memory a graph; kinds of one graph share its rows. */
export function pathBoard(jobs: readonly PathJob[]): PathBoard {
  const moved = new Map<object, unknown>();
  const shared = <T extends Int32Array | Uint32Array | Float64Array>(values: T): T => {
    const before = moved.get(values);
    if (before !== undefined) return before as T;
    const Kind = values.constructor as new (buffer: SharedArrayBuffer) => T;
    const copy = new Kind(new SharedArrayBuffer(values.byteLength));
    copy.set(values);
    moved.set(values, copy);
    return copy;
  };
  const room = (n: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * n));
  return {
    jobs: jobs.map((job) => {
      const rows = { n: job.csr.n, offsets: shared(job.csr.offsets), targets: shared(job.csr.targets) };
      if (job.kind === 'lengths') return { ...job, csr: { ...rows, weights: shared(job.csr.weights) } };
      return job.kind === 'steps' ? { ...job, csr: rows } : { ...job, csr: rows, groups: shared(job.groups) };
    }),
    state: new Int32Array(new SharedArrayBuffer(4 * jobs.length)),
    sums: jobs.map(({ kind, csr: { n } }) =>
      Object.fromEntries(SUMS_OF[kind].map((name): [PathSum, Float64Array] => [name, room(n)])),
    ),
  };
}

/** Does a job if nobody has begun it. @returns whether it was free */
export function takeJob(
  { jobs, state, sums }: PathBoard,
  at: number,
  find: (job: PathJob) => PathSums,
): boolean {
  if (Atomics.compareExchange(state, at, FREE, TAKEN) !== FREE) return false;
  let became = FAILED;
  try {
    const found = find(jobs[at]!);
    for (const name of SUMS_OF[jobs[at]!.kind]) sums[at]![name]!.set(found[name]!);
    became = DONE;
  } finally {
    Atomics.store(state, at, became);
    Atomics.notify(state, at);
  }
  return true;
}
