import { formatNumber } from '../report/format.ts';
import { type PreTrendWords, preTrendText, preTrendWords } from '../report/pre-trend-text.ts';
import type { LayerName, LayerResult, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { LINE, MUTED } from './palette.ts';
import { type ArmCourse, armCourse, armDot, armLine, armStroke, windowNames } from './pre-trend-lines.ts';
import { armValues } from './pre-trend-values.ts';
import { element, label, num, svgPage } from './svg.ts';
import { fitText, packLines, textWidth, wrapText } from './text-width.ts';
import { niceStep } from './timeline-scale.ts';

export interface PreTrendFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 480; default 1000. */
  readonly width?: number;
  /** With its title in the picture; default true. */
  readonly heading?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

/** Where things lie, pixels. */
export interface PreTrendPlot {
  readonly lang: Lang;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
}

const MARGIN = 20;
const HEIGHT = 240;
const AXIS = '#8b93a3';

/**
 * Did pilot and control go alike before the pilot started?
 *
 * The silo index of both with its 95 % interval in each period that ended before the start, on a true time axis that ends
 * at the start. With fewer than three such periods, or no known start, the picture says that it cannot be judged.
 *
 * @returns SVG; null where the layer shows no arms
 * Cost: O(windows).
 * Source: Roth 2022, doi:10.1257/aeri.20210236
 */
export function preTrendFigure(result: Result, options: PreTrendFigureOptions): string | null {
  const { layer, lang } = options;
  const found = findLayer(result, layer);
  const preTrend = found?.change.preTrend;
  if (!found || !preTrend) return null;
  const width = Math.max(480, options.width ?? 1000);
  const text = preTrendText(result, found, { layer, lang });
  const words = preTrendWords(result, found, { missing: missingBefore(result, found), lang });
  const room = width - 2 * MARGIN;
  const heading = wrapText(text.title, room, { size: 18, bold: true, maxLines: 2 });
  const head = heading.map((line, i) => label(line, MARGIN, 34 + i * 24, { fontSize: 18, fontWeight: 600 }));
  const under = 34 + (heading.length - 1) * 24;
  const from = options.heading === false ? under + 6 : 0;
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone, from };
  const notes = packLines(words.notes, room, 13);
  const below = (from: number): string[] =>
    notes.map((line, i) => label(line, MARGIN, from + i * 18, { fill: MUTED }));
  if (preTrend.reason !== null || preTrend.startMs === null) {
    const lines = wrapText(words.summary, room, { size: 15, bold: true, maxLines: 2 });
    const bottom = under + 20 + lines.length * 20;
    return svgPage({ ...page, height: bottom + 18 + notes.length * 18 }, [
      ...(from > 0 ? [] : head),
      ...lines.map((line, i) => label(line, MARGIN, under + 34 + i * 20, { fontSize: 15, fontWeight: 600 })),
      ...below(bottom + 18),
    ]);
  }
  const summary = wrapText(words.summary, room, { size: 13, maxLines: 2 });
  const legendAt = under + 24 + summary.length * 18 + 4;
  const courses = [armCourse(found, 'pilot'), armCourse(found, 'control')];
  const plot = makePlot(result, courses, { startMs: preTrend.startMs, top: legendAt + 40, width, lang });
  return svgPage({ ...page, height: plot.bottom + 42 + notes.length * 18 }, [
    ...(from > 0 ? [] : head),
    ...summary.map((line, i) => label(line, MARGIN, under + 24 + i * 18, { fill: MUTED })),
    ...legend(words, legendAt),
    ...axes(plot, courses),
    ...startMark(plot, words, preTrend.startMs),
    ...windowNames(result, plot, preTrend.windows),
    ...courses.flatMap((course, i) => armLine(result, plot, course, i === 0)),
    ...armValues(result, plot, courses),
    ...below(plot.bottom + 48),
  ]);
}

/** Windows before the start in which one of the arms has no value. */
function missingBefore(result: Result, { change: { preTrend } }: LayerResult): number {
  const { startMs = null, windows = [] } = preTrend ?? {};
  if (startMs === null) return 0;
  return result.windows.filter(({ endMs }) => endMs <= startMs).length - windows.length;
}

function makePlot(
  result: Result,
  courses: readonly ArmCourse[],
  at: { readonly startMs: number; readonly top: number; readonly width: number; readonly lang: Lang },
): PreTrendPlot {
  const [low, high] = reach(courses);
  const pad = 0.04 * (high - low);
  const { startMs, top, lang } = at;
  const bottom = top + HEIGHT;
  const [left, right] = [MARGIN + 44, at.width - MARGIN - 8];
  const from = result.windows[courses[0]!.points[0]!.window]!.startMs;
  return {
    lang,
    left,
    right,
    top,
    bottom,
    x: (ms) => left + ((ms - from) / (startMs - from)) * (right - left),
    y: (value) => bottom - ((value - low + pad) / (high - low + 2 * pad)) * HEIGHT,
  };
}

/** Least and most on the value axis: all ends of intervals, and 0. */
function reach(courses: readonly ArmCourse[]): readonly [number, number] {
  const ends = courses.flatMap(({ points }) =>
    points.flatMap(({ value, lo, hi }) => [value, lo ?? value, hi ?? value]),
  );
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return high > low ? [low, high] : [0, 1];
}

function axes(plot: PreTrendPlot, courses: readonly ArmCourse[]): string[] {
  const [low, high] = reach(courses);
  const step = niceStep((high - low) / 5);
  const least = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - least + 1;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const lines = Array.from({ length: count }, (_, k) => (least + k) * step).flatMap((tick) => {
    const isZero = Math.abs(tick) < step / 2;
    const y = plot.y(isZero ? 0 : tick);
    const text = isZero ? '0' : formatNumber(tick, plot.lang, { decimals });
    return [
      element('line', { x1: plot.left, y1: y, x2: plot.right, y2: y, stroke: isZero ? AXIS : LINE }),
      label(text, plot.left - 8, y + 4, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
    ];
  });
  const base = { x1: plot.left, y1: plot.bottom, x2: plot.right, y2: plot.bottom, stroke: AXIS };
  return [...lines, element('line', base)];
}

/** The moment the pilot started: the end of the axis. */
function startMark(plot: PreTrendPlot, words: PreTrendWords, startMs: number): string[] {
  const x = plot.x(startMs);
  const text = fitText(words.start, plot.right - plot.left, { size: 12 });
  const dots = { stroke: MUTED, strokeWidth: 1, strokeDasharray: '2 3' };
  return [
    element('line', { x1: x, y1: plot.top - 8, x2: x, y2: plot.bottom, ...dots }),
    label(text, x, plot.top - 13, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
  ];
}

function legend(words: PreTrendWords, y: number): string[] {
  const second = MARGIN + 30 + textWidth(words.pilot, { size: 12 }) + 24;
  return [true, false].flatMap((isPilot) => {
    const x = isPilot ? MARGIN : second;
    return [
      element('path', { d: `M${num(x)} ${num(y)}h24`, ...armStroke(isPilot) }),
      armDot(x + 12, y, isPilot),
      label(isPilot ? words.pilot : words.control, x + 30, y + 4, { fontSize: 12, fill: MUTED }),
    ];
  });
}
