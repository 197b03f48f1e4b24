import { dodge } from '../src/figures/dodge.ts';
import { INK, LINE, MUTED } from '../src/figures/palette.ts';
import { element, label, svgPage } from '../src/figures/svg.ts';
import { ATTENDANCES, type Growth, growthOf } from './growth.ts';
import type { LogSize } from './make-log.ts';
import type { Part } from './results.ts';
import { threeDigits } from './row-table.ts';

const [WIDTH, HEIGHT] = [1000, 484];
const PLOT = { top: 74, bottom: 392, width: 264 };
const LABEL_GAP = 36;
/** Left edges of the two plots. */
const LEFTS = [62, 568] as const;
const MOST_MB = 600;
/** By stage, the same in both plots. */
const COLOURS: Readonly<Record<string, string>> = {
  'whole job': '#75156e',
  'files to graphs': '#1f4e8c',
  'DuckDB, the same': '#6b7280',
  'all paths, one month': '#b45309',
};

interface Axes {
  readonly x: (attendances: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  /** Powers of ten of the values. */
  readonly ticks: readonly number[];
}

/**
 * How do time and memory grow from the small log to the large one? Two plots, both axes logarithmic.
 *
 * @param parts what is kept
 * @returns SVG on white paper; null before two sizes are measured
 */
export function growthFigure(parts: readonly Part[]): string | null {
  const [time, memory] = [growthOf(parts, 's'), growthOf(parts, 'MB')];
  if (time.length === 0 || memory.length === 0) return null;
  const desc = [...time, ...memory].map(({ name, points }) => {
    const last = points.at(-1)!;
    return `${name}: ${threeDigits(last.value)} at ${last.size}`;
  });
  return svgPage(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'CPU time and memory by size of the log',
      desc: `${desc.join('; ')}. Seconds of CPU, then megabytes.`,
    },
    [
      element('rect', {
        x: 0.5,
        y: 0.5,
        width: WIDTH - 1,
        height: HEIGHT - 1,
        rx: 6,
        fill: 'none',
        stroke: LINE,
      }),
      ...plot(time, LEFTS[0], 'CPU time, seconds', null),
      ...plot(memory, LEFTS[1], 'Highest memory, MB', MOST_MB),
      label('attendances in the log', LEFTS[0], HEIGHT - 30, { fill: MUTED }),
      label('attendances in the log', LEFTS[1], HEIGHT - 30, { fill: MUTED }),
    ],
  );
}

function plot(stages: readonly Growth[], left: number, heading: string, goal: number | null): string[] {
  const axes = axesOf(stages, left);
  return [
    label(heading, left, 36, { fontSize: 16, fontWeight: 600 }),
    ...valueAxis(axes),
    ...sizeAxis(axes),
    ...(goal === null ? [] : goalLine(axes, goal)),
    ...stages.map((stage) => curve(stage, axes)),
    ...endLabels(stages, axes),
  ];
}

function axesOf(stages: readonly Growth[], left: number): Axes {
  const values = stages.flatMap(({ points }) => points.map(({ value }) => value));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const [from, to] = [Math.log10(ATTENDANCES.S), Math.log10(ATTENDANCES.XL)];
  const share = (value: number, least: number, most: number) => (Math.log10(value) - least) / (most - least);
  return {
    left,
    x: (attendances) => left + PLOT.width * share(attendances, from, to),
    y: (value) => PLOT.bottom - (PLOT.bottom - PLOT.top) * share(value, low, high),
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
  };
}

function valueAxis({ left, y, ticks }: Axes): string[] {
  return ticks.flatMap((tick) => [
    element('line', {
      x1: left,
      x2: left + PLOT.width,
      y1: y(tick),
      y2: y(tick),
      stroke: LINE,
      strokeWidth: 1,
    }),
    label(tickText(tick), left - 8, y(tick) + 4.5, { textAnchor: 'end', fill: MUTED }),
  ]);
}

function sizeAxis({ x }: Axes): string[] {
  return (Object.keys(ATTENDANCES) as LogSize[]).flatMap((size) => [
    label(size, x(ATTENDANCES[size]), PLOT.bottom + 20, { textAnchor: 'middle', fontWeight: 600 }),
    label(shortCount(ATTENDANCES[size]), x(ATTENDANCES[size]), PLOT.bottom + 36, {
      textAnchor: 'middle',
      fill: MUTED,
      fontSize: 12,
    }),
  ]);
}

function goalLine({ left, y }: Axes, goal: number): string[] {
  const at = { x1: left, x2: left + PLOT.width, y1: y(goal), y2: y(goal) };
  return [
    element('line', { ...at, stroke: INK, strokeWidth: 1.2, strokeDasharray: '2 4' }),
    label(`goal at XL: ${goal}`, left + 4, y(goal) - 6, { fontSize: 12, fill: MUTED }),
  ];
}

function curve({ name, isOurs, points }: Growth, { x, y }: Axes): string {
  const colour = COLOURS[name]!;
  const at = points.map(({ attendances, value }) => [x(attendances), y(value)] as const);
  return element('g', {}, [
    element('polyline', {
      points: at.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(' '),
      fill: 'none',
      stroke: colour,
      strokeWidth: 2.2,
      strokeDasharray: isOurs ? undefined : '6 4',
    }),
    ...at.map(([cx, cy]) =>
      element('circle', { cx, cy, r: 3.6, fill: colour, stroke: '#ffffff', strokeWidth: 1 }),
    ),
  ]);
}

/** Name and last value beside the plot, with a hairline to the curve's end. */
function endLabels(stages: readonly Growth[], { x, y, left }: Axes): string[] {
  const at = left + PLOT.width + 22;
  const ends = stages.map(({ points }) => points.at(-1)!);
  const places = dodge(
    ends.map(({ value }) => y(value)),
    LABEL_GAP,
    { from: PLOT.top, to: PLOT.bottom - 10 },
  );
  return stages.flatMap(({ name }, i) => {
    const { attendances, value, size } = ends[i]!;
    const [from, to] = [x(attendances) + 6, at - 5];
    return [
      element('line', {
        x1: from,
        x2: to,
        y1: y(value),
        y2: places[i]!,
        stroke: COLOURS[name]!,
        strokeOpacity: 0.6,
        strokeDasharray: '1 3',
      }),
      label(name, at, places[i]! + 4.5, { fill: COLOURS[name]!, fontWeight: 600 }),
      label(`${threeDigits(value)} at ${size}`, at, places[i]! + 20, { fill: MUTED, fontSize: 12 }),
    ];
  });
}

function tickText(tick: number): string {
  return tick >= 1 ? tick.toLocaleString('en-US') : tick.toFixed(Math.round(-Math.log10(tick)));
}

/** 2,000 · 77,000 · 1.2 million. */
function shortCount(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(count >= 1e7 ? 0 : 1)} M`;
  return `${Math.round(count / 1000)},000`;
}
