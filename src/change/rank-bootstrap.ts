import { quantile } from './bootstrap.ts';

/** Where a person stands among those with any of it, and how sure that is. */
export interface PersonRank {
  /** 1 = most; equal values share the middle of their places. */
  readonly rank: number;
  /** 90 % interval of the rank over the draws. */
  readonly lo: number;
  readonly hi: number;
  /** Share of the draws in which the person had something and was among the five with most, 0…1. */
  readonly top5: number;
}

const LEVEL = 0.9;
const TOP = 5;
/** Values that differ by less than this share are equal but for the order of summing. */
const SAME = 1e-9;

/**
 * How sure is a ranking of persons?
 *
 *   rank per draw, its 5 % and 95 % quantiles, and the share of draws with rank ≤ 5
 *
 * Only persons with a value above 0 are ranked: nobody is listed for having carried nothing. An interval that spans
 * many ranks says that the order is mostly chance.
 *
 * @param values observed value per person, ≥ 0; null = not defined
 * @param draws one array a draw, as long as values; a draw without any value above 0 is left out
 * @returns per person; null for who has 0 or null, and for all where no draw counts
 * Cost: O(draws · persons log persons).
 * Source: Davison & Hinkley 1997, doi:10.1017/CBO9780511802843
 */
export function rankBootstrap(
  values: readonly (number | null)[],
  draws: Iterable<ArrayLike<number>>,
): (PersonRank | null)[] {
  const ranked = values.flatMap((value, i) => (value !== null && value > 0 ? [i] : []));
  const rank = ranksOf(Float64Array.from(ranked, (i) => values[i]!));
  const inDraws: Float64Array[] = [];
  const among = new Float64Array(ranked.length);
  const drawn = new Float64Array(ranked.length);
  for (const draw of draws) {
    for (let at = 0; at < ranked.length; at++) drawn[at] = draw[ranked[at]!]!;
    if (drawn.every((value) => value === 0)) continue;
    const ranks = ranksOf(drawn);
    inDraws.push(ranks);
    for (let at = 0; at < ranked.length; at++) if (ranks[at]! <= TOP && drawn[at]! > 0) among[at]!++;
  }
  const result: (PersonRank | null)[] = values.map(() => null);
  if (inDraws.length === 0) return result;
  ranked.forEach((i, at) => {
    const sorted = sortedRanks(inDraws, at);
    result[i] = {
      rank: rank[at]!,
      lo: quantile(sorted, (1 - LEVEL) / 2),
      hi: quantile(sorted, (1 + LEVEL) / 2),
      top5: among[at]! / inDraws.length,
    };
  });
  return result;
}

/** The ranks of one person over the draws, ascending; sorted by counting, since a rank is a whole number of halves. */
function sortedRanks(inDraws: readonly Float64Array[], at: number): Float64Array {
  const times = new Int32Array(2 * inDraws[0]!.length + 1);
  for (const ranks of inDraws) times[2 * ranks[at]!]!++;
  const sorted = new Float64Array(inDraws.length);
  let next = 0;
  times.forEach((count, halves) => {
    sorted.fill(halves / 2, next, next + count);
    next += count;
  });
  return sorted;
}

/** Ranks from 1 = most; equal values share the middle of their places. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => {
    const less = countBelow(sorted, value * (1 - SAME));
    const limit = value * (1 + SAME) + Number.MIN_VALUE;
    let most = less;
    while (most < sorted.length && sorted[most]! < limit) most++;
    return sorted.length - (less + most - 1) / 2;
  });
}

/** How many of the sorted values are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
