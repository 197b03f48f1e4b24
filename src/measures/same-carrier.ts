import type { BridgeMoments } from './bridge-moments.ts';
import { jackknifeVariance } from './jackknife.ts';
import { effectiveNumber, halfWidth } from './silo-interval.ts';

/** A variation of the data: without one series (its place in BridgeMoments.series; −1 = with all), with an unseen person. */
export interface Variation {
  readonly without: number;
  /** One more series of one meeting and mean weight, carried on both sides by somebody not seen yet. */
  readonly pseudo: boolean;
}

const ZERO = 1e-12;
/** −ln 0.025: with a rate above this over the number of tries, seeing nothing has a probability below 2.5 %. */
const NONE_SEEN = -Math.log(0.025);

/** Bridging hours of a variation. */
export function bridgingHours(m: BridgeMoments, { without, pseudo }: Variation): number {
  return m.total - (without < 0 ? 0 : m.totalOf[without]!) + (pseudo ? m.total / m.series.length : 0);
}

/**
 * How probable is it that the same person carried two different meetings, drawn by weight?
 *
 *   H = (Σ_i s_i² − Σ_e b_e²/k_e) / (S² − S₂)
 *
 * Only pairs of different meetings: unbiased for few meetings, where the plain Herfindahl index Σ(s_i/S)² takes a
 * broad bridge for a dependent one.
 *
 * @param m  sums of the bridge
 * @param side  0 = side a, 1 = side b
 * @param variation  with all series by default
 * @returns 0…1; null with fewer than two meetings
 * Cost: O(1).
 * Source: Simpson 1949, doi:10.1038/163688a0
 */
export function sameCarrier(
  m: BridgeMoments,
  side: 0 | 1,
  variation: Variation = { without: -1, pseudo: false },
): number | null {
  const { without: c, pseudo } = variation;
  const s = m.sides[side];
  const q = pseudo ? m.total / m.series.length : 0;
  const count = m.count - (c < 0 ? 0 : m.countOf[c]!) + (pseudo ? 1 : 0);
  if (count < 2) return null;
  const total = bridgingHours(m, variation);
  const different = total ** 2 - (m.totalSquares - (c < 0 ? 0 : m.totalSquaresOf[c]!) + q * q);
  const squares = s.squares - (c < 0 ? 0 : s.squaresOf[c]!) + q * q;
  const own = s.own - (c < 0 ? 0 : s.ownOf[c]!) + q * q;
  const share = (squares - own) / different;
  return share < ZERO ? 0 : Math.min(1, share);
}

/**
 * The same for two meetings of different series, without one of them (−1 = with all).
 *
 *   (Σ_i s_i² − Σ_c Σ_i s_ic²) / (S² − Σ_c S_c²)
 *
 * @returns 0…1; null with fewer than two series
 * Cost: O(1).
 */
export function sameCarrierAcrossSeries(m: BridgeMoments, side: 0 | 1, without = -1): number | null {
  const s = m.sides[side];
  const less = without < 0 ? null : { hours: m.totalOf[without]!, within: s.withinOf[without]! };
  if (m.series.length - (less ? 1 : 0) < 2) return null;
  const squares = s.squares - (less ? s.squaresOf[without]! : 0);
  const seriesSquares = m.seriesSquares - (less ? less.hours ** 2 : 0);
  const total = m.total - (less?.hours ?? 0);
  const share = (squares - s.within + (less?.within ?? 0)) / (total ** 2 - seriesSquares);
  return share < ZERO ? 0 : Math.min(1, share);
}

/** A value, itself without each series, and what its jackknife says: value ± t·se. */
function bounds(value: number | null, replicates: readonly (number | null)[], df: number): [number, number] {
  const variance = jackknifeVariance(replicates);
  if (value === null || variance === null) return [0, 1];
  const half = halfWidth(Math.sqrt(variance), df);
  return [value - half, value + half];
}

/**
 * Between which bounds does H lie?
 *
 * Delete-one-series jackknife, t with g_eff − 1 degrees of freedom, once as it is and once with a pseudo-series carried
 * by an unseen person; the union of both, within 0…1. Five meetings by one person do not prove dependence: [0, 1].
 * Two additions to that rule, found necessary by simulation. Where nobody carried two meetings the jackknife has no
 * spread, and the upper bound is the H at which that would happen with probability 0.025: 3.69 / (g_eff(g_eff − 1)/2).
 * And where meetings recur, H is pulled up by meetings of one series having the same people: the jackknife of
 * sameCarrierAcrossSeries is in the union too.
 *
 * @returns 95 % interval; [0, 1] where leaving a series out leaves nothing to compare
 * Cost: O(series).
 */
export function sameCarrierInterval(m: BridgeMoments, side: 0 | 1): readonly [number, number] {
  const df = effectiveNumber(m.totalOf) - 1;
  const places = Array.from(m.series, (_, c) => c);
  if (places.length < 2) return [0, 1];
  const plain = sameCarrier(m, side);
  const without = (pseudo: boolean) => places.map((c) => sameCarrier(m, side, { without: c, pseudo }));
  const all = [
    bounds(plain, without(false), df),
    bounds(sameCarrier(m, side, { without: -1, pseudo: true }), [...without(true), plain], df),
  ];
  if (m.count > places.length && places.length > 2) {
    const across = places.map((c) => sameCarrierAcrossSeries(m, side, c));
    all.push(bounds(sameCarrierAcrossSeries(m, side), across, df));
  }
  const none = plain === 0 ? NONE_SEEN / (((df + 1) * df) / 2) : 0;
  const lo = all.reduce((least, [x]) => Math.min(least, x), 1);
  const hi = all.reduce((most, [, x]) => Math.max(most, x), none);
  return [Math.max(0, lo), Math.min(1, hi)];
}
