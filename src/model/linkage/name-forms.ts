import { foldName } from '../../ingest/person-ref.ts';

/** The spellings under which one name may meet another. */
export interface NameForms {
  /** As names are compared everywhere: NFC, lower case, `Etternavn, Fornavn` turned round. */
  readonly folded: string;
  /** æ→ae, ø→oe, å→aa: how names are spelt in addresses and abroad. */
  readonly wide: string;
  /** æ→a, ø→o, å→a: how names are spelt where the letters were lost. */
  readonly narrow: string;
  /** Both foldings made equal: ae, æ→a; oe, ø→o; aa, å→a. */
  readonly loose: string;
  /** Loose parts, apart by blanks and hyphens; a single letter is an initial. */
  readonly parts: readonly string[];
}

/**
 * How else can a name be written?
 *
 * `Ase Bjornstad` and `Åse Bjørnstad` differ when å becomes aa and meet when å becomes a, so both foldings are kept.
 * Accents of other languages are dropped in all of them.
 *
 * @param name as written
 * Cost: O(length).
 */
export function nameForms(name: string): NameForms {
  const folded = foldName(name);
  const wide = plain(folded.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'));
  const narrow = plain(folded.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a'));
  const loose = wide.replaceAll('aa', 'a').replaceAll('ae', 'a').replaceAll('oe', 'o');
  const parts = loose.split(/[\s\-‐‑–.]+/u).filter((part) => part !== '');
  return { folded, wide, narrow, loose, parts };
}

/** Accents off, apostrophes alike, blanks around hyphens off. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑–]/gu, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[’`´]/gu, "'");
}

/**
 * Is it less than a full name: one word, or a word and an initial (`Ola`, `Ola N.`, `O. Nordmann`)?
 *
 * @param parts of nameForms
 */
export function isIncomplete(parts: readonly string[]): boolean {
  return parts.filter((part) => part.length > 1).length < 2;
}

/** Titles and professions that stand before a name, whole or abbreviated, as in the parts of a name (loose letters). */
const TITLES: ReadonlySet<string> = new Set(
  (
    'dr prof professor psyk psykolog psykologspesialist psykiater spl spes spesialist sykepleier psykiatrisk ' +
    'overlege lege fastlege kommuneoverlege bedriftslege turnuslege avdelingsoverlege avd seksj seksjonsleder ' +
    'avdelingsleder enhetsleder teamleder leder radgiver seniorradgiver radg konsulent veileder jobbspesialist ' +
    'fysioterapeut ergoterapeut vernepleier sosionom helsesykepleier saksbehandler saksbeh fru herr hr mr mrs ms'
  ).split(' '),
);

/**
 * What is left of a name when the titles before it are taken away?
 *
 * @param parts of nameForms
 * @returns the parts from the first that is no title; all of them where none is. Cost: O(parts).
 */
export function withoutTitle(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => !TITLES.has(part));
  return first <= 0 ? parts : parts.slice(first);
}
