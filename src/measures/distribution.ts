/** How hours are spread over persons. */
export interface Distribution {
  readonly median: number;
  /** Nine of ten persons have at most this, interpolated. */
  readonly p90: number;
  /** 0 = all alike … 1 − 1/n = one has everything; null when nobody has anything. */
  readonly gini: number | null;
  /** Share of the hours with the most burdened 5 % of the persons, at least one; null likewise. */
  readonly topShare: number | null;
}

const FEWEST = 10;
const TOP = 0.05;

/**
 * Is the load spread over many, or carried by few?
 *
 *   Gini = Σ_i (2i − n − 1)·x_i / (n·Σ x), x ascending; top share = Σ of the ⌈0.05 n⌉ largest / Σ x
 *
 * Everyone eligible counts, those with 0 hours too. Rival: Gini with n − 1, which reaches 1; this one is the area.
 *
 * @param hours per person, ≥ 0, in any order
 * @returns null with fewer than 10 persons
 * Cost: O(n log n).
 * Source: Gini 1912; sample form, Damgaard & Weiner 2000, doi:10.1890/0012-9658(2000)081[1139:DIIPSO]2.0.CO;2
 */
export function distribution(hours: readonly number[]): Distribution | null {
  const n = hours.length;
  if (n < FEWEST) return null;
  const sorted = hours.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const rank = share * (n - 1);
    const low = sorted[Math.floor(rank)]!;
    return low + (rank % 1) * (sorted[Math.ceil(rank)]! - low);
  };
  const total = sorted.reduce((sum, x) => sum + x, 0);
  const spread = sorted.reduce((sum, x, i) => sum + (2 * i + 1 - n) * x, 0);
  const top = sorted.slice(-Math.ceil(TOP * n)).reduce((sum, x) => sum + x, 0);
  return {
    median: at(0.5),
    p90: at(0.9),
    gini: total > 0 ? spread / (n * total) : null,
    topShare: total > 0 ? top / total : null,
  };
}
