import { UsageError } from '../errors.ts';
import type { LayerName, LayerResult, Result, WindowInfo, WindowSlice } from '../result/types.ts';

/**
 * Finds a layer of the result.
 *
 * @returns null where the pilot has no such layer
 * Cost: O(layers).
 */
export function findLayer(result: Result, layer: LayerName): LayerResult | null {
  return result.layers.find((one) => one.layer === layer) ?? null;
}

/**
 * Finds a window of a layer by the window's id.
 *
 * @throws UsageError UNKNOWN_WINDOW where no window has that id
 * Cost: O(windows).
 */
export function findSlice(
  result: Result,
  layer: LayerName,
  id: string,
): { window: WindowInfo; slice: WindowSlice | null } {
  const index = result.windows.findIndex((window) => window.id === id);
  const window = result.windows[index];
  if (window === undefined) {
    const known = result.windows.map((one) => one.id).join(', ');
    throw new UsageError('UNKNOWN_WINDOW', `Vinduet finnes ikke: «${id}». Velg ett av: ${known}.`);
  }
  const slice = findLayer(result, layer)?.windows.find((one) => one.window === index) ?? null;
  return { window, slice };
}
