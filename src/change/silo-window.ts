import type { SiloIndex } from '../measures/silo-index.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import type { SiloWindow } from './compare-silo.ts';
import type { TrendEvent } from './trend.ts';

/**
 * Which sums of a window does a comparison need?
 *
 * @returns per series, by its number as text; the same series must have the same number in every window
 * Cost: O(series).
 */
export function siloWindow({ clusters }: Pick<SiloIndex, 'clusters'>): SiloWindow {
  return {
    series: Array.from(clusters.series, (id, c) => ({
      id: String(id),
      a: clusters.above[c]!,
      b: clusters.room[c]!,
    })),
    nullHours: clusters.expectedHours,
  };
}

/** A window and its index, from the same data. */
export interface MeasuredWindow {
  readonly mode: TwoMode;
  readonly silo: Pick<SiloIndex, 'events'>;
}

/**
 * Which events of a window does the trend need?
 *
 * @param window the data and their silo index
 * @returns one entry per event; those without capacity are left out by `trend`
 * Cost: O(events).
 */
export function trendEvents({ mode, silo }: MeasuredWindow): TrendEvent[] {
  const { observed, expected, capacity } = silo.events;
  return mode.events.map(({ hours, ms, series }, e) => ({
    startMs: ms,
    capacity: hours * (capacity[e]! - expected[e]!),
    excess: hours * (observed[e]! - expected[e]!),
    cluster: series,
  }));
}
