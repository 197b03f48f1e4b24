import type { BrokerMeasure, BrokerRow, BrokerRows } from '../report/broker-rows.ts';
import { formatNumber, formatPercent, NO_VALUE } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import { windowLabel } from '../report/window-label.ts';
import type { Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { outlineOf } from './network-drawing.ts';
import { INK, MUTED } from './palette.ts';
import { element, escapeXml, label } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

/** Left edge of the picture, pixels. */
export const MARGIN = 20;

/** Where the columns of the broker strip lie. */
export interface BrokerStrip {
  readonly result: Result;
  readonly found: BrokerRows;
  readonly lang: Lang;
  readonly by: BrokerMeasure;
  readonly width: number;
  readonly names: number;
  /** Left edge and step of the windows' columns. */
  readonly left: number;
  readonly step: number;
  readonly hasFacts: boolean;
  readonly hasRank: boolean;
  /** Largest share, for the largest circle. */
  readonly most: number;
  readonly radius: number;
  readonly top: number;
}

/**
 * «3 (1–6)»; the interval alone where many share the rank and the draws part them; «–» for who carried nothing.
 * Cost: O(1).
 */
export function rankText({ rank, rankLo, rankHi }: BrokerRow, lang: Lang): string {
  if (rank === null) return NO_VALUE;
  const n = (value: number): string => formatNumber(Math.round(value), lang);
  if (rankLo === null || rankHi === null) return n(rank);
  const interval = `${n(rankLo)}–${n(rankHi)}`;
  return rank < rankLo || rank > rankHi ? interval : `${n(rank)} (${interval})`;
}

const NAME = { size: 13, bold: true };
const NARROW = 620;

/**
 * The two lines of a row's name; where the picture is narrow and the name would be cut, what tells rows apart is kept:
 * sector and the rest of the name have a line each, or the name goes on below. Cost: O(length²).
 */
function nameLines(name: string, sector: string, role: string, { room, width }: Room): [string, string] {
  const isIn = sector !== '' && name.includes(sector);
  const below = [isIn ? '' : sector, role].filter((one) => one !== '').join(' · ');
  if (width >= NARROW || textWidth(name, NAME) <= room) return [name, below];
  const without = name.replace(`(${sector})`, '').replace(sector, '');
  const at = name.indexOf(sector);
  const isWord = !/\p{L}/u.test(`${name[at - 1] ?? ''}${name[at + sector.length] ?? ''}`);
  const rest = isIn && isWord ? without.replace(/^[\s,·–-]+|[\s,·–-]+$/gu, '') : '';
  if (rest !== '') return name.startsWith(sector) ? [sector, rest] : [rest, sector];
  const [first, ...more] = wrapText(name, room, { ...NAME, maxLines: 2 });
  return more.length > 0 ? [first!, more.join(' ')] : [name, below];
}

interface Room {
  /** Pixels for the name. */
  readonly room: number;
  /** Of the picture, pixels. */
  readonly width: number;
}

/** The name with its sector and role, after a mark that says whether it was appointed. Cost: O(1). */
export function nameOf(
  { result, lang, width }: BrokerStrip,
  row: BrokerRow,
  { y, colour, room }: { readonly y: number; readonly colour: string; readonly room: number },
): string {
  const sector = row.sector < 0 ? '' : result.sectors[row.sector]!.name;
  const below = [row.name.includes(sector) ? '' : sector, row.role ?? '']
    .filter((one) => one !== '')
    .join(' · ');
  const [first, second] = nameLines(row.name, sector, row.role ?? '', { room, width });
  const name = fitText(first, room, NAME);
  const small = fitText(second, room, { size: 11.5 });
  const spoken = [row.name, below, row.isPinned ? sectorFigureWords(lang).pinned : ''].filter(
    (one) => one !== '',
  );
  const chip = row.isAppointed
    ? element('path', { d: outlineOf('diamond', [MARGIN + 6, y], 5.5), fill: colour })
    : element('circle', { cx: MARGIN + 6, cy: y, r: 5.5, fill: colour });
  return element('g', {}, [
    element('title', {}, [escapeXml(spoken.join(', '))]),
    chip,
    label(name, MARGIN + 19, second === '' ? y + 4.5 : y - 1.5, { fontWeight: 600 }),
    second === '' ? '' : label(small, MARGIN + 19, y + 12.5, { fontSize: 11.5, fill: MUTED }),
  ]);
}

/** Where even the largest share is written «1 %» or less, shares have a decimal. */
const ONE_PER_CENT = 0.015;

/** One circle of a row. */
export interface Spot {
  readonly share: number | null;
  readonly w: number;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** A circle (or a diamond of the same area) for a share, «–» for none; its share inside where it has room. Cost: O(1). */
export function circle(strip: BrokerStrip, row: BrokerRow, { share, w, x, y, colour }: Spot): string {
  const { result, lang, most, radius } = strip;
  const when = windowLabel(result.windows[w]!, lang, 'long');
  const shown = formatPercent(share, lang, most < ONE_PER_CENT ? 1 : 0);
  const title = element('title', {}, [escapeXml(`${row.name}, ${when}: ${shown}`)]);
  if (share === null)
    return element('g', {}, [
      title,
      element('rect', {
        x: x - 6,
        y: y - 7,
        width: 12,
        height: 14,
        fill: row.isPinned ? '#edf0f4' : '#ffffff',
      }),
      label(NO_VALUE, x, y + 4.5, { textAnchor: 'middle', fill: MUTED }),
    ]);
  const r = radius * Math.sqrt(share / most);
  if (r < 1.4) return element('g', {}, [title, element('circle', { cx: x, cy: y, r: 1.4, fill: '#8b93a3' })]);
  const look = { fill: row.isPinned ? '#edf0f4' : '#ffffff', stroke: colour, strokeWidth: 1.75 };
  const tint = { fill: colour, fillOpacity: 0.3 };
  // A diamond of the same area: half its diagonal is r·√(π/2); outlineOf draws 1.25 times its size.
  const d = outlineOf('diamond', [x, y], (r * Math.sqrt(Math.PI / 2)) / 1.25);
  const shape = (a: Record<string, string | number>): string =>
    row.isAppointed ? element('path', { d, ...a }) : element('circle', { cx: x, cy: y, r, ...a });
  const size = 11;
  const isWritten = textWidth(shown, { size }) <= 2 * r * (row.isAppointed ? 0.9 : 1.08);
  return element('g', {}, [
    title,
    shape(look),
    shape(tint),
    isWritten ? label(shown, x, y + 4, { fontSize: size, textAnchor: 'middle', fill: INK }) : '',
  ]);
}
