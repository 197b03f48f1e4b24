import { figureWords } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import { windowLabel } from '../report/window-label.ts';
import type { WindowSlice } from '../result/types.ts';
import { MUTED } from './palette.ts';
import { element, escapeXml, label, num } from './svg.ts';
import {
  middleOf,
  type Plot,
  type PlotPoint,
  pathThrough,
  runsOf,
  STROKE,
  slotWidth,
} from './timeline-plot.ts';
import { COMPANIONS } from './timeline-scale.ts';
import { valueLabels } from './value-labels.ts';

/** Keeps text readable where it stands on a line. */
const HALO = { stroke: '#ffffff', strokeWidth: 3, strokeOpacity: 0.85, paintOrder: 'stroke' } as const;

/**
 * The dashed line of the value for random ties, with its words at the right end.
 *
 * Cost: O(windows).
 */
export function expectedLine(plot: Plot): string[] {
  const expected = COMPANIONS[plot.measure]?.expected;
  const runs = expected === undefined ? [] : runsOf(plot, expected);
  const last = runs.at(-1)?.at(-1);
  if (last === undefined) return [];
  const window = (slice: WindowSlice) => plot.result.windows[slice.window]!;
  const lines = runs.map((run) => {
    const [first, end] = [run[0]!, run.at(-1)!];
    const start = `M${num(plot.x(window(first.slice).startMs))} ${num(plot.y(first.value))}`;
    const stop = `L${num(plot.x(window(end.slice).endMs))} ${num(plot.y(end.value))}`;
    const d = start + pathThrough(plot, run).replace('M', 'L') + stop;
    return element('path', { d, fill: 'none', stroke: MUTED, strokeWidth: 1.5, strokeDasharray: '6 4' });
  });
  const value = formatNumber(last.value, plot.lang, { decimals: 2, sign: true });
  const words = `${figureWords(plot.result, 'meetings', plot.lang).expected}: ${value}`;
  const y = plot.y(last.value);
  const isRoomAbove = y - 20 > plot.top;
  const at = { fontSize: 12, fill: MUTED, textAnchor: 'end', ...HALO };
  return [...lines, label(words, plot.right - 6, isRoomAbove ? y - 8 : y + 18, at)];
}

/**
 * Bars of the 95 % interval, where the measure has one.
 *
 * Cost: O(windows).
 */
export function intervalBars(plot: Plot): string[] {
  return plot.slices.flatMap((slice) => {
    const interval = intervalOf(plot, slice);
    if (interval === null) return [];
    const x = middleOf(plot, slice);
    const [low, high] = interval.map((value) => num(plot.y(value)));
    const d = `M${num(x)} ${low}V${high}M${num(x - 5)} ${low}h10M${num(x - 5)} ${high}h10`;
    return [element('path', { d, stroke: STROKE, strokeWidth: 1.5, strokeOpacity: 0.55, fill: 'none' })];
  });
}

/**
 * The measure's line, points and values.
 *
 * Cost: O(windows²).
 */
export function valueLine(plot: Plot): string[] {
  const runs = runsOf(plot, plot.measure);
  const points = runs.flat();
  const radius = slotWidth(plot) < 24 ? 3 : 5;
  const segments: [number, number][] = [];
  let at = 0;
  for (const run of runs) {
    for (let i = 1; i < run.length; i++) segments.push([at + i - 1, at + i]);
    at += run.length;
  }
  const places = points.map(({ slice, value }) => {
    const high = intervalOf(plot, slice)?.[1];
    const above = high === undefined ? {} : { above: plot.y(high) };
    return { x: middleOf(plot, slice), y: plot.y(value), text: writeValue(plot, value), ...above };
  });
  const room = { left: plot.left - 6, right: plot.right + 12, top: plot.top - 14, bottom: plot.bottom };
  return [
    ...runs.map((run) => drawRun(plot, run)),
    ...points.map((point) => drawPoint(plot, point, radius)),
    ...valueLabels(places, segments, room).map((one) =>
      label(one.text, one.x, one.y, { textAnchor: one.anchor, fontWeight: 600, ...HALO }),
    ),
  ];
}

function drawRun(plot: Plot, run: readonly PlotPoint[]): string {
  const stroke = { stroke: STROKE, strokeWidth: 2.5, strokeLinejoin: 'round', strokeLinecap: 'round' };
  return element('path', { d: pathThrough(plot, run), fill: 'none', ...stroke });
}

function drawPoint(plot: Plot, { slice, value }: PlotPoint, r: number): string {
  const title = `${windowLabel(plot.result.windows[slice.window]!, plot.lang, 'long')}: ${writeValue(plot, value)}`;
  const paint = { fill: '#ffffff', stroke: STROKE, strokeWidth: 2.5 };
  return element('circle', { cx: middleOf(plot, slice), cy: plot.y(value), r, ...paint }, [
    element('title', {}, [escapeXml(title)]),
  ]);
}

function intervalOf(plot: Plot, slice: WindowSlice): readonly [number, number] | null {
  const { lo, hi } = COMPANIONS[plot.measure] ?? {};
  const low = lo === undefined ? null : slice.measures[lo];
  const high = hi === undefined ? null : slice.measures[hi];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
}

function writeValue(plot: Plot, value: number): string {
  const isCount = Number.isInteger(value) && Math.abs(value) > 1;
  return formatNumber(value, plot.lang, { sign: plot.measure.startsWith('ei'), decimals: isCount ? 0 : 2 });
}
