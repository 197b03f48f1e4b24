import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesOf } from '../compare.ts';
import { type LogSize, writeLog } from '../make-log.ts';
import { pythonWith } from '../peers/open-peer.ts';
import { inFolder, sayingJob } from '../processes.ts';
import type { Goal, Row, Section } from '../row.ts';
import { alternate, type Contender, type Times } from '../stopwatch.ts';

const INGEST = 'files to the graphs of 12 months';
const MOST_MB = 600;
/** At XL the others take minutes and gigabytes. */
const ONCE = { XL: 1 } as Readonly<Partial<Record<LogSize, number>>>;
const NODE = [process.execPath, '--max-old-space-size=6000'] as const;

/** How long does it take from files to twelve graphs? */
export const ingest: Section = {
  id: 'ingest',
  heading: 'From files to the graphs of twelve months',
  text:
    'CSV files of the plain form to the weighted graphs of twelve months, each in a process of its own, CPU time with start-up: our reader and ' +
    'projection on one thread, one query in DuckDB with two threads, arquero and graphology. Sums of strengths are compared. ' +
    'The hand-over is the plan for logs too large for one reading ([docs/national-log.md](../docs/national-log.md)): ' +
    'DuckDB cuts the log into months, and our reader takes one at a time.',
  sizes: ['S', 'M', 'L', 'XL'],
  measure: (size, rounds) =>
    inFolder(async (folder) => {
      const log = path.join(folder, 'log');
      writeLog(log, size, 1);
      const python = pythonWith('duckdb');
      const own = sayingJob([process.execPath, script('ingest-own.js'), log]);
      const duckdb = sayingJob([python, 'bench/jobs/ingest-duckdb.py', log], ONCE[size]);
      const arquero = sayingJob([...NODE, script('ingest-arquero.js'), log]);
      const months = path.join(folder, 'months');
      const cut = handOver(python, log, months, ONCE[size]);
      const contenders = [own, duckdb, cut.duckdb, cut.own, ...(size === 'XL' ? [] : [arquero])];
      const [ours, theirs, cutting, reading, tables] = await alternate(contenders, rounds);
      const names = peerNames(python);
      return [
        ...beside(ours!, theirs ?? null, names.duckdb, goalOf(size, 2.5)),
        ...(size === 'XL'
          ? []
          : beside(ours!, tables ?? null, 'arquero + graphology', goalOf(size, 20)).slice(0, 1)),
        ...handOverRows(cutting ?? null, reading ?? null, names.duckdb),
      ];
    }),
};

/** Both goals are for L, the memory for XL. */
const goalOf = (size: LogSize, value: number): { times: Goal | null; memory: Goal | null } => ({
  times: size === 'L' ? { kind: 'times', value } : null,
  memory: size === 'XL' ? { kind: 'most', value: MOST_MB } : null,
});

/** A program built beside this one. */
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function peerNames(python: string | null): { duckdb: string } {
  return { duckdb: python === null ? 'DuckDB' : 'DuckDB, 2 threads' };
}

/** DuckDB cuts into months, and we read them; the months of the last round stay for the reader. */
function handOver(
  python: string | null,
  log: string,
  months: string,
  most?: number,
): { duckdb: Contender; own: Contender } {
  const cut = sayingJob([python, 'bench/jobs/hand-over.py', log, months], most);
  const folders = (): string[] => readdirSync(months).map((name) => path.join(months, name));
  return {
    duckdb: {
      ...cut,
      time() {
        rmSync(months, { recursive: true, force: true });
        mkdirSync(months);
        return cut.time();
      },
    },
    own: {
      time: () =>
        python === null ? null : sayingJob([process.execPath, script('ingest-own.js'), ...folders()]).time(),
      ...(most === undefined ? {} : { most }),
    },
  };
}

function beside(
  ours: Times,
  theirs: Times | null,
  peer: string,
  goal: ReturnType<typeof goalOf>,
): readonly [Row, Row] {
  const base = { item: INGEST, peer, rounds: [ours.rounds, theirs?.rounds ?? 0] } as const;
  const note = notesOf(ours, theirs).join('; ');
  return [
    {
      ...base,
      unit: 's',
      ours: ours.ms / 1000,
      theirs: theirs && theirs.ms / 1000,
      goal: goal.times,
      note,
    },
    {
      ...base,
      unit: 'MB',
      ours: ours.mb ?? null,
      theirs: theirs && (theirs.mb ?? null),
      goal: goal.memory,
      note: '',
    },
  ];
}

function handOverRows(cutting: Times | null, reading: Times | null, peer: string): Row[] {
  const base = { item: 'hand-over: the months, cut by DuckDB, to graphs', peer, goal: null } as const;
  const rounds = [reading?.rounds ?? 0, cutting?.rounds ?? 0] as const;
  const note = 'theirs is the cutting, ours the reading of what it cut';
  return [
    {
      ...base,
      unit: 's',
      ours: reading && reading.ms / 1000,
      theirs: cutting && cutting.ms / 1000,
      rounds,
      note,
    },
    { ...base, unit: 'MB', ours: reading?.mb ?? null, theirs: cutting?.mb ?? null, rounds, note: '' },
  ];
}
