import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type LogSize, makeLog } from './make-log.ts';
import { median } from './median.ts';

// Files of the plain form → twelve monthly graphs, by CPU time of whole processes, beside DuckDB and arquero + graphology:
//   for f in ingest ingest-own ingest-arquero; do npx rolldown bench/$f.ts -o dist/bench-$f.mjs -f esm --platform node; done
//   node dist/bench-ingest.mjs S M L        (BENCH_PYTHON = a Python 3 with duckdb)
const asked = process.argv.slice(2) as LogSize[];
const here = path.dirname(process.argv[1]!);
const python = [process.env['BENCH_PYTHON'], '/usr/bin/python3', 'python3'].find(
  (p) => p !== undefined && spawnSync(p, ['-c', 'import duckdb']).status === 0,
);

interface Outcome {
  readonly cpu: number;
  readonly mb: number;
  readonly ties: number;
  readonly strength: number;
}

/** Interleaved rounds of all jobs: median CPU time and memory of each; null where one cannot run. */
function outcomes(jobs: readonly (readonly [string, ...string[]])[], rounds: number): (Outcome | null)[] {
  const runs = jobs.map(() => [] as Outcome[]);
  for (let r = 0; r < rounds; r++) {
    jobs.forEach(([command, ...args], i) => {
      const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
      if (done.status === 0) runs[i]!.push(JSON.parse(done.stdout) as Outcome);
    });
  }
  return runs.map((own) =>
    own.length === 0
      ? null
      : { ...own[0]!, cpu: median(own.map(({ cpu }) => cpu)), mb: median(own.map(({ mb }) => mb)) },
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'samband-bench-'));
try {
  for (const size of asked.length > 0 ? asked : (['S', 'M'] as const)) {
    const own = path.join(folder, size);
    mkdirSync(own);
    for (const [name, text] of makeLog(size, 1)) writeFileSync(path.join(own, name), text);
    const node = [process.execPath, '--max-old-space-size=6000'] as const;
    const names = ['samband', 'DuckDB', 'arquero + graphology'];
    const found = outcomes(
      [
        [...node, path.join(here, 'bench-ingest-own.mjs'), own],
        [python ?? 'none', 'bench/ingest-duckdb.py', own],
        [...node, path.join(here, 'bench-ingest-arquero.mjs'), own],
      ],
      size === 'L' ? 3 : 5,
    );
    console.log(
      `\n## ${size}\n\n| | CPU ms | over ours | peak MB | ties | strength |\n|---|---|---|---|---|---|`,
    );
    found.forEach((one, i) => {
      if (one === null) console.log(`| ${names[i]} | – | – | – | – | – |`);
      else
        console.log(
          `| ${names[i]} | ${one.cpu.toFixed(0)} | ${(one.cpu / found[0]!.cpu).toFixed(1)} × | ${one.mb.toFixed(0)} | ${one.ties} | ${one.strength.toFixed(3)} |`,
        );
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}
