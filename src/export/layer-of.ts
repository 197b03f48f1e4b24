import { UsageError } from '../errors.ts';
import type { LayerName, Result, WindowSlice } from '../result/types.ts';

/**
 * The windows of one layer, one per window of the result and in the same order.
 *
 * @param result what `publish` gave
 * @param layer `meetings` or `contacts`
 * @returns the slices of that layer
 * @throws UsageError UNKNOWN_LAYER when the result has no such layer
 * Cost: O(layers).
 */
export function layerOf(result: Result, layer: LayerName): readonly WindowSlice[] {
  const found = result.layers.find((l) => l.layer === layer);
  if (found) return found.windows;
  const names = result.layers.map((l) => l.layer).join(', ');
  throw new UsageError(
    'UNKNOWN_LAYER',
    result.lang === 'nb'
      ? `Resultatet har ikke laget «${layer}». Velg et av disse: ${names}.`
      : `The result has no layer "${layer}". Choose one of these: ${names}.`,
  );
}
