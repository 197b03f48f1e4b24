import { ConvergenceError } from '../errors.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { ActorGraph } from '../graph/types.ts';
import { components } from './components.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const STEPS = 40;
/** Steps between two looks at whether it has settled. */
const LOOK = 8;
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

/** A connected part of a sector: what a step between two of its persons weighs, 1/√(d_i d_j), in compressed rows. */
interface Part {
  readonly start: Float64Array;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function times({ offsets, neighbours, weights }: Part, x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) sum += weights[at]! * x[neighbours[at]!]!;
    out[i] = sum;
  }
  return out;
}

/** Takes out of a vector what lies along the others; twice, because once leaves rounding errors that grow. */
function makeNew(next: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const b of basis) {
      const along = dot(next, b);
      for (let i = 0; i < next.length; i++) next[i]! -= along * b[i]!;
    }
  }
}

/** The largest eigenvalue of the three-diagonal matrix of the first steps, and its vector. */
function topOf(
  diagonal: Float64Array,
  beside: Float64Array,
  n: number,
): { value: number; vector: Float64Array } {
  const small = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    small[k * n + k] = diagonal[k]!;
    if (k > 0) small[k * n + k - 1] = small[(k - 1) * n + k] = beside[k - 1]!;
  }
  const { values, vectors } = symmetricEigen(small, n);
  return { value: values[0]!, vector: vectors[0]! };
}

/** Lanczos steps with restart. */
function largestEigenvalue(part: Part): number {
  let x = part.start;
  const [diagonal, beside] = [new Float64Array(STEPS), new Float64Array(STEPS)];
  for (let restart = 0; restart < RESTARTS; restart++) {
    const size = Math.sqrt(dot(x, x));
    const basis = [x.map((v) => v / size)];
    for (let k = 0; ; k++) {
      const next = times(part, basis[k]!);
      diagonal[k] = dot(next, basis[k]!);
      makeNew(next, basis);
      const rest = Math.sqrt(dot(next, next));
      beside[k] = rest;
      const isLast = rest <= NOTHING || k === STEPS - 1;
      if (isLast || (k + 1) % LOOK === 0) {
        const { value, vector } = topOf(diagonal, beside, k + 1);
        if (rest * Math.abs(vector[k]!) <= TOLERANCE) return Math.min(1, Math.max(0, value));
        if (isLast) {
          x = x.map((_, i) => basis.reduce((sum, b, at) => sum + vector[at]! * b[i]!, 0));
          break;
        }
      }
      basis.push(next.map((v) => v / rest));
    }
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

function partOf(within: ActorGraph, degree: Int32Array, members: readonly number[], place: Int32Array): Part {
  const start = Float64Array.from(members, (v) => Math.sqrt(degree[v]!));
  const offsets = new Int32Array(members.length + 1);
  const [neighbours, weights]: [number[], number[]] = [[], []];
  members.forEach((v, i) => {
    for (let at = within.offsets[v]!; at < within.offsets[v + 1]!; at++) {
      const j = place[within.neighbours[at]!]!;
      neighbours.push(j);
      weights.push(1 / (start[i]! * start[j]!));
    }
    offsets[i + 1] = neighbours.length;
  });
  return { start, offsets, neighbours: Int32Array.from(neighbours), weights: Float64Array.from(weights) };
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
  const place = new Int32Array(label.length);
  label.forEach((part, v) => {
    if (degree[v]! > 0) place[v] = members[part]!.push(v) - 1;
  });
  const sums = graph.sectorNames.map(() => ({ value: 0, persons: 0 }));
  for (const list of members) {
    if (list.length === 0) continue;
    const sum = sums[graph.sector[list[0]!]!]!;
    if (list.length > 1) sum.value += list.length * largestEigenvalue(partOf(within, degree, list, place));
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
