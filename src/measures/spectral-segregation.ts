import { ConvergenceError } from '../errors.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { ActorGraph } from '../graph/types.ts';
import { components } from './components.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const STEPS = 40;
const RESTARTS = 1000;
/** How far A x may be from λ x; λ itself is no further off, and as a rule only by its square. */
const TOLERANCE = 1e-8;
const NOTHING = 1e-12;

export interface SpectralSegregation {
  /** Per sector of graph.sectorNames; null where no person has a tie. */
  readonly sectors: readonly (number | null)[];
  /** Mean over all persons with ties; null without ties. */
  readonly all: number | null;
}

/** Neighbours in the same part and sector, and what a step between them weighs: 1/√(d_i d_j). */
interface Part {
  readonly start: Float64Array;
  readonly times: (x: Float64Array) => Float64Array;
}

const dot = (x: Float64Array, y: Float64Array): number => x.reduce((sum, v, i) => sum + v * y[i]!, 0);

function largestEigenvalue({ start, times }: Part): number {
  let x = start;
  for (let restart = 0; restart < RESTARTS; restart++) {
    const basis = [x.map((v) => v / Math.sqrt(dot(x, x)))];
    const small = new Float64Array(STEPS * STEPS);
    let rest = 0;
    for (let k = 0; k < STEPS; k++) {
      const next = times(basis[k]!);
      small[k * STEPS + k] = dot(next, basis[k]!);
      // Twice, because once leaves rounding errors that grow.
      for (let pass = 0; pass < 2; pass++) {
        for (const b of basis) {
          const along = dot(next, b);
          for (let i = 0; i < next.length; i++) next[i]! -= along * b[i]!;
        }
      }
      rest = Math.sqrt(dot(next, next));
      if (rest <= NOTHING || k === STEPS - 1) break;
      small[k * STEPS + k + 1] = small[(k + 1) * STEPS + k] = rest;
      basis.push(next.map((v) => v / rest));
    }
    const n = basis.length;
    const packed = Float64Array.from(
      { length: n * n },
      (_, i) => small[Math.floor(i / n) * STEPS + (i % n)]!,
    );
    const { values, vectors } = symmetricEigen(packed, n);
    const top = vectors[0]!;
    if (rest * Math.abs(top[n - 1]!) <= TOLERANCE) return Math.min(1, Math.max(0, values[0]!));
    x = start.map((_, i) => basis.reduce((sum, b, k) => sum + top[k]! * b[i]!, 0));
  }
  throw new ConvergenceError('Spektral segregering / spectral segregation', RESTARTS * STEPS, TOLERANCE);
}

/** Only the ties inside sectors, and how many ties to persons with a sector each person has. */
function withinSectors(graph: ActorGraph): { within: ActorGraph; degree: Int32Array } {
  const { actors, sector, sectorNames, ties } = graph;
  const degree = new Int32Array(actors.length);
  const kept: { a: number; b: number; weight: number }[] = [];
  for (let t = 0; t < ties.a.length; t++) {
    const [a, b] = [ties.a[t]!, ties.b[t]!];
    if (sector[a]! < 0 || sector[b]! < 0) continue;
    degree[a]!++;
    degree[b]!++;
    if (sector[a] === sector[b]) kept.push({ a, b, weight: 1 });
  }
  return { within: buildGraph(actors, sector, sectorNames, kept), degree };
}

function partOf(within: ActorGraph, degree: Int32Array, members: readonly number[]): Part {
  const at = new Map(members.map((v, i) => [v, i]));
  const root = Float64Array.from(members, (v) => Math.sqrt(degree[v]!));
  const near = members.map((v) =>
    Array.from(within.neighbours.subarray(within.offsets[v], within.offsets[v + 1]), (w) => at.get(w)!),
  );
  const times = (x: Float64Array): Float64Array =>
    Float64Array.from(near, (list, i) => list.reduce((sum, j) => sum + x[j]! / (root[i]! * root[j]!), 0));
  return { start: root, times };
}

/**
 * How deep inside their own sector are the persons: do their contacts keep to it too, and the contacts' contacts?
 *
 *   λ of each connected part of a sector: the largest eigenvalue of p_ij = a_ij/d_i among its persons, d_i all ties
 *
 * λ is the mean over the part's persons of their own values (λ spread by its eigenvector). A person with ties but none
 * inside is a part with λ = 0. Random ties give no fixed value. Ties of persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns means over persons with ties, 0 (no ties inside) … 1 (only ties inside)
 * @throws ConvergenceError after 1,000 restarts of 40 steps; a chain of 1,000 persons still settles
 * Cost: O(40 m) per restart; a few restarts are usual.
 * Source: Echenique & Fryer 2007, doi:10.1162/qjec.122.2.441
 */
export function spectralSegregation(graph: ActorGraph): SpectralSegregation {
  const { within, degree } = withinSectors(graph);
  const { label, sizes } = components(within);
  const members = sizes.map((): number[] => []);
  label.forEach((part, v) => {
    if (degree[v]! > 0) members[part]!.push(v);
  });
  const sums = graph.sectorNames.map(() => ({ value: 0, persons: 0 }));
  for (const list of members) {
    if (list.length === 0) continue;
    const sum = sums[graph.sector[list[0]!]!]!;
    if (list.length > 1) sum.value += list.length * largestEigenvalue(partOf(within, degree, list));
    sum.persons += list.length;
  }
  const mean = (value: number, persons: number): number | null => (persons === 0 ? null : value / persons);
  return {
    sectors: sums.map(({ value, persons }) => mean(value, persons)),
    all: mean(
      sums.reduce((sum, s) => sum + s.value, 0),
      sums.reduce((sum, s) => sum + s.persons, 0),
    ),
  };
}
