import type { FormalBrokers } from '../change/formal-brokers.ts';

/** Columns of brokers.csv that are numbers, in their order. */
export const BROKER_COLUMNS = [
  'broker_share',
  'share_rank',
  'share_rank_lo',
  'share_rank_hi',
  'share_top5',
  'cross_betweenness',
  'betweenness_rank',
  'betweenness_rank_lo',
  'betweenness_rank_hi',
  'betweenness_top5',
  'gf_internal',
  'gf_consultant',
  'gf_gatekeeper',
  'gf_representative',
  'gf_liaison',
  'z_internal',
  'z_consultant',
  'z_gatekeeper',
  'z_liaison',
  'sole_pairs',
] as const;

export type BrokerColumn = (typeof BROKER_COLUMNS)[number];

/**
 * NO_SECTOR: the person has none. NO_BRIDGE: nothing joined two sectors. NO_CONTACT: carried nothing, or is on no shortest
 * way, so has no rank. NO_SPREAD: no draw gave another role count, so there is no z.
 */
export type BrokerReason = 'NO_SECTOR' | 'NO_BRIDGE' | 'NO_CONTACT' | 'NO_SPREAD';

/** A person who alone carried her sector's side of the contact between two sectors. */
export interface SoleCarrier {
  /** Index into Result.nodes. */
  readonly node: number;
  /** Indexes into Result.sectors: her own sector, and the other. */
  readonly sector: number;
  readonly toward: number;
  /** Bridging meetings that weigh something, at least two. */
  readonly meetings: number;
}

/** Who links the sectors, in one window or over the whole period. */
export interface BrokerSlice {
  /** Index into Result.windows; −1 = all windows together. */
  readonly window: number;
  /** Resamples behind each kind of number. */
  readonly draws: { readonly share: number; readonly betweenness: number; readonly roles: number };
  /** Index into Result.nodes, ascending; every column is as long. */
  readonly node: readonly number[];
  /** Persons in all, where `node` has only some of them (see DrawnUnits). */
  readonly persons?: number;
  readonly formal: readonly boolean[];
  readonly columns: Readonly<Record<BrokerColumn, readonly (number | null)[]>>;
  /** Why the first empty cell of a person is empty. */
  readonly reasons: readonly (BrokerReason | null)[];
  readonly soleCarriers: readonly SoleCarrier[];
  /** «Utpekte mot faktiske brobyggere»; null without contact. */
  readonly appointed: FormalBrokers | null;
  readonly reason: 'EMPTY_WINDOW' | null;
}

export interface BrokerReport {
  readonly whole: BrokerSlice;
  /** One per window, in order. */
  readonly windows: readonly BrokerSlice[];
}
