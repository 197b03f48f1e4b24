import { formatNumber } from '../report/format.ts';
import {
  excludesZero,
  type SpecificationSummary,
  specificationSummary,
} from '../report/specification-summary.ts';
import {
  choiceRows,
  type SpecificationWords,
  specificationText,
  specificationWords,
} from '../report/specification-text.ts';
import type { Specification } from '../result/robustness-types.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { LINE, MUTED } from './palette.ts';
import { specificationDashboard } from './specification-dashboard.ts';
import { element, label, num, svgPage } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';
import { STROKE } from './timeline-plot.ts';
import { niceStep } from './timeline-scale.ts';

export interface SpecificationFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 700; default 1000. */
  readonly width?: number;
  /** With its title in the picture; default true. */
  readonly heading?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;
const PLOT_TOP = 124;
const PLOT_HEIGHT = 220;
/** Room for the names of the choices, left, and the count of variants that hold, right. */
const NAMES = 270;
const COUNTS = 76;
const FAILS = '#8b93a3';

/** Where things lie, pixels, and what is drawn. */
export interface CurvePlot {
  /** Variants with a value, by value. */
  readonly sorted: readonly Specification[];
  readonly left: number;
  readonly right: number;
  /** Middle of the variant at a place. */
  readonly x: (place: number) => number;
  /** Width of a variant. */
  readonly slot: number;
  /** The colour of variants that hold, and of others. */
  readonly paint: Readonly<Record<'holds' | 'fails', string>>;
  readonly holds: (specification: Specification) => boolean;
}

/**
 * Does the change of the silo index depend on choices that could have been made otherwise?
 *
 * Every variant of the analysis as a dot with its interval, sorted by value; below, which choices it uses. Dark where the
 * conclusion of the analysis holds.
 *
 * @returns SVG; null where the layer has no variants or the analysis itself has no change
 * Cost: O(variants · options).
 * Source: Simonsohn, Simmons & Nelson 2020, doi:10.1038/s41562-020-0912-z
 */
export function specificationFigure(result: Result, options: SpecificationFigureOptions): string | null {
  const { layer, lang } = options;
  const specifications = findLayer(result, layer)?.robustness?.specifications ?? [];
  const summary = specificationSummary(specifications);
  if (summary === null) return null;
  const width = Math.max(700, options.width ?? 1000);
  const text = specificationText(result, layer, summary, lang);
  const words = specificationWords(summary, lang);
  const plot = curvePlot(specifications, summary, width);
  const bottom = PLOT_TOP + PLOT_HEIGHT;
  const dashboard = specificationDashboard(plot, choiceRows(specifications, lang), {
    top: bottom + 34,
    margin: MARGIN,
    width,
    lang,
    column: words.column,
  });
  const height = dashboard.bottom + (words.without === '' ? 18 : 40);
  const note =
    words.without === '' ? [] : [label(words.without, MARGIN, dashboard.bottom + 22, { fill: MUTED })];
  const from = options.heading === false ? 40 : 0;
  const page = { width, height, title: text.title, desc: text.alt, standalone: options.standalone, from };
  return svgPage(page, [
    ...(from > 0 ? [] : [label(text.title, MARGIN, 34, { fontSize: 18, fontWeight: 600 })]),
    label(fitText(words.summary, width - 2 * MARGIN, { size: 13 }), MARGIN, 58, { fill: MUTED }),
    ...legend(words),
    ...curve(plot, summary, lang, words),
    ...dashboard.parts,
    ...note,
  ]);
}

function curvePlot(
  specifications: readonly Specification[],
  summary: SpecificationSummary,
  width: number,
): CurvePlot {
  const sorted = specifications
    .filter((s) => s.value !== null)
    .sort((a, b) => a.value! - b.value! || a.id - b.id);
  const left = MARGIN + NAMES;
  const right = width - MARGIN - COUNTS;
  const slot = (right - left) / sorted.length;
  const sign = Math.sign(summary.main.value!);
  return {
    sorted,
    left,
    right,
    slot,
    x: (place) => left + (place + 0.5) * slot,
    paint: { holds: STROKE, fails: FAILS },
    holds: (s) => Math.sign(s.value!) === sign && excludesZero(s),
  };
}

function legend(words: SpecificationWords): string[] {
  let x = MARGIN;
  return (
    [
      ['holds', STROKE],
      ['fails', FAILS],
    ] as const
  ).flatMap(([key, stroke]) => {
    const from = x;
    x += 26 + textWidth(words[key], { size: 12 }) + 24;
    return [
      element('path', { d: `M${num(from)} 78h18`, stroke, strokeWidth: 2, strokeOpacity: 0.6 }),
      element('circle', { cx: from + 9, cy: 78, r: 3.5, fill: stroke }),
      label(words[key], from + 26, 82, { fontSize: 12, fill: MUTED }),
    ];
  });
}

/** Axis, intervals, dots, and the mark of the analysis itself. */
function curve(
  plot: CurvePlot,
  summary: SpecificationSummary,
  lang: Lang,
  words: SpecificationWords,
): string[] {
  const { sorted, left, right, slot, paint } = plot;
  const ends = sorted.flatMap((s) => [s.lo ?? s.value!, s.hi ?? s.value!]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const step = niceStep((high - low || 1) / 4);
  const pad = 0.04 * (high - low || 1);
  const [min, max] = [low - pad, high + pad];
  const y = (value: number): number => PLOT_TOP + ((max - value) / (max - min)) * PLOT_HEIGHT;
  const least = Math.ceil(min / step);
  const ticks = Array.from({ length: Math.floor(max / step) - least + 1 }, (_, k) => (least + k) * step);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const axis = ticks.flatMap((tick) => {
    const isZero = Math.abs(tick) < step / 2;
    const text = isZero ? '0' : formatNumber(tick, lang, { decimals, sign: true });
    return [
      element('line', { x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: isZero ? MUTED : LINE }),
      label(text, left - 8, y(tick) + 4, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
    ];
  });
  const marks = (['fails', 'holds'] as const).flatMap((key) => {
    const own = sorted.flatMap((s, i) =>
      plot.holds(s) === (key === 'holds') ? [[s, plot.x(i)] as const] : [],
    );
    if (own.length === 0) return [];
    const bars = own.filter(([s]) => s.lo !== null && s.hi !== null);
    const interval = bars.map(([s, x]) => `M${num(x)} ${num(y(s.lo!))}V${num(y(s.hi!))}`).join('');
    const dots = own.map(([s, x]) => `M${num(x)} ${num(y(s.value!))}h0`).join('');
    const stroke = paint[key];
    const bar = {
      fill: 'none',
      stroke,
      strokeWidth: Math.min(2, slot * 0.7),
      strokeOpacity: key === 'holds' ? 0.35 : 0.55,
    };
    const dot = {
      fill: 'none',
      stroke,
      strokeWidth: Math.min(8, Math.max(2.5, slot)),
      strokeLinecap: 'round',
    };
    return [
      ...(bars.length > 0 ? [element('path', { d: interval, ...bar })] : []),
      element('path', { d: dots, ...dot }),
    ];
  });
  const place = sorted.findIndex((s) => s.id === summary.main.id);
  return [
    label(fitText(words.axis, NAMES - 60, { size: 12 }), left - 60, PLOT_TOP + 4, {
      fontSize: 12,
      fill: MUTED,
      textAnchor: 'end',
    }),
    ...axis,
    ...marks,
    ...mainMark(plot, {
      x: plot.x(place),
      y: y(summary.main.value!),
      text: `${words.main} ${formatNumber(summary.main.value, lang, { decimals: 2, sign: true })}`,
    }),
  ];
}

/** A ring round the analysis itself, with its name above the plot. */
function mainMark(
  plot: CurvePlot,
  at: { readonly x: number; readonly y: number; readonly text: string },
): string[] {
  const half = textWidth(at.text, { size: 12, bold: true }) / 2;
  const x = Math.max(plot.left + half, Math.min(plot.right - half, at.x));
  const dots = { stroke: MUTED, strokeWidth: 1, strokeDasharray: '2 3' };
  return [
    element('line', { x1: at.x, y1: PLOT_TOP - 8, x2: at.x, y2: at.y - 6, ...dots }),
    element('circle', { cx: at.x, cy: at.y, r: 5.5, fill: '#ffffff', stroke: STROKE, strokeWidth: 2.5 }),
    label(at.text, x, PLOT_TOP - 13, { fontSize: 12, fontWeight: 600, textAnchor: 'middle' }),
  ];
}
