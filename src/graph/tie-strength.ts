import type { TieRule } from '../settings.ts';

/**
 * How much does one shared meeting add to the tie between two of the persons in it?
 *
 *   newman-hours  d / (k − 1)   strengths add up to a person's own meeting hours (default)
 *   newman        1 / (k − 1)   strengths add up to a person's number of meetings
 *   hours         d             every pair shares the whole meeting
 *   count         1             every pair shares one meeting
 *
 * The rival `count` and `hours` let large meetings dominate: an all-hands of 60 makes 1,770 full ties.
 *
 * @param rule  how a meeting adds to a tie
 * @param hours  length d of the meeting, hours, > 0
 * @param size  persons k in the meeting, those that could not be identified included, ≥ 2
 * @returns strength added to each pair, hours or meetings by the rule, > 0
 * Cost: O(1).
 * Source: Newman 2001, doi:10.1103/PhysRevE.64.016132
 */
export function tieStrength(rule: TieRule, hours: number, size: number): number {
  switch (rule) {
    case 'newman-hours':
      return hours / (size - 1);
    case 'newman':
      return 1 / (size - 1);
    case 'hours':
      return hours;
    case 'count':
      return 1;
  }
}
