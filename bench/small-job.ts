import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LogSize, makeLog } from './make-log.ts';
import { median } from './median.ts';

export interface ProcessTime {
  /** From start to end, ms. */
  readonly wall: number;
  /** User and system time of the process, ms; null where the shell cannot tell. */
  readonly cpu: number | null;
}

/** The leader's job, the researcher's without and with draws. */
const JOBS = [
  '--view leader',
  '--view researcher --resamples 0',
  '--view researcher --resamples 1000',
] as const;

/**
 * How long does the whole small job take, from the command to the written result?
 *
 * `samband analyze` on a seeded log of 12 months with monthly windows, as a process of its own: start-up, reading,
 * measures, figures, tables and report. Beside it a Node that does nothing, in turn with each job.
 *
 * @param command path of dist/samband.js
 * @param options.size which log; `S` is the small job (60 persons, 500 meetings)
 * @param options.rounds pairs of runs; medians are given
 * @returns median times of each job of JOBS, by its options, and of the bare Node
 * @throws Error with the command's own words when it fails
 * Cost: rounds × the job.
 */
export function jobTime(
  command: string,
  options: { readonly size: LogSize; readonly rounds: number },
): { jobs: { options: string; time: ProcessTime }[]; bare: ProcessTime } {
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-bench-'));
  try {
    const input = path.join(folder, 'log');
    mkdirSync(input);
    for (const [name, text] of makeLog(options.size, 1)) writeFileSync(path.join(input, name), text);
    const out = path.join(folder, 'out');
    const job = [command, 'analyze', input, '--out', out, '--window', 'month'];
    const times = Array.from({ length: options.rounds }, () => ({
      jobs: JOBS.map((more) => timed([...job, ...more.split(' ')])),
      bare: timed(['-e', '0']),
    }));
    const jobs = JOBS.map((more, i) => ({ options: more, time: middle(times.map((t) => t.jobs[i]!)) }));
    return { jobs, bare: middle(times.map((t) => t.bare)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs Node under a shell whose `times` tells the CPU time of its children; without a shell, wall time alone. */
function timed(args: readonly string[]): ProcessTime {
  const shell = process.platform !== 'win32';
  const script = '"$@"; code=$?; times >&3; exit $code';
  const start = performance.now();
  const done = shell
    ? spawnSync('sh', ['-c', script, 'sh', process.execPath, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      })
    : spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = performance.now() - start;
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stderr}`);
  return { wall, cpu: shell ? childrenMs(String(done.output[3])) : null };
}

/** The second line of `times`: user and system time of the children, as 0m0.123s. */
function childrenMs(text: string): number {
  const children = text.trim().split('\n')[1] ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => 60 * Number(m) + Number(s));
  return 1000 * seconds.reduce((sum, s) => sum + s, 0);
}

function middle(times: readonly ProcessTime[]): ProcessTime {
  const cpus = times.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return { wall: median(times.map(({ wall }) => wall)), cpu: cpus.length > 0 ? median(cpus) : null };
}
