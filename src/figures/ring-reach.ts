import type { LayerResult, Result } from '../result/types.ts';
import { frozenScale, nodeLooks } from './appearance.ts';

const reaches = new WeakMap<LayerResult, number>();

/**
 * How far from the ring's centre does anything reach, in any window of the layer?
 *
 * Frozen over the pilot so that the ring has the same size in every window's picture.
 *
 * @returns radii of the ring; at least 0.5
 * Cost: O(nodes + ties over all windows) the first time, then O(1).
 */
export function ringReach(result: Result, layer: LayerResult | null): number {
  const known = layer === null ? undefined : reaches.get(layer);
  if (known !== undefined) return known;
  let reach = 0.5;
  for (const seat of result.sectors) reach = Math.max(reach, Math.hypot(seat.x, seat.y) + seat.r);
  if (layer === null) return reach;
  const scale = frozenScale(layer);
  for (const slice of layer.windows) {
    for (const look of nodeLooks(result, slice, scale)) {
      reach = Math.max(reach, Math.hypot(look.x, look.y) + look.radius);
    }
  }
  reaches.set(layer, reach);
  return reach;
}
