/** Measures of segregation.csv: all but coleman of all sectors, spectral and coleman of each sector. */
export type SegregationMeasure =
  | 'ei'
  | 'ei_rescaled'
  | 'freeman'
  | 'odds_ratio'
  | 'gupta_anderson_may'
  | 'spectral'
  | 'coleman';

/**
 * NO_TIES: none between persons with a sector (or none of this sector). ONE_SECTOR: there is nobody outside.
 * ONE_PERSON: a sector of one cannot meet itself; for all sectors: no sector has two. NO_CHOICE: this many ties leave
 * only one possible value, or every pair has a tie. SECTORS_DROPPED: there is a value, but sectors without ties are not
 * in it; with no value, fewer than two sectors are left.
 */
export type SegregationReason =
  | 'NO_TIES'
  | 'ONE_SECTOR'
  | 'ONE_PERSON'
  | 'NO_CHOICE'
  | 'SECTORS_DROPPED'
  | 'NOT_SETTLED';

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
  /** Why value is null; with SECTORS_DROPPED there may be a value. */
  readonly reason: SegregationReason | null;
}
