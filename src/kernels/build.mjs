// Compiles every src/kernels/assembly/*.ts (AssemblyScript) and writes the bytes to src/kernels/wasm-bytes.ts:
//   node src/kernels/build.mjs          writes
//   node src/kernels/build.mjs --check  writes nothing; exit code 1 where the bytes are not those of the sources
// One module a file, named after it. Modules hold no constants in memory, so that the caller may lay out all of it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(here, 'wasm-bytes.ts');
const FLAGS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd'];
const DATA_SECTION = 11;

async function compile(name) {
  let bytes = null;
  const result = await asc.main(
    [`assembly/${name}.ts`, '--baseDir', here, '--outFile', 'out.wasm', ...FLAGS],
    {
      writeFile: (_, contents) => {
        bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (result.error || bytes === null) throw new Error(`${name}: ${result.stderr}`);
  if (sectionsOf(bytes).includes(DATA_SECTION)) throw new Error(`${name}: constants in memory`);
  return bytes;
}

/** The kinds of section of a WebAssembly module: after 8 bytes of head, kind, length, content, again and again. */
function sectionsOf(bytes) {
  const kinds = [];
  for (let at = 8; at < bytes.length; ) {
    kinds.push(bytes[at++]);
    let length = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      length |= (bytes[at] & 127) << shift;
      more = bytes[at++] > 127;
    }
    at += length;
  }
  return kinds;
}

async function generated() {
  const names = readdirSync(path.join(here, 'assembly'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const lines = [
    '// Written by src/kernels/build.mjs from src/kernels/assembly/; a test compares. Do not edit.',
    '',
    '/** Compiled modules, base64, by the name of their source. */',
    'export const WASM_BYTES = {',
  ];
  for (const name of names) {
    const text = Buffer.from(await compile(name)).toString('base64');
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    lines.push(`  ${key}:`, `    '${text}',`);
  }
  return [...lines, '} as const;', ''].join('\n');
}

const text = await generated();
if (!process.argv.includes('--check')) writeFileSync(output, text);
else if (readFileSync(output, 'utf8') !== text) {
  console.error('src/kernels/wasm-bytes.ts is not what its sources give: run node src/kernels/build.mjs');
  process.exit(1);
}
