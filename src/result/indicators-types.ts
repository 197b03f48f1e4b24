/** What indicators.csv has, in the order of its rows. */
export const INDICATORS = [
  'closure_rate',
  'arena_dependence',
  'arena_lost_ties',
  'arena_lost_share',
  'reach_loss',
  'coordinators',
  'coordinator_density',
  'coordinator_distance',
  'tie_half_life',
] as const;

export type Indicator = (typeof INDICATORS)[number];

export type IndicatorReason =
  | 'NO_PREVIOUS_WINDOW'
  | 'NO_OPEN_TRIAD'
  | 'NO_CROSS_TIES'
  | 'ONE_ARENA'
  | 'NO_PAIRS'
  | 'TOO_FEW_PERSONS'
  | 'NO_TIES'
  | 'NO_LOSS'
  | 'ALL_LOST'
  | 'UNEQUAL_WINDOWS';

/** One number about a window, or about a person or a kind of meeting in it. */
export interface IndicatorRow {
  /** Index into Result.windows, the later one of a change; −1 = all windows together. */
  readonly window: number;
  readonly indicator: Indicator;
  /** Index into Result.nodes; null = not about a person. */
  readonly node: number | null;
  /** Kind of meeting, or channel of contact, as the user typed it; null = not about one. */
  readonly arena: string | null;
  readonly value: number | null;
  /** Set when, and only when, value is null. */
  readonly reason: IndicatorReason | null;
}
