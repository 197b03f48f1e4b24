/** Find x, y > 0 with Σ_c count_c·xy/(1+xy) = margin_r per row kind, and the same per column kind. */
export interface MarginProblem {
  readonly rowCount: Float64Array;
  readonly rowMargin: Float64Array;
  readonly columnCount: Float64Array;
  readonly columnMargin: Float64Array;
  /** Row kinds × column kinds, row by row: 1 = the cell is in the sums. */
  readonly open: Uint8Array;
}

/** How far a margin may be off: absolute, and relative for margins so large that rounding shows. */
export const allowedError = (margin: number): number => Math.max(2e-11, 2e-14 * margin);

/** Worst margin in units of what is allowed; 1 or less is done. */
export function worstMargin(problem: MarginProblem, x: Float64Array, y: Float64Array): number {
  const { rowCount, rowMargin, columnCount, columnMargin, open } = problem;
  const m = y.length;
  const columns = new Float64Array(m);
  let worst = 0;
  for (let r = 0; r < x.length; r++) {
    let sum = 0;
    for (let c = 0; c < m; c++) {
      if (open[r * m + c] === 0) continue;
      const z = x[r]! * y[c]!;
      const p = z / (1 + z);
      sum += columnCount[c]! * p;
      columns[c]! += rowCount[r]! * p;
    }
    worst = Math.max(worst, Math.abs(sum - rowMargin[r]!) / allowedError(rowMargin[r]!));
  }
  for (let c = 0; c < m; c++)
    worst = Math.max(worst, Math.abs(columns[c]! - columnMargin[c]!) / allowedError(columnMargin[c]!));
  return worst;
}
