import { figureText } from '../report/figure-text.ts';
import { figureWords, reasonWords } from '../report/figure-words.ts';
import type { LayerName, LayerResult, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer, findSlice } from './find-slice.ts';
import { type HourScale, hourScale } from './hour-scale.ts';
import { cellMark, matrixLegend } from './matrix-cells.ts';
import { MUTED, sectorColour } from './palette.ts';
import { element, escapeXml, label, num, svgPage } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface MatrixFigureOptions {
  readonly layer: LayerName;
  /** WindowInfo.id; default the last window that has numbers. */
  readonly window?: string;
  readonly lang: Lang;
  /** Pixels, at least 320; default 760, more for more than 26 sectors. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly nameWidth: number;
  /** Columns carry names, slanted; else the numbers of the rows. */
  readonly slanted: boolean;
}

const MARGIN = 20;
const HEAD = 58;
/** Slant of the columns' names, radians, and their greatest length, pixels. */
const SLANT = (40 * Math.PI) / 180;
const SLANT_MAX = 130;

/**
 * Which sectors meet, and how much?
 *
 * Hours in each cell; darker is more, on steps that are the same in every window of the layer. The diagonal (inside a
 * sector) is grey and outside the scale, since it would make all else pale. Hidden cells are hatched.
 *
 * @returns SVG; where pairs are not shown in this view it says so
 * @throws UsageError UNKNOWN_WINDOW
 * Cost: O(sectors² + pairs over all windows).
 */
export function matrixFigure(result: Result, options: MatrixFigureOptions): string {
  const { layer, lang } = options;
  const width = Math.max(320, options.width ?? Math.max(760, 260 + 19 * result.sectors.length));
  const found = findLayer(result, layer);
  const id = options.window ?? lastWithNumbers(result, found);
  const text = figureText(result, { kind: 'matrix', layer, lang, ...(id === null ? {} : { window: id }) });
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  const slice = id === null ? null : findSlice(result, layer, id).slice;
  const heading = [
    label(fitText(text.title, width - 2 * MARGIN, { size: 18, bold: true }), MARGIN, 36, {
      fontSize: 18,
      fontWeight: 600,
    }),
  ];
  if (slice === null || slice.pairs.length === 0) {
    const words = figureWords(result, layer, lang);
    const why = slice?.reason
      ? sentence(reasonWords(slice.reason, lang))
      : id === null
        ? words.noWindows
        : words.noPairs;
    const note = label(why, width / 2, 104, { textAnchor: 'middle', fontSize: 15, fontWeight: 600 });
    return svgPage({ ...page, height: 170 }, [...heading, note]);
  }
  const scale = hourScale(found!);
  const grid = planGrid(result, width);
  const n = result.sectors.length;
  const legend = matrixLegend(result, scale, {
    layer,
    lang,
    x: MARGIN,
    y: grid.top + n * grid.cell + 24,
    width: width - 2 * MARGIN,
  });
  const parts = [
    ...heading,
    ...names(result, grid, width),
    ...cells(result, slice, { scale, grid, lang }),
    legend.svg,
  ];
  return svgPage({ ...page, height: grid.top + n * grid.cell + 24 + legend.height + MARGIN }, parts);
}

function lastWithNumbers(result: Result, layer: LayerResult | null): string | null {
  const slice = layer?.windows.findLast((one) => one.pairs.length > 0) ?? layer?.windows.at(-1);
  return result.windows[slice?.window ?? -1]?.id ?? null;
}

function planGrid(result: Result, width: number): Grid {
  const widest = Math.max(...result.sectors.map((one) => textWidth(`00 ${one.name}`, { size: 13 })));
  const nameWidth = Math.min(widest + 24, width * 0.34);
  const n = result.sectors.length;
  const room = width - 2 * MARGIN - nameWidth;
  const slanted = (room - 70) / n >= 34;
  const cell = Math.min(68, (slanted ? room - 70 : room) / n);
  const longest = Math.max(...result.sectors.map((one) => textWidth(one.name, { size: 12 })));
  const header = slanted ? Math.min(longest, SLANT_MAX) * Math.sin(SLANT) + 18 : 26;
  return { left: MARGIN + nameWidth, top: HEAD + header, cell, nameWidth, slanted };
}

function columnName(result: Result, i: number, { grid, width }: { grid: Grid; width: number }): string {
  const name = result.sectors[i]!.name;
  const x = grid.left + (i + 0.5) * grid.cell - 3;
  const y = grid.top - 8;
  const room = Math.min(SLANT_MAX, (width - 8 - x) / Math.cos(SLANT) - 8);
  const shown = fitText(name, room, { size: 12 });
  const title = shown === name ? [] : [element('title', {}, [escapeXml(name)])];
  const turn = `rotate(${num((-SLANT * 180) / Math.PI)} ${num(x)} ${num(y)})`;
  return element('text', { x, y, fontSize: 12, fill: MUTED, transform: turn }, [...title, escapeXml(shown)]);
}

function names(result: Result, grid: Grid, width: number): string[] {
  const size = Math.max(7, Math.min(13, grid.cell * 0.62));
  return result.sectors.flatMap((sector, i) => {
    const y = grid.top + (i + 0.5) * grid.cell;
    const colour = sectorColour(sector.colour, result.sectors.length);
    const name = fitText(grid.slanted ? sector.name : `${i + 1} ${sector.name}`, grid.nameWidth - 26, {
      size,
    });
    const title = name.endsWith('…') ? [element('title', {}, [escapeXml(sector.name)])] : [];
    return [
      element('g', {}, [
        ...title,
        element('circle', { cx: MARGIN + 6, cy: y, r: Math.min(6, size / 2.2), fill: colour }),
        label(name, MARGIN + 18, y + size * 0.36, { fontSize: size }),
      ]),
      grid.slanted
        ? columnName(result, i, { grid, width })
        : label(String(i + 1), grid.left + (i + 0.5) * grid.cell, grid.top - 9, {
            fontSize: size,
            textAnchor: 'middle',
            fill: MUTED,
          }),
    ];
  });
}

function cells(
  result: Result,
  slice: WindowSlice,
  { scale, grid, lang }: { scale: HourScale; grid: Grid; lang: Lang },
): string[] {
  const pairs = new Map(slice.pairs.map((pair) => [`${pair.a}/${pair.b}`, pair]));
  return result.sectors.flatMap((rowSector, row) =>
    result.sectors.map((columnSector, column) => {
      const pair = pairs.get(`${Math.min(row, column)}/${Math.max(row, column)}`) ?? null;
      const x = grid.left + column * grid.cell;
      const y = grid.top + row * grid.cell;
      const inside = row === column;
      const between = inside ? rowSector.name : `${rowSector.name} – ${columnSector.name}`;
      return cellMark(pair, {
        x,
        y,
        size: grid.cell,
        inside,
        between,
        scale,
        lang,
        rounded: result.view !== 'researcher',
      });
    }),
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
