import type { BipartiteNull } from './bipartite-null.ts';
import type { TwoMode } from './two-mode.ts';

/** What one meeting series adds to each cell of the sector matrix; cells a ≤ b in the order of `placeOf`. */
export interface SeriesCells {
  readonly series: number;
  /** O and E, hours. */
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

/** Adds one event's hours to observed and expected. */
function addEvent(
  mode: TwoMode,
  event: number,
  into: { readonly observed: Float64Array; readonly expected: Float64Array },
  expectedShares: Float64Array,
): void {
  const { members, hours } = mode.events[event]!;
  const sectors = mode.sectorNames.length;
  const all = (members.length * (members.length - 1)) / 2;
  const present = new Map<number, number>();
  for (const row of members) {
    const g = mode.sector[row]!;
    if (g >= 0) present.set(g, (present.get(g) ?? 0) + 1);
  }
  for (const [a, ka] of present) {
    for (const [b, kb] of present) {
      if (a > b) continue;
      const pairs = a === b ? (ka * (ka - 1)) / 2 : ka * kb;
      into.observed[placeOf(a, b, sectors)]! += (hours * pairs) / all;
    }
  }
  for (let cell = 0; cell < into.expected.length; cell++)
    into.expected[cell]! += hours * expectedShares[cell]!;
}

/** Events of each series, by series number. */
function eventsBySeries(mode: TwoMode): number[][] {
  const groups = new Map<number, number[]>();
  mode.events.forEach(({ series }, e) => {
    const group = groups.get(series);
    if (group) group.push(e);
    else groups.set(series, [e]);
  });
  return [...groups.keys()].sort((a, b) => a - b).map((series) => groups.get(series)!);
}

/**
 * How much of each cell of the sector matrix comes from each meeting series?
 *
 *   O_gh(c) = Σ_{e in c} d_e·pairs_gh/C(k_e,2), E_gh(c) = Σ_{e in c} d_e·π_gh(e); see sectorMatrix
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @returns one entry a series, by series number; summed over series they are O and E of sectorMatrix
 * Cost: O(attendance + events × sectors²).
 */
export function matrixSeries(mode: TwoMode, chance: BipartiteNull): SeriesCells[] {
  const sectors = mode.sectorNames.length;
  const cells = (sectors * (sectors + 1)) / 2;
  const shares = chanceShares(chance, cells);
  return eventsBySeries(mode).map((events) => {
    const own = { observed: new Float64Array(cells), expected: new Float64Array(cells) };
    for (const e of events)
      addEvent(mode, e, own, shares.subarray(chance.kind[e]! * cells, (chance.kind[e]! + 1) * cells));
    return { series: mode.events[events[0]!]!.series, ...own };
  });
}
