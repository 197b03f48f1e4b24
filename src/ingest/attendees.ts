import { foldName, personRef } from './person-ref.ts';
import type { PersonRef } from './types.ts';

/** Who stood in one attendee cell. */
export interface Attendees {
  readonly persons: readonly PersonRef[];
  /** People who were there but are not named: `alle`, `m.fl.`, `3 andre`. */
  readonly unidentified: number;
}

/** What a comma stands for where a cell has nothing but commas: between people, or inside a name; null = unclear. */
export type CommaMeaning = 'persons' | 'names' | null;

const HARD = ';\n';
const SOFT = '/&';
const WORDS = [' og ', ' and ', ' samt '];
const GROUP =
  /^(?:alle|all|everyone|teamet|team|hele (?:teamet|gruppa|gruppen)|heile (?:teamet|gruppa)|gruppa|gruppen|flere|fleire|andre|others|m\.? ?fl\.?|med flere|et al\.?|alle (?:sammen|saman|ansatte|tilsette|deltakere|i .*))$/i;
const TRAILING_GROUP = /[\s,]+(?:m\.? ?fl\.?|med flere|med fleire|et al\.?|m\.fl)$/i;
const BARE_COUNT =
  /^\+?\s*(\d{1,4})(?:\s*(?:stk\.?|personer|personar|deltakere|deltakarar|andre|til|persons|people|others))?$/i;
const ADDRESS = /<?([^\s<>()@,;]+@[^\s<>()@,;]+)>?/;
const AFFILIATION = /\(([^()]*)\)\s*$/;
const FORMULA = /^[=@]/;

/**
 * Who is named in an attendee cell?
 *
 * `;` and line breaks always separate people, then `/`, `&`, ` og `. Where a cell has `;` or a line break, a comma is
 * inside a name (`Nordmann, Ola`); elsewhere `comma` decides. Brackets are kept together and hold the affiliation.
 * Group words are counted, never expanded.
 *
 * @param text one cell
 * @param comma what a comma means in a cell that has no `;`
 * Cost: O(length).
 */
export function splitAttendees(text: string, comma: CommaMeaning): Attendees {
  if (FORMULA.test(text.trim())) return { persons: [], unidentified: 1 };
  const persons: PersonRef[] = [];
  let unidentified = 0;
  for (const token of tokensOf(text, comma)) {
    const bare = token.replace(TRAILING_GROUP, '');
    if (bare !== token) unidentified++;
    const count = BARE_COUNT.exec(bare);
    if (count) unidentified += Number(count[1]);
    else if (GROUP.test(bare) || FORMULA.test(bare) || !/\p{L}/u.test(bare))
      unidentified += bare === '' ? 0 : 1;
    else {
      const person = attendeeRef(bare);
      if (person) persons.push(person);
    }
  }
  return { persons, unidentified };
}

/** One name with what stands around it: `Ola Nordmann (NAV)`, `Ola Nordmann <ola@nav.example>`. */
export function attendeeRef(text: string): PersonRef | null {
  const affiliation = AFFILIATION.exec(text)?.[1]?.trim() ?? '';
  const rest = text.replace(AFFILIATION, '').trim();
  const email = ADDRESS.exec(rest)?.[1] ?? (affiliation.includes('@') ? affiliation : '');
  const name = rest.replace(ADDRESS, '').replace(/\s+/g, ' ').trim();
  const person = personRef({ name, email, affiliation: affiliation.includes('@') ? '' : affiliation });
  return person?.affiliation === undefined ? person : { ...person, bracketed: true };
}

/**
 * What does a comma mean in one cell, as far as the cell and the register can tell?
 *
 * @param text one cell
 * @param known folded names of the register
 * @returns `persons`, `names`, `open` where both fit, or null where the cell has no comma that needs deciding
 */
export function commaMeaning(text: string, known: ReadonlySet<string>): 'persons' | 'names' | 'open' | null {
  if (cutAt(text, HARD, []).length > 1) return null;
  for (const part of cutAt(text, SOFT, WORDS)) {
    const meaning = meaningOfPart(cutAt(part.replace(TRAILING_GROUP, ''), ',', []), known);
    if (meaning !== null) return meaning;
  }
  return null;
}

function meaningOfPart(
  tokens: readonly string[],
  known: ReadonlySet<string>,
): 'persons' | 'names' | 'open' | null {
  if (tokens.length < 2) return null;
  if (tokens.length % 2 === 1 || tokens.some((t) => t.includes('@') || GROUP.test(t))) return 'persons';
  const bare = tokens.map((token) => token.replace(AFFILIATION, '').trim());
  const pairs = pairUp(bare);
  const pairsFit = pairs.every((pair) => known.has(foldName(pair)));
  const singlesFit = bare.every((token) => known.has(foldName(token)));
  if (pairsFit !== singlesFit) return pairsFit ? 'names' : 'persons';
  const everyPairHasOneWord = pairs.every((pair) => pair.split(', ').some((half) => !half.includes(' ')));
  return everyPairHasOneWord ? 'open' : 'persons';
}

function tokensOf(text: string, comma: CommaMeaning): string[] {
  const hard = cutAt(text, HARD, []);
  const parts = hard.flatMap((part) => cutAt(part, SOFT, WORDS));
  if (hard.length > 1 || text.includes(';') || comma === null) return parts;
  return parts.flatMap((part) => {
    const tokens = cutAt(part, ',', []);
    return comma === 'persons' || tokens.length < 2 ? tokens : pairUp(tokens);
  });
}

function pairUp(tokens: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 0; i < tokens.length; i += 2) pairs.push(tokens.slice(i, i + 2).join(', '));
  return pairs;
}

/** Cuts at the marks and words that stand outside brackets; empty parts are dropped. */
function cutAt(text: string, marks: string, words: readonly string[]): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    if (ch === '(') depth++;
    else if (ch === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const word = ch === ' ' ? words.find((w) => text.startsWith(w, i)) : undefined;
    if (word === undefined && !marks.includes(ch)) continue;
    parts.push(text.slice(from, i));
    from = i + (word?.length ?? 1);
    i = from - 1;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
