import { type ChangeRow, changeRows } from '../report/change-rows.ts';
import { changeText } from '../report/change-text.ts';
import { changeWords } from '../report/change-words.ts';
import { formatNumber } from '../report/format.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { LINE, MUTED } from './palette.ts';
import { element, label, num, svgPage } from './svg.ts';
import { packLines, wrapText } from './text-width.ts';
import { STROKE } from './timeline-plot.ts';
import { niceStep } from './timeline-scale.ts';

export interface EffectFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 320; default 1000. Under 640 the words stand above the bars. */
  readonly width?: number;
  /** With its title in the picture; default true. */
  readonly heading?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;
/** Up to this a change is immaterial (method 11.9). */
const ZONE = 0.1;
const AXIS = '#8b93a3';

interface Layout {
  readonly lang: Lang;
  readonly isNarrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly names: number;
  readonly words: number;
  readonly x: (value: number) => number;
}

/**
 * Has the silo index changed? Each estimate as a dot with its 95 % interval, and the words that may be used of it.
 *
 * The zone of ±0.10 and the line at 0 are what method 11.9 judges by; colour says nothing.
 *
 * @returns SVG; null where fewer than two windows have a value
 * Cost: O(1).
 */
export function effectFigure(
  result: Result,
  { layer, lang, ...options }: EffectFigureOptions,
): string | null {
  const found = findLayer(result, layer);
  const rows = found ? changeRows(result, found, lang) : [];
  if (rows.length === 0) return null;
  const width = Math.max(320, options.width ?? 1000);
  const words = changeWords(lang);
  const text = changeText(result, 'effects', { layer, lang });
  const heading = wrapText(text.title, width - 2 * MARGIN, { size: 18, bold: true, maxLines: 2 });
  const isNarrow = width < 640;
  const left = isNarrow ? MARGIN + 6 : MARGIN + Math.min(300, width * 0.28);
  const right = isNarrow ? width - MARGIN - 6 : width - MARGIN - Math.min(270, width * 0.27);
  const [low, high] = reach(rows);
  const x = (value: number): number => left + ((value - low) / (high - low)) * (right - left);
  const layout: Layout = { lang, isNarrow, left, right, x, names: left - MARGIN - 24, words: right + 24 };
  const top = 34 + (heading.length - 1) * 24 + 24;
  let y = top;
  const drawn = rows.map((row) => {
    const part = isNarrow ? narrowRow(row, layout, y) : wideRow(row, layout, y, width);
    y = part.bottom;
    return part.parts;
  });
  const bottom = y + 4;
  const notes = packLines([words.axis, words.zone], width - 2 * MARGIN, 13);
  const from = options.heading === false ? top - 12 : 0;
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone, from };
  return svgPage({ ...page, height: bottom + 48 + notes.length * 18 }, [
    ...(from > 0 ? [] : heading).map((line, i) =>
      label(line, MARGIN, 34 + i * 24, { fontSize: 18, fontWeight: 600 }),
    ),
    ...axes(layout, [low, high], [top, bottom]),
    ...drawn.flat(),
    ...notes.map((line, i) => label(line, MARGIN, bottom + 48 + i * 18, { fill: MUTED })),
  ]);
}

/** The ends of the axis: all intervals, and a little more than the zone. */
function reach(rows: readonly ChangeRow[]): readonly [number, number] {
  const ends = rows.flatMap(({ numbers: { value, lo, hi } }) => [value, lo, hi].filter((v) => v !== null));
  const [low, high] = [Math.min(-1.5 * ZONE, ...ends), Math.max(1.5 * ZONE, ...ends)];
  const pad = 0.03 * (high - low);
  return [low - pad, high + pad];
}

function axes(
  { lang, x, left, right }: Layout,
  [low, high]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): string[] {
  const step = niceStep((high - low) / Math.max(2, Math.min(7, (right - left) / 70)));
  const least = Math.ceil(low / step - 1e-9);
  const ticks = Array.from(
    { length: Math.floor(high / step + 1e-9) - least + 1 },
    (_, k) => (least + k) * step,
  );
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const zone = { x: x(-ZONE), y: top, width: x(ZONE) - x(-ZONE), height: bottom - top, fill: '#eceff3' };
  return [
    element('rect', zone),
    ...ticks.flatMap((tick) => {
      const isZero = Math.abs(tick) < step / 2;
      const at = x(isZero ? 0 : tick);
      const text = isZero ? '0' : formatNumber(tick, lang, { decimals, sign: true });
      return [
        element('line', {
          x1: at,
          y1: top,
          x2: at,
          y2: bottom,
          stroke: isZero ? AXIS : LINE,
          strokeWidth: isZero ? 1.5 : 1,
        }),
        label(text, at, bottom + 18, { fontSize: 12, fill: MUTED, textAnchor: 'middle' }),
      ];
    }),
  ];
}

function wideRow(
  row: ChangeRow,
  layout: Layout,
  y: number,
  width: number,
): { parts: string[]; bottom: number } {
  const names = wrapText(row.label, layout.names, { size: 13, maxLines: 3 });
  const said = wrapText(row.verdict, width - MARGIN - layout.words, { size: 13, bold: true, maxLines: 2 });
  const numbers = wrapText(numbersText(row, layout.lang), width - MARGIN - layout.words, {
    size: 12,
    maxLines: 2,
  });
  const height = Math.max(44, names.length * 17 + 14, said.length * 17 + numbers.length * 16 + 12);
  const middle = y + height / 2;
  const start = middle - ((names.length - 1) * 17) / 2 + 4;
  const right = middle - (said.length * 17 + numbers.length * 16) / 2 + 12;
  return {
    bottom: y + height,
    parts: [
      ...names.map((line, i) => label(line, layout.left - 24, start + i * 17, { textAnchor: 'end' })),
      ...mark(row, layout, middle),
      ...said.map((line, i) => label(line, layout.words, right + i * 17, { fontWeight: 600 })),
      ...numbers.map((line, i) =>
        label(line, layout.words, right + said.length * 17 + i * 16, { fontSize: 12, fill: MUTED }),
      ),
    ],
  };
}

function narrowRow(row: ChangeRow, layout: Layout, y: number): { parts: string[]; bottom: number } {
  const room = layout.right - layout.left;
  const names = wrapText(row.label, room, { size: 13, bold: true, maxLines: 3 });
  const said = wrapText(`${row.verdict}: ${numbersText(row, layout.lang)}`, room, { size: 12, maxLines: 3 });
  const halo = { stroke: '#ffffff', strokeWidth: 4, strokeOpacity: 0.9, paintOrder: 'stroke' };
  const start = y + 18;
  const under = start + names.length * 17;
  const middle = under + said.length * 16 + 4;
  return {
    bottom: middle + 18,
    parts: [
      ...names.map((line, i) => label(line, MARGIN, start + i * 17, { fontWeight: 600, ...halo })),
      ...said.map((line, i) => label(line, MARGIN, under + i * 16, { fontSize: 12, ...halo })),
      ...mark(row, layout, middle),
    ],
  };
}

function mark({ numbers: { value, lo, hi } }: ChangeRow, { x }: Layout, y: number): string[] {
  const bar =
    lo === null || hi === null
      ? []
      : [
          element('path', {
            d: `M${num(x(lo))} ${num(y)}H${num(x(hi))}M${num(x(lo))} ${num(y - 6)}v12M${num(x(hi))} ${num(y - 6)}v12`,
            ...{ fill: 'none', stroke: STROKE, strokeWidth: 2 },
          }),
        ];
  if (value === null) return bar;
  const fill = bar.length > 0 ? STROKE : '#ffffff';
  return [...bar, element('circle', { cx: x(value), cy: y, r: 5.5, fill, stroke: STROKE, strokeWidth: 2.5 })];
}

/** «−0,18 (−0,25 til −0,12)», or the reason in place of what is missing. */
function numbersText({ numbers: { value, lo, hi }, why }: ChangeRow, lang: Lang): string {
  const signed = (number: number | null): string => formatNumber(number, lang, { decimals: 2, sign: true });
  const to = lang === 'nb' ? 'til' : 'to';
  const interval = lo !== null && hi !== null ? `${signed(lo)} ${to} ${signed(hi)}` : why;
  return value === null ? why : `${signed(value)} (${interval})`;
}
