import { type Arranged, arrange, underFirstNumbers } from './arrange.ts';
import type { Csr } from './csr.ts';
import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';
import { plainStepDistances, type StepDistances } from './plain-step-distances.ts';

const SOURCES = 512;
const ROW_BYTES = 64;
/** Beyond, walking in step wins nothing and the counts per distance need too much memory. */
const MOST_STEPS = 256;

interface Calls {
  setGraph(n: number, offsets: number, targets: number, begins: number, sizes: number): void;
  setRoom(rows: number, counts: number): void;
  run(first: number): void;
}

/**
 * How near is each person to everyone in reach, every tie one step?
 *
 *   near(i) = Σ_j 1/d_ij, far(i) = Σ_j d_ij; closeness of any kind follows from reached and far
 *
 * 512 sources are walked from at a time, each a bit of a set. Persons at a distance are counted, and the counts are
 * whole numbers, so the plain form gives the same bits.
 *
 * @param csr  any graph
 * @param form  which form to use; default by size
 * @returns per person, in the order of the graph; 0 for isolates
 * Cost: O(n m / 512) words; O(n m) in the plain form.
 * Source: Then et al. 2014, doi:10.14778/2735496.2735507; harmonic: Marchiori & Latora 2000,
 *   doi:10.1016/S0378-4371(00)00311-3
 */
export function stepDistances(csr: Csr, form: Form = 'by-size'): StepDistances {
  const arranged = arrange(csr);
  const sums =
    (wantsCompiled(form, csr.n) ? compiledStepDistances(arranged) : null) ??
    plainStepDistances(arranged.graph);
  const back = (values: Float64Array): Float64Array => underFirstNumbers(values, arranged.who, csr.n);
  return { reached: back(sums.reached), near: back(sums.near), far: back(sums.far) };
}

function compiledStepDistances({ graph, sizes, begins, mostSteps }: Arranged): StepDistances | null {
  const { n, offsets, targets } = graph;
  const kernel = mostSteps <= MOST_STEPS ? loadKernel<Calls>('step-sets') : null;
  if (kernel === null) return null;
  const { calls, memory } = kernel;
  calls.setGraph(n, memory.put(offsets), memory.put(targets), memory.put(begins), memory.put(sizes));
  const rows = memory.room(3 * ROW_BYTES * n);
  const counts = memory.room(4 * n * (mostSteps + 1));
  calls.setRoom(rows, counts);
  for (let first = 0; first < n; first += SOURCES) calls.run(first);
  const table = memory.ints(counts, n * (mostSteps + 1));
  const [reached, near, far] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let d = 1; d <= mostSteps; d++) {
    for (let i = 0; i < n; i++) {
      const count = table[d * n + i]!;
      reached[i]! += count;
      near[i]! += count / d;
      far[i]! += count * d;
    }
  }
  return { reached, near, far };
}
