import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTOR_CATALOGUE, WINDOW_CATALOGUE } from '../src/index.ts';
import { ACTOR_MEASURES, WINDOW_MEASURES } from '../src/result/measure-ids.ts';
import { measuresTable } from './helpers/measures-table.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'data/README.md',
  'docs/architecture.md',
  'docs/measures.md',
  'docs/decisions.md',
  'docs/validation.md',
  'docs/embedding.md',
  'docs/tilgjengelighet.md',
  'docs/national-log.md',
  'bench/RESULTS.md',
];

describe('the documents', () => {
  it.each(PAGES)('%s links only to what exists', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map((m) => m[1]!)
      .filter((l) => !/^https?:/.test(l));
    for (const link of links) {
      expect(existsSync(path.join(root, path.dirname(page), link)), `${page}: ${link}`).toBe(true);
    }
  });

  it('docs/measures.md says of every measure what the catalogue says', () => {
    const page = read('docs/measures.md');
    for (const row of measuresTable([...Object.values(WINDOW_CATALOGUE), ...Object.values(ACTOR_CATALOGUE)]))
      expect(page).toContain(row);
  });

  it('every number column of the tables is in the catalogue', () => {
    expect([...WINDOW_MEASURES].filter((id) => !(id in WINDOW_CATALOGUE))).toEqual([]);
    expect([...ACTOR_MEASURES].filter((id) => !(id in ACTOR_CATALOGUE))).toEqual([]);
  });

  it('README.md names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...read('README.md').matchAll(/npm (?:run )?([a-z:]*[a-z])/g)].map((m) => m[1]!);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
    const commands = [...read('README.md').matchAll(/samband (check|analyze|view|export)/g)].map(
      (m) => m[1]!,
    );
    expect(new Set(commands).size).toBe(4);
  });

  it('docs/architecture.md names every folder of src/', () => {
    const page = read('docs/architecture.md');
    for (const room of [
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
      'node',
    ]) {
      expect(page).toContain(room);
    }
  });
});
