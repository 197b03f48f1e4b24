/** Dark ink of all text and of ties between sectors; 15.8:1 on white. */
export const INK = '#1b1f2a';
/** Secondary text; 7.4:1 on white. */
export const MUTED = '#4a5160';
/** Hairlines and axes. */
export const LINE = '#c9ced8';
/** Dots and seats without a sector; 4.8:1 on white. */
export const NO_SECTOR = '#6b7280';

/**
 * Categorical colours found by optimisation of the smallest pairwise CIEDE2000 under normal sight and simulated deutan,
 * protan and tritan sight (Machado 2009), with at least 3:1 against white. test/figures/palette.test.ts measures them.
 */
export const PALETTES: Readonly<Record<8 | 10 | 12, readonly string[]>> = {
  8: ['#978316', '#75156e', '#7b2004', '#30919d', '#906dff', '#f71d88', '#1b1f2a', '#0e5e44'],
  10: '#3790a8 #c34276 #808a19 #6e009c #795d32 #906dff #0d6f61 #1b1f2a #c28771 #6a302d'.split(' '),
  12: '#0e5e44 #2e6cf9 #768b56 #163e96 #5b6770 #840d1c #eb6898 #1b1f2a #ad4fa3 #ce3d0f #60325a #3c9283'.split(
    ' ',
  ),
};

/** Marks that tell sectors apart when colours repeat. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

/**
 * Which colour has a sector?
 *
 * The smallest palette (8, 10, 12) with room for all; beyond 12 sectors the twelve colours repeat and `sectorShape`
 * changes. Colour never stands alone: the seat's place and its label carry the sector too.
 *
 * @param index SectorInfo.colour, 0, 1, …; negative = no sector (grey)
 * @param total number of sectors of the pilot, so that a colour never changes between windows
 * @returns #rrggbb, at least 3:1 on white
 * Cost: O(1).
 * Source: CIEDE2000: Sharma, Wu & Dalal 2005, doi:10.1002/col.20070; Machado, Oliveira & Fernandes 2009,
 * doi:10.1109/TVCG.2009.113
 */
export function sectorColour(index: number, total: number): string {
  if (index < 0) return NO_SECTOR;
  const palette = PALETTES[total <= 8 ? 8 : total <= 10 ? 10 : 12];
  return palette[index % palette.length]!;
}

/**
 * Which mark has a sector? Circles for the first twelve, then squares, diamonds and triangles, then again.
 *
 * @param index SectorInfo.colour; negative = no sector (circle)
 * Cost: O(1).
 */
export function sectorShape(index: number): Shape {
  return index < 0 ? 'circle' : SHAPES[Math.floor(index / 12) % SHAPES.length]!;
}
