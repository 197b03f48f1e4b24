import { createRng } from '../random.ts';

export interface SeriesBootstrapOptions {
  readonly seed: number;
  /** Draws, default 1000. */
  readonly draws?: number;
}

/**
 * Which meetings would be there, and how often, had other series happened to be held?
 *
 * In each draw G series are drawn with replacement from the G observed; a meeting weighs as often as its series was
 * drawn. Reweighting spares rebuilding the log. Every draw has its own stream of chance, so draw r is the same
 * however many are made and on however many threads.
 *
 * @param cluster series per event, 0…G − 1, from `detectSeries`
 * @param options.seed the same seed gives the same draws
 * @returns per draw one whole weight per event, 0…G
 * Cost: O(draws·(events + G)); 2 bytes per event and draw.
 * Source: cluster bootstrap, Davison & Hinkley 1997, doi:10.1017/CBO9780511802843, section 3.8
 */
export function seriesBootstrap(cluster: ArrayLike<number>, options: SeriesBootstrapOptions): Uint16Array[] {
  let series = 0;
  for (let e = 0; e < cluster.length; e++) series = Math.max(series, cluster[e]! + 1);
  return Array.from({ length: options.draws ?? 1000 }, (_, r) => {
    const rng = createRng(options.seed, `series-bootstrap/${r}`);
    const times = new Uint16Array(series);
    for (let g = 0; g < series; g++) times[rng.int(series)]!++;
    return Uint16Array.from(cluster, (c) => times[c]!);
  });
}

/** Percentile interval of resampled values. */
export interface PercentileInterval {
  readonly lo: number | null;
  readonly hi: number | null;
  /** Draws in which the value was defined. */
  readonly defined: number;
  readonly reason: 'TOO_FEW_DEFINED' | null;
}

/**
 * Between which values do the resamples lie?
 *
 *   the (1 − level)/2 and (1 + level)/2 quantiles, interpolated (type 7 of Hyndman & Fan)
 *
 * For the research view; the silo index has its own interval, which covers better (method 2.1.1).
 *
 * @param values one per draw; null = not defined in that draw
 * @param level coverage, default 0.95
 * @returns interval; null when fewer than 90 % of the draws are defined
 * Cost: O(R log R).
 * Source: Efron 1979, doi:10.1214/aos/1176344552; Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566
 */
export function percentileInterval(values: readonly (number | null)[], level = 0.95): PercentileInterval {
  const sorted = values.filter((v) => v !== null).sort((a, b) => a - b);
  const defined = sorted.length;
  if (defined === 0 || defined < 0.9 * values.length)
    return { lo: null, hi: null, defined, reason: 'TOO_FEW_DEFINED' };
  const at = (share: number): number => quantile(sorted, share);
  return { lo: at((1 - level) / 2), hi: at((1 + level) / 2), defined, reason: null };
}

/**
 * The value below which a share of sorted numbers lies, interpolated between ranks 1 + share·(n − 1).
 *
 * @param sorted ascending, at least one number
 * @param share 0…1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (rank - below) * (high - low);
}
