import type { LayerResult } from '../result/types.ts';
import { niceStep } from './timeline-scale.ts';

/** One hue from pale to dark; chosen so that dark ink or white text has at least 4.5:1 on every step. */
export const HOUR_COLOURS = [
  '#e6eff8',
  '#c3d9ee',
  '#98bfe0',
  '#6ba1d1',
  '#2f6ea8',
  '#164a7e',
  '#0b2b50',
] as const;
/** From this step on, text in a cell is white. */
const FIRST_DARK = 4;

export interface HourScale {
  /** Hours per step: step k holds (k·size, (k + 1)·size]. */
  readonly size: number;
  /** Steps in use, 1…7. */
  readonly steps: number;
}

/**
 * How many hours is each colour worth? Equal round steps from 0 to the largest cell between two sectors in any window.
 *
 * The diagonal is left out: contact inside a sector is many times larger and would make all else pale.
 *
 * Cost: O(pairs over all windows).
 */
export function hourScale(layer: LayerResult): HourScale {
  let most = 0;
  for (const { pairs } of layer.windows) {
    for (const pair of pairs) if (pair.a !== pair.b) most = Math.max(most, pair.observedHours ?? 0);
  }
  if (most === 0) return { size: 1, steps: 1 };
  const size = niceStep(most / HOUR_COLOURS.length);
  return { size, steps: Math.min(HOUR_COLOURS.length, Math.ceil(most / size - 1e-9)) };
}

/**
 * Which colour has a cell, and which ink is readable on it?
 *
 * @param hours > 0; 0 has no colour (white)
 * @returns colours as #rrggbb; steps are spread over the whole ramp
 * Cost: O(1).
 */
export function hourColour(scale: HourScale, hours: number): { readonly fill: string; readonly ink: string } {
  if (hours <= 0) return { fill: '#ffffff', ink: '#4a5160' };
  const step = Math.min(scale.steps - 1, Math.max(0, Math.ceil(hours / scale.size - 1e-9) - 1));
  const last = HOUR_COLOURS.length - 1;
  const at = scale.steps === 1 ? 3 : Math.round((step * last) / (scale.steps - 1));
  return { fill: HOUR_COLOURS[at]!, ink: at >= FIRST_DARK ? '#ffffff' : '#10131a' };
}
