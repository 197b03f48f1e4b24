import type { NodeMark } from '../frame.ts';
import { dotOf, INVISIBLE, type Sheet } from './layers.ts';

/** The edge in the paper's colour that keeps dots apart, pixels. */
export const EDGE = 1.2;

/** Draws dots, each with an edge in the paper's colour; those without ties are rings. */
export function drawDots(context: CanvasRenderingContext2D, sheet: Sheet, marks: Iterable<NodeMark>): void {
  const { view, theme, width, height } = sheet;
  for (const mark of marks) {
    const { x, y, r } = dotOf(mark, view);
    const reach = r + EDGE;
    if (mark.alpha < INVISIBLE || x < -reach || y < -reach || x > width + reach || y > height + reach)
      continue;
    context.globalAlpha = mark.alpha;
    context.fillStyle = theme.paper;
    context.beginPath();
    context.arc(x, y, reach, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    if (mark.hollow) {
      context.arc(x, y, Math.max(1, r - 1), 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = theme.mark(mark.colour);
      context.stroke();
    } else {
      context.arc(x, y, r, 0, 2 * Math.PI);
      context.fillStyle = theme.mark(mark.colour);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}
