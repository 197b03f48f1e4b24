import type { Result, WindowInfo } from '../result/types.ts';

/**
 * Which phase does a window belong to? The one that holds the window's middle.
 *
 * @returns index into Result.phases, or −1; windows that are phases themselves have none
 * Cost: O(phases).
 */
export function phaseOf(result: Result, window: WindowInfo): number {
  if (window.kind === 'phase' || window.kind === 'all') return -1;
  const middle = (window.startMs + window.endMs) / 2;
  return result.phases.findIndex((phase) => dayMs(phase.from) <= middle && middle < dayMs(phase.to));
}

/**
 * The first moment of an ISO date on a picture's axis, milliseconds. Read as UTC: a time zone moves it by less than a pixel.
 *
 * Cost: O(1).
 */
export function dayMs(iso: string): number {
  return Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
}
