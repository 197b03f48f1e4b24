import type { WindowInfo } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { formatDate, monthName } from './format.ts';

/**
 * What is a window called where people read it?
 *
 *   quarter «K1 2024» / «1. kvartal 2024» · month «mar. 2024» / «mars 2024» · half-year «H1 2024» / «1. halvår 2024»
 *   year «2024» · all «Hele perioden» · phase: its name · duration: its day, or its first and last day
 *
 * @param style `short` for axes and small multiples, `long` for headings
 * @returns a name in the language; phases keep the name the user gave
 * Cost: O(1).
 */
export function windowLabel(window: WindowInfo, lang: Lang, style: 'short' | 'long' = 'short'): string {
  const year = window.start.slice(0, 4);
  const month = Number(window.start.slice(5, 7));
  switch (window.kind) {
    case 'phase':
      return window.id;
    case 'all':
      return lang === 'nb' ? 'Hele perioden' : 'Whole period';
    case 'year':
      return year;
    case 'month':
      return `${monthName(month, lang, style)} ${year}`;
    case 'quarter':
      return quarterLabel(Math.ceil(month / 3), year, { lang, style });
    case 'half-year':
      return halfYearLabel(Math.ceil(month / 6), year, { lang, style });
    case 'duration':
      return stretchLabel(window, lang, style);
  }
}

interface Wording {
  readonly lang: Lang;
  readonly style: 'short' | 'long';
}

function quarterLabel(quarter: number, year: string, { lang, style }: Wording): string {
  if (style === 'short') return `${lang === 'nb' ? 'K' : 'Q'}${quarter} ${year}`;
  return lang === 'nb' ? `${quarter}. kvartal ${year}` : `${ordinal(quarter)} quarter ${year}`;
}

function halfYearLabel(half: number, year: string, { lang, style }: Wording): string {
  if (style === 'short') return `H${half} ${year}`;
  return lang === 'nb' ? `${half}. halvår ${year}` : `${ordinal(half)} half of ${year}`;
}

/** The day, the hours of a day, or the first and the last day of a stretch. */
function stretchLabel(window: WindowInfo, lang: Lang, style: 'short' | 'long'): string {
  const startDay = window.start.slice(0, 10);
  const endDay = window.end.slice(0, 10);
  const from = window.start.slice(11, 16);
  const to = window.end.slice(11, 16);
  const midnight = (time: string): boolean => time === '' || time === '00:00';
  const lastDay = midnight(to) ? dayBefore(endDay) : endDay;
  const date = formatDate(startDay, lang, style);
  if (startDay !== lastDay) return `${date} – ${formatDate(lastDay, lang, style)}`;
  if (midnight(from) && midnight(to)) return date;
  const clock = (time: string): string => (lang === 'nb' ? time.replace(':', '.') : time) || '00:00';
  return `${date}${lang === 'nb' ? ' kl. ' : ', '}${clock(from)}–${clock(to === '' || to === '00:00' ? '24:00' : to)}`;
}

function dayBefore(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? day : new Date(ms - 86_400_000).toISOString().slice(0, 10);
}

function ordinal(n: number): string {
  return `${n}${['th', 'st', 'nd', 'rd'][n] ?? 'th'}`;
}
