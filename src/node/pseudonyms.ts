import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import { type AliasList, aliasesText, assignAliases, readAliases } from './alias-list.ts';
import { coupled, readCoupling, writeCoupling } from './coupling.ts';
import { checkKeyApart, isReadByOthers, readKey } from './key-file.ts';
import { personKeys } from './person-keys.ts';

/** Name of the list of pseudonyms in a result folder. */
export const ALIASES_FILE = 'aliases.json';

/** Pseudonyms made with a key, for one run. */
export interface Pseudonyms {
  /** Pseudonym by the log's own id. */
  readonly aliasOf: (log: MeetingLog) => ReadonlyMap<string, string>;
  /** The list that goes into the result folder; call after `aliasOf`. */
  readonly listText: () => string;
  /** Couples names and pseudonyms, encrypted, beside the key; call when the result is written. */
  readonly keepCoupling: () => void;
}

/**
 * Which pseudonyms does this run use?
 *
 * With `key`, and persons in the result: those of the key, going on from `aliases` or from the result folder's own list. The
 * key must lie outside the data and the result. Views without persons use no key and keep no list.
 *
 * @param where full paths of the data, and the result folder
 * @returns null where pseudonyms are drawn from the seed
 * @throws UsageError where a key or list is missing, wrong or misplaced, or a list would be lost
 */
export function openPseudonyms(
  settings: Settings,
  where: { readonly paths: readonly string[]; readonly target: string },
): Pseudonyms | null {
  const own = path.join(where.target, ALIASES_FILE);
  const showsPersons = settings.view === 'researcher' && settings.ids === 'alias';
  if (settings.key === null || !showsPersons) {
    refuseToLose(own, settings, showsPersons);
    return null;
  }
  const key = readKey(settings.key);
  checkKeyApart(key.file, [...where.paths.filter(isFolder), where.target]);
  if (isReadByOthers(key.file)) {
    process.stderr.write(
      `ADVARSEL: andre på maskinen kan lese nøkkelen. Kjør: chmod 600 ${path.basename(key.file)}\n`,
    );
  }
  if (settings.aliases !== null && !existsSync(settings.aliases)) {
    throw new UsageError('NO_ALIASES', `Finner ikke pseudonymlisten «${settings.aliases}».`);
  }
  const before = readAliases(settings.aliases ?? own, key.id);
  const people = readCoupling(key);
  let list: AliasList = before;
  let coupling = people;
  return {
    aliasOf(log) {
      const empty = { name: null, emails: [], workplaces: [], sourceId: null };
      const keys = new Map(
        log.actors.map(({ id }) => [id, personKeys(key.bytes, log.names.get(id) ?? empty, id)]),
      );
      const given = assignAliases(keys, before);
      list = given.list;
      coupling = coupled(people, log, { keys, aliasOf: given.aliasOf });
      return given.aliasOf;
    },
    listText: () => aliasesText(list),
    keepCoupling: () => writeCoupling(key, coupling),
  };
}

/** A result with pseudonyms of a key is not replaced by one that has lost their list. */
function refuseToLose(own: string, { key, aliases }: Settings, showsPersons: boolean): void {
  if (aliases !== null && key === null) {
    throw new UsageError(
      'KEY_NEEDED',
      '--aliases krever nøkkelen pseudonymene er laget med. Oppgi den med --key.',
    );
  }
  if (!existsSync(own)) return;
  const text = showsPersons
    ? 'Resultatet som ligger der, har pseudonymer laget med en nøkkel. Oppgi den med --key, eller velg en ny mappe med --out.'
    : 'Resultatet som ligger der, har en pseudonymliste (aliases.json) som denne visningen ikke skal ha. Velg en annen mappe med --out.';
  throw new UsageError('KEY_NEEDED', text);
}

function isFolder(at: string): boolean {
  return existsSync(at) && statSync(at).isDirectory();
}
