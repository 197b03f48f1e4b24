import type { BipartiteNull } from './bipartite-null.ts';
import type { TwoMode } from './two-mode.ts';

/**
 * What each meeting series adds to each cell of the sector matrix; cells a ≤ b in the order of `placeOf`.
 *
 * Held as it is made: a series touches the cells of the sectors in its rooms, and what chance gives it follows from the kinds of its
 * meetings. cellSeries reads one cell.
 */
export interface MatrixSeries {
  /** Number of each series, ascending. */
  readonly series: Int32Array;
  /** Per cell the series with anything there, by their places, ascending, and their hours. */
  readonly observed: readonly { readonly at: Int32Array; readonly hours: Float64Array }[];
  /** Kind and hours of the meetings, series by series: those of series c are first[c] … first[c + 1] − 1. */
  readonly first: Int32Array;
  readonly kind: Int32Array;
  readonly hours: Float64Array;
  /** Shares of the pairs by chance: kinds × cells. */
  readonly shares: Float64Array;
}

/** One cell of the matrix, split on series. */
export interface CellSeries {
  /** O and E, hours, in the order of the series. */
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

/** Events series by series: those of series c are events[first[c]] … events[first[c + 1] − 1], ascending. */
function eventsBySeries(mode: TwoMode): { series: Int32Array; first: Int32Array; events: Int32Array } {
  const series = Int32Array.from(new Set(mode.events.map((event) => event.series))).sort();
  const place = new Map(Array.from(series, (own, c) => [own, c]));
  const seriesOf = Int32Array.from(mode.events, (event) => place.get(event.series)!);
  const first = new Int32Array(series.length + 1);
  for (let e = 0; e < seriesOf.length; e++) first[seriesOf[e]! + 1]!++;
  for (let c = 0; c < series.length; c++) first[c + 1]! += first[c]!;
  const next = first.slice();
  const events = new Int32Array(seriesOf.length);
  for (let e = 0; e < seriesOf.length; e++) events[next[seriesOf[e]!]!++] = e;
  return { series, first, events };
}

/** Adds one event's hours to the cells of the sectors in the room. */
function addEvent(
  mode: TwoMode,
  event: number,
  present: Int32Array,
  add: (cell: number, hours: number) => void,
): void {
  const { members, hours } = mode.events[event]!;
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
      if (pairs > 0) add(placeOf(a, b, present.length), (hours * pairs) / all);
    }
  }
  for (const g of room) present[g] = 0;
}

/**
 * How much of each cell of the sector matrix comes from each meeting series?
 *
 *   O_gh(c) = Σ_{e in c} d_e·pairs_gh/C(k_e,2), E_gh(c) = Σ_{e in c} d_e·π_gh(e); see sectorMatrix
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @returns by series number; summed over series the cells are O and E of sectorMatrix
 * Cost: O(attendance + events × (sectors in the room)² + kinds of events × sectors²).
 */
export function matrixSeries(mode: TwoMode, chance: BipartiteNull): MatrixSeries {
  const sectors = mode.sectorNames.length;
  const cells = (sectors * (sectors + 1)) / 2;
  const { series, first, events } = eventsBySeries(mode);
  const found = Array.from({ length: cells }, () => ({ at: [] as number[], hours: [] as number[] }));
  const present = new Int32Array(sectors);
  for (let c = 0; c < series.length; c++) {
    const add = (cell: number, hours: number): void => {
      const own = found[cell]!;
      if (own.at.at(-1) === c) own.hours[own.hours.length - 1]! += hours;
      else {
        own.at.push(c);
        own.hours.push(hours);
      }
    };
    for (let i = first[c]!; i < first[c + 1]!; i++) addEvent(mode, events[i]!, present, add);
  }
  return {
    series,
    observed: found.map(({ at, hours }) => ({ at: Int32Array.from(at), hours: Float64Array.from(hours) })),
    first,
    kind: events.map((e) => chance.kind[e]!),
    hours: Float64Array.from(events, (e) => mode.events[e]!.hours),
    shares: chanceShares(chance, cells),
  };
}

/**
 * How much of one cell comes from each series?
 *
 * @param cell  see placeOf
 * Cost: O(events).
 */
export function cellSeries(
  { series, observed: found, first, kind, hours, shares }: MatrixSeries,
  cell: number,
): CellSeries {
  const observed = new Float64Array(series.length);
  const expected = new Float64Array(series.length);
  const own = found[cell]!;
  for (let i = 0; i < own.at.length; i++) observed[own.at[i]!] = own.hours[i]!;
  for (let c = 0; c < series.length; c++)
    for (let i = first[c]!; i < first[c + 1]!; i++)
      expected[c]! += hours[i]! * shares[kind[i]! * found.length + cell]!;
  return { observed, expected };
}
