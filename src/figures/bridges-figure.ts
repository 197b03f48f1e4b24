import { bridgesText } from '../report/bridge-figure-text.ts';
import { type BridgeRow, bridgeRows, type Removed } from '../report/bridge-rows.ts';
import { figureWords, reasonWords } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import type { LayerName, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { type BridgesPlan, bandDots, carrier, dependence, spoken } from './bridge-marks.ts';
import { findLayer, findSlice } from './find-slice.ts';
import { LINE, MUTED, sectorColour } from './palette.ts';
import { element, escapeXml, label, num, svgPage } from './svg.ts';
import { fitText, packLines, wrapText } from './text-width.ts';

export interface BridgesFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** WindowInfo.id; default the last window that has pairs. */
  readonly window?: string;
  /** Who is taken away; default nobody. */
  readonly removed?: Removed | null;
  /** The pair that is marked: places in Result.sectors. */
  readonly pair?: readonly [number, number] | null;
  /** Rows drawn; default 15. */
  readonly most?: number;
  /** Pixels, at least 320; default 860. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;
const ROW = 44;
const TOP = 50;

/**
 * Which bridges hang on the fewest people, and what is left without one of them?
 *
 * Pairs ranked by person-dependence, with its 95 % interval or its band, or why there is neither; beside it how much of the
 * contact the busiest person (or role) carried. Where somebody is taken away, her part of each bridge is drawn hollow.
 *
 * @returns SVG; each row is a group with `data-row` («a/b») for whoever listens
 * @throws UsageError UNKNOWN_WINDOW
 * Cost: O(pairs log pairs).
 */
export function bridgesFigure(result: Result, options: BridgesFigureOptions): string {
  const { layer, lang, removed = null } = options;
  const width = Math.max(320, options.width ?? 860);
  const id = options.window ?? lastWithPairs(result, layer);
  const text = bridgesText(result, { layer, lang, window: id, removed });
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  const slice = id === null ? null : findSlice(result, layer, id).slice;
  const rows = slice ? bridgeRows(slice, removed) : [];
  const words = sectorFigureWords(lang);
  if (!slice || rows.length === 0) {
    const why =
      id === null
        ? figureWords(result, layer, lang).noWindows
        : slice?.reason
          ? reasonWords(slice.reason, lang)
          : words.noBridges;
    const lines = wrapText(why.charAt(0).toUpperCase() + why.slice(1), width - 2 * MARGIN, {
      size: 15,
      bold: true,
      maxLines: 3,
    });
    const middle = { textAnchor: 'middle', fontSize: 15, fontWeight: 600 };
    return svgPage(
      { ...page, height: 90 + lines.length * 20 },
      lines.map((line, i) => label(line, width / 2, 56 + i * 20, middle)),
    );
  }
  const shown = rows.slice(0, options.most ?? 15);
  const plan = planRows(result, rows, { width, lang, removed });
  const more = rows.length - shown.length;
  const notes = packLines(
    [...(removed ? [words.mechanical] : []), ...(more > 0 ? [words.more(formatNumber(more, lang))] : [])],
    width - 2 * MARGIN,
    13,
  );
  const bottom = TOP + shown.length * ROW + 10;
  return svgPage({ ...page, height: bottom + notes.length * 18 + 8 }, [
    axis(plan, TOP + shown.length * ROW),
    ...shown.map((row, i) =>
      drawRow(plan, row, { y: TOP + (i + 0.5) * ROW, isMarked: isPair(row, options.pair) }),
    ),
    ...notes.map((line, i) => label(line, MARGIN, bottom + 10 + i * 18, { fill: MUTED })),
  ]);
}

/** Id of the last window with pairs of sectors; else the last window, null = none. Cost: O(windows · sectors²). */
export function lastWithPairs(result: Result, layer: LayerName): string | null {
  const windows: readonly WindowSlice[] = findLayer(result, layer)?.windows ?? [];
  const slice = windows.findLast((one) => one.pairs.some((p) => p.a !== p.b)) ?? windows.at(-1);
  return result.windows[slice?.window ?? -1]?.id ?? null;
}

function isPair({ pair }: BridgeRow, marked: readonly [number, number] | null | undefined): boolean {
  return marked != null && Math.min(...marked) === pair.a && Math.max(...marked) === pair.b;
}

function planRows(
  result: Result,
  rows: readonly BridgeRow[],
  { width, lang, removed }: Pick<BridgesPlan, 'width' | 'lang' | 'removed'>,
): BridgesPlan {
  const isExact = result.view === 'researcher';
  const room = width - 2 * MARGIN;
  const hasBar = rows.some((row) => row.top !== null);
  const isNarrow = width < 560;
  const names = room * (isNarrow ? 0.4 : hasBar ? 0.32 : 0.5);
  const middle = hasBar ? room * (isNarrow ? 0.27 : 0.33) : room - names - 20;
  const from = MARGIN + names + 14;
  const to = from + middle - 28;
  const bar = hasBar ? { from: to + 20, to: width - MARGIN } : null;
  return { result, lang, width, removed, isExact, names, from, to, bar };
}

function axis(plan: BridgesPlan, bottom: number): string {
  const { lang, from, to, bar, isExact, width } = plan;
  const words = sectorFigureWords(lang);
  const size = 12;
  const small = { fontSize: size, fill: MUTED };
  const head = fitText(words.dependence.split(' (')[0]!, (bar ? bar.from - 8 : width) - from, { size });
  const who = isExact ? words.topCarrier : words.topRole;
  const top = bar ? label(fitText(who, bar.to - bar.from, { size }), bar.from, 22, small) : '';
  if (!isExact) return label(head, from, 22, small) + top;
  const ticks = (to - from < 130 ? [0, 1] : [0, 0.25, 0.5, 1]).map((value) => {
    const x = from + value * (to - from);
    return (
      element('path', {
        d: `M${num(x)} ${TOP - 4}L${num(x)} ${bottom}`,
        stroke: value === 0 ? '#8b93a3' : LINE,
      }) + label(formatNumber(value, lang), x, 42, { ...small, fontSize: 11, textAnchor: 'middle' })
    );
  });
  return label(head, from, 22, small) + top + ticks.join('');
}

function drawRow(
  plan: BridgesPlan,
  row: BridgeRow,
  { y, isMarked }: { readonly y: number; readonly isMarked: boolean },
): string {
  const { result, width, names } = plan;
  const { a, b } = row.pair;
  const both = [a, b].map((at) => result.sectors[at]!);
  const lines = both.map((sector, i) => {
    const shown = fitText(sector.name, names - 20, { size: 13 });
    const at = y + (i === 0 ? -4 : 13);
    return (
      element('circle', {
        cx: MARGIN + 5,
        cy: at - 4.5,
        r: 4.5,
        fill: sectorColour(sector.colour, result.sectors.length),
      }) + label(shown, MARGIN + 16, at, {})
    );
  });
  const value = `${both.map((s) => s.name).join(' – ')}: ${spoken(row, plan)}`;
  return element('g', { dataRow: `${a}/${b}` }, [
    element('title', {}, [escapeXml(value)]),
    element('rect', {
      ...{ x: 6, y: y - ROW / 2 + 1, width: width - 12, height: ROW - 2, rx: 6 },
      fill: isMarked ? '#e6eff8' : 'none',
    }),
    element('path', {
      d: `M${MARGIN} ${num(y + ROW / 2)}L${num(width - MARGIN)} ${num(y + ROW / 2)}`,
      stroke: '#eceff3',
    }),
    ...lines,
    plan.isExact ? dependence(plan, row, y) : bandDots(plan, row, y),
    carrier(plan, row, y),
  ]);
}
