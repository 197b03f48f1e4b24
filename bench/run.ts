import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { LOG_SIZES, type LogSize } from './make-log.ts';
import { keep, machineName, type Part } from './results.ts';
import type { Row, Section } from './row.ts';
import { rowTable } from './row-table.ts';
import { SECTIONS } from './sections.ts';

// npm run bench                       every section at S and M; prints tables
// npm run bench -- L paths counts     the given sizes and sections
// npm run bench -- S M L XL --write   … and keeps what was found in bench/results.json, RESULTS.md and growth.svg
// npm run bench -- M --rounds 1       fewer rounds than 5, for a quick look
const LIMIT_MS = 40 * 60_000;
const args = process.argv.slice(2);
const roundsAt = args.indexOf('--rounds');
const rounds = roundsAt < 0 ? 5 : Math.max(1, Number(args[roundsAt + 1]) || 1);
const words = args.filter((word, i) => !word.startsWith('--') && (roundsAt < 0 || i !== roundsAt + 1));
const sizes = (Object.keys(LOG_SIZES) as LogSize[]).filter((size) => words.includes(size));
const sections = SECTIONS.filter(({ id }) => words.includes(id));
const unknown = words.filter((word) => !(word in LOG_SIZES) && !SECTIONS.some(({ id }) => id === word));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Sizes: S M L XL. Sections: ${idsOf(SECTIONS)}.`);
  process.exitCode = 2;
} else if (args.includes('--part')) {
  console.log(JSON.stringify(await sections[0]!.measure(sizes[0]!, rounds)));
} else {
  await runAll(
    sizes.length > 0 ? sizes : ['S', 'M'],
    sections.length > 0 ? sections : SECTIONS,
    args.includes('--write'),
  );
}

/** Each section and size in a process of its own, so that one that fails takes no other with it. */
async function runAll(asked: readonly LogSize[], wanted: readonly Section[], isKept: boolean): Promise<void> {
  const failed: string[] = [];
  const start = performance.now();
  for (const size of asked) {
    for (const section of wanted.filter((one) => one.sizes.includes(size))) {
      const part = await measured(section, size);
      if (part === null) {
        failed.push(`${section.id} ${size}`);
        continue;
      }
      console.log(`\n## ${section.heading}, ${size} (${part.seconds.toFixed(0)} s)\n`);
      console.log(rowTable([part]).join('\n'));
      if (isKept) keep(part);
    }
  }
  console.log(`\n${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
  if (failed.length > 0) {
    console.error(`Not measured: ${failed.join(', ')}.`);
    process.exitCode = 1;
  }
}

async function measured(section: Section, size: LogSize): Promise<Part | null> {
  const load = os.loadavg()[0]!;
  const start = performance.now();
  const rows = await rowsOf(section.id, size);
  if (rows === null) return null;
  return {
    section: section.id,
    size,
    date: new Date().toISOString().slice(0, 10),
    machine: machineName(),
    load: Math.round(10 * load) / 10,
    seconds: Math.round((performance.now() - start) / 1000),
    rows,
  };
}

function rowsOf(id: string, size: LogSize): Promise<readonly Row[] | null> {
  return new Promise((resolve) => {
    const self = fileURLToPath(import.meta.url);
    const given = ['--part', id, size, '--rounds', String(rounds)];
    const child = spawn(process.execPath, ['--max-old-space-size=6000', self, ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LIMIT_MS,
    });
    let out = '';
    child.stdout.on('data', (text) => (out += text));
    child.on('error', () => resolve(null));
    child.on('close', (code, signal) => {
      if (code !== 0) console.error(`${id} ${size} ended with ${signal ?? code}.`);
      resolve(code === 0 ? JSON.parse(out.trimEnd().split('\n').at(-1)!) : null);
    });
  });
}

function idsOf(all: readonly Section[]): string {
  return all.map(({ id }) => id).join(' ');
}
