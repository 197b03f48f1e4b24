import type { Frame } from '../frame.ts';
import { drawDots } from './dots.ts';
import type { Sheet } from './layers.ts';
import { type Drawn, LIVE_DOTS, patchOf } from './tie-plan.ts';
import { strokeTie, tieList } from './ties.ts';

/** A frame's ties (and dots, where they are very many) on a canvas of their own, drawn a part at a time. */
export interface Bitmap extends Drawn {
  readonly isDone: () => boolean;
  /** Draws the next ties. */
  readonly draw: (count: number) => void;
  /** Lays the bitmap on the stage, where it belongs as the view is now. */
  readonly lay: (context: CanvasRenderingContext2D, sheet: Sheet, alpha: number) => void;
  /** Gives the memory back. */
  readonly drop: () => void;
}

/**
 * Makes an empty bitmap of a frame; `draw` fills it.
 *
 * @param margin  how far it reaches outside the stage, pixels
 */
export function frameBitmap(frame: Frame, stage: Sheet, margin: number, density: number): Bitmap {
  const canvas = document.createElement('canvas');
  const [width, height] = [stage.width + 2 * margin, stage.height + 2 * margin];
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  const { view } = stage;
  const inside = { ...view, cx: view.cx + margin, cy: view.cy + margin };
  const sheet: Sheet = { width, height, view: inside, theme: stage.theme };
  const { ties, ends } = tieList(frame);
  const dots = frame.nodes.size > LIVE_DOTS ? [...frame.nodes.values()] : [];
  const [left, top] = [-inside.cx / view.radius, -inside.cy / view.radius];
  const [right, bottom] = [left + width / view.radius, top + height / view.radius];
  let next = 0;
  const isOutside = (i: number) => {
    const [ax, ay, bx, by] = [ends[4 * i]!, ends[4 * i + 1]!, ends[4 * i + 2]!, ends[4 * i + 3]!];
    return (
      (ax < left && bx < left) ||
      (ax > right && bx > right) ||
      (ay < top && by < top) ||
      (ay > bottom && by > bottom)
    );
  };
  const drawTie = (i: number) => {
    const line = { ax: ends[4 * i]!, ay: ends[4 * i + 1]!, bx: ends[4 * i + 2]!, by: ends[4 * i + 3]! };
    strokeTie(context, sheet, line, ties[i]!);
  };
  return {
    view,
    margin,
    isDone: () => next >= ties.length + dots.length,
    draw(count) {
      let left = count;
      for (; next < ties.length && left > 0; next++) {
        if (isOutside(next)) continue;
        drawTie(next);
        left -= 1;
      }
      if (next < ties.length || left <= 0) return;
      const from = next - ties.length;
      drawDots(context, sheet, dots.slice(from, from + left));
      next = Math.min(ties.length + dots.length, next + left);
    },
    lay(target, now, alpha) {
      if (alpha <= 0) return;
      const patch = patchOf({ view, margin }, now.view, stage);
      target.globalAlpha = alpha;
      target.drawImage(
        canvas,
        patch.left,
        patch.top,
        (canvas.width / density) * (patch.width / width),
        (canvas.height / density) * (patch.height / height),
      );
      target.globalAlpha = 1;
    },
    drop() {
      canvas.width = 0;
    },
  };
}
