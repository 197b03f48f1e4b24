import type { LayerResult, Result, WindowMeasure } from '../result/types.ts';
import { dayMs } from './phase-of.ts';

/** Lines that belong to a measure: what it is compared with, and its interval. */
export const COMPANIONS: Partial<
  Record<
    WindowMeasure,
    { readonly expected?: WindowMeasure; readonly lo?: WindowMeasure; readonly hi?: WindowMeasure }
  >
> = {
  ei: { expected: 'ei_expected' },
  ei_weighted: { expected: 'ei_expected' },
  silo_index: { lo: 'silo_lo', hi: 'silo_hi' },
  person_dependence: { lo: 'pai_lo', hi: 'pai_hi' },
};

/** Known range of a measure; others start at 0. */
const RANGES: Partial<Record<WindowMeasure, readonly [number, number]>> = {
  ei: [-1, 1],
  ei_weighted: [-1, 1],
  assortativity: [-1, 1],
  modularity: [-0.5, 1],
};

export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/**
 * From where to where does the value axis go? All values of the layer, what they are compared with, and 0, out to round
 * numbers; measures with a fixed range never leave it.
 *
 * Cost: O(windows).
 */
export function valueScale(layer: LayerResult, measure: WindowMeasure): ValueScale {
  const { expected, lo, hi } = COMPANIONS[measure] ?? {};
  const values = [0];
  for (const { measures } of layer.windows) {
    for (const key of [measure, expected, lo, hi]) {
      const value = key === undefined ? null : measures[key];
      if (typeof value === 'number') values.push(value);
    }
  }
  const range = RANGES[measure];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = niceStep((high - low || 1) / 4);
  const min = Math.max(range?.[0] ?? -Infinity, Math.floor(low / step + 1e-9) * step);
  const top = Math.ceil(high / step - 1e-9) * step || step;
  const max = Math.min(range?.[1] ?? Infinity, top);
  const ticks: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + 1e-9; k++)
    ticks.push(Math.round(k * step * 1e6) / 1e6);
  return { min, max, ticks };
}

/** 1, 2 or 5 times a power of ten, at least the given size. */
export function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5, 10].find((m) => m * power >= size - 1e-12) ?? 10);
}

/** First and last moment of the axis, milliseconds: all windows, and phases where they reach less than a window further. */
export function timeSpan(result: Result): { readonly start: number; readonly end: number } {
  const start = Math.min(...result.windows.map((w) => w.startMs));
  const end = Math.max(...result.windows.map((w) => w.endMs));
  return { start, end: end > start ? end : start + 1 };
}

/** Phases and events that touch the axis, in time order. */
export function marksInSpan(result: Result): {
  readonly phases: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly events: readonly { readonly label: string; readonly at: number }[];
} {
  const { start, end } = timeSpan(result);
  const phases = result.phases
    .map((p) => ({ name: p.name, from: Math.max(start, dayMs(p.from)), to: Math.min(end, dayMs(p.to)) }))
    .filter((p) => p.to > p.from)
    .sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1));
  const events = result.events
    .map((e) => ({ label: e.label, at: dayMs(e.date) }))
    .filter((e) => e.at >= start && e.at <= end)
    .sort((a, b) => a.at - b.at || (a.label < b.label ? -1 : 1));
  return { phases, events };
}
