import type { RosterEntry } from '../change/roster.ts';
import { type BipartiteNull, bipartiteNull } from '../measures/bipartite-null.ts';
import { brokerShare } from '../measures/broker-share.ts';
import { type MatrixSeries, matrixSeries } from '../measures/matrix-series.ts';
import { type NetworkDependence, networkDependence } from '../measures/network-dependence.ts';
import { type MeasuredBridge, personDependence } from '../measures/person-dependence.ts';
import { type SectorCell, sectorMatrix } from '../measures/sector-matrix.ts';
import { type SiloIndex, siloIndex } from '../measures/silo-index.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import type { MeetingLog } from '../model/types.ts';
import type { LayerEvent } from './events.ts';
import { twoModeWindow } from './two-mode-window.ts';

/** The headline measures of one window, with what changes and tables are made from. */
export interface TwoModeNumbers {
  readonly mode: TwoMode;
  readonly chance: BipartiteNull;
  readonly silo: SiloIndex;
  /** Every pair of sectors with persons in both; sectors by mode.sectorNames. */
  readonly bridges: readonly MeasuredBridge[];
  readonly dependence: NetworkDependence;
  readonly matrix: readonly SectorCell[];
  /** What each meeting series adds to the matrix. */
  readonly cells: MatrixSeries;
  /** Per person of the roster. */
  readonly brokerShare: readonly (number | null)[];
}

/**
 * How siloed is the window, and what hangs on single persons?
 *
 * Computed on persons × meetings, never on the projection (method 1, rule 12).
 *
 * @param clusters meeting series of each event, the same numbers in every window of the layer
 * @returns null when no event has two known persons
 * Cost: the fit of the null, O(sweeps × kinds of rows × kinds of events), and O(attendance × sectors).
 */
export function twoModeNumbers(
  log: MeetingLog,
  roster: readonly RosterEntry[],
  events: readonly LayerEvent[],
  clusters: ArrayLike<number>,
): TwoModeNumbers | null {
  const mode = twoModeWindow(log, roster, events, clusters);
  if (mode.events.length === 0) return null;
  const chance = bipartiteNull(mode);
  const bridges = personDependence(mode, chance);
  const cells = matrixSeries(mode, chance);
  return {
    mode,
    chance,
    silo: siloIndex(mode, chance),
    bridges,
    dependence: networkDependence(bridges),
    matrix: sectorMatrix(mode, chance, cells),
    cells,
    brokerShare: brokerShare(
      mode,
      bridges.map((b) => b.bridge),
    ),
  };
}
