import {
  formatNumber,
  type Lang,
  type Reason,
  reasonWords,
  type SectorPair,
  sectorScreenText,
  type WindowSlice,
} from '../../src/index.ts';
import { type Cell, type Column, numberCell } from './table-data.ts';

/**
 * A value with its interval, or with why it has none.
 *
 * @param options.isApart  the reason stands beside the text and not in it
 */
export function withInterval(
  value: number | null | undefined,
  bounds: { readonly lo?: number | null | undefined; readonly hi?: number | null | undefined },
  {
    lang,
    reason,
    isApart = false,
  }: { readonly lang: Lang; readonly reason: Reason | null; readonly isApart?: boolean },
): Cell {
  const two = (number: number | null | undefined) => formatNumber(number, lang, { decimals: 2 });
  const why = reasonWords(reason, lang);
  const { lo, hi } = bounds;
  const hasBounds = typeof lo === 'number' && typeof hi === 'number';
  if (value === null || value === undefined)
    return isApart ? numberCell(null, '', why) : { value: null, text: why };
  const shown = hasBounds ? sectorScreenText(lang).interval(two(value), two(lo), two(hi)) : two(value);
  if (hasBounds && reason === null) return numberCell(value, shown);
  return isApart ? { value, text: shown, reason: why } : numberCell(value, `${shown}, ${why}`);
}

/** A column of numbers. */
export const number = (id: string, label: string): Column => ({ id, label, isNumber: true });
/** A column of words. */
export const word = (id: string, label: string): Column => ({ id, label, isNumber: false });

/** The row of a pair in a window. */
export const pairOf = (
  slice: WindowSlice | undefined,
  [a, b]: readonly [number, number],
): SectorPair | undefined => slice?.pairs.find((pair) => pair.a === a && pair.b === b);
