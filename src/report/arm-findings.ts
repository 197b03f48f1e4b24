import type { ChangeNumbers, Finding, LayerChange, LayerResult } from '../result/types.ts';

/**
 * Pilot against control, with what must be said of it: how the arms started, and how they went before (method 11.3).
 *
 * @returns no finding where the view shows no arms
 * Cost: O(1).
 */
export function armFindings({ layer, change }: Pick<LayerResult, 'layer' | 'change'>): Finding[] {
  const { difference: moved, mixedMeetings: mixed } = change;
  if (moved === null || moved.value === null) return [];
  return [
    { code: `ARMS_${moved.verdict}`, params: { layer, ...difference(moved), mixed } },
    ...baseline(layer, change),
    ...before(layer, change),
  ];
}

/** A change and, where it is known, its interval, as parameters of a finding. */
export function difference({ value, lo, hi }: ChangeNumbers): Record<string, number> {
  return { change: value ?? 0, ...(lo !== null && hi !== null ? { changeLo: lo, changeHi: hi } : {}) };
}

/** Arms that start apart are expected to draw nearer by chance alone. */
function baseline(layer: string, { baseline: first }: LayerChange): Finding[] {
  if (!first || first.difference.value === null) return [];
  const { verdict } = first.difference;
  const params = { layer, window: first.window, ...difference(first.difference) };
  return [{ code: `BASELINE_${verdict}`, params }];
}

function before(layer: string, { preTrend }: LayerChange): Finding[] {
  if (!preTrend) return [];
  const { reason, windows, difference: moved } = preTrend;
  if (reason !== null) return [{ code: `PRETREND_${reason}`, params: { layer, windows: windows.length } }];
  if (!moved || moved.value === null) return [];
  const params = { layer, windows: windows.length, ...difference(moved) };
  return [{ code: `PRETREND_${moved.verdict}`, params }];
}
