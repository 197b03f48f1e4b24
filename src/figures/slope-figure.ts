import { formatNumber } from '../report/format.ts';
import { sectorSlopeText } from '../report/sector-figure-text.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import { windowLabel } from '../report/window-label.ts';
import type { ContactNumbers, LayerName, Result, SectorContact } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { dodge } from './dodge.ts';
import { findLayer } from './find-slice.ts';
import { LINE, MUTED, sectorColour } from './palette.ts';
import { element, escapeXml, label, num, svgPage } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

export interface SlopeFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 320; default 860. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly lang: Lang;
  readonly width: number;
}

const MARGIN = 20;
/** Least distance between two labels, pixels. */
const GAP = 17;

/**
 * Did each sector meet the others more at the end than at the start, against what chance would give?
 *
 * One line per sector from the first to the last window with a value, with 95 % intervals where they exist. 1 is «as by
 * chance»; labels are moved apart and keep their order.
 *
 * @returns SVG; where fewer than two windows have values, or the view has none, it says so
 * Cost: O(sectors²).
 */
export function slopeFigure(result: Result, options: SlopeFigureOptions): string {
  const { layer, lang } = options;
  const width = Math.max(320, options.width ?? 860);
  const text = sectorSlopeText(result, { layer, lang });
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  const change = findLayer(result, layer)?.change;
  const rows = (change?.sectors ?? []).filter((one) => one.before !== null || one.after !== null);
  const words = sectorFigureWords(lang);
  if (!change || change.first < 0 || rows.length === 0) {
    const isHidden = result.view === 'leader' && change !== undefined && change.first >= 0;
    const lines = wrapText(isHidden ? words.noSlopeView : words.noSlope, width - 2 * MARGIN, {
      size: 15,
      bold: true,
      maxLines: 3,
    });
    const middle = { textAnchor: 'middle', fontSize: 15, fontWeight: 600 };
    return svgPage(
      { ...page, height: 80 + lines.length * 20 },
      lines.map((line, i) => label(line, width / 2, 52 + i * 20, middle)),
    );
  }
  const plot = planPlot(rows, width, lang);
  const heads = [change.first, change.last].map((at, i) => {
    const name = windowLabel(result.windows[at]!, lang, 'short');
    return label(
      fitText(name, width / 2 - MARGIN, { size: 14, bold: true }),
      i === 0 ? plot.left : plot.right,
      30,
      {
        fontSize: 14,
        fontWeight: 600,
        textAnchor: i === 0 ? 'end' : 'start',
      },
    );
  });
  return svgPage({ ...page, height: plot.bottom + MARGIN }, [
    ...heads,
    chanceLine(plot),
    ...rows.map((row, i) =>
      slope(result, row, { plot, shift: (i - (rows.length - 1) / 2) * shiftStep(rows.length) }),
    ),
    chanceName(plot),
    side(result, rows, plot, 'before'),
    side(result, rows, plot, 'after'),
  ]);
}

const shiftStep = (rows: number): number => Math.min(4, 24 / Math.max(1, rows));

function planPlot(rows: readonly SectorContact[], width: number, lang: Lang): Plot {
  const values = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => (one === null ? [] : [one.value, one.hi ?? one.value])),
  );
  const shown = rows.flatMap(({ before, after }) => [before, after].flatMap((one) => one?.value ?? []));
  const most = Math.max(1.1, Math.min(Math.max(...values), 1.8 * Math.max(1, ...shown)));
  const top = 56;
  const bottom = top + Math.max(300, rows.length * (GAP + 2));
  const names = Math.min(300, width * 0.34);
  return {
    ...{ top, bottom, width, lang },
    left: MARGIN + names,
    right: width - MARGIN - names,
    y: (value) => bottom - (Math.min(value, most) / most) * (bottom - top),
  };
}

function chanceLine(plot: Plot): string {
  const y = plot.y(1);
  return (
    element('path', {
      d: `M${num(plot.left)} ${num(y)}L${num(plot.right)} ${num(y)}`,
      stroke: '#8b93a3',
      strokeDasharray: '4 4',
    }) +
    ['left', 'right']
      .map((edge) => {
        const x = edge === 'left' ? plot.left : plot.right;
        return element('path', {
          d: `M${num(x)} ${num(plot.top)}L${num(x)} ${num(plot.bottom)}`,
          stroke: LINE,
        });
      })
      .join('')
  );
}

/** Drawn last, on a halo of paper, so that no line runs through it. */
function chanceName(plot: Plot): string {
  const words = sectorFigureWords(plot.lang).chance;
  const size = 12;
  const room = plot.right - plot.left - 12;
  const y = plot.y(1);
  const text = textWidth(`1 = ${words}`, { size }) <= room ? `1 = ${words}` : '1';
  return label(text, (plot.left + plot.right) / 2, y - 6, {
    fontSize: size,
    fill: MUTED,
    textAnchor: 'middle',
    stroke: '#ffffff',
    strokeWidth: 5,
    paintOrder: 'stroke',
  });
}

function slope(
  result: Result,
  { sector, before, after }: SectorContact,
  { plot, shift }: { readonly plot: Plot; readonly shift: number },
): string {
  const info = result.sectors[sector]!;
  const colour = sectorColour(info.colour, result.sectors.length);
  const ends = [
    [before, plot.left + 14 + shift / 2 + 12] as const,
    [after, plot.right - 14 + shift / 2 - 12] as const,
  ];
  const bars = ends.flatMap(([one, x]) =>
    one?.lo == null || one.hi === null
      ? []
      : [
          element('path', {
            d: `M${num(x)} ${num(plot.y(one.lo))}L${num(x)} ${num(plot.y(one.hi))}`,
            stroke: colour,
            strokeWidth: 2,
            strokeOpacity: 0.45,
          }),
        ],
  );
  const line =
    before && after
      ? [
          element('path', {
            d: `M${num(ends[0]![1])} ${num(plot.y(before.value))}L${num(ends[1]![1])} ${num(plot.y(after.value))}`,
            stroke: colour,
            strokeWidth: 2.25,
            fill: 'none',
          }),
        ]
      : [];
  const dots = ends.flatMap(([one, x]) =>
    one ? [element('circle', { cx: x, cy: plot.y(one.value), r: 4.5, fill: colour })] : [],
  );
  const title = `${info.name}: ${numbers(before, plot.lang)} → ${numbers(after, plot.lang)}`;
  return element('g', {}, [element('title', {}, [escapeXml(title)]), ...bars, ...line, ...dots]);
}

/** «0,49 (0,35–0,65)»; without an interval the value alone. */
function numbers(one: ContactNumbers | null, lang: Lang): string {
  if (one === null) return '–';
  const two = (value: number): string => formatNumber(value, lang, { decimals: 2 });
  return one.lo === null || one.hi === null
    ? two(one.value)
    : `${two(one.value)} (${two(one.lo)}–${two(one.hi)})`;
}

/** The labels of one side, moved apart, with a thin line to the point where they had to move. */
function side(result: Result, rows: readonly SectorContact[], plot: Plot, end: 'before' | 'after'): string {
  const there = rows.filter((row) => row[end] !== null);
  const isLeft = end === 'before';
  const x = isLeft ? plot.left : plot.right;
  const sign = isLeft ? -1 : 1;
  const wished = there.map((row) => plot.y(row[end]!.value));
  const places = dodge(wished, GAP, { from: plot.top, to: plot.bottom });
  const room = (isLeft ? plot.left : plot.width - plot.right) - MARGIN - 12;
  return there
    .map((row, i) => {
      const { name } = result.sectors[row.sector]!;
      const long = numbers(row[end], plot.lang);
      const value = plot.width >= 700 ? long : long.split(' ')[0]!;
      const short = fitText(name, room - value.length * 7.6 - 8, { size: 13 });
      const text = isLeft ? `${short} ${value}` : `${value} ${short}`;
      const y = places[i]!;
      const lead = element('path', {
        d: `M${num(x + sign * 10)} ${num(y)}L${num(x)} ${num(wished[i]!)}`,
        stroke: '#a9b0bd',
        fill: 'none',
      });
      const title = short === name ? [] : [element('title', {}, [escapeXml(name)])];
      return (
        lead +
        element('g', {}, [
          ...title,
          label(text, x + sign * 14, y + 4.5, { textAnchor: isLeft ? 'end' : 'start' }),
        ])
      );
    })
    .join('');
}
