/**
 * Which valid word did the user most likely mean?
 *
 * Levenshtein distance without regard to case; ties go to the first in alphabetical order.
 *
 * @param word what was written
 * @param valid the words that would have been right
 * @returns the nearest valid word, or null when there is none. Cost: O(valid × length²).
 * Source: Levenshtein 1966, Soviet Physics Doklady 10(8), 707–710.
 */
export function nearest(word: string, valid: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of [...valid].sort()) {
    const distance = levenshtein(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
