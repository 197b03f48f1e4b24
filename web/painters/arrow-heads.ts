import type { Point } from './camera.ts';
import type { Disc } from './hit-grid.ts';

/** The three corners of an arrow's head, the tip first. */
export type Head = readonly [Point, Point, Point];

/**
 * The head of an arrow from one dot to another: its tip touches the edge of the dot it leads to.
 *
 * @param size  length of the head, pixels
 * @returns null where the dots touch or the head would fill more than half of the line
 */
export function arrowHead(from: Disc, to: Disc, size: number): Head | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length - from.r - to.r < 2 * size) return null;
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: to.x - ux * to.r, y: to.y - uy * to.r };
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = 0.42 * size;
  return [
    tip,
    { x: back.x - uy * half, y: back.y + ux * half },
    { x: back.x + uy * half, y: back.y - ux * half },
  ];
}
