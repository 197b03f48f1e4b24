import type { Bridge } from './bridges.ts';
import type { TwoMode } from './two-mode.ts';

/** A person who carried contact between two sectors. */
export interface Carrier {
  readonly row: number;
  readonly person: number;
  /** s_i: bridging hours carried, each meeting shared equally among those of the side. */
  readonly hours: number;
  /** s_i/S, 0…1; the side's shares sum to 1. */
  readonly share: number;
  /** Share of the bridging hours in which this person was there alone for the sector, 0…1. */
  readonly sole: number;
  /** Share of the bridging hours in which this person was there, 0…1. */
  readonly presence: number;
}

/** Sums over one side of a bridge, whole and by series. */
export interface SideMoments {
  /** Sorted by hours, largest first, then row. */
  readonly carriers: readonly Carrier[];
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

function sideMoments(
  mode: TwoMode,
  bridge: Bridge,
  clusters: readonly (readonly number[])[],
  side: { readonly sector: number; readonly size: Int32Array; readonly total: number },
): SideMoments {
  const hours = new Float64Array(mode.rows);
  const sole = new Float64Array(mode.rows);
  const present = new Float64Array(mode.rows);
  const ownOf = new Float64Array(clusters.length);
  const parts = clusters.map((positions, c) => {
    const part = new Map<number, number>();
    for (const at of positions) {
      const weight = bridge.weight[at]!;
      const k = side.size[at]!;
      ownOf[c]! += weight ** 2 / k;
      for (const row of mode.events[bridge.events[at]!]!.members) {
        if (mode.sector[row] !== side.sector) continue;
        part.set(row, (part.get(row) ?? 0) + weight / k);
        present[row]! += weight;
        if (k === 1) sole[row]! += weight;
      }
    }
    for (const [row, share] of part) hours[row]! += share;
    return part;
  });
  const squaresOf = Float64Array.from(parts, (part) => {
    let less = 0;
    for (const [row, share] of part) less += (2 * hours[row]! - share) * share;
    return less;
  });
  const withinOf = Float64Array.from(parts, (part) => {
    let within = 0;
    for (const share of part.values()) within += share * share;
    return within;
  });
  const rows = [...hours.keys()].filter((row) => hours[row]! > 0);
  rows.sort((i, j) => hours[j]! - hours[i]! || i - j);
  const carriers = rows.map((row) => ({
    row,
    person: mode.person[row]!,
    hours: hours[row]!,
    share: Math.min(1, hours[row]! / side.total),
    sole: Math.min(1, sole[row]! / side.total),
    presence: Math.min(1, present[row]! / side.total),
  }));
  return {
    carriers,
    squares: carriers.reduce((sum, c) => sum + c.hours ** 2, 0),
    own: ownOf.reduce((a, b) => a + b, 0),
    squaresOf,
    ownOf,
    withinOf,
    within: withinOf.reduce((a, b) => a + b, 0),
  };
}

/**
 * Who carried how much of a bridge, and what would the sums be without each meeting series?
 *
 * Cost: O(attendance of the bridge).
 */
export function bridgeMoments(mode: TwoMode, bridge: Bridge): BridgeMoments {
  const bySeries = new Map<number, number[]>();
  let total = 0;
  let totalSquares = 0;
  let count = 0;
  bridge.events.forEach((e, at) => {
    const weight = bridge.weight[at]!;
    if (weight === 0) return;
    total += weight;
    totalSquares += weight ** 2;
    count++;
    const group = bySeries.get(mode.events[e]!.series);
    if (group) group.push(at);
    else bySeries.set(mode.events[e]!.series, [at]);
  });
  const series = Int32Array.from(bySeries.keys()).sort();
  const clusters = Array.from(series, (s) => bySeries.get(s)!);
  const sumOf = (of: (weight: number) => number): Float64Array =>
    Float64Array.from(clusters, (positions) =>
      positions.reduce((sum, at) => sum + of(bridge.weight[at]!), 0),
    );
  const totalOf = sumOf((w) => w);
  return {
    total,
    totalSquares,
    count,
    series,
    totalOf,
    seriesSquares: totalOf.reduce((sum, w) => sum + w * w, 0),
    totalSquaresOf: sumOf((w) => w ** 2),
    countOf: Int32Array.from(clusters, (positions) => positions.length),
    sides: [
      sideMoments(mode, bridge, clusters, { sector: bridge.a, size: bridge.sizeA, total }),
      sideMoments(mode, bridge, clusters, { sector: bridge.b, size: bridge.sizeB, total }),
    ],
  };
}
