import type { Frame } from './frame.ts';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export const isDirection = (key: string): key is Direction => Object.hasOwn(STEPS, key);

/**
 * The dot an arrow key leads to: the nearest one in that direction, where going sideways costs double.
 *
 * From nowhere, the first arrow leads to the dot nearest the middle. Where nothing lies in the direction, the
 * answer is the same dot.
 */
export function nearestNode(frame: Frame, from: number | null, direction: Direction): number | null {
  const start = from === null ? undefined : frame.nodes.get(from);
  const [dx, dy] = STEPS[direction];
  let best: number | null = start ? from : null;
  let least = Number.POSITIVE_INFINITY;
  for (const [node, mark] of frame.nodes) {
    if (node === from) continue;
    const [x, y] = [mark.x - (start?.x ?? 0), mark.y - (start?.y ?? 0)];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy + y * dx);
    if (start && (ahead <= 0 || aside > 3 * ahead)) continue;
    const cost = start ? ahead + 2 * aside : Math.hypot(x, y);
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}
