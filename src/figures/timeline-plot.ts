import type { Result, WindowMeasure, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { num } from './svg.ts';

/** Line of the measure; 8.2:1 on white. */
export const STROKE = '#1f4e8c';

export interface PlotPoint {
  readonly slice: WindowSlice;
  readonly value: number;
}

/** Where things lie in a time line, and what is drawn. All lengths in pixels. */
export interface Plot {
  readonly result: Result;
  readonly slices: readonly WindowSlice[];
  readonly measure: WindowMeasure;
  readonly lang: Lang;
  readonly left: number;
  readonly right: number;
  /** Top of the phases' bands, above the events. */
  readonly bandTop: number;
  /** Top and bottom of the value axis. */
  readonly top: number;
  readonly bottom: number;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
}

/** Unbroken runs of windows that have a value: a missing value breaks the line. */
export function runsOf(plot: Plot, measure: WindowMeasure): PlotPoint[][] {
  const found: PlotPoint[][] = [];
  let run: PlotPoint[] = [];
  for (const slice of plot.slices) {
    const value = slice.measures[measure];
    if (typeof value === 'number') {
      if (run.length === 0) found.push(run);
      run.push({ slice, value });
    } else {
      run = [];
    }
  }
  return found;
}

/** Middle of a window on the time axis, pixels. */
export function middleOf(plot: Plot, slice: WindowSlice): number {
  const window = plot.result.windows[slice.window]!;
  return plot.x((window.startMs + window.endMs) / 2);
}

/** The path through points, from the middle of one window to the next. */
export function pathThrough(plot: Plot, points: readonly PlotPoint[]): string {
  return points
    .map(({ slice, value }, i) => `${i === 0 ? 'M' : 'L'}${num(middleOf(plot, slice))} ${num(plot.y(value))}`)
    .join('');
}

/** Pixels per window, on average. */
export function slotWidth(plot: Plot): number {
  return (plot.right - plot.left) / Math.max(1, plot.slices.length);
}
