/** Eigenvalues of a small symmetric matrix, largest first, each with its vector of length 1. */
export interface EigenPairs {
  readonly values: number[];
  readonly vectors: Float64Array[];
}

function rotate(m: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apart = (m[q * n + q]! - m[p * n + p]!) / (2 * m[p * n + q]!);
  const t = (apart < 0 ? -1 : 1) / (Math.abs(apart) + Math.hypot(apart, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = m[k * n + p]!;
    const kq = m[k * n + q]!;
    m[k * n + p] = c * kp - s * kq;
    m[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = m[p * n + k]!;
    const qk = m[q * n + k]!;
    m[p * n + k] = c * pk - s * qk;
    m[q * n + k] = s * pk + c * qk;
    const vp = vectors[p * n + k]!;
    const vq = vectors[q * n + k]!;
    vectors[p * n + k] = c * vp - s * vq;
    vectors[q * n + k] = s * vp + c * vq;
  }
  m[p * n + q] = m[q * n + p] = 0;
}

/**
 * What are the eigenvalues and eigenvectors of a small symmetric matrix? Cyclic Jacobi rotations.
 *
 * @param matrix  n × n numbers, row by row, symmetric; not changed
 * @param n  rows, meant for up to some tens
 * @returns pairs, largest value first
 * Cost: O(n³) per sweep, at most 60 sweeps; 6–10 are usual.
 * Source: Golub & Van Loan 2013, Matrix Computations, section 8.5
 */
export function symmetricEigen(matrix: Float64Array, n: number): EigenPairs {
  const m = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  let size = 0;
  for (const x of m) size += x * x;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += m[p * n + q]! ** 2;
    if (off <= size * 1e-34) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) if (m[p * n + q] !== 0) rotate(m, vectors, n, p, q);
    }
  }
  const rank = Array.from({ length: n }, (_, i) => i).sort((x, y) => m[y * n + y]! - m[x * n + x]!);
  return {
    values: rank.map((i) => m[i * n + i]!),
    vectors: rank.map((i) => vectors.slice(i * n, (i + 1) * n)),
  };
}
