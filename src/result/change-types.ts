import type { ChangeReason } from '../change/change-estimate.ts';
import type { TrendReason } from '../change/trend.ts';

import type { SectorContact } from './bridge-types.ts';

/** A change of the silo index with its 95 % interval and the words that may be used of it (method 11.9). */
export interface ChangeNumbers {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly verdict: 'REDUCED' | 'INCREASED' | 'NO_MATERIAL_CHANGE' | 'UNDECIDED';
  /** Two-sided p of no change, 0…1, by the t behind the interval; researcher view only, absent where there is no interval. */
  readonly p?: number;
  /** Why there is no value or no interval; absent where both are there. */
  readonly reason?: ChangeReason | TrendReason;
}

/** How the silo index moved over the pilot. */
export interface LayerChange {
  /** Windows compared, indexes into Result.windows; −1 = fewer than two windows have a value. */
  readonly first: number;
  readonly last: number;
  readonly change: ChangeNumbers;
  /** The primary test, over all meetings: change from the first meeting to the last, and per quarter. */
  readonly trend: ChangeNumbers & { readonly perQuarter: number | null; readonly meetings: number };
  /** Pilot and control, each with its index per window; empty where the log has no arms. */
  readonly arms: readonly {
    readonly arm: string;
    readonly persons: number;
    readonly values: readonly (number | null)[];
    readonly lo: readonly (number | null)[];
    readonly hi: readonly (number | null)[];
    readonly change: ChangeNumbers;
  }[];
  /** Change of the pilot minus change of the control. */
  readonly difference: ChangeNumbers | null;
  /** Meetings with persons of both arms, which pull the arms together. */
  readonly mixedMeetings: number;
  /** Pilot minus control in the first window in which both have a value (index into Result.windows); null without arms. */
  readonly baseline: { readonly window: number; readonly difference: ChangeNumbers } | null;
  readonly preTrend: PreTrendNumbers | null;
  /** Contact of each sector with all others in the two windows compared; absent in the leader view. */
  readonly sectors?: readonly SectorContact[];
}

/** How pilot and control went before the pilot started; the values are in the arms. */
export interface PreTrendNumbers {
  /** First day of the pilot, ISO date, and its first moment; null = no phase says so. */
  readonly start: string | null;
  readonly startMs: number | null;
  /** Windows wholly before the start in which both have a value, indexes into Result.windows. */
  readonly windows: readonly number[];
  /** Change of the pilot minus change of the control from the first to the last of them; null = see reason. */
  readonly difference: ChangeNumbers | null;
  /** FEW_WINDOWS: fewer than three, so it cannot be judged. */
  readonly reason: 'NO_START' | 'FEW_WINDOWS' | null;
}
