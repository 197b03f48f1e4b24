import { ConvergenceError } from '../errors.ts';
import type { ActorGraph } from '../graph/types.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const STEPS = 12;
const RESTARTS = 2000;
const TOLERANCE = 1e-13;

const dot = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
};

function addTimes(target: Float64Array, x: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) target[i]! += factor * x[i]!;
}

function timesAdjacency(graph: ActorGraph, x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]!; at++) sum += x[graph.neighbours[at]!]!;
    out[i] = sum;
  }
  return out;
}

/** Best approximation among combinations of x, Ax, A²x, …, and how far off it can be. */
function improve(graph: ActorGraph, x: Float64Array): { vector: Float64Array; error: number } {
  const scale = 1 / Math.sqrt(dot(x, x));
  const basis: Float64Array[] = [x.map((v) => v * scale)];
  const small = new Float64Array(STEPS * STEPS);
  let rest = 0;
  for (let k = 0; k < STEPS; k++) {
    const next = timesAdjacency(graph, basis[k]!);
    small[k * STEPS + k] = dot(next, basis[k]!);
    // Twice, because once leaves rounding errors that grow.
    for (let pass = 0; pass < 2; pass++) for (const b of basis) addTimes(next, b, -dot(next, b));
    rest = Math.sqrt(dot(next, next));
    if (rest <= 1e-13 * Math.abs(small[0]!) || k === STEPS - 1) break;
    small[k * STEPS + k + 1] = small[(k + 1) * STEPS + k] = rest;
    basis.push(next.map((v) => v / rest));
  }
  const n = basis.length;
  const packed = new Float64Array(n * n);
  for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) packed[r * n + c] = small[r * STEPS + c]!;
  const { values, vectors } = symmetricEigen(packed, n);
  const vector = new Float64Array(x.length);
  basis.forEach((b, k) => {
    addTimes(vector, b, vectors[0]![k]!);
  });
  const residual = rest * Math.abs(vectors[0]![n - 1]!);
  const floor = 4 * Number.EPSILON * values[0]!;
  const gap = n > 1 ? values[0]! - values[1]! : values[0]!;
  return { vector, error: residual <= floor ? 0 : residual / gap };
}

/**
 * Which eigenvector belongs to the largest eigenvalue of the 0/1 adjacency matrix?
 *
 * Lanczos steps with restart. The rival, power iteration, needs an extra shift on two-sided (bipartite) networks and
 * all but stops on two tight groups joined by one tie, which is just what silos look like.
 *
 * @param graph  a tie counts when its strength is above 0
 * @param start  1 for the persons of one connected part with at least one tie, 0 for all others
 * @returns entries ≥ 0, the largest 1; 0 outside the part
 * @throws ConvergenceError after 2,000 restarts of 12 steps
 * Cost: O(12 m) per restart; a few restarts are usual.
 * Source: Lanczos 1950, doi:10.6028/jres.045.026
 */
export function leadingEigenvector(graph: ActorGraph, start: Float64Array): Float64Array {
  let x = start;
  for (let restart = 0; restart < RESTARTS; restart++) {
    const { vector, error } = improve(graph, x);
    x = vector;
    if (error > TOLERANCE) continue;
    let peak = 0;
    for (const v of x) if (Math.abs(v) > Math.abs(peak)) peak = v;
    return x.map((v) => Math.max(0, v / peak));
  }
  throw new ConvergenceError('Egenvektorsentralitet / eigenvector centrality', RESTARTS * STEPS, TOLERANCE);
}
