/**
 * Solves A·v = right for a symmetric matrix that is positive but for directions that do not matter.
 *
 * Cholesky after adding 1e-13 of the scale to the diagonal, more where that is not enough: along a direction in which A
 * is 0 the answer is then short instead of undefined.
 *
 * @param matrix  n × n, row by row; only the lower half is read; not changed
 * @param right  n numbers
 * @param scale  n numbers ≥ 0, the size that each diagonal entry had before cancellation
 * @returns v
 * Cost: O(n³).
 * Source: Golub & Van Loan 2013, Matrix Computations, section 4.2
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array, scale: Float64Array): Float64Array {
  const n = right.length;
  for (let ridge = 1e-13; ; ridge *= 100) {
    const lower = cholesky(matrix, n, (i) => ridge * scale[i]! + Number.MIN_VALUE);
    if (lower === null) continue;
    const v = right.slice();
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) v[i]! -= lower[i * n + k]! * v[k]!;
      v[i]! /= lower[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) v[i]! -= lower[k * n + i]! * v[k]!;
      v[i]! /= lower[i * n + i]!;
    }
    return v;
  }
}

function cholesky(matrix: Float64Array, n: number, added: (i: number) => number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]! + (i === j ? added(i) : 0);
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i !== j) lower[i * n + j] = sum / lower[j * n + j]!;
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}
