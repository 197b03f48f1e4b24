import { createRng } from '../random.ts';
import { hypergeometricTail } from './hypergeometric.ts';
import { mixedStrata, strataShuffler } from './label-permutation.ts';
import { monteCarloP } from './null-test.ts';
import { lessThan, midRanks } from './ranks.ts';

/** A person of the window, as far as brokering goes. */
export interface BrokerPerson {
  /** L_v, the person's share of bridging (method 8.5), >= 0. */
  readonly bridging: number;
  readonly isFormal: boolean;
  readonly sector: string | number;
  /** Meetings attended. */
  readonly attendance: number;
}

/** A bridging meeting: its weight and who was there, as indexes of the persons. */
export interface BridgingEvent {
  /** b_e >= 0, over all sector pairs. */
  readonly weight: number;
  readonly members: readonly number[];
}

export interface FormalBrokersOptions {
  readonly seed: number;
  /** Draws, default 5000. */
  readonly draws?: number;
}

export interface FormalBrokers {
  readonly formal: number;
  /** Formal brokers among as many top persons; one who ties with an outsider at the limit is not counted. */
  readonly hits: number | null;
  /** Hits had the brokers been named at random: m²/N. */
  readonly expectedHits: number | null;
  /** Chance of at least as many hits at random. */
  readonly hitsP: number | null;
  /** Mean rank of formal brokers, 0 = least, 0.5 = as anyone, 1 = most. */
  readonly meanPercentile: number | null;
  /** Against formal brokers of the same sector and tertile of attendance. */
  readonly percentileP: number | null;
  /** Their share of ΣL_v, 0…1. */
  readonly carriedShare: number | null;
  /** Share of bridging weight in meetings with, and without, any formal broker; null without such meetings. */
  readonly withFormal: number | null;
  readonly withoutFormal: number | null;
  /** FEW_FORMAL: fewer than 3, only the shares; NO_STRATUM: nobody to exchange a formal broker with. */
  readonly reason: 'NO_FORMAL' | 'NO_BRIDGE' | 'FEW_FORMAL' | 'NO_STRATUM' | null;
}

const NONE = {
  hits: null,
  expectedHits: null,
  hitsP: null,
  meanPercentile: null,
  percentileP: null,
  carriedShare: null,
  withFormal: null,
  withoutFormal: null,
} as const;

/**
 * «Utpekte mot faktiske brobyggere»: are those appointed to build bridges the ones who carry the contact?
 *
 * (i) hits among the top m with the hypergeometric P(X >= hits); (ii) mean percentile, permuting the appointment within
 * sector × tertile of attendance, p = (1 + #{T* >= T})/(1 + R); (iii) the share they carry (method 8.6).
 *
 * @param persons everyone eligible in the window
 * @param events bridging meetings; empty when not known
 * @param options.seed the same seed gives the same p
 * @returns the three answers; null with the reason
 * Cost: O(N log N + R·N).
 * Source: own, method 8.6
 */
export function formalBrokers(
  persons: readonly BrokerPerson[],
  events: readonly BridgingEvent[],
  options: FormalBrokersOptions,
): FormalBrokers {
  const formal = persons.filter((p) => p.isFormal).length;
  const total = persons.reduce((sum, p) => sum + p.bridging, 0);
  if (formal === 0) return { formal, ...NONE, reason: 'NO_FORMAL' };
  if (!(total > 0)) return { formal, ...NONE, reason: 'NO_BRIDGE' };
  const own = persons.reduce((sum, p) => sum + (p.isFormal ? p.bridging : 0), 0);
  const shares = { carriedShare: own / total, ...presence(persons, events) };
  if (formal < 3) return { formal, ...NONE, ...shares, reason: 'FEW_FORMAL' };
  const hits = countHits(persons, formal);
  const hitsP = hypergeometricTail(hits, { total: persons.length, marked: formal, drawn: formal });
  const { meanPercentile, percentileP } = percentileTest(persons, formal, options);
  return {
    formal,
    hits,
    expectedHits: formal ** 2 / persons.length,
    hitsP,
    meanPercentile,
    percentileP,
    ...shares,
    reason: percentileP === null ? 'NO_STRATUM' : null,
  };
}

/** Formal brokers with bridging among the top m, ties read against them. */
function countHits(persons: readonly BrokerPerson[], formal: number): number {
  const ranked = persons.toSorted(
    (a, b) => b.bridging - a.bridging || Number(a.isFormal) - Number(b.isFormal),
  );
  return ranked.slice(0, formal).filter((p) => p.isFormal && p.bridging > 0).length;
}

function presence(
  persons: readonly BrokerPerson[],
  events: readonly BridgingEvent[],
): { readonly withFormal: number | null; readonly withoutFormal: number | null } {
  let [attended, total] = [0, 0];
  for (const { weight, members } of events) {
    total += weight;
    if (members.some((i) => persons[i]!.isFormal)) attended += weight;
  }
  if (!(total > 0)) return { withFormal: null, withoutFormal: null };
  return { withFormal: attended / total, withoutFormal: 1 - attended / total };
}

function percentileTest(
  persons: readonly BrokerPerson[],
  formal: number,
  options: FormalBrokersOptions,
): { readonly meanPercentile: number | null; readonly percentileP: number | null } {
  const size = persons.length;
  if (size < 2) return { meanPercentile: null, percentileP: null };
  const percentile = midRanks(persons.map((p) => p.bridging)).map((rank) => rank / (size - 1));
  const flags = Int32Array.from(persons, (p) => Number(p.isFormal));
  const mean = (): number => percentile.reduce((sum, x, i) => sum + x * flags[i]!, 0) / formal;
  const meanPercentile = mean();
  const below = lessThan(persons.map((p) => p.attendance));
  const strata = persons.map((p, i) => JSON.stringify([p.sector, Math.floor((3 * below[i]!) / size)]));
  const groups = mixedStrata(strata, [...flags]);
  if (groups.length === 0) return { meanPercentile, percentileP: null };
  const shuffle = strataShuffler(groups, flags, createRng(options.seed, 'formal-brokers').int);
  const draws = Float64Array.from({ length: options.draws ?? 5000 }, () => {
    shuffle();
    return mean();
  });
  return { meanPercentile, percentileP: monteCarloP(meanPercentile, draws) };
}
