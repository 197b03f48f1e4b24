import type { ActorId } from '../types.ts';
import { slipsAllowed } from './edit-distance.ts';
import { isIncomplete, type NameForms, nameForms, withoutTitle } from './name-forms.ts';
import { nearWords } from './near-words.ts';
import type { Candidate, NameEvidence } from './types.ts';

/** A name someone goes by. */
export interface KnownName {
  readonly actor: ActorId;
  readonly name: string;
  /** A name she no longer has. */
  readonly former: boolean;
  /** Misspellings are looked for among names of the register only. */
  readonly registered: boolean;
}

interface Entry extends KnownName {
  readonly forms: NameForms;
}

/** Candidates by name alone, best evidence a person. */
export type NameIndex = (forms: NameForms) => Map<ActorId, Candidate>;

const STRENGTH: Readonly<Record<NameEvidence, Candidate['strength']>> = {
  decided: 'strong',
  'folded-name': 'strong',
  punctuation: 'strong',
  'name-order': 'strong',
  'former-name': 'strong',
  'same-name': 'medium',
  title: 'medium',
  'name-part': 'medium',
  misspelling: 'medium',
  initial: 'weak',
  'first-name': 'weak',
};
const RANK = Object.keys(STRENGTH) as NameEvidence[];

/** A candidate with the usual strength of its evidence. */
export function candidate(actor: ActorId, evidence: NameEvidence): Candidate {
  return { actor, evidence, strength: STRENGTH[evidence] };
}

/** Stronger evidence first, then by id. */
export function byEvidence(a: Candidate, b: Candidate): number {
  const weak = Number(a.strength === 'weak') - Number(b.strength === 'weak');
  return weak || RANK.indexOf(a.evidence) - RANK.indexOf(b.evidence) || (a.actor < b.actor ? -1 : 1);
}

/**
 * Whom may a name mean, by its spelling?
 *
 * The same name, either folding of æøå, other punctuation, the parts in another order, a title before it, a former name,
 * a name with a part more or less (hyphen, middle name), and one slip of the pen from 5 letters on, two from 9. Suggestions only: none of this merges.
 *
 * @param known names of everyone who may be meant, in any order
 * @returns a function from a name to its candidates. Cost: O(names · letters²) to build; a question O(letters² · log names).
 */
export function nameIndex(known: readonly KnownName[]): NameIndex {
  const entries = known.map((name): Entry => {
    const forms = nameForms(name.name);
    return { ...name, forms };
  });
  const spelt = groups(entries, ({ forms }) => [forms.folded, forms.wide, forms.narrow, forms.loose]);
  const sorted = groups(entries, ({ forms }) => [inOrder(forms.parts)]);
  const bare = groups(entries, ({ forms }) => [withoutTitle(forms.parts).join(' ')]);
  const ends = groups(entries, ({ forms }) => endsOf(forms.parts));
  const pairs = groups(entries, ({ forms }) => pairsOf(forms.parts));
  const spellings = entries.filter((e) => e.registered && !e.former);
  const near = nearWords(spellings.map(({ forms }) => ({ text: forms.narrow, slips: slips(forms) })));
  return (forms) => {
    const found = new Map<ActorId, Candidate>();
    const add = (entry: Entry, evidence: NameEvidence, strength = STRENGTH[evidence]): void => {
      const fresh = {
        actor: entry.actor,
        evidence: entry.former ? 'former-name' : evidence,
        strength,
      } as const;
      const old = found.get(entry.actor);
      if (old === undefined || byEvidence(fresh, old) < 0) found.set(entry.actor, fresh);
    };
    for (const entry of spelt.get(forms.folded) ?? [])
      if (entry.forms.folded === forms.folded) add(entry, 'same-name');
    for (const form of [forms.wide, forms.narrow, forms.loose])
      for (const entry of spelt.get(form) ?? []) add(entry, sameEvidence(entry, forms));
    if (forms.parts.length > 1) {
      for (const entry of sorted.get(inOrder(forms.parts)) ?? [])
        if (entry.forms.loose !== forms.loose) add(entry, orderEvidence(entry, forms));
    }
    for (const entry of titled(forms, bare)) add(entry, 'title');
    for (const entry of partly(forms, ends, pairs)) add(entry, 'name-part');
    for (const word of near(forms.narrow, slips(forms)))
      add(spellings[word.at]!, 'misspelling', word.slips > 1 ? 'weak' : 'medium');
    return found;
  };
}

function sameEvidence(entry: Entry, forms: NameForms): NameEvidence {
  return entry.forms.folded === forms.folded ? 'same-name' : 'folded-name';
}

/** The same parts in the same order, so that only a full stop or a hyphen is otherwise; or in another order. */
function orderEvidence(entry: Entry, { parts }: NameForms): NameEvidence {
  return entry.forms.parts.join(' ') === parts.join(' ') ? 'punctuation' : 'name-order';
}

/** Names that differ from this one by a title before either of them. */
function titled({ parts }: NameForms, bare: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  const name = withoutTitle(parts);
  if (isIncomplete(name)) return [];
  return (bare.get(name.join(' ')) ?? []).filter((e) => e.forms.parts.join(' ') !== parts.join(' '));
}

/** Names of which one has every part of the other in the same order, and more. */
function partly(
  { parts }: NameForms,
  ends: ReadonlyMap<string, readonly Entry[]>,
  pairs: ReadonlyMap<string, readonly Entry[]>,
): Entry[] {
  if (parts.length < 2 || parts.some((p) => p.length === 1)) return [];
  const longer = endsOf(parts).flatMap((key) => pairs.get(key) ?? []);
  const shorter = pairsOf(parts).flatMap((key) => ends.get(key) ?? []);
  return [
    ...longer.filter((e) => e.forms.parts.length > parts.length && isWithin(parts, e.forms.parts)),
    ...shorter.filter((e) => e.forms.parts.length < parts.length && isWithin(e.forms.parts, parts)),
  ];
}

/** Slips a name may have; none where it holds digits, since «Person 12» is not a misspelt «Person 13». */
function slips({ narrow, parts }: NameForms): number {
  return isIncomplete(parts) || /\d/.test(narrow) ? 0 : slipsAllowed(parts.join('').length);
}

function inOrder(parts: readonly string[]): string {
  return [...parts].sort().join(' ');
}

function endsOf(parts: readonly string[]): string[] {
  return parts.length < 2 ? [] : [`${parts[0]} ${parts[parts.length - 1]}`];
}

function pairsOf(parts: readonly string[]): string[] {
  const few = parts.slice(0, 8);
  return few.flatMap((a, i) => few.slice(i + 1).map((b) => `${a} ${b}`));
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const part of many) if (part === few[at]) at++;
  return at === few.length;
}

function groups(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    }
  }
  return map;
}
