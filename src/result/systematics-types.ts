/** Columns of systematics.csv that are numbers, in their order. */
export const SYSTEMATICS_COLUMNS = [
  'bridging_meetings',
  'regularity',
  'standing_share',
  'week_share',
  'longest_gap_days',
] as const;

export type SystematicsColumn = (typeof SYSTEMATICS_COLUMNS)[number];

/**
 * NO_BRIDGE: the two sectors did not meet. TOO_FEW_GAPS: fewer than five days with a meeting, so no rhythm can be seen.
 * NO_SURPRISE: they met only where everybody always is. ONLY_HOLIDAYS: the window has no open day.
 */
export type SystematicsReason = 'NO_BRIDGE' | 'TOO_FEW_GAPS' | 'NO_SURPRISE' | 'ONLY_HOLIDAYS';

/** How systematic contact between two sectors was in a window; never merged to one score. */
export interface SystematicsRow {
  /** Index into Result.windows. */
  readonly window: number;
  /** Indexes into Result.sectors, a < b. */
  readonly a: number;
  readonly b: number;
  readonly values: Readonly<Record<SystematicsColumn, number | null>>;
  /** Why each empty value is empty. */
  readonly reasons: Readonly<Partial<Record<SystematicsColumn, SystematicsReason>>>;
}
