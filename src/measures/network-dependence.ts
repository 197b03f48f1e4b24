import { jackknifeVariance } from './jackknife.ts';
import type { MeasuredBridge } from './person-dependence.ts';
import { bridgingHours, sameCarrier, type Variation } from './same-carrier.ts';
import { effectiveNumber, halfWidth } from './silo-interval.ts';

/** Why there is no person-dependence of the whole network. */
export type NetworkDependenceReason = 'ONE_SECTOR' | 'NO_BRIDGE' | 'TOO_FEW_MEETINGS';

export interface NetworkDependence {
  /** Σ S·PAI / Σ S over the pairs with a value, 0…1. */
  readonly value: number | null;
  readonly reason: NetworkDependenceReason | null;
  /** 95 % interval; null with the value. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Pairs in it, and pairs left out because a side has one person. */
  readonly pairs: number;
  readonly structural: number;
  /** Place of the most dependent pair in the given list, −1 without. */
  readonly worst: number;
  readonly series: number;
  readonly gEff: number;
  /** The jackknife, for changes between windows (method 11.1); null with the value. */
  readonly jackknife: NetworkJackknife | null;
}

/** The index without each series: as it is, and with a pseudo-series for each pair. */
export interface NetworkJackknife {
  readonly series: Int32Array;
  readonly plain: readonly (number | null)[];
  /** With pseudo-series: first without each real series, then without each pseudo-series. */
  readonly withPseudo: readonly (number | null)[];
  /** The larger of both variances; null when neither is defined. */
  readonly variance: number | null;
}

interface Part {
  readonly hours: number;
  readonly carried: number;
}

/** Hours and hours × PAI of one pair; nothing where two meetings are no longer there. */
function partOf({ moments }: MeasuredBridge, variation: Variation): Part {
  const a = sameCarrier(moments, 0, variation);
  const b = sameCarrier(moments, 1, variation);
  if (a === null || b === null) return { hours: 0, carried: 0 };
  const hours = bridgingHours(moments, variation);
  return { hours, carried: hours * Math.max(a, b) };
}

const ratio = (hours: number, carried: number): number | null => (hours > 0 ? carried / hours : null);

interface Run {
  readonly value: number | null;
  readonly replicates: (number | null)[];
}

function run(used: readonly MeasuredBridge[], series: Int32Array, pseudo: boolean): Run {
  const whole = used.map((pair) => partOf(pair, { without: -1, pseudo }));
  const hours = whole.reduce((sum, part) => sum + part.hours, 0);
  const carried = whole.reduce((sum, part) => sum + part.carried, 0);
  const lessHours = new Map<number, number>();
  const lessCarried = new Map<number, number>();
  used.forEach((pair, at) => {
    pair.moments.series.forEach((s, c) => {
      const rest = partOf(pair, { without: c, pseudo });
      lessHours.set(s, (lessHours.get(s) ?? 0) + whole[at]!.hours - rest.hours);
      lessCarried.set(s, (lessCarried.get(s) ?? 0) + whole[at]!.carried - rest.carried);
    });
  });
  const without = (h: number, c: number): number | null =>
    hours - h > 1e-12 * hours ? ratio(hours - h, carried - c) : null;
  const replicates = Array.from(series, (s) => without(lessHours.get(s)!, lessCarried.get(s)!));
  if (pseudo) {
    used.forEach((pair, at) => {
      const plain = partOf(pair, { without: -1, pseudo: false });
      replicates.push(without(whole[at]!.hours - plain.hours, whole[at]!.carried - plain.carried));
    });
  }
  return { value: ratio(hours, carried), replicates };
}

function weightBySeries(used: readonly MeasuredBridge[]): Map<number, number> {
  const weight = new Map<number, number>();
  for (const { moments } of used)
    moments.series.forEach((s, c) => {
      weight.set(s, (weight.get(s) ?? 0) + moments.totalOf[c]!);
    });
  return weight;
}

/**
 * How much does contact between sectors hang on single persons, in the network as a whole?
 *
 *   Σ S_gh·PAI_gh / Σ S_gh over pairs that have a value; show the worst pair beside it
 *
 * The interval is a delete-one-series jackknife of the whole ratio, t with g_eff − 1 degrees of freedom, united with the
 * same after adding a pseudo-series to each pair. Pairs with a one-person side are left out: their 1 is by construction
 * and would drown what people do.
 *
 * @param measured  all pairs of a window, from personDependence
 * @returns value with interval, or null with a reason
 * Cost: O(pairs × series).
 */
export function networkDependence(measured: readonly MeasuredBridge[]): NetworkDependence {
  const used = measured.filter(({ result }) => result.state === 'OK');
  const structural = measured.filter(({ result }) => result.state === 'STRUCTURAL').length;
  if (used.length === 0) {
    const none = measured.every(({ result }) => result.state === 'NO_BRIDGE');
    const reason = measured.length === 0 ? 'ONE_SECTOR' : none ? 'NO_BRIDGE' : 'TOO_FEW_MEETINGS';
    const empty = {
      value: null,
      lo: null,
      hi: null,
      pairs: 0,
      worst: -1,
      series: 0,
      gEff: 0,
      jackknife: null,
    };
    return { ...empty, reason, structural };
  }
  const weight = weightBySeries(used);
  const series = Int32Array.from(weight.keys()).sort();
  const gEff = effectiveNumber(Array.from(series, (s) => weight.get(s)!));
  const plain = run(used, series, false);
  const pseudo = run(used, series, true);
  const variances = [jackknifeVariance(plain.replicates), jackknifeVariance(pseudo.replicates)];
  const bounds = [plain, pseudo].map(({ value }, i): readonly [number, number] => {
    if (variances[i] === null || series.length < 2) return [0, 1];
    const half = halfWidth(Math.sqrt(variances[i]!), gEff - 1);
    return [value! - half, value! + half];
  });
  const worst = used.reduce((x, y) => (y.result.value! > x.result.value! ? y : x));
  return {
    value: plain.value,
    reason: null,
    lo: Math.max(0, Math.min(...bounds.map(([lo]) => lo))),
    hi: Math.min(1, Math.max(...bounds.map(([, hi]) => hi))),
    pairs: used.length,
    structural,
    worst: measured.indexOf(worst),
    series: series.length,
    gEff,
    jackknife: {
      series,
      plain: plain.replicates,
      withPseudo: pseudo.replicates,
      variance: variances.includes(null) ? null : Math.max(variances[0]!, variances[1]!),
    },
  };
}
