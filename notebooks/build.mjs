// Builds every notebook in this folder into dist/notebooks, as pages that ask nothing of any other place:
//   node notebooks/build.mjs
// Library names such as Plot, Inputs and html, when not imported, make notebook-kit fetch them from a network at run
// time. So notebooks import what they use, and this build stops at a notebook that leaves such a name free.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, transpile } from '@observablehq/notebook-kit';
import { config, observable } from '@observablehq/notebook-kit/vite';
import { JSDOM } from 'jsdom';
import { build } from 'vite';

const root = path.dirname(fileURLToPath(import.meta.url));
const outDir = path.join(root, '../dist/notebooks');
const template = path.join(root, 'template.tmpl');
const notebooks = readdirSync(root).filter((name) => name.endsWith('.html'));
// What notebook-kit has inside itself; every other free name that a browser does not have is fetched.
const INSIDE = new Set(
  'display view width now dark FileAttachment Generators Mutable invalidation visibility'.split(' '),
);

function checkNames(name) {
  const { window } = new JSDOM();
  const { cells } = deserialize(readFileSync(path.join(root, name), 'utf8'), {
    parser: new window.DOMParser(),
  });
  const compiled = cells.map((cell) => ({ cell, code: transpile(cell, { resolveFiles: true }) }));
  const defined = new Set(compiled.flatMap(({ code }) => [...code.outputs, code.output].filter(Boolean)));
  for (const { cell, code } of compiled) {
    const free = code.inputs.filter(
      (input) => !defined.has(input) && !INSIDE.has(input) && !(input in window),
    );
    const fetched = free.filter((input) => !(input === 'md' && cell.mode === 'md'));
    if (fetched.length > 0) {
      throw new Error(
        `${name}, celle ${cell.id}: ${fetched.join(', ')} er verken importert eller definert. Importer det.`,
      );
    }
  }
}

notebooks.forEach(checkNames);
const { resolve, ...kit } = config();
await build({
  ...kit,
  // Without the aliases npm: and jsr:, which would point at other places.
  resolve: { alias: resolve.alias.filter(({ find }) => find.test('observable:')) },
  configFile: false,
  logLevel: 'warn',
  plugins: [observable({ template })],
  root,
  base: './',
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rollupOptions: { input: notebooks.map((name) => path.join(root, name)) },
  },
});
const missing = notebooks.filter((name) => !existsSync(path.join(outDir, name)));
if (missing.length > 0) throw new Error(`Ikke bygd: ${missing.join(', ')}`);
