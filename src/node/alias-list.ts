import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { PersonKeys } from './person-keys.ts';

/** A pseudonym and the fingerprints that lead to it. */
export interface AliasEntry {
  readonly alias: string;
  readonly keys: readonly string[];
}

/** The file that keeps pseudonyms the same from month to month; it holds no names. */
export interface AliasList {
  readonly schemaVersion: 1;
  readonly keyId: string;
  /** In the order of the numbers. */
  readonly aliases: readonly AliasEntry[];
}

const ALIAS = /^P\d{3,}$/;
const KEY = /^[0-9a-f]{32}$/;

/**
 * Which pseudonyms are given already?
 *
 * @param file full path of an aliases.json
 * @param keyId id of the key that is used now
 * @returns the list, or an empty one where there is no file
 * @throws UsageError BROKEN_ALIASES, or WRONG_KEY where the list was made with another key
 */
export function readAliases(file: string, keyId: string): AliasList {
  if (!existsSync(file)) return { schemaVersion: 1, keyId, aliases: [] };
  const list = parse(readFileSync(file, 'utf8'));
  const shown = path.join(path.basename(path.dirname(file)), path.basename(file));
  if (list === null) {
    throw new UsageError(
      'BROKEN_ALIASES',
      `«${shown}» er ødelagt eller er ikke en pseudonymliste fra samband.`,
    );
  }
  if (list.keyId !== keyId) {
    throw new UsageError(
      'WRONG_KEY',
      `Pseudonymene i «${shown}» er laget med en annen nøkkel (${list.keyId}) enn den som er oppgitt (${keyId}). Bruk den rette nøkkelen, eller velg en ny mappe.`,
    );
  }
  return list;
}

function parse(text: string): AliasList | null {
  try {
    const list = JSON.parse(text) as AliasList;
    const sound =
      list.schemaVersion === 1 &&
      typeof list.keyId === 'string' &&
      Array.isArray(list.aliases) &&
      list.aliases.every(
        (e) =>
          ALIAS.test(e.alias) &&
          Array.isArray(e.keys) &&
          e.keys.every((k: unknown) => typeof k === 'string' && KEY.test(k)),
      );
    const unique = sound && new Set(list.aliases.map((e) => e.alias)).size === list.aliases.length;
    return unique ? list : null;
  } catch {
    return null;
  }
}

/**
 * Under which pseudonym does each person appear, given those that are taken?
 *
 * A person known by any of her fingerprints keeps her number; then one whose earlier fingerprint (before she got an e-mail)
 * leads to a number nobody else claims. New people get the next free numbers in the order of their fingerprints. A number is
 * never used again for somebody else, also not when its person is gone.
 *
 * @param persons fingerprints by id, in any order
 * @returns pseudonym by id, and the list to keep. Cost: O(n log n).
 */
export function assignAliases(
  persons: ReadonlyMap<string, PersonKeys>,
  before: AliasList,
): { aliasOf: Map<string, string>; list: AliasList } {
  const entries = new Map(before.aliases.map(({ alias, keys }) => [alias, keys]));
  const byKey = new Map(
    before.aliases.flatMap(({ alias, keys }) => keys.map((key) => [key, alias] as const)),
  );
  const order = [...persons].sort(([a, x], [b, y]) => compare(x.own[0]!, y.own[0]!) || compare(a, b));
  const aliasOf = new Map<string, string>();
  const taken = new Set<string>();
  const take = (id: string, alias: string, keys: readonly string[]): void => {
    aliasOf.set(id, alias);
    taken.add(alias);
    entries.set(alias, [...new Set(keys)]);
  };
  for (const [id, { own }] of order) {
    const alias = own.map((key) => byKey.get(key)).find((found) => found !== undefined && !taken.has(found));
    if (alias !== undefined) take(id, alias, [...entries.get(alias)!, ...own]);
  }
  const claims = new Map<string, string[]>();
  for (const [id, { earlier }] of order) {
    if (aliasOf.has(id)) continue;
    const found = new Set(earlier.flatMap((key) => byKey.get(key) ?? []));
    for (const alias of found) claims.set(alias, [...(claims.get(alias) ?? []), id]);
  }
  for (const [alias, [id, ...others]] of claims) {
    // From now on only the surer fingerprint leads here: the name alone may be somebody else's next month.
    if (others.length === 0 && !taken.has(alias) && !aliasOf.has(id!))
      take(id!, alias, persons.get(id!)!.own);
  }
  let next = 1 + before.aliases.reduce((most, { alias }) => Math.max(most, Number(alias.slice(1))), 0);
  const digits = digitsOf(before, order.length);
  for (const [id, { own }] of order)
    if (!aliasOf.has(id)) take(id, `P${String(next++).padStart(digits, '0')}`, own);
  const aliases = [...entries]
    .map(([alias, keys]) => ({ alias, keys }))
    .sort((a, b) => Number(a.alias.slice(1)) - Number(b.alias.slice(1)));
  return { aliasOf, list: { ...before, aliases } };
}

/** The list as a file, the same bytes for the same list. */
export function aliasesText(list: AliasList): string {
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** As many digits as the first list needed, at least three. */
function digitsOf({ aliases }: AliasList, persons: number): number {
  const first = aliases[0];
  return first === undefined ? Math.max(3, String(persons).length) : first.alias.length - 1;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
