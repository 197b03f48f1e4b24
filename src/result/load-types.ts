/** Columns of load.csv that are numbers, in their order. */
export const LOAD_COLUMNS = [
  'eligible',
  'participation',
  'person_hours',
  'hours_per_person_month',
  'median_hours',
  'p90_hours',
  'gini',
  'top5_share',
  'double_representation',
  'new_pairs',
  'new_contact_per_10_hours',
  'inertia',
] as const;

export type LoadColumn = (typeof LOAD_COLUMNS)[number];

/**
 * NO_EXPOSURE: nobody was eligible for any time. TOO_FEW_PERSONS: fewer than 10, or fewer than 5 for participation.
 * NO_PREVIOUS_WINDOW: in the first window every contact looks new. ONE_GROUP: a judgement of the whole, not of a sector.
 */
export type LoadReason =
  | 'EMPTY_WINDOW'
  | 'NO_EXPOSURE'
  | 'TOO_FEW_PERSONS'
  | 'NO_PREVIOUS_WINDOW'
  | 'ONE_GROUP';

/** How much meeting one window, or one sector in it, had. */
export interface LoadRow {
  /** Index into Result.sectors; −1 = everyone. */
  readonly sector: number;
  readonly values: Readonly<Record<LoadColumn, number | null>>;
  /** Why each empty value is empty. */
  readonly reasons: Readonly<Partial<Record<LoadColumn, LoadReason>>>;
}

/** Meeting load of one window: everyone first, then each sector with anyone in it. */
export interface LoadSlice {
  /** Index into Result.windows. */
  readonly window: number;
  readonly rows: readonly LoadRow[];
}
