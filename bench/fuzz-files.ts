import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzKind, fuzzSeeds } from '../test/helpers/fuzz.ts';

// rolldown bench/fuzz-files.ts -o dist/fuzz-files.mjs -f esm --platform node && node dist/fuzz-files.mjs --runs 10000 --kind all
// Mutated files of each kind: each must end in rows, a refusal or a question. Exits with 1 where one does not.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    kind: { type: 'string', default: 'all' },
    from: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
const from = Number(values.from);
const folder = '../shared/samples';
const samples = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }))
  : [];
const seeds = await fuzzSeeds(samples);
const kinds = values.kind === 'all' ? [...seeds.keys()].sort() : values.kind.split(',');
const LONGEST_MS = 10_000;
let failures = 0;

console.log(
  '| kind | files | runs | read | refused | asked | slowest ms | faults |\n|---|---|---|---|---|---|---|---|',
);
for (const kind of kinds) {
  const files = seeds.get(kind);
  if (files === undefined) throw new Error(`No such kind: ${kind}. Kinds: ${[...seeds.keys()].join(', ')}`);
  const { read, refused, asked, slowest, faults } = await fuzzKind(files, { runs, from });
  failures += faults.length + (slowest.ms > LONGEST_MS ? 1 : 0);
  console.log(
    `| ${kind} | ${files.length} | ${runs} | ${read} | ${refused} | ${asked} | ${slowest.ms.toFixed(0)} (${slowest.file}, seed ${slowest.seed}) | ${faults.length} |`,
  );
  for (const { file, seed, message } of faults.slice(0, 5))
    console.log(`  ${file}, seed ${seed}: ${message}`);
}
if (failures > 0) process.exitCode = 1;
