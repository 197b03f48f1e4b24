import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { readAliases } from './alias-list.ts';
import { type CoupledPerson, couplingFile, readCoupling } from './coupling.ts';
import { fromHere } from './from-here.ts';
import { createKey, readKey } from './key-file.ts';

/** `samband key`: makes the key that pseudonyms are made with. */
export function runKey(given: string): void {
  const key = createKey(fromHere(given));
  const lines = [
    `Nøkkel ${key.id} er skrevet til ${given}.`,
    'Ta vare på filen et annet sted enn dataene, og gi den ikke til noen: med den kan pseudonymene kobles til navn.',
    `Bruk den slik: samband analyze MAPPE --out RESULTAT --view researcher --key ${given}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * `samband who`: who stands behind pseudonyms; to the terminal, never to a file.
 *
 * @throws UsageError after the known ones are printed, when at least one is unknown or unclear
 */
export function runWho(
  given: readonly string[],
  options: { readonly key: string; readonly aliases?: string },
): void {
  const key = readKey(fromHere(options.key));
  const people = readCoupling(key);
  if (people.length === 0) {
    const file = path.basename(couplingFile(key));
    throw new UsageError(
      'NO_COUPLING',
      `Det finnes ingen koblingsliste (${file}) ved siden av nøkkelen. Den lages av «samband analyze … --key ${options.key}».`,
    );
  }
  const list = options.aliases === undefined ? null : fromHere(options.aliases);
  if (list !== null && !existsSync(list)) {
    throw new UsageError('NO_ALIASES', `Finner ikke pseudonymlisten «${options.aliases}».`);
  }
  const keysOf =
    list === null ? null : new Map(readAliases(list, key.id).aliases.map((e) => [e.alias, e.keys]));
  const complaints: UsageError[] = [];
  for (const alias of given) {
    const found = findPerson(alias.toUpperCase(), people, keysOf);
    if (found instanceof UsageError) complaints.push(found);
    else process.stdout.write(`${alias}: ${nameText(found)}\n`);
  }
  if (complaints.length > 0)
    throw new UsageError(complaints[0]!.code, complaints.map(({ message }) => message).join('\n'));
}

function findPerson(
  alias: string,
  people: readonly CoupledPerson[],
  keysOf: ReadonlyMap<string, readonly string[]> | null,
): CoupledPerson | UsageError {
  const keys = keysOf?.get(alias);
  const found = people.filter((p) =>
    keysOf === null ? p.aliases.includes(alias) : (keys?.includes(p.key) ?? false),
  );
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    return new UsageError(
      'ALIAS_UNCLEAR',
      `«${alias}» er brukt om ulike personer i ulike resultater. Pek på listen i det resultatet du leser: --aliases RESULTAT/aliases.json`,
    );
  }
  const known = keysOf === null ? people.flatMap((p) => p.aliases) : [...keysOf.keys()];
  return new UsageError(
    'ALIAS_UNKNOWN',
    `Finner ikke «${alias}». Mente du «${nearest(alias, known) ?? ''}»?`,
  );
}

function nameText({ name, emails }: CoupledPerson): string {
  const shown = emails.join(', ');
  if (name === null || emails.includes(name)) return shown;
  return emails.length === 0 ? name : `${name} <${shown}>`;
}
