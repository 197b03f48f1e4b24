import { drawnUnitsNote } from '../report/drawn-units-text.ts';
import { figureText } from '../report/figure-text.ts';
import { figureWords, headlineText, measureWords, reasonWords } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import { windowLabel } from '../report/window-label.ts';
import { HEADLINE } from '../result/headline.ts';
import type { LayerName, LayerResult, Result, WindowInfo } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { frozenScale, type Scale, windowLooks } from './appearance.ts';
import { findLayer } from './find-slice.ts';
import { drawSeatNumbers, drawSeats, drawTiesAndNodes } from './network-drawing.ts';
import { INK, MUTED } from './palette.ts';
import { phaseOf } from './phase-of.ts';
import { ringReach } from './ring-reach.ts';
import { sectorLegend } from './sector-legend.ts';
import { element, escapeXml, label, svgPage } from './svg.ts';
import { fitText, packLines, textWidth, wrapText } from './text-width.ts';

export interface MultiplesFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pictures in a row; default 3 or 4, and 6 for more than 12 windows. */
  readonly columns?: number;
  /** Pixels, at least 320; default 1000. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

interface Grid {
  readonly columns: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly gap: number;
  readonly rowHeight: number;
  readonly band: number;
}

const MARGIN = 20;

/**
 * How did the network change, window by window? One small picture each, all on the same scale.
 *
 * Period to the left, the headline number to the right, the pilot's phases as bands above; the sectors' names are in the legend, in the
 * order of the seats from the top and clockwise.
 *
 * @returns SVG with as many rows as needed
 * Cost: O(nodes + ties over all windows).
 */
export function multiplesFigure(result: Result, options: MultiplesFigureOptions): string {
  const { layer, lang } = options;
  const width = Math.max(320, options.width ?? 1000);
  const text = figureText(result, { kind: 'overview', layer, lang });
  const found = findLayer(result, layer);
  const words = figureWords(result, layer, lang);
  if (found === null || result.windows.length === 0) {
    const note = label(words.noWindows, width / 2, 76, {
      textAnchor: 'middle',
      fontSize: 16,
      fontWeight: 600,
    });
    return svgPage(
      { width, height: 150, title: text.title, desc: text.alt, standalone: options.standalone },
      [note],
    );
  }
  const grid = planGrid(result, width, options.columns);
  const rows = Math.ceil(result.windows.length / grid.columns);
  const bottom = grid.top + rows * grid.rowHeight;
  const legend = sectorLegend(result.sectors, { x: MARGIN, y: bottom + 4, width: width - 2 * MARGIN });
  const loose = result.nodes.some((node) => node.affiliations.some((one) => one.sector < 0));
  const drawn = drawnUnitsNote(result, lang);
  const notes = packLines(
    [
      ...(grid.cell < SMALL_CELL ? [`${words.corner}: ${measureWords(HEADLINE, lang)}`] : []),
      words.centre,
      words.nodeSize,
      words.crossTies,
      words.isolate,
      ...(loose ? [words.withoutSector] : []),
      ...(drawn === '' ? [] : [drawn]),
    ],
    width - 2 * MARGIN,
    13,
  );
  const noteTop = bottom + 4 + legend.height + 26;
  const scale = frozenScale(found);
  const reach = ringReach(result, found);
  const parts = [
    ...phaseBands(result, grid),
    ...result.windows.map((window, i) => drawCell(result, found, { window, i, grid, scale, reach, lang })),
    legend.svg,
    ...notes.map((line, i) => label(line, MARGIN, noteTop + i * 18, { fill: MUTED })),
  ];
  const height = noteTop + notes.length * 18 + MARGIN - 12;
  return svgPage({ width, height, title: text.title, desc: text.alt, standalone: options.standalone }, parts);
}

/** Dots and lines of a small picture; finer where hundreds of units or a thousand persons would cover it. */
const PLAIN = { halo: 0.5, minDot: 1.5, minLine: 0.5 } as const;
const FINE = { together: true, minDot: 1.1, minLine: 0.3, fade: 0.35 } as const;
const isCrowded = ({ groups, maxNodes }: Scale): boolean => maxNodes > (groups ? 300 : 1000);

/** Below this width of a cell, pixels, the corner has the number without its name. */
const SMALL_CELL = 200;

function planGrid(result: Result, width: number, wanted: number | undefined): Grid {
  const n = result.windows.length;
  const usual = n > 12 ? 6 : n <= 3 ? n : n === 5 || n === 6 || n === 9 ? 3 : 4;
  const room = Math.max(1, Math.floor(width / 150));
  const columns = Math.max(1, Math.min(wanted ?? usual, n, room));
  const gap = columns > 4 ? 16 : 26;
  const cell = Math.min(340, (width - 2 * MARGIN - (columns - 1) * gap) / columns);
  const banded = result.windows.some((window) => phaseOf(result, window) >= 0);
  const band = banded ? 26 : 0;
  const used = columns * cell + (columns - 1) * gap;
  return {
    columns,
    left: (width - used) / 2,
    top: MARGIN,
    cell,
    gap,
    rowHeight: band + 30 + cell + 18,
    band,
  };
}

/** A strip above the pictures of a phase, with its name; it goes on in the next row where the phase does. */
function phaseBands(result: Result, grid: Grid): string[] {
  if (grid.band === 0) return [];
  const phases = result.windows.map((window) => phaseOf(result, window));
  const strips: string[] = [];
  for (let from = 0, to = 0; from < phases.length; from = to) {
    const row = Math.floor(from / grid.columns);
    for (to = from + 1; phases[to] === phases[from] && Math.floor(to / grid.columns) === row; ) to++;
    const phase = result.phases[phases[from]!];
    if (phase === undefined) continue;
    const x = grid.left + (from % grid.columns) * (grid.cell + grid.gap);
    const y = grid.top + row * grid.rowHeight;
    const width = (to - from) * (grid.cell + grid.gap) - grid.gap;
    const goesOn = phases[from - 1] === phases[from];
    const name = fitText(phase.name, width - 16, { size: 12 });
    strips.push(
      element('g', {}, [
        element('title', {}, [escapeXml(phase.name)]),
        element('rect', { x, y, width, height: 19, rx: 3, fill: '#edf0f4' }),
        label(name, x + 8, y + 13.5, { fontSize: 12, fill: goesOn ? MUTED : INK }),
      ]),
    );
  }
  return strips;
}

interface Cell {
  readonly window: WindowInfo;
  readonly i: number;
  readonly grid: Grid;
  readonly scale: Scale;
  readonly reach: number;
  readonly lang: Lang;
}

function drawCell(result: Result, layer: LayerResult, { window, i, grid, scale, reach, lang }: Cell): string {
  const x = grid.left + (i % grid.columns) * (grid.cell + grid.gap);
  const y = grid.top + Math.floor(i / grid.columns) * grid.rowHeight + grid.band;
  const slice = layer.windows.find((one) => one.window === i) ?? null;
  const small = grid.cell < SMALL_CELL;
  const size = small ? 12 : 14;
  const value = slice?.measures[HEADLINE];
  const right = small ? formatNumber(value ?? null, lang, { decimals: 2 }) : headlineText(value, lang);
  const rightWidth = textWidth(right, { size: size - 1 });
  const name = windowLabel(window, lang, 'short');
  const left = fitText(name, grid.cell - rightWidth - 10, { size, bold: true });
  const ring = { cx: x + grid.cell / 2, cy: y + 30 + grid.cell / 2, radius: (grid.cell / 2 - 13) / reach };
  const empty = slice === null || slice.reason !== null;
  const note = empty ? reasonWords(slice?.reason ?? 'EMPTY_WINDOW', lang) : '';
  const lines = empty ? wrapText(note, ring.radius * 1.25, { size: 12, maxLines: 3 }) : [];
  return element('g', {}, [
    element('title', {}, [escapeXml(`${windowLabel(window, lang, 'long')}: ${empty ? note : right}`)]),
    label(left, x, y + 16, { fontSize: size, fontWeight: 600 }),
    label(right, x + grid.cell, y + 16, { fontSize: size - 1, fill: MUTED, textAnchor: 'end' }),
    drawSeats(result.sectors, ring),
    drawSeatNumbers(result.sectors, ring, result.sectors.length > 16 ? 8 : 10),
    ...(slice && !empty
      ? [drawTiesAndNodes(windowLooks(result, slice, scale), ring, isCrowded(scale) ? FINE : PLAIN)]
      : []),
    ...lines.map((line, k) =>
      label(line, ring.cx, ring.cy + 4 + (k - (lines.length - 1) / 2) * 16, {
        fontSize: 12,
        fill: MUTED,
        textAnchor: 'middle',
      }),
    ),
  ]);
}
