import type { BipartiteNull } from './bipartite-null.ts';
import type { TwoMode } from './two-mode.ts';

/** What each meeting series adds to each cell of the sector matrix; cells a ≤ b in the order of `placeOf`. */
export interface MatrixSeries {
  /** Number of each series, ascending. */
  readonly series: Int32Array;
  /** Cells of the matrix. */
  readonly cells: number;
  /** O and E, hours; series × cells, series by series. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** Place of a cell a ≤ b in a row-by-row upper triangle. */
export const placeOf = (a: number, b: number, sectors: number): number =>
  a * sectors - (a * (a - 1)) / 2 + b - a;

/** Shares of the pairs by chance, of each kind of event: kinds × cells. */
function chanceShares(chance: BipartiteNull, cells: number): Float64Array {
  const { kinds, sectors, sum, squares, total, totalSquares } = chance;
  const shares = new Float64Array(kinds * cells);
  for (let k = 0; k < kinds; k++) {
    const pairs = total[k]! ** 2 - totalSquares[k]!;
    for (let a = 0; a < sectors; a++) {
      const own = sum[k * sectors + a]!;
      for (let b = a; b < sectors; b++) {
        const both = a === b ? own ** 2 - squares[k * sectors + a]! : 2 * own * sum[k * sectors + b]!;
        shares[k * cells + placeOf(a, b, sectors)] = Math.max(0, both) / pairs;
      }
    }
  }
  return shares;
}

/**
 * How much of each cell of the sector matrix comes from each meeting series?
 *
 *   O_gh(c) = Σ_{e in c} d_e·pairs_gh/C(k_e,2), E_gh(c) = Σ_{e in c} d_e·π_gh(e); see sectorMatrix
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @returns columns by series number; summed over series they are O and E of sectorMatrix
 * Cost: O(attendance + events × sectors²).
 */
export function matrixSeries(mode: TwoMode, chance: BipartiteNull): MatrixSeries {
  const sectors = mode.sectorNames.length;
  const cells = (sectors * (sectors + 1)) / 2;
  const shares = chanceShares(chance, cells);
  const series = Int32Array.from(new Set(mode.events.map((event) => event.series))).sort();
  const place = new Map(Array.from(series, (own, i) => [own, i]));
  const observed = new Float64Array(series.length * cells);
  const expected = new Float64Array(series.length * cells);
  const present = new Int32Array(sectors);
  mode.events.forEach(({ members, hours, series: own }, e) => {
    const from = place.get(own)! * cells;
    const room: number[] = [];
    for (const row of members) {
      const g = mode.sector[row]!;
      if (g >= 0 && present[g]!++ === 0) room.push(g);
    }
    const all = (members.length * (members.length - 1)) / 2;
    for (const a of room) {
      for (const b of room) {
        if (a > b) continue;
        const pairs = a === b ? (present[a]! * (present[a]! - 1)) / 2 : present[a]! * present[b]!;
        observed[from + placeOf(a, b, sectors)]! += (hours * pairs) / all;
      }
    }
    for (const g of room) present[g] = 0;
    const share = chance.kind[e]! * cells;
    for (let cell = 0; cell < cells; cell++) expected[from + cell]! += hours * shares[share + cell]!;
  });
  return { series, cells, observed, expected };
}
