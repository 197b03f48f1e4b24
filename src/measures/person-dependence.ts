import type { BipartiteNull } from './bipartite-null.ts';
import { type BridgeMoments, bridgeMoments } from './bridge-moments.ts';
import { type Bridge, bridges } from './bridges.ts';
import { busFactor, busSet } from './bus-factor.ts';
import type { Carriers } from './carriers.ts';
import { sameCarrier, sameCarrierInterval } from './same-carrier.ts';
import { effectiveNumber } from './silo-interval.ts';
import type { TwoMode } from './two-mode.ts';

/**
 * OK: there is a value. NO_BRIDGE: the sectors never met, which is worse than dependence. STRUCTURAL: a side has one
 * person, so the value is 1 by construction. NO_SURPRISE: they met only where everybody always is. TOO_FEW: below the
 * minimum of meetings.
 */
export type DependenceState = 'OK' | 'NO_BRIDGE' | 'STRUCTURAL' | 'NO_SURPRISE' | 'TOO_FEW';

/** NO_REPEAT: nobody carried two meetings. WIDE_INTERVAL: wider than 0.8, «for lite grunnlag». */
export type DependenceFlag = 'NO_REPEAT' | 'WIDE_INTERVAL';

/** One side of a bridge. */
export interface SideDependence {
  readonly sector: number;
  /** H: probability that the same person of this side carried two different meetings; null below two meetings. */
  readonly value: number | null;
  /** Persons of the sector who could have been in a meeting of the window. */
  readonly eligible: number;
  /** Who carried it, most first. */
  readonly carriers: Carriers;
}

/** Person-dependence of the bridge between two sectors, a < b. */
export interface PairDependence {
  readonly a: number;
  readonly b: number;
  readonly state: DependenceState;
  /** PAI = max(H_a, H_b), 0…1; null unless OK, or 1 when STRUCTURAL. */
  readonly value: number | null;
  /** 95 % interval; null unless OK. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** The sector that the value is about: the side with fewer carriers. */
  readonly narrow: number | null;
  /** 1/PAI, at most the persons of the narrow side; null when nobody repeats. */
  readonly effectiveCarriers: number | null;
  /** Largest share of bridging hours with one person, 0…1; biased up when meetings are few. */
  readonly topShare: number | null;
  /** Persons of one side whose absence removes the threshold's share. */
  readonly busFactor: number | null;
  /** The same from both sides, chosen greedily: rows. */
  readonly busSet: readonly number[];
  /** Largest share of bridging hours in which one person was alone for a sector, 0…1. */
  readonly soleRepresentation: number | null;
  /** Largest share of bridging hours in which one person was there, 0…1. */
  readonly presence: number | null;
  /** Meetings with both sectors; those that weigh something are `weighing`. */
  readonly bridgingMeetings: number;
  readonly weighing: number;
  /** S = Σ b_e, hours. */
  readonly bridgingHours: number;
  readonly series: number;
  readonly gEff: number;
  readonly sides: readonly [SideDependence, SideDependence];
  readonly flags: readonly DependenceFlag[];
}

export interface DependenceOptions {
  /** Weighing meetings that a value needs. Default 5. */
  readonly minimum?: number;
  /** Share of bridging hours that a bus factor removes, above 0 to 1. Default 0.5. */
  readonly busThreshold?: number;
}

/** A pair with the sums it came from, for the whole network and for changes. */
export interface MeasuredBridge {
  readonly bridge: Bridge;
  readonly moments: BridgeMoments;
  readonly result: PairDependence;
}

const MINIMUM = 5;
const TOO_WIDE = 0.8;

/** Persons of each sector who were eligible for at least one event. */
function eligiblePersons(mode: TwoMode): number[] {
  const { eligible } = mode;
  const sizes = new Array<number>(mode.sectorNames.length).fill(0);
  for (let row = 0; row < mode.rows; row++) {
    const once = eligible === null || eligible.first[row + 1]! > eligible.first[row]!;
    if (once && mode.sector[row]! >= 0) sizes[mode.sector[row]!]!++;
  }
  return sizes;
}

function stateOf(
  bridge: Bridge,
  m: BridgeMoments,
  persons: readonly number[],
  minimum: number,
): DependenceState {
  if (bridge.events.length === 0) return 'NO_BRIDGE';
  if (persons[bridge.a] === 1 || persons[bridge.b] === 1) return 'STRUCTURAL';
  if (m.count === 0) return 'NO_SURPRISE';
  return m.count < Math.max(2, minimum) ? 'TOO_FEW' : 'OK';
}

function narrowSide(values: readonly (number | null)[], eligible: readonly [number, number]): 0 | 1 | null {
  if (eligible[0] === 1) return 0;
  if (eligible[1] === 1) return 1;
  const [a, b] = values;
  if (a == null || b == null) return null;
  if (a !== b) return a > b ? 0 : 1;
  return eligible[0] <= eligible[1] ? 0 : 1;
}

function largest(m: BridgeMoments, column: 'share' | 'sole' | 'presence'): number | null {
  if (m.count === 0) return null;
  let most = 0;
  for (const { carriers } of m.sides)
    most = carriers[column].reduce((largest, share) => Math.max(largest, share), most);
  return most;
}

function measure(
  mode: TwoMode,
  bridge: Bridge,
  persons: readonly number[],
  options: DependenceOptions,
): MeasuredBridge {
  const m = bridgeMoments(mode, bridge);
  const { a, b } = bridge;
  const state = stateOf(bridge, m, persons, options.minimum ?? MINIMUM);
  const h = [sameCarrier(m, 0), sameCarrier(m, 1)] as const;
  const side = state === 'NO_BRIDGE' ? null : narrowSide(h, [persons[a]!, persons[b]!]);
  const value = state === 'STRUCTURAL' ? 1 : state === 'OK' ? Math.max(h[0]!, h[1]!) : null;
  const bounds = state === 'OK' ? [sameCarrierInterval(m, 0), sameCarrierInterval(m, 1)] : null;
  const lo = bounds && Math.max(bounds[0]![0], bounds[1]![0]);
  const hi = bounds && Math.max(bounds[0]![1], bounds[1]![1]);
  const flags: DependenceFlag[] = [];
  if (value === 0) flags.push('NO_REPEAT');
  if (lo !== null && hi !== null && hi - lo > TOO_WIDE) flags.push('WIDE_INTERVAL');
  const sideOf = (s: 0 | 1): SideDependence => ({
    sector: s === 0 ? a : b,
    value: h[s],
    eligible: persons[s === 0 ? a : b]!,
    carriers: m.sides[s].carriers,
  });
  const result: PairDependence = {
    a,
    b,
    state,
    value,
    lo,
    hi,
    narrow: side === null ? null : side === 0 ? a : b,
    effectiveCarriers:
      value === null || value === 0 ? null : Math.min(1 / value, persons[side === 0 ? a : b]!),
    topShare: largest(m, 'share'),
    busFactor: busFactor(m, options.busThreshold),
    busSet: busSet(mode, bridge, options.busThreshold),
    soleRepresentation: largest(m, 'sole'),
    presence: largest(m, 'presence'),
    bridgingMeetings: bridge.events.length,
    weighing: m.count,
    bridgingHours: m.total,
    series: m.series.length,
    gEff: effectiveNumber(m.totalOf),
    sides: [sideOf(0), sideOf(1)],
    flags,
  };
  return { bridge, moments: m, result };
}

/**
 * Does contact between two sectors hang on single persons?
 *
 *   PAI_gh = max(H_g, H_h), H = probability that the same person carried two contacts drawn at random; see sameCarrier
 *   for the estimator and bridges for the weights
 *
 * 1 = everything goes through one person, 0.25 = as if four shared it equally. It says who carried the contact and
 * cannot know whether others would have stepped in. Rejected: share of the busiest person and plain Herfindahl, both
 * biased up when meetings are few; weights without surprise, where an all-hands looks like many carriers.
 *
 * @param mode  the two-mode data of one window
 * @param chance  bipartiteNull(mode); null = leave the surprise out
 * @param options  minimum of meetings and threshold of the bus factor
 * @returns one entry for each pair of sectors with persons in both, sorted
 * Cost: O(attendance × sectors in the room), and the bus sets.
 * Source: Simpson 1949, doi:10.1038/163688a0; effective number: Hill 1973, doi:10.2307/1934352
 */
export function personDependence(
  mode: TwoMode,
  chance: BipartiteNull | null,
  options: DependenceOptions = {},
): MeasuredBridge[] {
  const persons = eligiblePersons(mode);
  return bridges(mode, chance)
    .filter(({ a, b }) => persons[a]! > 0 && persons[b]! > 0)
    .map((bridge) => measure(mode, bridge, persons, options));
}
