import { formatNumber } from '../report/format.ts';
import { windowLabel } from '../report/window-label.ts';
import type { LayerResult, Result } from '../result/types.ts';
import { MUTED } from './palette.ts';
import type { PreTrendPlot } from './pre-trend-figure.ts';
import { element, escapeXml, label, num } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';
import { STROKE } from './timeline-plot.ts';

/** The silo index of one arm in the windows before the start. */
export interface ArmCourse {
  readonly points: readonly {
    readonly window: number;
    readonly value: number;
    readonly lo: number | null;
    readonly hi: number | null;
  }[];
}

/**
 * How did one arm go in the windows before the start in which both have a value?
 *
 * Cost: O(windows).
 */
export function armCourse({ change }: LayerResult, arm: 'pilot' | 'control'): ArmCourse {
  const found = change.arms.find((one) => one.arm === arm);
  const points = (change.preTrend?.windows ?? []).flatMap((window) => {
    const value = found?.values[window] ?? null;
    if (!found || value === null) return [];
    return [{ window, value, lo: found.lo[window] ?? null, hi: found.hi[window] ?? null }];
  });
  return { points };
}

/**
 * Ticks and names of the windows under the axis, as many names as there is room for, the last one first.
 *
 * Cost: O(windows).
 */
export function windowNames(result: Result, plot: PreTrendPlot, windows: readonly number[]): string[] {
  const parts: string[] = [];
  let free = plot.right + 28;
  for (const at of [...windows].reverse()) {
    const window = result.windows[at]!;
    const x = plot.x((window.startMs + window.endMs) / 2);
    const name = fitText(windowLabel(window, plot.lang, 'short'), 150, { size: 12 });
    const half = textWidth(name, { size: 12 }) / 2;
    parts.push(element('line', { x1: x, y1: plot.bottom, x2: x, y2: plot.bottom + 5, stroke: MUTED }));
    if (x + half > free) continue;
    parts.push(label(name, x, plot.bottom + 21, { fontSize: 12, textAnchor: 'middle' }));
    free = x - half - 10;
  }
  return parts;
}

/** Where an arm's point stands: the pilot a little left of the window's middle, the control right. Cost: O(1). */
export function armPlace(result: Result, plot: PreTrendPlot, window: number, isPilot: boolean): number {
  const { startMs, endMs } = result.windows[window]!;
  return plot.x((startMs + endMs) / 2) + (isPilot ? -7 : 7);
}

/** Solid for the pilot, dashed for the control. Cost: O(1). */
export function armStroke(isPilot: boolean): Record<string, string | number> {
  const shared = { fill: 'none', strokeWidth: 2.5, strokeLinejoin: 'round' };
  return isPilot ? { ...shared, stroke: STROKE } : { ...shared, stroke: MUTED, strokeDasharray: '6 4' };
}

/** A disc for the pilot, an open square for the control: told apart without colours too. Cost: O(1). */
export function armDot(x: number, y: number, isPilot: boolean, title: readonly string[] = []): string {
  if (isPilot)
    return element(
      'circle',
      { cx: x, cy: y, r: 5, fill: STROKE, stroke: '#ffffff', strokeWidth: 1.5 },
      title,
    );
  const side = { x: x - 4.5, y: y - 4.5, width: 9, height: 9 };
  return element('rect', { ...side, fill: '#ffffff', stroke: MUTED, strokeWidth: 2.5 }, title);
}

/**
 * One arm's line, points and intervals; the two stand side by side, so that their intervals do not cover each other.
 *
 * Cost: O(windows).
 */
export function armLine(result: Result, plot: PreTrendPlot, course: ArmCourse, isPilot: boolean): string[] {
  const middle = (window: number): number => armPlace(result, plot, window, isPilot);
  const bars = course.points.flatMap(({ window, lo, hi }) => {
    if (lo === null || hi === null) return [];
    const [x, low, high] = [num(middle(window)), num(plot.y(lo)), num(plot.y(hi))];
    const ends = `M${num(middle(window) - 4)} ${low}h8M${num(middle(window) - 4)} ${high}h8`;
    const stroke = { stroke: isPilot ? STROKE : MUTED, strokeWidth: 1.5, strokeOpacity: 0.6, fill: 'none' };
    return [element('path', { d: `M${x} ${low}V${high}${ends}`, ...stroke })];
  });
  const path = course.points.map(({ window, value }, i) => {
    const joins = i > 0 && course.points[i - 1]!.window === window - 1;
    return `${joins ? 'L' : 'M'}${num(middle(window))} ${num(plot.y(value))}`;
  });
  const dots = course.points.map(({ window, value }) => {
    const when = windowLabel(result.windows[window]!, plot.lang, 'long');
    const title = element('title', {}, [
      escapeXml(`${when}: ${formatNumber(value, plot.lang, { decimals: 2 })}`),
    ]);
    return armDot(middle(window), plot.y(value), isPilot, [title]);
  });
  return [...bars, element('path', { d: path.join(''), ...armStroke(isPilot) }), ...dots];
}
