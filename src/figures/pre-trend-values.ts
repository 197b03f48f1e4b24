import { formatNumber } from '../report/format.ts';
import type { Result } from '../result/types.ts';
import { MUTED } from './palette.ts';
import type { PreTrendPlot } from './pre-trend-figure.ts';
import { type ArmCourse, armPlace } from './pre-trend-lines.ts';
import { label } from './svg.ts';
import { textWidth } from './text-width.ts';
import { STROKE } from './timeline-plot.ts';

/** Pixels a window needs for the two values beside its points; the picture's text has them anyway. */
const ROOM_FOR_VALUES = 110;
const SIZE = 13;
/** Keeps text readable where it stands on a line. */
const HALO = { stroke: '#ffffff', strokeWidth: 3, strokeOpacity: 0.85, paintOrder: 'stroke' } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The values beside the points, left of the pilot's and right of the control's, above or below: where no line runs.
 *
 * @param courses the pilot and the control
 * @returns nothing where the windows stand too close for all of them
 * Cost: O(windows²).
 */
export function armValues(result: Result, plot: PreTrendPlot, courses: readonly ArmCourse[]): string[] {
  const placed = courses.map(({ points }, arm) =>
    points.map(({ window, value }) => ({
      window,
      value,
      x: armPlace(result, plot, window, arm === 0),
      y: plot.y(value),
    })),
  );
  const isCrowded = placed.some((points) =>
    points.some(({ x }, i) => i > 0 && x - points[i - 1]!.x < ROOM_FOR_VALUES),
  );
  if (isCrowded) return [];
  const lines = placed.flatMap((points) =>
    points.flatMap((to, i): (readonly [Point, Point])[] =>
      points[i - 1]?.window === to.window - 1 ? [[points[i - 1]!, to]] : [],
    ),
  );
  return placed.flatMap((points, arm) =>
    points.map(({ x, y, value }) => {
      const text = formatNumber(value, plot.lang, { decimals: 2 });
      const width = textWidth(text, { size: SIZE, bold: true });
      const left = arm === 0 ? x - 8 - width : x + 8;
      const isFree = (baseline: number): boolean =>
        lines.every((line) => !runsThrough(line, { left, right: left + width, baseline }));
      const baseline = [y - 8, y + 18].find(isFree) ?? y - 8;
      const paint = { fill: arm === 0 ? STROKE : MUTED, fontWeight: 600, ...HALO };
      const anchor = arm === 0 ? { at: x - 8, textAnchor: 'end' } : { at: x + 8, textAnchor: 'start' };
      return label(text, anchor.at, baseline, { textAnchor: anchor.textAnchor, ...paint });
    }),
  );
}

function runsThrough(
  [from, to]: readonly [Point, Point],
  text: { readonly left: number; readonly right: number; readonly baseline: number },
): boolean {
  if (to.x < text.left || from.x > text.right) return false;
  for (let step = 0; step <= 8; step++) {
    const x = Math.min(to.x, Math.max(from.x, text.left + ((text.right - text.left) * step) / 8));
    const y = from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1);
    if (y > text.baseline - SIZE + 2 && y < text.baseline + 2) return true;
  }
  return false;
}
