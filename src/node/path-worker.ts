import { workerData } from 'node:worker_threads';
import { pathSums } from '../measures/path-sums.ts';
import { type PathBoard, takeJob } from './path-board.ts';

// From the last job to the first: the thread that waits for them begins with the first.
const board = workerData as PathBoard;
for (let at = board.jobs.length - 1; at >= 0; at--) takeJob(board, at, pathSums);
