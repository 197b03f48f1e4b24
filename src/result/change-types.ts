/** A change of the silo index with its 95 % interval and the words that may be used of it (method 11.9). */
export interface ChangeNumbers {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly verdict: 'REDUCED' | 'INCREASED' | 'NO_MATERIAL_CHANGE' | 'UNDECIDED';
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
}
