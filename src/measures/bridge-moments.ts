import type { Bridge } from './bridges.ts';
import type { Carriers } from './carriers.ts';
import type { TwoMode } from './two-mode.ts';

/** Sums over one side of a bridge, whole and by series. */
export interface SideMoments {
  readonly carriers: Carriers;
  /** Σ_i s_i². */
  readonly squares: number;
  /** Σ_e b_e²/k_e: what a meeting has in common with itself. */
  readonly own: number;
  /** How much smaller squares and own are without each series. */
  readonly squaresOf: Float64Array;
  readonly ownOf: Float64Array;
  /** Σ_i of the squared hours inside each series: what a series has in common with itself. */
  readonly withinOf: Float64Array;
  /** Its sum over series. */
  readonly within: number;
}

/** Everything that person-dependence of one bridge is computed from. */
export interface BridgeMoments {
  /** S = Σ b_e, hours. */
  readonly total: number;
  /** S₂ = Σ b_e². */
  readonly totalSquares: number;
  /** Meetings with weight. */
  readonly count: number;
  /** Series with weight, ascending, and their parts of the three sums. */
  readonly series: Int32Array;
  readonly totalOf: Float64Array;
  readonly totalSquaresOf: Float64Array;
  readonly countOf: Int32Array;
  /** Σ over series of their squared hours. */
  readonly seriesSquares: number;
  /** Sides a and b of the bridge. */
  readonly sides: readonly [SideMoments, SideMoments];
}

/** The weighing meetings of a bridge, series by series. */
interface Clusters {
  /** Ascending. */
  readonly series: Int32Array;
  /** Columns of the bridge that are of series c: at[first[c]] … at[first[c + 1] − 1], ascending. */
  readonly first: Int32Array;
  readonly at: Int32Array;
}

function clustersOf(mode: TwoMode, bridge: Bridge): Clusters {
  const seriesOf = bridge.events.map((e) => mode.events[e]!.series);
  const weighing = Int32Array.from(bridge.events.keys()).filter((at) => bridge.weight[at] !== 0);
  const at = weighing.sort((x, y) => seriesOf[x]! - seriesOf[y]! || x - y);
  const isFirst = (i: number): boolean => i === 0 || seriesOf[at[i]!] !== seriesOf[at[i - 1]!];
  const starts = Int32Array.from(at.keys()).filter(isFirst);
  return {
    series: starts.map((start) => seriesOf[at[start]!]!),
    first: Int32Array.of(...starts, at.length),
    at,
  };
}

/** The persons of one side, as columns in the order they are first met, and what each carried in each series. */
interface Carried {
  readonly rows: number[];
  readonly hours: number[];
  readonly sole: number[];
  readonly present: number[];
  /** Entries of series c, one for each person in it: first[c] … first[c + 1] − 1. */
  readonly first: Int32Array;
  /** Person (place in the columns) and hours of each entry. */
  readonly person: number[];
  readonly share: number[];
}

interface Side {
  readonly sector: number;
  readonly size: Int32Array;
  readonly total: number;
}

function carriedBy(mode: TwoMode, bridge: Bridge, { first, at }: Clusters, side: Side): Carried {
  const found: Carried = {
    ...{ rows: [], hours: [], sole: [], present: [] },
    ...{ first: new Int32Array(first.length), person: [], share: [] },
  };
  const placeOf = new Int32Array(mode.rows).fill(-1);
  const entryOf: number[] = [];
  const place = (row: number): number => {
    if (placeOf[row]! < 0) {
      placeOf[row] = found.rows.push(row) - 1;
      for (const column of [found.hours, found.sole, found.present]) column.push(0);
      entryOf.push(-1);
    }
    return placeOf[row]!;
  };
  for (let c = 0; c + 1 < first.length; c++) {
    const start = found.person.length;
    for (let i = first[c]!; i < first[c + 1]!; i++) {
      const weight = bridge.weight[at[i]!]!;
      const k = side.size[at[i]!]!;
      for (const row of mode.events[bridge.events[at[i]!]!]!.members) {
        if (mode.sector[row] !== side.sector) continue;
        const own = place(row);
        if (entryOf[own]! < start) {
          entryOf[own] = found.person.push(own) - 1;
          found.share.push(0);
        }
        found.share[entryOf[own]!]! += weight / k;
        found.present[own]! += weight;
        if (k === 1) found.sole[own]! += weight;
      }
    }
    for (let entry = start; entry < found.person.length; entry++)
      found.hours[found.person[entry]!]! += found.share[entry]!;
    found.first[c + 1] = found.person.length;
  }
  return found;
}

/** Per series a sum over its entries. */
function sumEntries({ first, person, share }: Carried, of: (person: number, share: number) => number) {
  const sums = new Float64Array(first.length - 1);
  for (let c = 0; c < sums.length; c++)
    for (let entry = first[c]!; entry < first[c + 1]!; entry++) sums[c]! += of(person[entry]!, share[entry]!);
  return sums;
}

/** Who carried it, most first. */
function carriersOf(mode: TwoMode, { rows, hours, sole, present }: Carried, total: number): Carriers {
  const order = Int32Array.from(rows.keys()).sort((i, j) => hours[j]! - hours[i]! || rows[i]! - rows[j]!);
  const sorted = (values: readonly number[]): Float64Array => Float64Array.from(order, (i) => values[i]!);
  const shares = (values: readonly number[]): Float64Array =>
    Float64Array.from(order, (i) => Math.min(1, values[i]! / total));
  const row = order.map((i) => rows[i]!);
  return {
    row,
    person: row.map((own) => mode.person[own]!),
    hours: sorted(hours),
    share: shares(hours),
    sole: shares(sole),
    presence: shares(present),
  };
}

function sideMoments(mode: TwoMode, bridge: Bridge, clusters: Clusters, side: Side): SideMoments {
  const carried = carriedBy(mode, bridge, clusters, side);
  const carriers = carriersOf(mode, carried, side.total);
  const ownOf = sumOf(clusters, (at) => bridge.weight[at]! ** 2 / side.size[at]!);
  const withinOf = sumEntries(carried, (_, share) => share * share);
  return {
    carriers,
    squares: carriers.hours.reduce((sum, hours) => sum + hours ** 2, 0),
    own: ownOf.reduce((a, b) => a + b, 0),
    squaresOf: sumEntries(carried, (person, share) => (2 * carried.hours[person]! - share) * share),
    ownOf,
    withinOf,
    within: withinOf.reduce((a, b) => a + b, 0),
  };
}

/** Per series a sum over its columns. */
function sumOf({ first, at }: Clusters, of: (at: number) => number): Float64Array {
  const sums = new Float64Array(first.length - 1);
  for (let c = 0; c < sums.length; c++)
    for (let i = first[c]!; i < first[c + 1]!; i++) sums[c]! += of(at[i]!);
  return sums;
}

/**
 * Who carried how much of a bridge, and what would the sums be without each meeting series?
 *
 * Cost: O(attendance of the bridge + meetings · log meetings).
 */
export function bridgeMoments(mode: TwoMode, bridge: Bridge): BridgeMoments {
  const clusters = clustersOf(mode, bridge);
  const { weight } = bridge;
  const total = weight.reduce((sum, w) => sum + w, 0);
  const totalOf = sumOf(clusters, (at) => weight[at]!);
  return {
    total,
    totalSquares: weight.reduce((sum, w) => sum + w ** 2, 0),
    count: clusters.at.length,
    series: clusters.series,
    totalOf,
    seriesSquares: totalOf.reduce((sum, w) => sum + w * w, 0),
    totalSquaresOf: sumOf(clusters, (at) => weight[at]! ** 2),
    countOf: clusters.series.map((_, c) => clusters.first[c + 1]! - clusters.first[c]!),
    sides: [
      sideMoments(mode, bridge, clusters, { sector: bridge.a, size: bridge.sizeA, total }),
      sideMoments(mode, bridge, clusters, { sector: bridge.b, size: bridge.sizeB, total }),
    ],
  };
}
