import { type Arranged, arrange, underFirstNumbers } from './arrange.ts';
import type { WeightedCsr } from './csr.ts';
import { type LengthScale, lengthScale } from './length-scale.ts';
import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';
import { type LengthSums, plainLengthPaths, WITNESSES } from './plain-length-paths.ts';

/** One long first call would stay in the engine's slow tier, so sources go in slices. */
const SLICE = 64;

interface Calls {
  workBytes(n: number, arcs: number, buckets: number): number;
  setGraph(n: number, offsets: number, ends: number, targets: number, lengths: number): void;
  setScale(width: number, margin: number): void;
  setSums(groups: number, dependence: number, near: number): void;
  setRoom(work: number, arcs: number, buckets: number): void;
  prune(first: number, count: number, most: number): void;
  run(sources: number, count: number): void;
}

export interface LengthPathOptions {
  /** Group per person: only pairs from two different groups count, −1 is in no pair; null = all pairs. */
  readonly groups?: Int32Array | null;
  /** Default by size. */
  readonly form?: Form;
}

/**
 * How many pairs depend on each person as a stop, and how near is each to the others, where ties have lengths?
 *
 *   dependence(v) = Σ_{s≠t} σ_st(v) / σ_st over ordered pairs; near(v) = Σ 1/d over those in reach
 *
 * Ties that are longer than another way between their ends are on no shortest path. Short searches find most of them
 * before the walks and each walk finds the rest of its own row, which is exact. Paths are equally long when they differ
 * by less than a relative 1e-9.
 *
 * @param csr  weights are lengths, > 0
 * @param options  see LengthPathOptions; near is of everyone unless there are groups, then 0 for who has none
 * @returns sums per person, in the order of the graph, 0 for isolates; null where lengths are too unlike for buckets
 * Cost: O(n m).
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; buckets: Denardo & Fox 1979, doi:10.1287/opre.27.1.161
 */
export function lengthPaths(
  csr: WeightedCsr,
  { groups = null, form = 'by-size' }: LengthPathOptions = {},
): LengthSums | null {
  const arranged = arrange(csr);
  const scale = lengthScale(arranged);
  if (scale === null) return null;
  const moved = groups && Int32Array.from(arranged.who, (i) => groups[i]!);
  const sources = Int32Array.from(arranged.who.keys()).filter((i) => moved === null || moved[i]! >= 0);
  const options = { groups: moved, scale };
  const sums =
    (wantsCompiled(form, csr.n) ? compiledLengthPaths(arranged, sources, options) : null) ??
    plainLengthPaths(arranged.graph, sources, options);
  const back = (values: Float64Array): Float64Array => underFirstNumbers(values, arranged.who, csr.n);
  return { dependence: back(sums.dependence), near: back(sums.near) };
}

function compiledLengthPaths(
  { graph }: Arranged<WeightedCsr>,
  sources: Int32Array,
  { groups, scale }: { groups: Int32Array | null; scale: LengthScale },
): LengthSums | null {
  const kernel = loadKernel<Calls>('length-paths');
  if (kernel === null) return null;
  const { calls, memory } = kernel;
  const { n, offsets, targets, weights } = graph;
  const { width, buckets, margin } = scale;
  const rows = [memory.put(offsets.slice(0, n)), memory.put(offsets.slice(1))] as const;
  calls.setGraph(n, ...rows, memory.put(targets), memory.put(weights));
  calls.setScale(width, margin);
  const [dependence, near] = [memory.room(8 * n), memory.room(8 * n)];
  calls.setSums(groups === null ? 0 : memory.put(groups), dependence, near);
  const list = memory.put(sources);
  calls.setRoom(memory.room(calls.workBytes(n, targets.length, buckets)), targets.length, buckets);
  const slices = (count: number, work: (first: number, size: number) => void): void => {
    for (let at = 0; at < count; at += SLICE) work(at, Math.min(SLICE, count - at));
  };
  slices(n, (first, size) => calls.prune(first, size, WITNESSES));
  slices(sources.length, (first, size) => calls.run(list + 4 * first, size));
  return { dependence: memory.doubles(dependence, n), near: memory.doubles(near, n) };
}
