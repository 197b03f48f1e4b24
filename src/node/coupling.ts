import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { MeetingLog } from '../model/types.ts';
import type { PseudonymKey } from './key-file.ts';
import type { PersonKeys } from './person-keys.ts';

/** Who stands behind a pseudonym. */
export interface CoupledPerson {
  /** First fingerprint of the person. */
  readonly key: string;
  readonly name: string | null;
  readonly emails: readonly string[];
  /** Every pseudonym she has had under this key. */
  readonly aliases: readonly string[];
}

const HEADER = 'samband-koblinger v1';
const NONCE = 12;
const TAG = 16;

/** The file beside the key: the key's own name with `.koblinger` behind. */
export function couplingFile(key: PseudonymKey): string {
  return `${key.file}.koblinger`;
}

/**
 * Who is coupled to which pseudonym so far?
 *
 * AES-256-GCM under a key derived by HKDF-SHA256 from the pseudonym key.
 *
 * @returns people, empty where there is no list yet
 * @throws UsageError BROKEN_COUPLING where the list is damaged or made with another key
 * Source: RFC 5869, doi:10.17487/RFC5869; NIST SP 800-38D.
 */
export function readCoupling(key: PseudonymKey): CoupledPerson[] {
  const file = couplingFile(key);
  if (!existsSync(file)) return [];
  const [header = '', body = ''] = readFileSync(file, 'utf8').split('\n');
  const sealed = Buffer.from(body, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealKey(key), sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(headerOf(key), 'utf8'));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    if (header === headerOf(key)) return JSON.parse(text.toString('utf8')) as CoupledPerson[];
  } catch (cause) {
    throw broken(file, cause);
  }
  throw broken(file);
}

function broken(file: string, cause?: unknown): UsageError {
  return new UsageError(
    'BROKEN_COUPLING',
    `Koblingslisten «${path.basename(file)}» er skadet eller hører til en annen nøkkel. Hent den fra sikkerhetskopien, eller flytt den bort.`,
    { cause },
  );
}

/** Writes the list so that a run that is killed leaves the earlier one; only its owner can read the file. */
export function writeCoupling(key: PseudonymKey, people: readonly CoupledPerson[]): void {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', sealKey(key), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(headerOf(key), 'utf8'));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(people), 'utf8'), cipher.final()]);
  const body = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  const fresh = `${couplingFile(key)}.ny-${process.pid}`;
  try {
    writeFileSync(fresh, `${headerOf(key)}\n${body}\n`, { mode: 0o600 });
    renameSync(fresh, couplingFile(key));
  } finally {
    rmSync(fresh, { force: true });
  }
}

/**
 * The list with the people of this log in it; people of earlier months stay.
 *
 * Cost: O(people).
 */
export function coupled(
  before: readonly CoupledPerson[],
  log: Pick<MeetingLog, 'names'>,
  given: { keys: ReadonlyMap<string, PersonKeys>; aliasOf: ReadonlyMap<string, string> },
): CoupledPerson[] {
  const people = new Map(before.map((person) => [person.key, person]));
  for (const [id, alias] of given.aliasOf) {
    const { own, earlier } = given.keys.get(id)!;
    const old = [...own, ...earlier]
      .map((key) => people.get(key))
      .find((person) => person?.aliases.includes(alias) || own.includes(person?.key ?? ''));
    if (old !== undefined) people.delete(old.key);
    const { name, emails } = log.names.get(id)!;
    people.set(own[0]!, {
      key: own[0]!,
      name: name ?? old?.name ?? id,
      emails: [...new Set([...emails, ...(old?.emails ?? [])])].sort(),
      aliases: [...new Set([...(old?.aliases ?? []), alias])].sort(),
    });
  }
  return [...people.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function headerOf({ id }: PseudonymKey): string {
  return `${HEADER} ${id}`;
}

function sealKey({ bytes }: PseudonymKey): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', bytes, new Uint8Array(0), HEADER, 32));
}
