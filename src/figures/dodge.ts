/**
 * Where do labels stand so that none covers another, each as near its own place as the order allows?
 *
 * Labels keep the order of their places; runs that are too tight are spread around their mean, as one block.
 *
 * @param places wished places, pixels, in any order
 * @param gap least distance between two labels, pixels, > 0
 * @param room within which labels must stay; where it is too small the gap shrinks
 * @returns places in the order given
 * Cost: O(n log n + n²) at worst, on few labels.
 * Source: pool-adjacent-violators, Ayer et al. 1955, doi:10.1214/aoms/1177728423
 */
export function dodge(
  places: readonly number[],
  gap: number,
  room: { readonly from: number; readonly to: number },
): number[] {
  const n = places.length;
  const step = n > 1 ? Math.min(gap, (room.to - room.from) / (n - 1)) : 0;
  const order = places.map((_, i) => i).sort((i, j) => places[i]! - places[j]! || i - j);
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((i, at) => {
    blocks.push({ sum: places[i]! - at * step, count: 1 });
    while (blocks.length > 1) {
      const [last, before] = [blocks.at(-1)!, blocks.at(-2)!];
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const bases = blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const found = new Array<number>(n);
  order.forEach((i, at) => {
    const base = Math.min(Math.max(bases[at]!, room.from), room.to - (n - 1) * step);
    found[i] = base + at * step;
  });
  return found;
}
