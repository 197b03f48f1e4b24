import { dependenceBand } from '../measures/dependence-band.ts';
import type { DependenceState, MeasuredBridge } from '../measures/person-dependence.ts';
import type { Reason, SectorPair } from '../result/types.ts';

type Dependence = Pick<
  SectorPair,
  | 'pai'
  | 'paiLo'
  | 'paiHi'
  | 'topShare'
  | 'busFactor'
  | 'effectiveCarriers'
  | 'soleRepresentation'
  | 'band'
  | 'paiReason'
>;

/** Persons on each side, and bridging meetings, below which a band would point at somebody (method 14). */
const MIN_SIDE = 8;
const MIN_BRIDGING = 8;

const REASON: Readonly<Record<DependenceState, Reason | null>> = {
  OK: null,
  NO_BRIDGE: 'NO_BRIDGE',
  STRUCTURAL: 'STRUCTURAL',
  NO_SURPRISE: 'NO_SURPRISE',
  TOO_FEW: 'TOO_FEW_MEETINGS',
};

const NONE: Dependence = {
  pai: null,
  paiLo: null,
  paiHi: null,
  topShare: null,
  busFactor: null,
  effectiveCarriers: null,
  soleRepresentation: null,
  band: null,
  paiReason: null,
};

/**
 * What may be said of how a pair of sectors depends on persons?
 *
 * All numbers are for the researcher; `band` is what the narrower views keep. A band needs 8 persons on each side, 8
 * bridging meetings and an interval no wider than 0.8.
 *
 * @param bridge the measured pair; null = not measured
 * @param inside true for a sector with itself, which has no dependence
 * @param reason why the window has no numbers
 */
export function pairDependence(
  bridge: MeasuredBridge | null,
  inside: boolean,
  reason: Reason | null,
): Dependence {
  if (inside) return NONE;
  if (bridge === null) return { ...NONE, paiReason: reason ?? 'SMALL_GROUP' };
  const { state, value, lo, hi, flags, sides, bridgingMeetings } = bridge.result;
  const wide = flags.includes('WIDE_INTERVAL');
  const few = sides.some((s) => s.eligible < MIN_SIDE);
  const enough = state === 'OK' && !wide && !few && bridgingMeetings >= MIN_BRIDGING;
  const { topShare, busFactor, effectiveCarriers, soleRepresentation } = bridge.result;
  return {
    pai: value,
    paiLo: lo,
    paiHi: hi,
    topShare,
    busFactor,
    effectiveCarriers,
    soleRepresentation,
    band: enough && value !== null ? dependenceBand(value) : null,
    paiReason: REASON[state] ?? (wide ? 'WIDE_INTERVAL' : null),
  };
}

/** The same for the narrower views: the band, or why there is none. */
export function bandOnly(pair: SectorPair): Dependence {
  const shown: Reason | null = pair.paiReason === 'STRUCTURAL' ? 'SMALL_GROUP' : pair.paiReason;
  const lacking = pair.band === null && pair.a !== pair.b ? (shown ?? 'SMALL_GROUP') : null;
  return { ...NONE, band: pair.band, paiReason: lacking };
}
