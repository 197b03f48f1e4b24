/** A weighted regression whose errors go together within clusters. */
export interface Regression {
  /** Outcome per observation. */
  readonly y: readonly number[];
  /** Predictors per observation, the constant included; the same length in every row. */
  readonly x: readonly (readonly number[])[];
  /** Weight per observation, > 0. */
  readonly weight: readonly number[];
  /** Cluster per observation, as a whole number >= 0. */
  readonly cluster: ArrayLike<number>;
}

export interface RegressionFit {
  /** One coefficient per predictor. */
  readonly beta: readonly number[];
  /** Cluster-robust (CR1) covariance of the coefficients, k × k. */
  readonly covariance: readonly (readonly number[])[];
  /** Delete-one-cluster jackknife variance of each coefficient; null when it cannot be made without some cluster. */
  readonly jackknife: readonly number[] | null;
  /** Number of clusters. */
  readonly clusters: number;
}

/**
 * Which straight relation fits best, and how uncertain is it when observations of a cluster are not independent?
 *
 *   β = (X'WX)⁻¹X'Wy, V = G/(G−1)·(X'WX)⁻¹·Σ_c s_c s_c'·(X'WX)⁻¹, s_c = Σ_{i∈c} w_i·x_i·(y_i − x_i'β)
 *
 * CR1 as in clubSandwich: the factor is G/(G−1) alone. Rival CR1S (Stata) multiplies by (n−1)/(n−k) as well. CR1 is too
 * small when few large clusters decide; `jackknife` = (G−1)/G·Σ_c (β₍₋c₎ − β)² is not (CR3 in effect).
 *
 * @param data outcome, predictors, weights and clusters of n observations
 * @returns coefficients and covariance; null with fewer than 2 clusters or when predictors are collinear (a pivot
 *   below 1e-10 of its column)
 * Cost: O(n·k² + G·k³).
 * Source: Liang & Zeger 1986, doi:10.1093/biomet/73.1.13; Cameron & Miller 2015, doi:10.3368/jhr.50.2.317; Bell & McCaffrey 2002, Survey Methodology 28(2), 169–181
 */
export function clusterWls(data: Regression): RegressionFit | null {
  const k = data.x[0]?.length ?? 0;
  const clusters = new Set(Array.from(data.cluster));
  if (k === 0 || clusters.size < 2) return null;
  const cross = zeros(k);
  const moment = new Array<number>(k).fill(0);
  data.x.forEach((row, i) => {
    for (let p = 0; p < k; p++) {
      const wx = data.weight[i]! * row[p]!;
      moment[p]! += wx * data.y[i]!;
      for (let q = 0; q < k; q++) cross[p]![q]! += wx * row[q]!;
    }
  });
  const bread = inverse(cross);
  if (bread === null) return null;
  const beta = bread.map((row) => dot(row, moment));
  const meat = zeros(k);
  for (const score of scores(data, beta).values()) addOuter(meat, score, score);
  const factor = clusters.size / (clusters.size - 1);
  const covariance = product(product(bread, meat), bread).map((row) => row.map((v) => factor * v));
  return {
    beta,
    covariance,
    jackknife: jackknifeVariances(data, cross, moment, beta),
    clusters: clusters.size,
  };
}

/** Variance of each coefficient over the fits without one cluster. */
function jackknifeVariances(
  data: Regression,
  cross: readonly (readonly number[])[],
  moment: readonly number[],
  beta: readonly number[],
): number[] | null {
  const rows = new Map<number, number[]>();
  data.x.forEach((_, i) => {
    const own = rows.get(data.cluster[i]!) ?? [];
    own.push(i);
    rows.set(data.cluster[i]!, own);
  });
  const k = beta.length;
  const variance = beta.map(() => 0);
  const less = cross.map((line) => [...line]);
  const rest = [...moment];
  for (const own of rows.values()) {
    for (let p = 0; p < k; p++) {
      rest[p] = moment[p]!;
      for (let q = 0; q < k; q++) less[p]![q] = cross[p]![q]!;
    }
    for (const i of own) {
      const x = data.x[i]!;
      const w = data.weight[i]!;
      for (let p = 0; p < k; p++) {
        rest[p]! -= w * x[p]! * data.y[i]!;
        for (let q = 0; q < k; q++) less[p]![q]! -= w * x[p]! * x[q]!;
      }
    }
    const bread = inverse(less);
    if (bread === null) return null;
    for (let p = 0; p < k; p++) variance[p]! += (dot(bread[p]!, rest) - beta[p]!) ** 2;
  }
  return variance.map((v) => (v * (rows.size - 1)) / rows.size);
}

/** Σ w·x·residual per cluster. */
function scores(data: Regression, beta: readonly number[]): Map<number, number[]> {
  const byCluster = new Map<number, number[]>();
  data.x.forEach((row, i) => {
    const cluster = data.cluster[i]!;
    const score = byCluster.get(cluster) ?? new Array<number>(beta.length).fill(0);
    const wr = data.weight[i]! * (data.y[i]! - dot(row, beta));
    for (let p = 0; p < beta.length; p++) score[p]! += wr * row[p]!;
    byCluster.set(cluster, score);
  });
  return byCluster;
}

/** Gauss–Jordan on a symmetric positive matrix; null when a pivot vanishes. */
function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const k = matrix.length;
  const width = 2 * k;
  const work = new Float64Array(k * width);
  for (let p = 0; p < k; p++) {
    for (let q = 0; q < k; q++) work[p * width + q] = matrix[p]![q]!;
    work[p * width + k + p] = 1;
  }
  for (let p = 0; p < k; p++) {
    const pivot = work[p * width + p]!;
    if (!(pivot > 1e-10 * matrix[p]![p]!)) return null;
    for (let c = 0; c < width; c++) work[p * width + c]! /= pivot;
    for (let q = 0; q < k; q++) {
      const times = work[q * width + p]!;
      if (q === p || times === 0) continue;
      for (let c = 0; c < width; c++) work[q * width + c]! -= times * work[p * width + c]!;
    }
  }
  return matrix.map((_, p) => Array.from(work.subarray(p * width + k, (p + 1) * width)));
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, q) => row.reduce((sum, v, p) => sum + v * b[p]![q]!, 0)));
}

function addOuter(into: number[][], a: readonly number[], b: readonly number[]): void {
  for (let p = 0; p < a.length; p++) for (let q = 0; q < b.length; q++) into[p]![q]! += a[p]! * b[q]!;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function zeros(k: number): number[][] {
  return Array.from({ length: k }, () => new Array<number>(k).fill(0));
}
