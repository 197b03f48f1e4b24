import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/ingest/types.ts';

const ROOT = new URL('../../../shared/', import.meta.url);

/** True where the folder of sample files stands beside the project; a user's clone does not have it. */
export const hasShared = existsSync(fileURLToPath(new URL('samples/', ROOT)));

/** Added to titles of tests that need the shared folder. */
export const SKIP_NOTE = hasShared ? '' : ' (skipped: ../shared is absent)';

/** One file of the shared folder. */
export function sharedFile(path: string): SourceFile {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(path, ROOT))));
  return { name: path.split('/').at(-1)!, bytes };
}

/** Names of all sample files; none where the folder is absent. */
export function sampleNames(): string[] {
  if (!hasShared) return [];
  return readdirSync(fileURLToPath(new URL('samples/', ROOT))).filter((name) => name !== 'README.md');
}

/** The CSV files of one shared data set. */
export function dataset(name: string): SourceFile[] {
  return readdirSync(fileURLToPath(new URL(`datasets/${name}/`, ROOT)))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => sharedFile(`datasets/${name}/${file}`));
}
