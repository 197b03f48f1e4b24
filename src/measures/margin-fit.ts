import { ConvergenceError } from '../errors.ts';
import { newtonFit } from './margin-newton.ts';
import { allowedError, type MarginProblem, worstMargin } from './margin-problem.ts';

export interface MarginFit {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Fixed-point sweeps plus Newton steps. */
  readonly iterations: number;
}

const LAST_RESORT = 1e-7;
const MAX_SWEEPS = 400;
const CHECK_EVERY = 4;

/** x_r ← margin_r / Σ_c count_c·y_c/(1 + x_r y_c), then the same for y. Returns the worst margin met on the way. */
function sweep(problem: MarginProblem, x: Float64Array, y: Float64Array): number {
  const { rowCount, rowMargin, columnCount, columnMargin, open } = problem;
  const m = y.length;
  let worst = 0;
  for (let r = 0; r < x.length; r++) {
    const own = x[r]!;
    let sum = 0;
    for (let c = 0; c < m; c++)
      if (open[r * m + c] === 1) sum += (columnCount[c]! * y[c]!) / (1 + own * y[c]!);
    x[r] = rowMargin[r]! / sum;
    worst = Math.max(worst, Math.abs(own * sum - rowMargin[r]!) / allowedError(rowMargin[r]!));
  }
  const sums = new Float64Array(m);
  for (let r = 0; r < x.length; r++) {
    const own = x[r]!;
    for (let c = 0; c < m; c++)
      if (open[r * m + c] === 1) sums[c]! += (rowCount[r]! * own) / (1 + own * y[c]!);
  }
  for (let c = 0; c < m; c++) {
    worst = Math.max(worst, Math.abs(y[c]! * sums[c]! - columnMargin[c]!) / allowedError(columnMargin[c]!));
    y[c] = columnMargin[c]! / sums[c]!;
  }
  return worst;
}

/**
 * Which parameters give these margins?
 *
 * Fixed-point sweeps as long as they are on the way to be quicker than Newton steps; Newton where they crawl, as they do
 * when the margins leave almost no choice (then parameters grow without end and the probabilities settle).
 *
 * @param problem  margins that real data have, with forced kinds taken out
 * @returns parameters; every margin within 2e-11
 * @throws ConvergenceError when a margin stays more than 1e-7 off; not seen on margins of real data
 * Cost: O(row kinds × column kinds) a sweep, usually 5–25; a Newton step adds O(smaller² × larger).
 * Source: Squartini & Garlaschelli 2011, doi:10.1088/1367-2630/13/8/083001; Newton: Vallarano et al. 2021,
 *   doi:10.1038/s41598-021-93830-4
 */
export function marginFit(problem: MarginProblem): MarginFit {
  const { rowCount, rowMargin, columnMargin } = problem;
  let total = 0;
  for (let r = 0; r < rowCount.length; r++) total += rowCount[r]! * rowMargin[r]!;
  const scale = Math.sqrt(total);
  const x = rowMargin.map((margin) => margin / scale);
  const y = columnMargin.map((margin) => margin / scale);
  const newtonCost = 20 + Math.min(x.length, y.length);
  let earlier = Number.POSITIVE_INFINITY;
  let sweeps = 0;
  while (sweeps < MAX_SWEEPS) {
    const worst = sweep(problem, x, y);
    sweeps++;
    if (worst <= 0.5 && worstMargin(problem, x, y) <= 1) return { x, y, iterations: sweeps };
    if (sweeps % CHECK_EVERY !== 0) continue;
    const left = (CHECK_EVERY * Math.log(worst)) / Math.log(earlier / worst);
    if (sweeps > CHECK_EVERY && (!(left > 0) || left > newtonCost)) break;
    earlier = worst;
  }
  const steps = newtonFit(problem, x, y);
  const worst = worstMargin(problem, x, y);
  if (!(worst * allowedError(1) <= LAST_RESORT))
    throw new ConvergenceError('Null model', sweeps + steps, allowedError(1));
  return { x, y, iterations: sweeps + steps };
}
