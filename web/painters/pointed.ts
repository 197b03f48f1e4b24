import type { Frame } from '../frame.ts';
import type { Point } from './camera.ts';
import { type HitGrid, hitGrid } from './hit-grid.ts';
import { dotOf } from './layers.ts';
import type { RingView } from './painter.ts';

/** Finds the dot of a frame under a point of the stage; the grid is kept until frame or zoom change. */
export function pointed(): (frame: Frame, view: RingView, point: Point, slack: number) => number | null {
  let kept: { readonly frame: Frame; readonly radius: number; readonly grid: HitGrid } | null = null;
  return (frame, view, { x, y }, slack) => {
    if (kept?.frame !== frame || kept.radius !== view.radius) {
      const still = { ...view, cx: 0, cy: 0 };
      const discs = new Map([...frame.nodes].map(([node, mark]) => [node, dotOf(mark, still)] as const));
      kept = { frame, radius: view.radius, grid: hitGrid(discs) };
    }
    return kept.grid.at({ x: x - view.cx, y: y - view.cy }, slack);
  };
}
