import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { costSums, expectPathSums, pathDependence } from '../../src/measures/path-dependence.ts';
import { monthGraphs } from '../../src/node/month-graphs.ts';
import { startPathThreads } from '../../src/node/path-threads.ts';
import { readPlainLog } from '../../src/node/plain-log.ts';
import { timesAt } from '../goals.ts';
import { makeLog, writeLog } from '../make-log.ts';
import { monthGraphs as graphsOf } from '../month-graphs.ts';
import { inFolder } from '../processes.ts';
import type { Goal, Row, Section } from '../row.ts';
import { alternate, type Contender, type Times } from '../stopwatch.ts';

const WORKER = pathToFileURL(path.resolve('dist/month-worker.js'));
const PATH_WORKER = pathToFileURL(path.resolve('dist/path-worker.js'));
const GOALS = { L: 1.8 };

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
      return [
        row('graphs of 12 months from columns in memory', graphs, (t) => t.ms, timesAt(size, GOALS)),
        ...(size === 'M' ? [await pathRow(rounds)] : []),
      ];
    }),
};

/** The shortest paths a researcher's twelve months ask for, as `samband analyze --threads` shares them out. */
async function pathRow(rounds: number): Promise<Row> {
  const graphs = graphsOf(makeLog('M', 1));
  const kinds = ['both', 'lengths'] as const;
  const find = (threads: number): Contender =>
    wall(async () => {
      // New objects each time: what is known of a graph is remembered.
      const fresh = graphs.map((graph) => ({ ...graph }));
      for (const graph of fresh) for (const kind of kinds) expectPathSums(graph, kind);
      startPathThreads(fresh, kinds, { threads, worker: PATH_WORKER, from: 0 });
      for (const graph of fresh) [pathDependence(graph, 'across'), costSums(graph)];
    });
  const times = await alternate([find(2), find(1)], rounds);
  return row(
    'shortest paths of 12 months, by steps and by strength',
    times,
    (t) => t.ms,
    timesAt('M', { M: 1.8 }),
  );
}

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
