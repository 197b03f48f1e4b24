/** Below this exponent (1 − p)^n is near the smallest number there is; trials are then taken one by one. */
const DEEPEST = -600;
const NEGLIGIBLE = 1e-18;
/** Fewer trials than this are quicker one by one. */
const MANY = 9;

/** ways[n] is the probability of n successes so far; the last entry holds «at least so many». Adds one trial. */
function addTrial(ways: Float64Array, chance: number): void {
  const last = ways.length - 1;
  ways[last]! += ways[last - 1]! * chance;
  for (let n = last - 1; n > 0; n--) ways[n] = ways[n]! * (1 - chance) + ways[n - 1]! * chance;
  ways[0]! *= 1 - chance;
}

/** P(exactly j) for j < last and P(at least j) for 1 ≤ j ≤ last, of a binomial. */
function binomial(
  chance: number,
  trials: number,
  last: number,
): { exact: Float64Array; atLeast: Float64Array } {
  const exact = new Float64Array(last);
  const atLeast = new Float64Array(last + 1);
  const odds = chance / (1 - chance);
  let term = Math.exp(trials * Math.log1p(-chance));
  let j = 0;
  for (; j < last && j <= trials; j++) {
    exact[j] = term;
    term *= ((trials - j) / (j + 1)) * odds;
  }
  let tail = 0;
  for (; j <= trials && !(j > trials * chance && term <= NEGLIGIBLE * tail); j++) {
    tail += term;
    term *= ((trials - j) / (j + 1)) * odds;
  }
  atLeast[last] = tail;
  for (let n = last - 1; n > 0; n--) atLeast[n] = atLeast[n + 1]! + exact[n]!;
  return { exact, atLeast };
}

/** Adds many trials of one chance at once. */
function addTrials(ways: Float64Array, chance: number, trials: number): void {
  const last = ways.length - 1;
  const { exact, atLeast } = binomial(chance, trials, last);
  for (let n = 0; n < last; n++) ways[last]! += ways[n]! * atLeast[last - n]!;
  for (let n = last - 1; n >= 0; n--) {
    let sum = 0;
    for (let j = 0; j <= n; j++) sum += ways[n - j]! * exact[j]!;
    ways[n] = sum;
  }
}

/**
 * How probable are at least this many successes in unequal, independent trials?
 *
 * Exact, by adding up the ways; the tail itself is summed, so that small values keep their digits.
 *
 * @param chances  probability of each kind of trial, 0…1
 * @param atLeast  whole number ≥ 0
 * @param trials  how many trials are of each kind; default one
 * @returns 0…1
 * Cost: O(kinds × atLeast²).
 * Source: Poisson-binomial distribution; Barlow & Heidtmann 1984, doi:10.1109/TR.1984.5221843
 */
export function poissonBinomialTail(
  chances: ArrayLike<number>,
  atLeast: number,
  trials: ArrayLike<number> | null = null,
): number {
  if (atLeast === 0) return 1;
  const countOf = (k: number): number => (trials === null ? 1 : trials[k]!);
  if (atLeast === 1) {
    let logNone = 0;
    for (let k = 0; k < chances.length; k++)
      if (chances[k] !== 0 && countOf(k) > 0) logNone += countOf(k) * Math.log1p(-chances[k]!);
    return -Math.expm1(logNone);
  }
  const ways = new Float64Array(atLeast + 1);
  ways[0] = 1;
  for (let k = 0; k < chances.length; k++) {
    const chance = chances[k]!;
    const count = countOf(k);
    if (chance === 0) continue;
    if (count >= MANY && chance < 1 && count * Math.log1p(-chance) > DEEPEST) addTrials(ways, chance, count);
    else for (let trial = 0; trial < count; trial++) addTrial(ways, chance);
  }
  return Math.min(1, ways[atLeast]!);
}
