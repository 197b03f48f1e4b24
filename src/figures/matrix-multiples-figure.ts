import { figureWords, reasonWords } from '../report/figure-words.ts';
import { sectorMatricesText } from '../report/sector-figure-text.ts';
import { windowLabel } from '../report/window-label.ts';
import type { LayerName, LayerResult, Result, WindowInfo } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { MARGIN, type MatrixGrid, matrixGrid, topOf } from './matrix-grid.ts';
import { pairLegend } from './pair-legend.ts';
import { type PairScale, pairLook, pairScale } from './pair-look.ts';
import { pairMark } from './pair-mark.ts';
import { INK, LINE, MUTED, sectorColour } from './palette.ts';
import { sectorLegend } from './sector-legend.ts';
import { element, escapeXml, label, svgPage } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

export interface MatrixMultiplesOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Two places in Result.sectors that are outlined in every window. */
  readonly pair?: readonly [number, number] | null;
  /** Pixels, at least 320; default 1000. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

/**
 * Which sectors meet, window by window? One small sector × sector matrix each, all on the same scale.
 *
 * Colour is contact against chance where the view has it, else hours, else the band of person-dependence. The diagonal is grey and
 * outside the scale, since it would make all else pale. A sector with nobody in the window keeps its row, empty.
 *
 * @returns SVG; each cell between two sectors carries `data-pair` («a/b») and `data-window` for whoever listens
 * Cost: O(windows · sectors²).
 */
export function matrixMultiplesFigure(result: Result, options: MatrixMultiplesOptions): string {
  const { layer, lang } = options;
  const width = Math.max(320, options.width ?? 1000);
  const found = findLayer(result, layer);
  const text = sectorMatricesText(result, { layer, lang });
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  if (found === null || result.windows.length === 0 || result.sectors.length === 0) {
    const note = figureWords(result, layer, lang).noWindows;
    const middle = { textAnchor: 'middle', fontSize: 16, fontWeight: 600 };
    return svgPage({ ...page, height: 130 }, [label(note, width / 2, 68, middle)]);
  }
  const grid = matrixGrid(result, width);
  const scale = pairScale(result, found);
  const rows = Math.ceil(result.windows.length / grid.columns);
  const bottom = MARGIN + rows * grid.rowHeight;
  const room = width - 2 * MARGIN;
  const legend = pairLegend(result, scale, { lang, x: MARGIN, y: bottom, width: room });
  const under = bottom + legend.height + 14;
  const sectors = grid.hasNames
    ? { svg: '', height: 0 }
    : sectorLegend(result.sectors, { x: MARGIN, y: under, width: room });
  return svgPage({ ...page, height: under + sectors.height + 6 }, [
    ...Array.from({ length: rows }, (_, row) => rowNames(result, grid, row)),
    ...result.windows.map((window, i) =>
      drawMatrix(result, found, { window, i, grid, scale, lang, pair: options.pair ?? null }),
    ),
    legend.svg,
    sectors.svg,
  ]);
}

/** The sectors' names, or numbers, left of a row of matrices. */
function rowNames(result: Result, grid: MatrixGrid, row: number): string {
  if (!grid.hasNames && !grid.hasNumbers) return '';
  const size = Math.max(8, Math.min(12, grid.cell * 0.8));
  return result.sectors
    .map((sector, i) => {
      const y = topOf(grid, row) + (i + 0.5) * grid.cell;
      const right = grid.left - 8;
      if (!grid.hasNames)
        return label(String(i + 1), right + 2, y + size * 0.36, {
          fontSize: size,
          fill: MUTED,
          textAnchor: 'end',
        });
      const numbered = grid.hasNumbers ? `${i + 1} ${sector.name}` : sector.name;
      const shown = fitText(numbered, grid.names - 26, { size });
      return element('g', {}, [
        ...(shown === numbered ? [] : [element('title', {}, [escapeXml(sector.name)])]),
        label(shown, right - 12, y + size * 0.36, { fontSize: size, textAnchor: 'end' }),
        element('circle', {
          cx: right - 2,
          cy: y,
          r: Math.min(4.5, size / 2.4),
          fill: sectorColour(sector.colour, result.sectors.length),
        }),
      ]);
    })
    .join('');
}

interface Matrix {
  readonly window: WindowInfo;
  readonly i: number;
  readonly grid: MatrixGrid;
  readonly scale: PairScale;
  readonly lang: Lang;
  readonly pair: readonly [number, number] | null;
}

function drawMatrix(result: Result, layer: LayerResult, matrix: Matrix): string {
  const { window, i, grid, lang, pair } = matrix;
  const x = grid.left + (i % grid.columns) * (grid.side + grid.gap);
  const top = topOf(grid, Math.floor(i / grid.columns));
  const slice = layer.windows.find((one) => one.window === i) ?? null;
  const empty = slice === null || slice.reason !== null || slice.pairs.length === 0;
  const note = reasonWords(slice?.reason ?? 'EMPTY_WINDOW', lang);
  const name = windowLabel(window, lang, 'short');
  const shown = fitText(name, grid.side, { size: 13, bold: true });
  const numbers = grid.hasNumbers && !empty ? columnNumbers(result, grid, x, top) : '';
  const lines = wrapText(note, grid.side - 16, { size: 12, maxLines: 3 });
  const middle = { fontSize: 12, fill: MUTED, textAnchor: 'middle' };
  const body = empty
    ? [
        element('rect', { x, y: top, width: grid.side, height: grid.side, fill: '#f7f8fa', stroke: LINE }),
        ...lines.map((line, k) =>
          label(line, x + grid.side / 2, top + grid.side / 2 + 4 + (k - (lines.length - 1) / 2) * 16, middle),
        ),
      ]
    : drawCells(result, { ...matrix, slice: slice!, x, top });
  const outline = pair && !empty ? outlines(grid, { x, top, pair }) : '';
  return element('g', {}, [
    element('title', {}, [
      escapeXml(empty ? `${windowLabel(window, lang, 'long')}: ${note}` : windowLabel(window, lang, 'long')),
    ]),
    label(shown, x, top - (grid.hasNumbers ? 24 : 10), { fontSize: 13, fontWeight: 600 }),
    numbers,
    ...body,
    outline,
  ]);
}

function columnNumbers(result: Result, grid: MatrixGrid, x: number, top: number): string {
  const size = Math.max(8, Math.min(11, grid.cell * 0.62));
  return result.sectors
    .map((_, k) =>
      label(String(k + 1), x + (k + 0.5) * grid.cell, top - 5, {
        fontSize: size,
        fill: MUTED,
        textAnchor: 'middle',
      }),
    )
    .join('');
}

function drawCells(
  result: Result,
  {
    grid,
    scale,
    lang,
    i,
    slice,
    x,
    top,
  }: Matrix & { slice: LayerResult['windows'][number]; x: number; top: number },
): string[] {
  const inset = grid.cell >= 8 ? 0.75 : 0.25;
  const fontSize = Math.min(13, grid.cell * 0.36);
  return result.sectors.flatMap((a, row) =>
    result.sectors.map((b, column) => {
      const look = pairLook(slice, [row, column], { scale, lang });
      const box = { x: x + column * grid.cell + inset, y: top + row * grid.cell + inset };
      const size = grid.cell - 2 * inset;
      const edge =
        look.state === 'none' || look.state === 'hidden' ? { stroke: LINE, strokeWidth: 0.75 } : {};
      const names = row === column ? a.name : `${a.name} – ${b.name}`;
      const data =
        row === column
          ? {}
          : { dataPair: `${Math.min(row, column)}/${Math.max(row, column)}`, dataWindow: i };
      const isWritten = fontSize >= 8 && textWidth(look.text, { size: fontSize }) <= size - 2;
      return element('g', data, [
        element('title', {}, [escapeXml(`${names}: ${look.words}`)]),
        element('rect', { ...box, width: size, height: size, fill: look.fill, ...edge }),
        pairMark(look.state, { x: box.x + size / 2, y: box.y + size / 2, size }),
        isWritten && look.text !== ''
          ? label(look.text, box.x + size / 2, box.y + size / 2 + fontSize * 0.36, {
              fontSize,
              fill: look.ink,
              textAnchor: 'middle',
            })
          : '',
      ]);
    }),
  );
}

/** The two cells of a pair, outlined. */
function outlines(
  grid: MatrixGrid,
  { x, top, pair }: { x: number; top: number; pair: readonly [number, number] },
): string {
  const cells = [pair, [pair[1], pair[0]] as const];
  return cells
    .map(([row, column]) =>
      element('rect', {
        x: x + column * grid.cell,
        y: top + row * grid.cell,
        width: grid.cell,
        height: grid.cell,
        fill: 'none',
        stroke: INK,
        strokeWidth: Math.max(1.5, Math.min(2.5, grid.cell / 6)),
      }),
    )
    .join('');
}
