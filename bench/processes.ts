import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Contender, Timing } from './stopwatch.ts';

/** Says on the way out how much memory the process had; loaded before the program. */
const AT_EXIT =
  "data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))";

/** A shell that runs a program, passes on the word to stop, and tells the CPU time of what it ran. */
const TIMED = 'trap \'kill "$child"\' TERM; "$@" & child=$!; wait "$child"; code=$?; times >&2; exit "$code"';

/** What a run wrote and took. */
interface Run {
  readonly out: string;
  readonly err: string;
  readonly ok: boolean;
  /** From start to end, ms. */
  readonly wall: number;
}

/**
 * A job in a process of its own that writes the JSON of a Timing as its last line.
 *
 * @param command with null in it, the program was not found here
 * @param most times it is taken where it is too slow for all rounds
 */
export function sayingJob(command: readonly (string | null)[], most?: number): Contender {
  const time = async (): Promise<Timing | null> => {
    const words = command.flatMap((word) => word ?? []);
    if (words.length < command.length) return null;
    const { ok, out, wall } = await run(words);
    return ok ? { wall, ...(JSON.parse(out.trimEnd().split('\n').at(-1)!) as Timing) } : null;
  };
  return most === undefined ? { time } : { time, most };
}

/**
 * A Node program in a process of its own: CPU and wall time from start to end, and then its memory in one more run.
 *
 * A shell's `times` tells the CPU time, so that the program is not touched by measuring it.
 *
 * @param args of Node
 * @param options.memory also measure memory, in a run of its own the first time
 * @param options.limitMs a run that takes longer is stopped, and there is no time
 */
export function nodeJob(
  args: readonly string[],
  options: { readonly memory?: boolean; readonly limitMs?: number; readonly most?: number } = {},
): Contender {
  let mb: number | null = null;
  const peakOf = (err: string): number => Number(/peak (\d+)/.exec(err)?.[1]) / 1024;
  const time = async (): Promise<Timing | null> => {
    // A slow job is not run twice for its memory; saying it takes some ms.
    const also = options.memory && options.most === 1 ? ['--import', AT_EXIT] : [];
    const done = await run(['sh', '-c', TIMED, 'sh', process.execPath, ...also, ...args], options.limitMs);
    if (!done.ok) return null;
    if (options.memory && mb === null)
      mb = peakOf(
        also.length > 0 ? done.err : (await run([process.execPath, '--import', AT_EXIT, ...args])).err,
      );
    return { ms: childrenMs(done.err), wall: done.wall, mb, value: null };
  };
  return options.most === undefined ? { time } : { time, most: options.most };
}

/** Uses a temporary folder, which is removed again. */
export async function inFolder<R>(use: (folder: string) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: readonly string[], limitMs?: number): Promise<Run> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    const stop = limitMs === undefined ? undefined : setTimeout(() => child.kill(), limitMs);
    const end = (ok: boolean): void => {
      clearTimeout(stop);
      resolve({ out, err, ok, wall: performance.now() - start });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/** The last line of `times`: user and system time of the children, as 0m0.123s. */
function childrenMs(text: string): number {
  const children = text.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => 60 * Number(m) + Number(s));
  return 1000 * seconds.reduce((sum, s) => sum + s, 0);
}
