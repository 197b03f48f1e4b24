import { changeText } from '../report/change-text.ts';
import { changeWords } from '../report/change-words.ts';
import { formatNumber } from '../report/format.ts';
import { windowLabel } from '../report/window-label.ts';
import type { LayerName, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { LINE, MUTED } from './palette.ts';
import { element, escapeXml, label, svgPage } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';
import { STROKE } from './timeline-plot.ts';
import { niceStep } from './timeline-scale.ts';

export interface TieChangeFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 320; default 1000. */
  readonly width?: number;
  /** With its title in the picture; default true. */
  readonly heading?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;
const HEIGHT = 240;
const AXIS = '#8b93a3';
const PAINT = {
  kept: { fill: STROKE, stroke: STROKE },
  new: { fill: '#cfdcec', stroke: STROKE },
  lost: { fill: '#ffffff', stroke: MUTED, strokeDasharray: '4 3' },
} as const;

type Kind = keyof typeof PAINT;

/**
 * Which ties last from one window to the next? Kept and new above the line, lost below it.
 *
 * @returns SVG; null where no window has a window before it to compare with, or the view has no single ties
 * Cost: O(windows).
 */
export function tieChangeFigure(
  result: Result,
  { layer, lang, ...options }: TieChangeFigureOptions,
): string | null {
  const found = findLayer(result, layer);
  const slices = (found?.windows ?? []).filter(({ measures }) => typeof measures.ties_kept === 'number');
  if (slices.length === 0) return null;
  const width = Math.max(320, options.width ?? 1000);
  const text = changeText(result, 'ties', { layer, lang });
  const words = changeWords(lang).ties;
  const of = (slice: WindowSlice, kind: Kind): number => slice.measures[`ties_${kind}`] ?? 0;
  const most = Math.max(1, ...slices.map((s) => of(s, 'kept') + of(s, 'new')));
  const least = Math.max(0, ...slices.map((s) => of(s, 'lost')));
  const step = niceStep((most + least) / 6);
  const [up, down] = [most * 1.04, least * 1.04];
  const [left, right, top] = [MARGIN + 52, width - MARGIN, 84];
  const y = (value: number): number => top + ((up - value) / (up + down)) * HEIGHT;
  const slot = (right - left) / slices.length;
  const bar = Math.min(96, slot * 0.62);
  const widest = Math.max(
    ...slices.map((s) => textWidth(windowLabel(result.windows[s.window]!, lang, 'short'), { size: 12 })),
  );
  // Every name, or every second, third … where the names are wider than the bars stand apart.
  const apart = Math.max(1, Math.ceil((Math.min(widest, 150) + 8) / slot));
  const lowest = -Math.floor(down / step);
  const ticks = Array.from({ length: Math.floor(up / step) - lowest + 1 }, (_, k) => (lowest + k) * step);
  const from = options.heading === false ? 38 : 0;
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone, from };
  return svgPage({ ...page, height: top + HEIGHT + 40 }, [
    ...(from > 0 ? [] : [label(text.title, MARGIN, 34, { fontSize: 18, fontWeight: 600 })]),
    ...legend([words.kept, words.new, words.lost]),
    ...ticks.flatMap((tick) => [
      element('line', { x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: tick === 0 ? AXIS : LINE }),
      label(formatNumber(Math.abs(tick), lang), left - 8, y(tick) + 4, {
        ...{ fontSize: 12, fill: MUTED, textAnchor: 'end' },
      }),
    ]),
    ...slices.flatMap((slice, i) => {
      const x = left + slot * (i + 0.5);
      const window = result.windows[slice.window]!;
      const isNamed = (slices.length - 1 - i) % apart === 0;
      const name = isNamed ? fitText(windowLabel(window, lang, 'short'), slot * apart - 6, { size: 12 }) : '';
      const kept = of(slice, 'kept');
      const parts: readonly (readonly [Kind, number, number])[] = [
        ['kept', kept, 0],
        ['new', kept + of(slice, 'new'), kept],
        ['lost', 0, -of(slice, 'lost')],
      ];
      return [
        ...parts.flatMap(([kind, from, to]) =>
          barPart(
            kind,
            { x: x - bar / 2, bar, from: y(from), to: y(to) },
            `${windowLabel(window, lang, 'long')}: ${formatNumber(of(slice, kind), lang)} ${words[kind]}`,
            formatNumber(of(slice, kind), lang),
          ),
        ),
        label(name, x, top + HEIGHT + 22, { fontSize: 12, textAnchor: 'middle' }),
      ];
    }),
  ]);
}

/** One part of a bar, with its number where it is tall and wide enough; nothing of height 0. */
function barPart(
  kind: Kind,
  {
    x,
    bar,
    from,
    to,
  }: { readonly x: number; readonly bar: number; readonly from: number; readonly to: number },
  title: string,
  text: string,
): string[] {
  const height = to - from;
  if (height < 0.5) return [];
  const rect = element('rect', { x, y: from, width: bar, height, strokeWidth: 1.5, ...PAINT[kind] }, [
    element('title', {}, [escapeXml(title)]),
  ]);
  if (height < 18 || textWidth(text, { size: 12 }) > bar - 4) return [rect];
  const fill = kind === 'kept' ? '#ffffff' : undefined;
  return [
    rect,
    label(text, x + bar / 2, from + height / 2 + 4, { fontSize: 12, textAnchor: 'middle', fill }),
  ];
}

function legend(names: readonly string[]): string[] {
  let x = MARGIN;
  return names.flatMap((name, i) => {
    const at = x;
    x += 26 + textWidth(name, { size: 12 }) + 18;
    const kind = (['kept', 'new', 'lost'] as const)[i]!;
    return [
      element('rect', { x: at, y: 52, width: 16, height: 12, strokeWidth: 1.5, ...PAINT[kind] }),
      label(name, at + 24, 62, { fontSize: 12, fill: MUTED }),
    ];
  });
}
