import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLog } from '../../bench/make-log.ts';
import { monthGraphsOf } from '../../src/kernels/project-columns.ts';
import { monthGraphs } from '../../src/node/month-graphs.ts';
import { readPlainLog } from '../../src/node/plain-log.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'samband-months-'));
const worker = path.join(folder, 'month-worker.mjs');

beforeAll(async () => {
  for (const [name, text] of makeLog('S', 1)) writeFileSync(path.join(folder, name), text);
  const bundle = await rolldown({ input: 'src/node/month-worker.ts', platform: 'node' });
  await bundle.write({ file: worker, format: 'esm' });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the month graphs are the same with 1, 2 and 3 threads, and without a built worker', async () => {
  const log = readPlainLog(folder);
  const alone = monthGraphsOf(log);
  expect(alone.length).toBe(12);
  for (const threads of [1, 2, 3])
    expect(await monthGraphs(log, threads, pathToFileURL(worker))).toEqual(alone);
  expect(await monthGraphs(log, 2, pathToFileURL(`${worker}.none`))).toEqual(alone);
}, 60_000);
