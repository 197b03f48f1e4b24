import { type BridgeRow, type Removed, removedName } from '../report/bridge-rows.ts';
import { reasonWords } from '../report/figure-words.ts';
import { formatNumber, formatPercent } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import type { Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { INK, MUTED } from './palette.ts';
import { element, label, num } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

/** Where the columns of the picture of bridges lie. */
export interface BridgesPlan {
  readonly result: Result;
  readonly lang: Lang;
  readonly width: number;
  readonly removed: Removed | null;
  readonly isExact: boolean;
  readonly names: number;
  /** The index's axis, 0…1, pixels; or where the dots of the band stand. */
  readonly from: number;
  readonly to: number;
  /** The bar of who carries most; null where the view has none. */
  readonly bar: { readonly from: number; readonly to: number } | null;
}

/** A row in words: its index or why not, who carries most, what is left. Cost: O(1). */
export function spoken({ pair, top, left, reason }: BridgeRow, { result, lang }: BridgesPlan): string {
  const words = sectorFigureWords(lang);
  const two = (value: number | null): string => formatNumber(value, lang, { decimals: 2 });
  const value =
    pair.pai !== null
      ? two(pair.pai) + (pair.paiLo === null ? '' : ` (${two(pair.paiLo)}–${two(pair.paiHi)})`)
      : pair.band !== null
        ? words.bands[pair.band]
        : reasonWords(reason, lang);
  const who = top ? `, ${removedName(result, top.removed)} ${formatPercent(top.share, lang)}` : '';
  return value + who + (left === null ? '' : `, ${formatPercent(left, lang)} ${words.left}`);
}

/** The index with its interval; hollow where it rests on too little, with the reason; or why there is none. Cost: O(1). */
export function dependence({ lang, from, to }: BridgesPlan, { pair, reason }: BridgeRow, y: number): string {
  const x = (value: number): number => from + value * (to - from);
  const why = reasonWords(reason, lang);
  if (pair.pai === null) {
    const lines = wrapText(why, to - from + 12, { size: 12, maxLines: 2 });
    return lines
      .map((line, i) =>
        label(line, from + 6, y + 4 + (i - (lines.length - 1) / 2) * 15, { fontSize: 12, fill: MUTED }),
      )
      .join('');
  }
  const at = x(pair.pai);
  const bar =
    pair.paiLo === null || pair.paiHi === null
      ? ''
      : element('path', {
          d: `M${num(x(pair.paiLo))} ${num(y + 6)}L${num(x(pair.paiHi))} ${num(y + 6)}`,
          stroke: INK,
          strokeWidth: 2,
          strokeOpacity: 0.5,
        });
  const isSure = reason === null && pair.paiLo !== null;
  const dot = { cx: at, cy: y + 6, r: 5, fill: isSure ? INK : '#ffffff', stroke: INK, strokeWidth: 1.75 };
  const isLeft = pair.pai > 0.5;
  const room = (isLeft ? at - from : to - at) + 8;
  const value = formatNumber(pair.pai, lang, { decimals: 2 });
  const text = isSure || reason === null ? value : `${value} · ${why}`;
  const isTight = textWidth(text, { size: 12 }) > room;
  const shown = isTight ? fitText(text, to - from + 8, { size: 12 }) : text;
  const anchor = { fontSize: 12, textAnchor: isLeft || isTight ? 'end' : 'start' } as const;
  const labelAt = isTight ? to + 5 : isLeft ? at + 5 : at - 5;
  return bar + element('circle', dot) + label(shown, labelAt, y - 5, anchor);
}

/** ●●○ with its word; the reason where there is no band. Cost: O(1). */
export function bandDots(
  { lang, from, to, bar, width }: BridgesPlan,
  { pair, reason }: BridgeRow,
  y: number,
): string {
  const room = (bar ? to : width - 20) - from;
  if (pair.band === null) {
    const lines = wrapText(reasonWords(reason, lang), room, { size: 12, maxLines: 2 });
    return lines
      .map((line, i) =>
        label(line, from, y + 4 + (i - (lines.length - 1) / 2) * 15, { fontSize: 12, fill: MUTED }),
      )
      .join('');
  }
  const filled = { high: 3, medium: 2, low: 1 }[pair.band];
  const dots = [0, 1, 2].map((k) =>
    element('circle', {
      cx: from + 6 + k * 16,
      cy: y,
      r: 5,
      fill: k < filled ? INK : '#ffffff',
      stroke: INK,
      strokeWidth: 1.5,
    }),
  );
  const word = sectorFigureWords(lang).bands[pair.band].split(' ')[0]!;
  return dots.join('') + (room > 96 ? label(word, from + 54, y + 4.5, {}) : '');
}

/** The bar of the whole contact: what the busiest carried is dark, what is taken away hollow. Cost: O(1). */
export function carrier(
  { result, lang, bar, removed }: BridgesPlan,
  { top, left }: BridgeRow,
  y: number,
): string {
  if (!bar || !top) return '';
  const width = bar.to - bar.from;
  const isGone = removed !== null && left !== null;
  const share = isGone ? 1 - left : top.share;
  const who = isGone ? removed : top.removed;
  const words = sectorFigureWords(lang);
  const text = isGone
    ? `${formatPercent(left, lang)} ${words.left}`
    : `${removedName(result, who)} ${formatPercent(top.share, lang)}`;
  const box = { y: y + 1, height: 9 };
  return (
    label(fitText(text, width, { size: 12, bold: isGone }), bar.from, y - 6, {
      fontSize: 12,
      ...(isGone ? { fontWeight: 600 } : {}),
    }) +
    element('rect', { ...box, x: bar.from, width, fill: '#c9ced8' }) +
    (isGone
      ? element('rect', {
          ...box,
          x: bar.from,
          width: width * share,
          fill: '#ffffff',
          stroke: INK,
          strokeWidth: 1,
          strokeDasharray: '3 2',
        })
      : element('rect', { ...box, x: bar.from, width: width * share, fill: '#2f6ea8' }))
  );
}
