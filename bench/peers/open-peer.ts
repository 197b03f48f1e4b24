import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender, Timing } from '../stopwatch.ts';

/** A tool that runs beside us and is asked for one piece of work at a time. */
export interface Peer {
  /** Name and version; the name alone where the tool was not found. */
  readonly name: string;
  /**
   * @param work one that the script knows
   * @param part how many of the persons or draws; default all
   */
  does(work: string, part?: number): Contender;
  close(): void;
}

/** A Python 3 that has a module: BENCH_PYTHON, Debian's, or the first on the path. */
export function pythonWith(module: string): string | null {
  const commands = [process.env['BENCH_PYTHON'], '/usr/bin/python3', 'python3'];
  const found = commands.find((c) => c && spawnSync(c, ['-c', `import ${module}`]).status === 0);
  return found ?? null;
}

/**
 * Starts a tool that answers one line for each line it gets.
 *
 * Its first line is its name and version. Then it gets `work` or `work part` and answers with the JSON of a Timing, or
 * null for work it does not know. A tool that is not there gives null for everything.
 *
 * @param name of the tool, for where it is missing
 * @param command with null in it, the tool was not found here
 */
export async function openPeer(name: string, command: readonly (string | null)[]): Promise<Peer> {
  const missing: Peer = { name, does: () => ({ time: () => null }), close() {} };
  const [program, ...args] = command.flatMap((word) => word ?? []);
  if (program === undefined || args.length + 1 < command.length) return missing;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const version = await firstAnswer(child, answers);
  if (version === null) return missing;
  const ask = async (line: string): Promise<Timing | null> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await answers.next();
    return done ? null : (JSON.parse(value) as Timing | null);
  };
  return {
    name: version,
    does: (work, part) => ({ time: () => ask(part === undefined ? work : `${work} ${part}`) }),
    close: () => child.stdin.end(),
  };
}

/** The tool's name and version; null where it stopped before saying it. */
async function firstAnswer(child: ChildProcess, answers: AsyncIterator<string>): Promise<string | null> {
  const failed = new Promise<null>((resolve) => child.on('error', () => resolve(null)));
  const first = answers.next().then(({ value, done }) => (done ? null : value));
  child.stdin?.on('error', () => {});
  return Promise.race([first, failed]);
}
