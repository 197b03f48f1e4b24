import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { SourceFile } from '../ingest/types.ts';

/** A file with its fingerprint. */
export interface InputFile extends SourceFile {
  readonly sha256: string;
}

const CONFIG = 'samband.json';
const MAX_BYTES = 1024 * 1024 * 1024;

/** SHA-256 of bytes or text, in the given spelling. */
export function sha256(content: Uint8Array | string, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}

/**
 * Which files did the user point at?
 *
 * A folder gives its files, not those of its sub-folders: a month's folder is read when it is named. Hidden files and
 * samband.json are passed over.
 *
 * @param paths files and folders
 * @returns files in the order of their names, which serve messages only, and the sub-folders that were not read
 * @throws UsageError when a path does not exist, is a result of samband, or a file is too large
 */
export function readInput(paths: readonly string[]): { files: InputFile[]; subfolders: string[] } {
  const listed = paths.map((p) => {
    const at = path.resolve(p);
    if (!existsSync(at)) {
      throw new UsageError(
        'NO_SUCH_PATH',
        `Finner ikke «${p}». Sjekk stavemåten, eller dra mappen inn i vinduet.`,
      );
    }
    if (!statSync(at).isDirectory()) return { files: [{ name: path.basename(at), at }], subfolders: [] };
    return listFolder(at);
  });
  const files = listed
    .flatMap((l) => l.files)
    .filter(({ name }) => name !== CONFIG)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, at }) => {
      if (statSync(at).size > MAX_BYTES) {
        throw new UsageError('FILE_TOO_LARGE', `Filen «${name}» er større enn 1 GB. Del den opp.`);
      }
      const { buffer, byteOffset, length } = readFileSync(at);
      const bytes = new Uint8Array(buffer, byteOffset, length);
      return { name, bytes, sha256: sha256(bytes) };
    });
  return { files, subfolders: listed.flatMap((l) => l.subfolders).sort() };
}

function listFolder(folder: string): { files: { name: string; at: string }[]; subfolders: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((e) => !e.name.startsWith('.'));
  if (entries.some((e) => e.name === 'result.json')) {
    throw new UsageError(
      'IS_RESULT',
      `«${path.basename(folder)}» er et ferdig resultat. Vis det med «samband view», eller pek på mappen med loggene.`,
    );
  }
  return {
    files: entries.filter((e) => e.isFile()).map((e) => ({ name: e.name, at: path.join(folder, e.name) })),
    subfolders: entries.filter((e) => e.isDirectory()).map((e) => e.name),
  };
}

/** The file of settings: the one named, else samband.json in the first folder given; null where there is no folder. */
export function configFile(file: string | undefined, paths: readonly string[]): string | null {
  const folder = paths.find((p) => existsSync(p) && statSync(p).isDirectory());
  return file ?? (folder ? path.join(folder, CONFIG) : null);
}

/**
 * What does samband.json say?
 *
 * @param file the one named with --config, else samband.json in the first folder given
 * @returns the parsed value, or {} where there is none
 * @throws UsageError when the file is missing or not JSON
 */
export function readConfig(file: string | undefined, paths: readonly string[]): unknown {
  const at = configFile(file, paths);
  if (at === null || (file === undefined && !existsSync(at))) return {};
  if (!existsSync(at)) throw new UsageError('NO_CONFIG', `Finner ikke innstillingsfilen «${at}».`);
  try {
    return JSON.parse(readFileSync(at, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    const where = /position (\d+)/.exec(String(cause))?.[1];
    const line = where ? readFileSync(at, 'utf8').slice(0, Number(where)).split('\n').length : null;
    throw new UsageError(
      'BAD_CONFIG',
      `«${path.basename(at)}» er ikke gyldig JSON${line ? ` (nær linje ${line})` : ''}. Se etter et komma eller hermetegn for mye eller for lite.`,
      { cause },
    );
  }
}

/**
 * Writes a result folder so that a run that fails or is killed leaves the earlier one untouched.
 *
 * Everything goes to a new folder beside the target, which then takes its name.
 *
 * @param target folder; must be absent, empty or an earlier result
 * @param files text by path inside the folder; one in pieces is made while it is written
 * @throws UsageError when the target holds something that samband did not write
 */
export function writeFolder(target: string, files: ReadonlyMap<string, string | Iterable<string>>): void {
  const at = path.resolve(target);
  checkTarget(at, target);
  const fresh = `${at}.ny-${process.pid}`;
  const old = `${at}.gammel-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    for (const [name, text] of files) {
      mkdirSync(path.dirname(path.join(fresh, name)), { recursive: true });
      if (typeof text === 'string') writeFileSync(path.join(fresh, name), text);
      else for (const piece of text) appendFileSync(path.join(fresh, name), piece);
    }
    if (existsSync(at)) renameSync(at, old);
    try {
      renameSync(fresh, at);
    } catch (cause) {
      if (existsSync(old)) renameSync(old, at);
      throw cause;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Fails early when the target folder holds something that is not a samband result. */
export function checkTarget(at: string, shown: string): void {
  if (!existsSync(at)) return;
  if (!statSync(at).isDirectory()) {
    throw new UsageError('OUT_IS_FILE', `«${shown}» er en fil. Velg en mappe med --out.`);
  }
  const names = readdirSync(at);
  if (names.length > 0 && !names.includes('result.json')) {
    throw new UsageError(
      'OUT_NOT_EMPTY',
      `Mappen «${shown}» har innhold som samband ikke har laget, og blir ikke overskrevet. Velg en ny mappe med --out.`,
    );
  }
}
