import type { Specification } from '../result/robustness-types.ts';

/** What the variants say together. */
export interface SpecificationSummary {
  /** Variants with a value, and without. */
  readonly of: number;
  readonly without: number;
  /** Variants whose change has the sign of the analysis itself. */
  readonly sameSign: number;
  /** Variants whose interval excludes 0. */
  readonly excludes: number;
  /** Both: the variants in which the conclusion holds. */
  readonly holds: number;
  /** Least and largest change. */
  readonly least: number;
  readonly most: number;
  /** The analysis itself. */
  readonly main: Specification;
}

/**
 * In how many variants does the conclusion hold?
 *
 * @returns null where the analysis itself has no change to hold
 * Cost: O(variants).
 */
export function specificationSummary(specifications: readonly Specification[]): SpecificationSummary | null {
  const main = specifications[0];
  if (main === undefined || main.value === null) return null;
  const sign = Math.sign(main.value);
  const given = specifications.filter((s) => s.value !== null);
  const same = given.filter((s) => Math.sign(s.value!) === sign);
  const values = given.map((s) => s.value!);
  return {
    of: given.length,
    without: specifications.length - given.length,
    sameSign: same.length,
    excludes: given.filter(excludesZero).length,
    holds: same.filter(excludesZero).length,
    least: Math.min(...values),
    most: Math.max(...values),
    main,
  };
}

/** Is the interval wholly on one side of 0? */
export function excludesZero({ lo, hi }: Pick<Specification, 'lo' | 'hi'>): boolean {
  return lo !== null && hi !== null && (hi < 0 || lo > 0);
}
