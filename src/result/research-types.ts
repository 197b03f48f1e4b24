import type { BrokerReport } from './brokers-types.ts';
import type { IndicatorRow } from './indicators-types.ts';
import type { LoadSlice } from './load-types.ts';
import type { SegregationRow } from './segregation-types.ts';
import type { StructureReport } from './structure-types.ts';
import type { SystematicsRow } from './systematics-types.ts';

export type { BrokerReport, BrokerSlice, SoleCarrier } from './brokers-types.ts';
export type { Indicator, IndicatorReason, IndicatorRow } from './indicators-types.ts';
export type { LoadRow, LoadSlice } from './load-types.ts';
export type { SegregationRow } from './segregation-types.ts';
export type { StructureReport, Succession } from './structure-types.ts';
export type { SystematicsRow } from './systematics-types.ts';

/** What only the researcher's view has of a layer; absent in the other views. */
export interface LayerResearch {
  readonly brokers?: BrokerReport;
  /** Meeting load, one per window; meetings only. */
  readonly load?: readonly LoadSlice[];
  /** Rhythm, standing arenas and breaks, per window and pair of sectors. */
  readonly systematics?: readonly SystematicsRow[];
  /** Secondary measures of how separate the sectors are, per window. */
  readonly segregation?: readonly SegregationRow[];
  /** What the network hangs on, over the whole period. */
  readonly structure?: StructureReport;
  /** Closure, arenas, reach, coordinators and half-life of ties, per window. */
  readonly indicators?: readonly IndicatorRow[];
}
