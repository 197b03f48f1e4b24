import { UsageError } from '../errors.ts';
import { groupRows } from '../model/group-rows.ts';
import { type ForcedMargins, forcedMargins } from './forced-margins.ts';
import { marginFit } from './margin-fit.ts';
import { type MarginKinds, marginKinds } from './margin-kinds.ts';
import type { TwoMode } from './two-mode.ts';

/**
 * Who would have been in which meeting by chance, given how many meetings each attends and how large each is.
 *
 * Events of one kind (same size, same people who could come, same stratum) share their numbers, so the sums are held
 * per kind: event e has sum[kind[e] · sectors + g].
 */
export interface BipartiteNull {
  /** Kind of each event, 0 … kinds − 1. */
  readonly kind: Int32Array;
  readonly kinds: number;
  /** An event of each kind, the first. */
  readonly example: Int32Array;
  readonly sectors: number;
  /** P_g = Σ_{i in g} p_ie; kinds × sectors, row by row. */
  readonly sum: Float64Array;
  /** Q_g = Σ_{i in g} p_ie². */
  readonly squares: Float64Array;
  /** P = Σ_i p_ie, which is the size of the event; persons without a sector are in it. */
  readonly total: Float64Array;
  /** Q = Σ_i p_ie². */
  readonly totalSquares: Float64Array;
  /** Most sweeps and steps that a stratum took. */
  readonly iterations: number;
  /** p_ie: 0…1; 0 where the row is not eligible. */
  probability(row: number, event: number): number;
}

export interface NullOptions {
  /** Stratum of each event, 0, 1, 2 …: margins hold within each. Default: one for all. See monthStrata. */
  readonly strata?: ArrayLike<number>;
}

interface Fitted {
  readonly kinds: MarginKinds;
  readonly forced: ForcedMargins;
  /** Parameters per kind; of no meaning where the kind is forced. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly iterations: number;
}

function pick(values: Int32Array, chosen: readonly number[]): Float64Array {
  return Float64Array.from(chosen, (k) => values[k]!);
}

function fitStratum(mode: TwoMode, events: Int32Array): Fitted {
  const kinds = marginKinds(mode, events);
  const forced = forcedMargins(kinds);
  const m = kinds.columnCount.length;
  const freeRows = [...forced.rowTurn.keys()].filter((r) => forced.rowTurn[r] === 0);
  const freeColumns = [...forced.columnTurn.keys()].filter((c) => forced.columnTurn[c] === 0);
  const x = new Float64Array(kinds.rowCount.length);
  const y = new Float64Array(m);
  if (freeRows.length === 0) return { kinds, forced, x, y, iterations: 0 };
  const open = new Uint8Array(freeRows.length * freeColumns.length);
  freeRows.forEach((r, i) => {
    freeColumns.forEach((c, j) => {
      open[i * freeColumns.length + j] = kinds.open[r * m + c]!;
    });
  });
  const found = marginFit({
    rowCount: pick(kinds.rowCount, freeRows),
    rowMargin: pick(forced.rowLeft, freeRows),
    columnCount: pick(kinds.columnCount, freeColumns),
    columnMargin: pick(forced.columnLeft, freeColumns),
    open,
  });
  freeRows.forEach((r, i) => {
    x[r] = found.x[i]!;
  });
  freeColumns.forEach((c, j) => {
    y[c] = found.y[j]!;
  });
  return { kinds, forced, x, y, iterations: found.iterations };
}

function cell({ kinds, forced, x, y }: Fitted, r: number, c: number): number {
  if (kinds.open[r * y.length + c] === 0) return 0;
  const row = forced.rowTurn[r]!;
  const column = forced.columnTurn[c]!;
  if (row !== 0 && (column === 0 || row < column)) return forced.rowValue[r]!;
  if (column !== 0) return forced.columnValue[c]!;
  const z = x[r]! * y[c]!;
  return z / (1 + z);
}

/** Events of each stratum, in the order of the strata's numbers. */
function eventsByStratum(mode: TwoMode, strata: ArrayLike<number> | undefined): Int32Array[] {
  const all = mode.events.map((_, e) => e);
  if (strata === undefined) return all.length === 0 ? [] : [Int32Array.from(all)];
  if (strata.length !== all.length)
    throw new UsageError('STRATA', 'The null model needs one stratum for each event.');
  const groups = [...groupRows(all, (e) => `${strata[e]!}`).values()];
  return groups.sort((a, b) => strata[a[0]!]! - strata[b[0]!]!).map((events) => Int32Array.from(events));
}

function sumsOfKind(
  mode: TwoMode,
  fitted: Fitted,
  column: number,
  into: Omit<BipartiteNull, 'probability'>,
  at: number,
): void {
  const p = Float64Array.from(fitted.x, (_, r) => cell(fitted, r, column));
  const { sectors } = into;
  for (let row = 0; row < mode.rows; row++) {
    const own = p[fitted.kinds.rowKind[row]!]!;
    if (own === 0) continue;
    const g = mode.sector[row]!;
    into.total[at]! += own;
    into.totalSquares[at]! += own * own;
    if (g < 0) continue;
    into.sum[at * sectors + g]! += own;
    into.squares[at * sectors + g]! += own * own;
  }
}

/**
 * Who would meet whom by chance, given activity and meeting size? The bipartite configuration model (BiCM).
 *
 *   p_ie = x_i y_e / (1 + x_i y_e), with Σ_e p_ie = meetings of i and Σ_i p_ie = size of e; p_ie = 0 where i was not
 *   eligible; margins that leave no choice (all-hands, always there) are taken out first and have p = 0 or 1
 *
 * Chosen before the curveball, which holds the margins exactly: the mean differs by 0.002, and this one is a formula.
 *
 * @param mode  the two-mode data of one window
 * @param options  strata, e.g. calendar months, to fit apart
 * @returns probabilities on demand, and their sums per sector; every margin holds within 2e-11
 * @throws UsageError when strata do not fit the events; ConvergenceError when the margins cannot be met
 * Cost: O(column kinds × rows), the mask as in marginKinds, and O(kinds) a sweep; cells are never held.
 * Source: Saracco et al. 2015, doi:10.1038/srep10595; Neal 2014, doi:10.1016/j.socnet.2014.06.001
 */
export function bipartiteNull(mode: TwoMode, options: NullOptions = {}): BipartiteNull {
  const groups = eventsByStratum(mode, options.strata);
  const fits = groups.map((events) => fitStratum(mode, events));
  const sectors = mode.sectorNames.length;
  const kinds = fits.reduce((n, f) => n + f.y.length, 0);
  const stratum = new Int32Array(mode.events.length);
  const first = new Int32Array(fits.length);
  const sums: Omit<BipartiteNull, 'probability'> = {
    kind: new Int32Array(mode.events.length),
    kinds,
    example: new Int32Array(kinds),
    sectors,
    sum: new Float64Array(kinds * sectors),
    squares: new Float64Array(kinds * sectors),
    total: new Float64Array(kinds),
    totalSquares: new Float64Array(kinds),
    iterations: Math.max(0, ...fits.map((f) => f.iterations)),
  };
  let next = 0;
  fits.forEach((fitted, s) => {
    first[s] = next;
    for (let at = groups[s]!.length - 1; at >= 0; at--) {
      const e = groups[s]![at]!;
      stratum[e] = s;
      sums.kind[e] = next + fitted.kinds.columnKind[at]!;
      sums.example[sums.kind[e]!] = e;
    }
    for (let c = 0; c < fitted.y.length; c++) sumsOfKind(mode, fitted, c, sums, next + c);
    next += fitted.y.length;
  });
  const probability = (row: number, event: number): number => {
    const s = stratum[event]!;
    return cell(fits[s]!, fits[s]!.kinds.rowKind[row]!, sums.kind[event]! - first[s]!);
  };
  return { ...sums, probability };
}
