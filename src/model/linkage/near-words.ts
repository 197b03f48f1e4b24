import { editDistance } from './edit-distance.ts';

/** A word of the list within reach, and how many slips away it is. */
export interface NearWord {
  /** Place in the list. */
  readonly at: number;
  /** 1 or 2. */
  readonly slips: number;
}

/** Longer names are cut here before letters are left out; nobody's name is so long. */
const MOST_LETTERS = 48;
/** Room for the place in the list below the fingerprint, so that both fit into a double. */
const PLACES = 2 ** 20;

/**
 * Which words of a list are within one or two slips of a word?
 *
 * Two words at distance d give the same word when at most d letters are left out of each (symmetric delete), so only words
 * that share such a remainder are measured. The rival, measuring every pair of like length, takes minutes where this takes
 * a second.
 *
 * @param words each with the slips it allows, 0…2; at most 2^20 words
 * @returns a function from a word and its slips to the words within the smaller of both allowances, itself left out
 * Cost: O(words · letters²) once, O(letters² · log words) a question.
 */
export function nearWords(
  words: readonly { readonly text: string; readonly slips: number }[],
): (text: string, slips: number) => NearWord[] {
  const keys: number[] = [];
  words.forEach(({ text, slips }, at) => {
    if (slips > 0) for (const rest of remainders(text, slips)) keys.push(rest * PLACES + at);
  });
  const sorted = Float64Array.from(keys).sort();
  return (text, slips) => {
    if (slips === 0) return [];
    const found = new Set<number>();
    for (const rest of remainders(text, slips)) {
      for (let i = lowerBound(sorted, rest * PLACES); i < sorted.length; i++) {
        if (sorted[i]! >= (rest + 1) * PLACES) break;
        found.add(sorted[i]! % PLACES);
      }
    }
    return [...found].flatMap((at) => {
      const most = Math.min(slips, words[at]!.slips);
      const n = editDistance(text, words[at]!.text, most);
      return n > 0 && n <= most ? [{ at, slips: n }] : [];
    });
  };
}

/** Fingerprints of a word with up to so many letters left out. */
function remainders(word: string, most: number): Set<number> {
  const text = word.slice(0, MOST_LETTERS);
  const found = new Set([fingerprint(text)]);
  for (let i = 0; i < text.length; i++) {
    const one = text.slice(0, i) + text.slice(i + 1);
    found.add(fingerprint(one));
    if (most < 2) continue;
    for (let j = i; j < one.length; j++) found.add(fingerprint(one.slice(0, j) + one.slice(j + 1)));
  }
  return found;
}

/** 32 bits (FNV-1a); a false match only costs one measurement. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
