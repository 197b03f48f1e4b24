/** How often something happened, and how sure that is. */
export interface Proportion {
  readonly count: number;
  readonly runs: number;
  /** count/runs, 0…1; null without runs. */
  readonly share: number | null;
  /** Wilson's 95 % interval; 0 and 1 without runs. */
  readonly lo: number;
  readonly hi: number;
}

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * How sure is a share that was counted?
 *
 *   (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Rival p ± z·√(p(1−p)/n) is empty at 0 and 1, where Wilson's is not.
 *
 * @param count whole number, 0 … runs
 * @param runs independent trials
 * Cost: O(1).
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953
 */
export function proportion(count: number, runs: number): Proportion {
  if (runs === 0) return { count, runs, share: null, lo: 0, hi: 1 };
  const share = count / runs;
  const square = Z ** 2 / runs;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / runs + square / (4 * runs))) / (1 + square);
  return {
    count,
    runs,
    share,
    lo: count === 0 ? 0 : Math.max(0, middle - half),
    hi: count === runs ? 1 : Math.min(1, middle + half),
  };
}
