/**
 * How many slips of the pen lie between two words?
 *
 * Damerau–Levenshtein: a letter put in, left out or changed, or two neighbours swapped, each 1. The rival «optimal string
 * alignment» forbids touching swapped letters again and is not a distance; this one is.
 *
 * @param limit largest distance of interest, 0 or more
 * @returns the distance, or limit + 1 where it is larger
 * Cost: O(|a| · |b|).
 * Source: Lowrance & Wagner 1975, doi:10.1145/321879.321880
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > limit) return limit + 1;
  const width = m + 2;
  const far = n + m;
  const cost = new Int32Array((n + 2) * width);
  for (let i = 0; i <= n; i++) [cost[(i + 1) * width], cost[(i + 1) * width + 1]] = [far, i];
  for (let j = 0; j <= m; j++) [cost[j + 1], cost[width + j + 1]] = [far, j];
  cost[0] = far;
  const lastRow = new Map<string, number>();
  for (let i = 1; i <= n; i++) {
    let lastColumn = 0;
    let least = far;
    for (let j = 1; j <= m; j++) {
      const k = lastRow.get(b[j - 1]!) ?? 0;
      const l = lastColumn;
      const same = a[i - 1] === b[j - 1];
      if (same) lastColumn = j;
      const at = Math.min(
        cost[i * width + j]! + (same ? 0 : 1),
        cost[(i + 1) * width + j]! + 1,
        cost[i * width + j + 1]! + 1,
        cost[k * width + l]! + (i - k - 1) + 1 + (j - l - 1),
      );
      cost[(i + 1) * width + j + 1] = at;
      if (at < least) least = at;
    }
    lastRow.set(a[i - 1]!, i);
    // A swap reaches back over at most one row more than it saves, so a row two above the limit cannot recover.
    if (least > limit + 1) return limit + 1;
  }
  return Math.min(cost[(n + 1) * width + m + 1]!, limit + 1);
}

/** Slips that a name of so many letters may have and still be suggested: none below 5, one below 9, else two. */
export function slipsAllowed(letters: number): 0 | 1 | 2 {
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}
