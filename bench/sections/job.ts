import path from 'node:path';
import { type LogSize, writeLog } from '../make-log.ts';
import { inFolder, nodeJob } from '../processes.ts';
import type { Goal, Row, Section } from '../row.ts';
import { alternate, type Times } from '../stopwatch.ts';

/** CPU time, s. */
const GOALS: Readonly<Partial<Record<LogSize, Goal>>> = {
  S: { kind: 'most', value: 0.5 },
  M: { kind: 'most', value: 6 },
};
const LEADER = '--view leader';
/** The researcher's jobs take long; at M they are timed once, and at L not at all. */
const VIEWS: Readonly<Record<LogSize, readonly (readonly [options: string, most?: number])[]>> = {
  S: [[LEADER], ['--view researcher --resamples 0'], ['--view researcher --resamples 1000']],
  M: [[LEADER], ['--view researcher --resamples 0', 1], ['--view researcher --resamples 1000', 1]],
  L: [[LEADER, 1]],
  XL: [],
};
const LIMIT_MS = 15 * 60_000;

/** How long does the whole job take, from the command to the written result? */
export const job: Section = {
  id: 'job',
  heading: 'The whole job',
  text:
    '`samband analyze LOG --window month`, a process of its own: start-up, reading, twelve windows, every measure of the view, ' +
    'figures, tables and report. The goal is for the default view with its default draws.',
  sizes: ['S', 'M', 'L'],
  measure: (size, rounds) =>
    inFolder(async (folder) => {
      const log = path.join(folder, 'log');
      writeLog(log, size, 1);
      const start = [
        'dist/samband.js',
        'analyze',
        log,
        '--out',
        path.join(folder, 'out'),
        '--window',
        'month',
      ];
      const jobs = VIEWS[size].map(([options, most = rounds]) =>
        nodeJob([...start, ...options.split(' ')], { memory: true, limitMs: LIMIT_MS, most }),
      );
      const [bare, ...found] = await alternate([nodeJob(['-e', '0']), ...jobs], rounds);
      return [
        ...VIEWS[size].flatMap(([options], i) => rowsOf(options, found[i]!, GOALS[size] ?? null)),
        row('Node that does nothing', 's', bare ?? null, (t) => t.ms / 1000),
      ];
    }),
};

function rowsOf(options: string, times: Times | null, goal: Goal | null): Row[] {
  const item = `samband analyze ${options}`;
  const note =
    times === null
      ? `not finished in ${LIMIT_MS / 60_000} minutes`
      : `${((times.wall ?? 0) / 1000).toFixed(2)} s from start to end`;
  return [
    { ...row(item, 's', times, (t) => t.ms / 1000), goal: options === LEADER ? goal : null, note },
    row(item, 'MB', times, (t) => t.mb ?? null),
  ];
}

function row(item: string, unit: Row['unit'], times: Times | null, of: (times: Times) => number | null): Row {
  const ours = times && of(times);
  return {
    item,
    unit,
    ours,
    peer: null,
    theirs: null,
    goal: null,
    rounds: [times?.rounds ?? 0, 0],
    note: '',
  };
}
