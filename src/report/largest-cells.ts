import type { Cell } from './grouping.ts';

/** More dots than this lie on each other in a picture of the usual size. */
export const MOST_GROUPS = 1500;

/** The cells of each sector, no more together than can be drawn. */
export interface LargestCells {
  readonly cells: readonly (readonly Cell[])[];
  /** Cells with fewer persons than this were put together, sector by sector; null = none were. */
  readonly least: number | null;
}

/**
 * Which cells stay when there are too many to draw?
 *
 * The largest; the rest of each sector becomes one cell. The size that decides is the same in all sectors, and cells of one size
 * stay or go together, so that it can be said in a sentence.
 *
 * @param cells of each sector
 * @param most cells in all, at least one for each sector
 * Cost: O(cells log cells).
 */
export function largestCells(cells: readonly (readonly Cell[])[], most: number): LargestCells {
  const sizes = cells.flatMap((some) => some.map(smallest)).sort((a, b) => b - a);
  if (sizes.length <= most) return { cells, least: null };
  const least = sizes[Math.max(0, most - cells.length)]! + 1;
  return { cells: cells.map((some) => together(some, least)), least };
}

/** Persons in the window that has fewest of them, windows without any set aside. */
function smallest({ counts }: Cell): number {
  return Math.min(...counts.filter((n) => n > 0));
}

function together(cells: readonly Cell[], least: number): readonly Cell[] {
  const small = cells.filter((cell) => smallest(cell) < least);
  if (small.length < 2) return cells;
  const merged: Cell = {
    names: small.flatMap(({ names }) => names).sort(),
    counts: small[0]!.counts.map((_, w) => small.reduce((sum, { counts }) => sum + counts[w]!, 0)),
  };
  return [...cells.filter((cell) => !small.includes(cell)), merged];
}
