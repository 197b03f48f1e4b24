import type { Verdict } from '../change/change-estimate.ts';
import type { WeekState } from '../change/coverage-calendar.ts';

/** The choices that make one variant of the analysis. */
export interface SpecificationChoice {
  /** `masked`: chance among those employed that day; `month`: chance within calendar months, without the mask. */
  readonly eligibility: 'masked' | 'month';
  /** Meetings of more persons than this are left out; null = none are. */
  readonly cap: number | null;
  readonly windows: 'chosen' | 'quarter' | 'half-year' | 'halves';
  /** `recurring`: only series with at least three occurrences in the log. */
  readonly series: 'all' | 'recurring';
  /** Meetings with persons of both arms. */
  readonly mixed: 'kept' | 'excluded';
  /** `hours`: meetings weigh by their length; `meeting`: each weighs one hour. */
  readonly weight: 'hours' | 'meeting';
  /** `change`: last window minus first; `trend`: over all meetings, from the first to the last. */
  readonly estimate: 'change' | 'trend';
}

/** One variant and what it says of the silo index. Number 1 is the analysis itself. */
export interface Specification extends SpecificationChoice {
  readonly id: number;
  /** Change in index points with its 95 % interval; null = not defined in this variant. */
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly verdict: Verdict;
  /** Meetings behind the number. */
  readonly meetings: number;
  readonly reason: string | null;
}

export type CheckName =
  | 'label_permutation'
  | 'curveball'
  | 'segmented_trend'
  | 'logging_ratio'
  | 'tipping_point'
  | 'thinning'
  | 'equal_effort'
  | 'stability'
  | 'tie_classes'
  | 'composition';

/** One number of one check: a row of robustness.csv. */
export interface RobustnessCheck {
  readonly check: CheckName;
  /** Index into Result.windows; −1 = the check is of no single window. */
  readonly window: number;
  /** The later window of a comparison; −1 = none. */
  readonly to: number;
  readonly quantity: string;
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Draws, meetings or series behind the number, as docs/measures.md says. */
  readonly n: number | null;
  readonly verdict: string | null;
  /** Why there is no value. */
  readonly reason: string | null;
}

/** How a unit's log holds up in one window. */
export interface UnitCoverage {
  readonly window: number;
  /** null = persons without a unit. */
  readonly unit: string | null;
  /** Meetings with at least one person of the unit. */
  readonly meetings: number;
  /** Weeks in which the unit had people and no holiday. */
  readonly weeks: number;
  /** Weeks for which the unit's own past predicts at least two meetings, and those of them with a meeting. */
  readonly expected: number;
  readonly logged: number;
  readonly coverage: number | null;
  /** One letter a week, oldest first: L logged, G gap, Q quiet, U unknown, - not counted. */
  readonly calendar: string;
}

/** Does the conclusion bear it? Every check of one layer; researcher view only. */
export interface RobustnessReport {
  readonly specifications: readonly Specification[];
  readonly checks: readonly RobustnessCheck[];
  readonly coverage: readonly UnitCoverage[];
}

export const WEEK_LETTERS: Readonly<Record<WeekState, string>> = {
  LOGGED: 'L',
  GAP: 'G',
  QUIET: 'Q',
  UNKNOWN: 'U',
  ABSENT: '-',
};
