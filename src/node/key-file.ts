import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';

/** The secret that pseudonyms are made with. */
export interface PseudonymKey {
  readonly bytes: Uint8Array;
  /** First 8 hexadecimal digits of SHA-256 of the key: tells keys apart, says nothing about them. */
  readonly id: string;
  /** Where the key file is. */
  readonly file: string;
}

const HEADER = 'samband-nøkkel v1';
const BYTES = 32;
/** Files that make a folder a data folder or a result: a key beside them is no secret. */
const MARKS = ['samband.json', 'result.json'];
const DATA = /\.(?:csv|tsv|txt|xlsx|xls|ods|ics|eml|mbox|msg)$/i;

/**
 * Makes a key: 32 random bytes in a file that only its owner can read (mode 0600), in a folder that is made where it is missing.
 *
 * @param file full path; must not exist, and must not lie in a folder with data, settings or a result
 * @throws UsageError KEY_EXISTS or KEY_BESIDE_DATA
 */
export function createKey(file: string): PseudonymKey {
  if (existsSync(file)) {
    throw new UsageError(
      'KEY_EXISTS',
      `«${path.basename(file)}» finnes fra før og blir ikke overskrevet: uten den gamle nøkkelen kan pseudonymene ikke kobles. Velg et annet navn.`,
    );
  }
  refuseBesideData(path.dirname(file));
  const bytes = new Uint8Array(randomBytes(BYTES));
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const text = `${HEADER}\n${Buffer.from(bytes).toString('hex')}\n`;
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  return { bytes, id: keyId(bytes), file };
}

/**
 * What is the key in this file?
 *
 * @throws UsageError NO_KEY or BAD_KEY; the message never holds the file's content
 */
export function readKey(file: string): PseudonymKey {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new UsageError('NO_KEY', `Finner ikke nøkkelfilen «${file}». Lag en med «samband key ${file}».`);
  }
  const [header, hex = ''] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (header?.normalize('NFC') !== HEADER || !/^[0-9a-f]{64}$/.test(hex.trim())) {
    throw new UsageError(
      'BAD_KEY',
      `«${path.basename(file)}» er ikke en nøkkelfil fra samband, eller den er skadet. Hent den fra sikkerhetskopien av nøkkelen.`,
    );
  }
  const bytes = new Uint8Array(Buffer.from(hex.trim(), 'hex'));
  return { bytes, id: keyId(bytes), file };
}

/** Can others than the owner read the file? Always false where the system has no such rights. */
export function isReadByOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}

/**
 * Is the key kept apart from what it protects?
 *
 * @param folders folders that must not hold the key, however deep: the data and the result
 * @throws UsageError KEY_BESIDE_DATA
 */
export function checkKeyApart(file: string, folders: readonly string[]): void {
  const at = existing(file);
  for (const folder of folders) {
    const inside = path.relative(existing(folder), at);
    if (inside !== '' && (inside.startsWith('..') || path.isAbsolute(inside))) continue;
    throw besideData(path.basename(folder));
  }
}

function refuseBesideData(folder: string): void {
  const start = existing(folder);
  for (let at = start; ; at = path.dirname(at)) {
    if (MARKS.some((mark) => existsSync(path.join(at, mark)))) throw besideData(path.basename(at));
    if (path.dirname(at) === at) break;
  }
  const hasData = existsSync(folder) && readdirSync(folder).some((name) => DATA.test(name));
  if (hasData) throw besideData(path.basename(folder));
}

function besideData(folder: string): UsageError {
  return new UsageError(
    'KEY_BESIDE_DATA',
    `Nøkkelen kan ikke ligge i «${folder}», sammen med data, innstillinger eller et resultat: den som får mappen, får også nøkkelen. Legg den for seg, for eksempel i en egen mappe i hjemmeområdet ditt.`,
  );
}

/** The path with links resolved, as far down as it exists. */
function existing(given: string): string {
  const rest: string[] = [];
  let at = path.resolve(given);
  while (!existsSync(at) && path.dirname(at) !== at) {
    rest.unshift(path.basename(at));
    at = path.dirname(at);
  }
  return path.join(realpathSync(at), ...rest);
}

function keyId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
