import { type Arranged, arrange, underFirstNumbers } from './arrange.ts';
import type { Csr } from './csr.ts';
import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';
import { plainStepPaths, type StepSums, type WantedPairs } from './plain-step-paths.ts';

/** One long first call would stay in the engine's slow tier, so sources go in slices. */
const SLICE = 64;

interface Calls {
  workBytes(n: number): number;
  setGraph(n: number, offsets: number, targets: number, groups: number, work: number): void;
  setSources(sources: number, sizes: number, total: number, across: number, near: number, far: number): void;
  run(first: number, count: number): void;
}

export interface StepPathOptions {
  /** Group per person: only pairs from two different groups count, −1 is in no pair; null = all pairs. */
  readonly groups?: Int32Array | null;
  /** With groups: also over all pairs, by the same walks. Default false. */
  readonly alsoAll?: boolean;
  /** Default by size. */
  readonly form?: Form;
}

/**
 * How many pairs depend on each person as a stop, and how near is each to the others, every tie one step?
 *
 *   dependence(v) = Σ_{s≠t} σ_st(v) / σ_st over ordered pairs; near(v) = Σ 1/d, far(v) = Σ d over those in reach
 *
 * Eight sources are walked from at a time, each in a lane of a vector, which reads every tie once for all eight. Above
 * 2⁵³ shortest paths of a pair their number is rounded, in both forms alike.
 *
 * @param csr  any graph
 * @param options  see StepPathOptions; near and far are of everyone, but 0 for who has no group where only pairs across groups are asked for
 * @returns sums per person, in the order of the graph; 0 for isolates
 * Cost: O(n m), about a tenth of the time of one source after the other.
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; many sources at once: Then et al. 2014,
 *   doi:10.14778/2735496.2735507
 */
export function stepPaths(csr: Csr, options: StepPathOptions = {}): StepSums {
  const { groups = null, alsoAll = false, form = 'by-size' } = options;
  const arranged = arrange(csr);
  const wanted: WantedPairs = {
    groups: groups && Int32Array.from(arranged.who, (i) => groups[i]!),
    isAll: groups === null || alsoAll,
  };
  const sources = Int32Array.from(arranged.who.keys()).filter((i) => wanted.isAll || wanted.groups![i]! >= 0);
  const sums =
    (wantsCompiled(form, csr.n) ? compiledStepPaths(arranged, sources, wanted) : null) ??
    plainStepPaths(arranged.graph, sources, wanted);
  const back = (values: Float64Array): Float64Array => underFirstNumbers(values, arranged.who, csr.n);
  return {
    all: sums.all && back(sums.all),
    across: sums.across && back(sums.across),
    near: back(sums.near),
    far: back(sums.far),
  };
}

function compiledStepPaths(
  { graph, sizes }: Arranged,
  sources: Int32Array,
  { groups, isAll }: WantedPairs,
): StepSums | null {
  const kernel = loadKernel<Calls>('step-paths');
  if (kernel === null) return null;
  const { calls, memory } = kernel;
  const { n, offsets, targets } = graph;
  const inRow = [memory.put(offsets), memory.put(targets), groups === null ? 0 : memory.put(groups)] as const;
  const inList = [memory.put(sources), memory.put(sources.map((s) => sizes[s]!))] as const;
  const room = (isWanted: boolean): number => (isWanted ? memory.room(8 * n) : 0);
  const out = [room(isAll), room(groups !== null), room(true), room(true)] as const;
  calls.setGraph(n, ...inRow, memory.room(calls.workBytes(n)));
  calls.setSources(...inList, ...out);
  for (let at = 0; at < sources.length; at += SLICE) calls.run(at, Math.min(SLICE, sources.length - at));
  const [all, across, near, far] = out.map((address) => (address === 0 ? null : memory.doubles(address, n)));
  return { all: all!, across: across!, near: near!, far: far! };
}
