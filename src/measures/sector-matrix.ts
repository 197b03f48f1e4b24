import type { BipartiteNull } from './bipartite-null.ts';
import { falseDiscovery } from './false-discovery.ts';
import { type CellSeries, cellSeries, type MatrixSeries, matrixSeries, placeOf } from './matrix-series.ts';
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

function leaveOut(total: number, own: number): number {
  const rest = total - own;
  return rest > 1e-12 * total ? rest : 0;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let c = 0; c < values.length; c++) total += values[c]!;
  return total;
}

/** Standard error of log(O/E) by a jackknife over series; null where leaving a series out leaves nothing to compare. */
function logError({ observed, expected }: CellSeries, o: number, e: number): number | null {
  let mean = 0;
  let squares = 0;
  for (let c = 0; c < observed.length; c++) {
    const [restO, restE] = [leaveOut(o, observed[c]!), leaveOut(e, expected[c]!)];
    if (!(restO > 0) || !(restE > 0)) return null;
    const value = Math.log(restO / restE);
    const step = value - mean;
    mean += step / (c + 1);
    squares += step * (value - mean);
  }
  const n = observed.length;
  return n < 2 ? null : Math.sqrt(((n - 1) / n) * squares);
}

/** (ΣE)²/ΣE² − 1: the effective number of series less one. */
function freedom(expected: Float64Array, total: number): number {
  let squares = 0;
  for (let c = 0; c < expected.length; c++) squares += expected[c]! ** 2;
  return total ** 2 / squares - 1;
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
 * Cost: O(attendance + events × sectors²).
 */
export function sectorMatrix(
  mode: TwoMode,
  chance: BipartiteNull,
  bySeries: MatrixSeries = matrixSeries(mode, chance),
): SectorCell[] {
  const sectors = mode.sectorNames.length;
  const rows: SectorCell[] = [];
  for (let a = 0; a < sectors; a++) {
    for (let b = a; b < sectors; b++) {
      const row = readCell(cellSeries(bySeries, placeOf(a, b, sectors)), a, b);
      if (row.observed !== 0 || row.expected !== 0) rows.push(row);
    }
  }
  return withFalseDiscovery(rows);
}

function readCell(cell: CellSeries, a: number, b: number): SectorCell {
  const [observed, expected] = [sum(cell.observed), sum(cell.expected)];
  const none = { a, b, observed, expected, lo: null, hi: null, p: null, q: null };
  const se = logError(cell, observed, expected);
  if (se === null) return none;
  const df = freedom(cell.expected, expected);
  const half = halfWidth(se, df);
  if (!Number.isFinite(half) || !Number.isFinite(Math.exp(half))) return none;
  const log = Math.log(observed / expected);
  const p = se === 0 ? (Math.abs(log) < 1e-9 ? 1 : 0) : studentTwoTailed(log / se, df);
  return { ...none, lo: Math.exp(log - half), hi: Math.exp(log + half), p };
}

function withFalseDiscovery(rows: readonly SectorCell[]): SectorCell[] {
  const q = falseDiscovery(rows.flatMap((row) => (row.p === null ? [] : [row.p])));
  let at = 0;
  return rows.map((row) => (row.p === null ? row : { ...row, q: q[at++]! }));
}
