import { type MarginProblem, worstMargin } from './margin-problem.ts';
import { solveSymmetric } from './solve-symmetric.ts';

const MAX_STEPS = 80;
const LONGEST = 3;

/** The same problem with rows and columns exchanged, so that the smaller side is solved for first. */
function turned(p: MarginProblem): MarginProblem {
  const n = p.rowCount.length;
  const m = p.columnCount.length;
  const open = new Uint8Array(n * m);
  for (let r = 0; r < n; r++) for (let c = 0; c < m; c++) open[c * n + r] = p.open[r * m + c]!;
  return {
    rowCount: p.columnCount,
    rowMargin: p.columnMargin,
    columnCount: p.rowCount,
    columnMargin: p.rowMargin,
    open,
  };
}

/** Newton step for log x, log y of the concave log-likelihood, columns eliminated (Schur complement). */
function direction(
  p: MarginProblem,
  x: Float64Array,
  y: Float64Array,
  step: { readonly rows: Float64Array; readonly columns: Float64Array },
): void {
  const n = x.length;
  const m = y.length;
  const curve = new Float64Array(n * m);
  const rowCurve = new Float64Array(n);
  const columnCurve = new Float64Array(m);
  const rowSlope = Float64Array.from(p.rowMargin, (margin, r) => p.rowCount[r]! * margin);
  const columnSlope = Float64Array.from(p.columnMargin, (margin, c) => p.columnCount[c]! * margin);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < m; c++) {
      if (p.open[r * m + c] === 0) continue;
      const z = x[r]! * y[c]!;
      const weight = p.rowCount[r]! * p.columnCount[c]!;
      const w = (weight * z) / (1 + z) / (1 + z);
      curve[r * m + c] = w;
      rowCurve[r]! += w;
      columnCurve[c]! += w;
      rowSlope[r]! -= (weight * z) / (1 + z);
      columnSlope[c]! -= (weight * z) / (1 + z);
    }
  }
  const inverse = columnCurve.map((w) => (w > 0 ? 1 / w : 0));
  const matrix = new Float64Array(n * n);
  const right = rowSlope.slice();
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < m; c++) {
      const share = curve[r * m + c]! * inverse[c]!;
      if (share === 0) continue;
      right[r]! -= share * columnSlope[c]!;
      for (let q = 0; q <= r; q++) matrix[r * n + q]! -= share * curve[q * m + c]!;
    }
    matrix[r * n + r]! += rowCurve[r]!;
  }
  step.rows.set(solveSymmetric(matrix, right, rowCurve));
  for (let c = 0; c < m; c++) {
    let sum = columnSlope[c]!;
    for (let r = 0; r < n; r++) sum -= curve[r * m + c]! * step.rows[r]!;
    step.columns[c] = sum * inverse[c]!;
  }
}

/** Log-likelihood; what Newton climbs. */
function likelihood(p: MarginProblem, x: Float64Array, y: Float64Array): number {
  const m = y.length;
  let sum = 0;
  for (let c = 0; c < m; c++) sum += p.columnCount[c]! * p.columnMargin[c]! * Math.log(y[c]!);
  for (let r = 0; r < x.length; r++) {
    sum += p.rowCount[r]! * p.rowMargin[r]! * Math.log(x[r]!);
    for (let c = 0; c < m; c++)
      if (p.open[r * m + c] === 1) sum -= p.rowCount[r]! * p.columnCount[c]! * Math.log1p(x[r]! * y[c]!);
  }
  return sum;
}

/**
 * Brings parameters to where their margins are right, by damped Newton steps. Changes x and y in place.
 *
 * @returns steps taken; the caller looks at the margins
 * Cost: O(smaller² × larger side) a step.
 */
export function newtonFit(problem: MarginProblem, x: Float64Array, y: Float64Array): number {
  if (x.length > y.length) return newtonFit(turned(problem), y, x);
  const step = { rows: new Float64Array(x.length), columns: new Float64Array(y.length) };
  let worst = worstMargin(problem, x, y);
  let height = likelihood(problem, x, y);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (worst <= 1) return steps;
    direction(problem, x, y, step);
    let longest = 0;
    for (const d of step.rows) longest = Math.max(longest, Math.abs(d));
    for (const d of step.columns) longest = Math.max(longest, Math.abs(d));
    let length = Math.min(1, LONGEST / longest);
    for (; length > 1e-8; length /= 2) {
      const nextX = x.map((value, r) => value * Math.exp(length * step.rows[r]!));
      const nextY = y.map((value, c) => value * Math.exp(length * step.columns[c]!));
      const nextWorst = worstMargin(problem, nextX, nextY);
      const nextHeight = likelihood(problem, nextX, nextY);
      if (!(nextHeight > height || nextWorst < worst)) continue;
      x.set(nextX);
      y.set(nextY);
      worst = nextWorst;
      height = nextHeight;
      break;
    }
    if (!(length > 1e-8)) return steps;
  }
  return MAX_STEPS;
}
