import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLog } from '../../bench/make-log.ts';
import { monthGraphs } from '../../bench/month-graphs.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import { costSums, pathDependence, pathJob } from '../../src/measures/path-dependence.ts';
import { pathSums } from '../../src/measures/path-sums.ts';
import { DONE, FAILED, FREE, pathBoard, takeJob } from '../../src/node/path-board.ts';
import { startPathThreads } from '../../src/node/path-threads.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'samband-paths-'));
const worker = path.join(folder, 'path-worker.mjs');
const broken = path.join(folder, 'broken-worker.mjs');
const KINDS = ['both', 'lengths'] as const;

beforeAll(async () => {
  const bundle = await rolldown({ input: 'src/node/path-worker.ts', platform: 'node' });
  await bundle.write({ file: worker, format: 'esm' });
  writeFileSync(broken, 'throw new Error("no");');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** New objects each time, so that nothing is known of them. */
const graphs = (): ActorGraph[] => monthGraphs(makeLog('S', 1));
const numbers = (all: readonly ActorGraph[]): unknown =>
  all.map((graph) => [
    pathDependence(graph, 'all'),
    costSums(graph).dependence,
    costSums(graph).near,
    pathDependence(graph, 'across'),
  ]);

test.each([1, 2, 3])('with %i threads every sum has the bits it has with one', (threads) => {
  const alone = numbers(graphs());
  const shared = graphs();
  startPathThreads(shared, KINDS, { threads, worker: pathToFileURL(worker), from: 0 });
  expect(numbers(shared)).toEqual(alone);
});

test('threads that fail, and a worker that is not built, leave the work to this one', () => {
  const alone = numbers(graphs());
  for (const file of [broken, path.join(folder, 'none.mjs')]) {
    const shared = graphs();
    startPathThreads(shared, KINDS, { threads: 3, worker: pathToFileURL(file), from: 0 });
    expect(numbers(shared)).toEqual(alone);
  }
});

test('another thread does every job on the board when this one does none', async () => {
  const jobs = graphs().flatMap((graph) => KINDS.map((kind) => pathJob(graph, kind)));
  const board = pathBoard(jobs);
  const thread = new Worker(pathToFileURL(worker), { workerData: board });
  await new Promise((resolve) => thread.on('exit', resolve));
  expect([...board.state]).toEqual(jobs.map(() => DONE));
  expect(board.sums).toEqual(jobs.map((job) => ({ ...pathSums(job) })));
});

test('a thread that takes everything and dies is waited for once, and its work done here', async () => {
  const alone = numbers(graphs());
  const shared = graphs();
  const dies = path.join(folder, 'dies-worker.mjs');
  writeFileSync(
    dies,
    "import { workerData } from 'node:worker_threads';\nworkerData.state.fill(1);\nprocess.exit();",
  );
  startPathThreads(shared, KINDS, { threads: 2, worker: pathToFileURL(dies), from: 0, patience: 5 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(numbers(shared)).toEqual(alone);
});

test('a job is taken once; one that fails is marked, and its thread told', () => {
  const [graph] = graphs();
  const board = pathBoard([pathJob(graph!, 'steps'), pathJob(graph!, 'lengths')]);
  expect(board.jobs[0]!.csr.targets).toBe(board.jobs[1]!.csr.targets);
  expect([...board.state]).toEqual([FREE, FREE]);
  expect(takeJob(board, 0, pathSums)).toBe(true);
  expect(takeJob(board, 0, pathSums)).toBe(false);
  expect(() =>
    takeJob(board, 1, () => {
      throw new Error('no memory');
    }),
  ).toThrow('no memory');
  expect([...board.state]).toEqual([DONE, FAILED]);
  expect(board.sums[0]).toEqual(pathSums(pathJob(graph!, 'steps')));
});
