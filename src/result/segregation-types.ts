/**
 * Measures of segregation.csv: all but coleman of all sectors, spectral and coleman of each sector. Those of communities are
 * about the groups that the network falls into by itself.
 */
export type SegregationMeasure =
  | 'ei'
  | 'ei_rescaled'
  | 'freeman'
  | 'odds_ratio'
  | 'gupta_anderson_may'
  | 'spectral'
  | 'coleman'
  | 'modularity'
  | 'communities'
  | 'communities_modularity'
  | 'communities_stability'
  | 'communities_agreement';

/**
 * NO_TIES: none between persons with a sector (or none of this sector). ONE_SECTOR: there is nobody outside.
 * ONE_PERSON: a sector of one cannot meet itself; for all sectors: no sector has two. NO_CHOICE: this many ties leave
 * only one possible value, or every pair has a tie. SECTORS_DROPPED: there is a value, but sectors without ties are not
 * in it; with no value, fewer than two sectors are left. TOO_FEW_PERSONS: fewer than 20 persons have met anybody.
 * NO_CLEAR_GROUPS: there is a value, but random meetings of these sizes fall into groups as clear.
 */
export type SegregationReason =
  | 'NO_TIES'
  | 'ONE_SECTOR'
  | 'ONE_PERSON'
  | 'NO_CHOICE'
  | 'SECTORS_DROPPED'
  | 'NOT_SETTLED'
  | 'TOO_FEW_PERSONS'
  | 'NO_CLEAR_GROUPS';

/** Where a value lies among draws from chance. */
export interface DrawnNull {
  /** Standard deviation of the draws, ≥ 0. */
  readonly sd: number;
  /** (1 + draws at least as separate) / (1 + draws), above 0 to 1; null = not defined. */
  readonly p: number | null;
  readonly draws: number;
}

/** One secondary measure of how separate the sectors are. */
export interface SegregationRow {
  /** Index into Result.windows. */
  readonly window: number;
  readonly measure: SegregationMeasure;
  /** Index into Result.sectors; null = all sectors. */
  readonly sector: number | null;
  readonly value: number | null;
  /** What ties that take no account of sector give; null where no such value is known. */
  readonly nullValue: number | null;
  /** Absent where nothing is drawn. nullValue is then the mean of the draws, or what that mean goes to. */
  readonly drawn?: DrawnNull;
  /** Why value is null; with SECTORS_DROPPED and NO_CLEAR_GROUPS there may be a value. */
  readonly reason: SegregationReason | null;
}
