import type { Csr, WeightedCsr } from './csr.ts';

/** A graph without its isolates, numbered so that those who are near each other have near numbers. */
export interface Arranged<Graph extends Csr = Csr> {
  readonly graph: Graph;
  /** Number in the first graph of each person in this one. */
  readonly who: Int32Array;
  /** Persons in the component of each person. */
  readonly sizes: Int32Array;
  /** Lowest number in the component of each person; a component is a run of numbers. */
  readonly begins: Int32Array;
  /** No two persons in reach of each other are further apart, steps. */
  readonly mostSteps: number;
}

/**
 * In which order should a graph be walked through, source by source?
 *
 * Breadth first from the lowest number of each component: sources that are walked from together then share most of
 * their levels, and their rows lie close in memory. Isolates reach nobody and are left out.
 *
 * @param csr  any graph
 * @returns the same ties under new numbers, rows ascending
 * Cost: O(n + m).
 */
export function arrange(csr: WeightedCsr): Arranged<WeightedCsr>;
export function arrange(csr: Csr): Arranged;
export function arrange({ n, offsets, targets, weights }: Csr): Arranged {
  const place = new Int32Array(n).fill(-1);
  const steps = new Int32Array(n);
  const order = new Int32Array(n);
  const [sizes, begins] = [new Int32Array(n), new Int32Array(n)];
  let found = 0;
  let mostSteps = 0;
  for (let start = 0; start < n; start++) {
    if (place[start] !== -1 || offsets[start] === offsets[start + 1]) continue;
    const begin = found;
    place[start] = found;
    order[found++] = start;
    for (let head = begin; head < found; head++) {
      const v = order[head]!;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        if (place[w] !== -1) continue;
        place[w] = found;
        steps[w] = steps[v]! + 1;
        order[found++] = w;
      }
    }
    sizes.fill(found - begin, begin, found);
    begins.fill(begin, begin, found);
    mostSteps = Math.max(mostSteps, 2 * steps[order[found - 1]!]!);
  }
  const who = order.slice(0, found);
  const graph = renumbered({ n, offsets, targets, ...(weights && { weights }) }, who, place);
  return { graph, who, sizes: sizes.slice(0, found), begins: begins.slice(0, found), mostSteps };
}

/** A symmetric graph written row by row into the rows of the neighbours comes out ascending. */
function renumbered({ offsets, targets, weights }: Csr, who: Int32Array, place: Int32Array): Csr {
  const n = who.length;
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i]! + offsets[who[i]! + 1]! - offsets[who[i]!]!;
  const next = starts.slice(0, n);
  const moved = new Int32Array(targets.length);
  const movedWeights = weights && new Float64Array(targets.length);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[who[i]!]!; at < offsets[who[i]! + 1]!; at++) {
      const to = next[place[targets[at]!]!]!++;
      moved[to] = i;
      if (movedWeights) movedWeights[to] = weights[at]!;
    }
  }
  return movedWeights
    ? { n, offsets: starts, targets: moved, weights: movedWeights }
    : { n, offsets: starts, targets: moved };
}

/**
 * Values per person of an arranged graph under the first numbers.
 *
 * @param persons  of the first graph
 * @returns 0 for isolates
 * Cost: O(n).
 */
export function underFirstNumbers(values: Float64Array, who: Int32Array, persons: number): Float64Array {
  const all = new Float64Array(persons);
  for (let at = 0; at < who.length; at++) all[who[at]!] = values[at]!;
  return all;
}
