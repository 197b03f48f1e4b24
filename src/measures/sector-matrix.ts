import type { BipartiteNull } from './bipartite-null.ts';
import { falseDiscovery } from './false-discovery.ts';
import { type MatrixSeries, matrixSeries, placeOf } from './matrix-series.ts';
import { halfWidth } from './silo-interval.ts';
import { studentTwoTailed } from './student-t.ts';
import type { TwoMode } from './two-mode.ts';

/** Two sectors, a ≤ b; a = b is inside one. */
export interface SectorCell {
  readonly a: number;
  readonly b: number;
  /** O: hours, each meeting hour dealt out once among the pairs in the room. */
  readonly observed: number;
  /** E: hours by chance, given activity and meeting sizes. */
  readonly expected: number;
  /** 95 % interval of O/E; null when it rests on one series, or O is 0. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Two-sided p of O/E = 1, and its false discovery rate over all cells; null with the interval. */
  readonly p: number | null;
  readonly q: number | null;
}

/** Running jackknife of log(O/E) for every cell. */
interface Leaving {
  readonly count: Int32Array;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
  readonly undefined: Uint8Array;
  readonly weight: Float64Array;
  readonly weightSquares: Float64Array;
}

function leaveOut(total: number, own: number): number {
  const rest = total - own;
  return rest > 1e-12 * total ? rest : 0;
}

function addSeries(state: Leaving, cell: number, observed: number, expected: number): void {
  if (!(observed > 0) || !(expected > 0)) {
    state.undefined[cell] = 1;
    return;
  }
  const value = Math.log(observed / expected);
  const n = ++state.count[cell]!;
  const step = value - state.mean[cell]!;
  state.mean[cell]! += step / n;
  state.squares[cell]! += step * (value - state.mean[cell]!);
}

/**
 * Which sectors meet more, and which less, than chance would have it?
 *
 *   O_gh = Σ_e d_e·pairs_gh/C(k_e,2) against E_gh = Σ_e d_e·π_gh(e), π_gg = (P_g² − Q_g)/(P² − Q), π_gh = 2P_gP_h/(P² − Q)
 *
 * Σ O = Σ E = Σ d when everybody has a sector. Here E is not clamped as h⁰ is, so that this stays exact. The interval
 * is a delete-one-series jackknife of log(O/E), t with the cell's effective number of series less one; coverage of
 * these cells has not been simulated (method 16).
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @param bySeries  matrixSeries of the same data; default made here
 * @returns every cell a ≤ b with O or E above 0, sorted
 * Cost: O(attendance + series × sectors²).
 */
export function sectorMatrix(
  mode: TwoMode,
  chance: BipartiteNull,
  bySeries: MatrixSeries = matrixSeries(mode, chance),
): SectorCell[] {
  const sectors = mode.sectorNames.length;
  const { cells } = bySeries;
  const all = { observed: new Float64Array(cells), expected: new Float64Array(cells) };
  for (let at = 0; at < bySeries.observed.length; at++) {
    all.observed[at % cells]! += bySeries.observed[at]!;
    all.expected[at % cells]! += bySeries.expected[at]!;
  }
  const state: Leaving = {
    count: new Int32Array(cells),
    mean: new Float64Array(cells),
    squares: new Float64Array(cells),
    undefined: new Uint8Array(cells),
    weight: new Float64Array(cells),
    weightSquares: new Float64Array(cells),
  };
  for (let at = 0; at < bySeries.observed.length; at++) {
    const cell = at % cells;
    state.weight[cell]! += bySeries.expected[at]!;
    state.weightSquares[cell]! += bySeries.expected[at]! ** 2;
    const observed = leaveOut(all.observed[cell]!, bySeries.observed[at]!);
    addSeries(state, cell, observed, leaveOut(all.expected[cell]!, bySeries.expected[at]!));
  }
  return withFalseDiscovery(readCells(sectors, all, state));
}

function readCells(
  sectors: number,
  all: { readonly observed: Float64Array; readonly expected: Float64Array },
  state: Leaving,
): SectorCell[] {
  const rows: SectorCell[] = [];
  for (let a = 0; a < sectors; a++) {
    for (let b = a; b < sectors; b++) {
      const cell = placeOf(a, b, sectors);
      const [observed, expected] = [all.observed[cell]!, all.expected[cell]!];
      if (observed === 0 && expected === 0) continue;
      const n = state.count[cell]!;
      const none = { a, b, observed, expected, lo: null, hi: null, p: null, q: null };
      if (state.undefined[cell] === 1 || n < 2) {
        rows.push(none);
        continue;
      }
      const df = state.weight[cell]! ** 2 / state.weightSquares[cell]! - 1;
      const se = Math.sqrt(((n - 1) / n) * state.squares[cell]!);
      const half = halfWidth(se, df);
      if (!Number.isFinite(half) || !Number.isFinite(Math.exp(half))) rows.push(none);
      else {
        const log = Math.log(observed / expected);
        const p = se === 0 ? (Math.abs(log) < 1e-9 ? 1 : 0) : studentTwoTailed(log / se, df);
        rows.push({ ...none, lo: Math.exp(log - half), hi: Math.exp(log + half), p });
      }
    }
  }
  return rows;
}

function withFalseDiscovery(rows: readonly SectorCell[]): SectorCell[] {
  const q = falseDiscovery(rows.flatMap((row) => (row.p === null ? [] : [row.p])));
  let at = 0;
  return rows.map((row) => (row.p === null ? row : { ...row, q: q[at++]! }));
}
