import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { monthGraphs } from '../../src/node/month-graphs.ts';
import { readPlainLog } from '../../src/node/plain-log.ts';
import { timesAt } from '../goals.ts';
import { writeLog } from '../make-log.ts';
import { inFolder, nodeJob } from '../processes.ts';
import type { Goal, Row, Section } from '../row.ts';
import { alternate, type Contender, type Times } from '../stopwatch.ts';

const WORKER = pathToFileURL(path.resolve('dist/month-worker.js'));
const GOALS = { L: 1.8 };
const LIMIT_MS = 10 * 60_000;

/** How much sooner are two threads done than one? */
export const threads: Section = {
  id: 'threads',
  heading: 'Two threads',
  text:
    'Wall time with two threads, beside the same with one. It shows nothing on a busy machine: the load average when the ' +
    'section began stands in the last column, and should be below 1.',
  sizes: ['M', 'L'],
  measure: (size, rounds) =>
    inFolder(async (folder) => {
      const input = path.join(folder, 'log');
      writeLog(input, size, 1);
      const log = readPlainLog(input);
      const months = (count: number): Contender => wall(() => monthGraphs(log, count, WORKER));
      const graphs = await alternate([months(2), months(1)], rounds);
      const analyze = (count: number): Contender => {
        const out = path.join(folder, `out-${count}`);
        const args = ['dist/samband.js', 'analyze', input, '--out', out, '--window', 'month'];
        return nodeJob([...args, '--threads', String(count)], {
          limitMs: LIMIT_MS,
          ...(size === 'L' ? { most: 1 } : {}),
        });
      };
      const jobs = await alternate([analyze(2), analyze(1)], rounds);
      return [
        row('graphs of 12 months from columns in memory', graphs, (t) => t.ms, timesAt(size, GOALS)),
        row('samband analyze --view leader', jobs, (t) => t.wall ?? null, timesAt(size, GOALS)),
      ];
    }),
};

/** Wall time of work in this process; the first taking, unmeasured, warms up. */
function wall(work: () => Promise<unknown>): Contender {
  let isWarm = false;
  return {
    async time() {
      if (!isWarm) await work();
      isWarm = true;
      const start = performance.now();
      await work();
      return { ms: performance.now() - start, value: null };
    },
  };
}

function row(
  item: string,
  [two, one]: readonly (Times | null)[],
  of: (times: Times) => number | null,
  goal: Goal | null,
): Row {
  const seconds = (times: Times | null | undefined): number | null =>
    times ? (of(times) ?? 0) / 1000 : null;
  return {
    item,
    unit: 's wall',
    ours: seconds(two),
    peer: 'one thread',
    theirs: seconds(one),
    goal,
    rounds: [two?.rounds ?? 0, one?.rounds ?? 0],
    note: '',
  };
}
