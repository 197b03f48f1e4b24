import { brokerStripText, noBrokersSentence } from '../report/broker-figure-text.ts';
import {
  type BrokerMeasure,
  type BrokerRow,
  type BrokerRows,
  type BrokerSort,
  brokerRows,
} from '../report/broker-rows.ts';
import { figureWords } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import { windowLabel } from '../report/window-label.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { type BrokerStrip, circle, MARGIN, nameOf, rankText } from './broker-marks.ts';
import { MUTED, sectorColour } from './palette.ts';
import { element, label, num, svgPage } from './svg.ts';
import { fitText, packLines, textWidth, wrapText } from './text-width.ts';

export interface BrokerStripOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  readonly sort?: BrokerSort;
  /** What a person's share is of; default `paths`. */
  readonly by?: BrokerMeasure;
  /** Ids of rows that come first. */
  readonly pinned?: readonly string[];
  /** Rows drawn beside the pinned ones; default 12. Appointed brokers are always drawn. */
  readonly most?: number;
  /** Pixels, at least 320; default 1000. */
  readonly width?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const ROW = 38;
/** Appointed brokers are drawn beyond the first rows, down to this place in the order. */
const MOST_ROWS = 400;
const FACTS = 86;

/**
 * Who builds bridges, and does it pass to others? Persons, units or roles × windows.
 *
 * Circle area is the share, measured against the largest share of any window; «–» means absent. Appointed brokers are
 * diamonds, so that no colour is needed to tell them.
 *
 * @returns SVG; each row is a group with `data-row` (the row's id) for whoever listens
 * Cost: that of brokerRows.
 */
export function brokerStripFigure(result: Result, options: BrokerStripOptions): string {
  const { layer, lang, by = 'paths' } = options;
  const width = Math.max(320, options.width ?? 1000);
  const text = brokerStripText(result, { layer, lang, by });
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  const found = brokerRows(result, options);
  if (!found || found.rows.length === 0 || result.windows.length === 0) {
    const isEmpty = result.windows.length === 0;
    const note = isEmpty ? figureWords(result, layer, lang).noWindows : noBrokersSentence(found, lang);
    const middle = { textAnchor: 'middle', fontSize: 15, fontWeight: 600 };
    const lines = wrapText(note, width - 2 * MARGIN, { size: 15, bold: true, maxLines: 4 });
    return svgPage(
      { ...page, height: 100 + 20 * lines.length },
      lines.map((line, i) => label(line, width / 2, 62 + 20 * i, middle)),
    );
  }
  const pinned = found.rows.filter((row) => row.isPinned).length;
  const shown = pinned + (options.most ?? 12);
  const rows = found.rows.filter((row, i) => i < shown || (row.isAppointed && i < MOST_ROWS));
  const strip = planStrip(result, { ...found, rows }, { width, lang, by });
  const notes = packLines(notesOf(strip), width - 2 * MARGIN, 13);
  const bottom = strip.top + rows.length * ROW + 16;
  return svgPage({ ...page, height: bottom + notes.length * 18 + 6 }, [
    ...heads(strip),
    ...rows.map((row, i) => drawRow(strip, row, i)),
    ...notes.map((line, i) => label(line, MARGIN, bottom + 8 + i * 18, { fill: MUTED })),
  ]);
}

function planStrip(
  result: Result,
  found: BrokerRows,
  { width, lang, by }: Pick<BrokerStrip, 'width' | 'lang' | 'by'>,
): BrokerStrip {
  const hasFacts = width >= 620;
  const hasRank = hasFacts && found.rows.some((row) => row.rank !== null);
  const hasMet = hasFacts && found.rows.some((row) => row.sectorsMet !== null);
  const names = Math.min(260, Math.max(112, width * 0.28));
  const facts = (hasMet ? FACTS : 0) + (hasRank ? FACTS + 14 : 0);
  const room = width - 2 * MARGIN - names - facts;
  const step = Math.min(150, room / result.windows.length);
  const all = found.rows.flatMap((row) => row.shares.flatMap((share) => share ?? []));
  const longest = Math.max(
    ...result.windows.map((w) => textWidth(windowLabel(w, lang, 'short'), { size: 12 })),
  );
  const isSlanted = longest > step - 6;
  return {
    ...{ result, found, lang, by, width, names, step, hasFacts: hasMet, hasRank },
    left: MARGIN + names,
    most: Math.max(1e-9, ...all),
    radius: Math.max(3, Math.min(18, step * 0.48)),
    top: isSlanted ? 26 + Math.min(longest, 96) * 0.75 : 40,
  };
}

function heads(strip: BrokerStrip): string[] {
  const { result, lang, left, step, top, hasFacts, hasRank } = strip;
  const words = sectorFigureWords(lang);
  const isSlanted = top !== 40;
  const columns = result.windows.map((window, i) => {
    const x = left + (i + 0.5) * step;
    const name = fitText(windowLabel(window, lang, 'short'), isSlanted ? 96 : step, { size: 12 });
    const common = { fontSize: 12, fill: MUTED };
    return isSlanted
      ? label(name, x, top - 8, {
          ...common,
          textAnchor: 'start',
          transform: `rotate(-50 ${num(x)} ${num(top - 8)})`,
        })
      : label(name, x, top - 14, { ...common, textAnchor: 'middle' });
  });
  const facts = factColumns(strip);
  const head = (text: string, x: number): string =>
    label(text, x, top - 14, { fontSize: 12, fill: MUTED, textAnchor: 'middle' });
  return [
    ...columns,
    hasFacts ? head(words.sectorsMet, facts.met) : '',
    hasRank ? head(words.rank, facts.rank) : '',
  ];
}

function factColumns({ left, step, result, hasFacts }: BrokerStrip): {
  readonly met: number;
  readonly rank: number;
} {
  const from = left + step * result.windows.length;
  return { met: from + FACTS / 2, rank: from + (hasFacts ? FACTS : 0) + (FACTS + 14) / 2 };
}

function drawRow(strip: BrokerStrip, row: BrokerRow, i: number): string {
  const { result, lang, left, step, top, names, hasFacts, hasRank } = strip;
  const y = top + (i + 0.5) * ROW;
  const right = left + step * result.windows.length;
  const colour =
    row.sector < 0 ? MUTED : sectorColour(result.sectors[row.sector]!.colour, result.sectors.length);
  const facts = factColumns(strip);
  const middle = { textAnchor: 'middle' } as const;
  return element('g', { dataRow: row.id }, [
    element('rect', {
      ...{ x: 8, y: y - ROW / 2 + 1, width: strip.width - 16, height: ROW - 2, rx: 5 },
      fill: row.isPinned ? '#edf0f4' : 'none',
    }),
    element('path', { d: `M${num(left)} ${num(y)}L${num(right)} ${num(y)}`, stroke: '#e4e6ea' }),
    nameOf(strip, row, { y, colour, room: names - 30 }),
    ...row.shares.map((share, w) => circle(strip, row, { share, w, y, x: left + (w + 0.5) * step, colour })),
    hasFacts ? label(formatNumber(row.sectorsMet, lang), facts.met, y + 4.5, middle) : '',
    hasRank ? label(rankText(row, lang), facts.rank, y + 4.5, middle) : '',
  ]);
}

function notesOf({ result, found, lang, by }: BrokerStrip): string[] {
  const words = sectorFigureWords(lang);
  const hasAppointed = found.rows.some((row) => row.isAppointed);
  const missing = found.empty.map((w) => windowLabel(result.windows[w]!, lang, 'short'));
  const noContact = lang === 'nb' ? 'Uten tall' : 'No numbers';
  return [
    words.circle[found.kind === 'person' && by === 'share' ? 'share' : found.kind],
    ...(hasAppointed ? [words.appointed, words.notAppointed] : []),
    words.absentDash,
    words.zeroDot,
    ...(missing.length > 0 ? [`${noContact}: ${missing.join(', ')}`] : []),
  ];
}
