import type { Merge } from './types.ts';

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/**
 * Which column do the letters of a cell's name stand for?
 *
 * @param name e.g. `AB12`; letters A–Z of either case at its start
 * @returns column from 0; null when there are no letters or more than three
 */
export function columnOf(name: string): number | null {
  let column = 0;
  let i = 0;
  for (; i < name.length; i++) {
    const letter = name.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return i === 0 || i > 3 ? null : column - 1;
}

/**
 * Which cells does a merge span?
 *
 * @param ref e.g. `A1:G1`
 * @returns null when it is no range of cells
 */
export function mergeOf(ref: string | undefined): Merge | null {
  const [from, to] = (ref ?? '').split(':').map((name) => CELL.exec(name));
  if (!from || !to) return null;
  const [a, b] = [columnOf(from[1]!)!, columnOf(to[1]!)!];
  const [top, bottom] = [Number(from[2]), Number(to[2])];
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(a, b),
    right: Math.max(a, b),
  };
}
