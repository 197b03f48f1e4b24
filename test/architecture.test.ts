import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LAYERS = [
  'kernels',
  'ingest',
  'model',
  'graph',
  'measures',
  'change',
  'plan',
  'layout',
  'result',
  'report',
  'figures',
  'export',
];
const LEAVES = ['errors.ts', 'random.ts', 'settings.ts', 'nearest.ts'];
/** May import leaves and nothing else, and be imported by the shell. */
const CHECKS = ['settings-check.ts'];
const SHELL = ['node', 'cli.ts', 'vite.config.ts'];
const MAX_LINES = 250;

const root = path.resolve(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts'))
    .map((e) => path.relative(root, path.join(e.parentPath, e.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/g),
    ...text.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g),
  ].map((m) => m[1]!);
}

/** The room a file of src/ is in: a layer, a leaf, or the shell. */
const roomOf = (file: string): string => file.split('/')[1]!;

const source = filesUnder('src');

describe('the house', () => {
  it('has rooms for every file', () => {
    const rooms = new Set([...LAYERS, ...LEAVES, ...CHECKS, ...SHELL, 'index.ts']);
    expect(source.filter((f) => !rooms.has(roomOf(f)))).toEqual([]);
    expect(source.length).toBeGreaterThan(40);
  });

  it('lets imports run one way: own folder, folders to the left, leaves', () => {
    const wrong: string[] = [];
    for (const file of source) {
      const room = roomOf(file);
      if (room === 'index.ts' || SHELL.includes(room)) continue;
      for (const target of importsOf(file).filter((i) => i.startsWith('.'))) {
        const to = path
          .relative(root, path.resolve(root, path.dirname(file), target))
          .split(path.sep)
          .join('/');
        const there = roomOf(to);
        const left = LAYERS.indexOf(there) >= 0 && LAYERS.indexOf(there) <= LAYERS.indexOf(room);
        const fine = LEAVES.includes(there) || (LAYERS.includes(room) && left);
        if (!fine && there !== room) wrong.push(`${file} → ${to}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps disk, clock, chance and the process in the shell', () => {
    const wrong: string[] = [];
    for (const file of source) {
      if (SHELL.includes(roomOf(file))) continue;
      const text = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      if (importsOf(file).some((i) => i.startsWith('node:'))) wrong.push(`${file}: node:`);
      if (/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text))
        wrong.push(`${file}: effect`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets the viewer and the notebooks import the public API and nothing else of src/', () => {
    const wrong = filesUnder('web').flatMap((file) =>
      importsOf(file)
        .filter((i) => i.includes('/src/') && !i.endsWith('/src/index.ts'))
        .map((i) => `${file} → ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports sigma in one file only', () => {
    const users = [...source, ...filesUnder('web')].filter((f) =>
      importsOf(f).some((i) => /^sigma(\/|$)/.test(i)),
    );
    expect(users).toEqual(['web/painters/sigma.ts']);
  });

  it(`has no file of more than ${MAX_LINES} lines, no default export, no enum`, () => {
    const wrong: string[] = [];
    for (const file of [...source, ...filesUnder('web')]) {
      const text = readFileSync(path.join(root, file), 'utf8');
      if (text.split('\n').length > MAX_LINES) wrong.push(`${file}: ${text.split('\n').length} lines`);
      if (/^export default/m.test(text) && !file.endsWith('vite.config.ts'))
        wrong.push(`${file}: default export`);
      if (/^(export )?(const )?enum /m.test(text)) wrong.push(`${file}: enum`);
    }
    expect(wrong).toEqual([]);
  });
});
