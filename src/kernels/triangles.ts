import type { Csr } from './csr.ts';
import { type Form, loadKernel, wantsCompiled } from './load-kernel.ts';
import { type Oriented, orient } from './orient.ts';
import { type HoleSums, PAIR_KINDS, plainClosedPairs, plainHoleSums } from './plain-triangles.ts';

/** With fewer ends of ties the plain form is done before the compiled one has started (`npm run bench -- S counts`). */
const COMPILED_FROM_ENDS = 4_000;

const chosen = (form: Form, { targets }: Csr): Form =>
  form !== 'by-size' ? form : targets.length >= COMPILED_FROM_ENDS ? 'compiled' : 'plain';

/** One long first call would stay in the engine's slow tier, so rows go in slices. */
const SLICE = 256;

interface Calls {
  setGraph(n: number, offsets: number, targets: number, place: number): void;
  holes(
    from: number,
    to: number,
    weights: number,
    share: number,
    part: number,
    tie: number,
    overlap: number,
  ): void;
  closed(from: number, to: number, groups: number, counts: number): void;
}

/** Holes in the contacts of each person, in the order of the graph; 0 for isolates. */
export interface StructuralHoles {
  /** Σ_j (p_ij + Σ_q p_iq p_qj)². */
  readonly constraint: Float64Array;
  /** Σ_j (1 − Σ_q p_iq m_jq). */
  readonly effectiveSize: Float64Array;
}

/**
 * How tightly do each person's contacts hold her, and how many do not overlap? Both from one pass over the triangles.
 *
 *   p_ij = w_ij / Σ_q w_iq, m_jq = w_jq / strongest tie of j; without weights every w is 1
 *
 * @param csr  any graph
 * @param form  which form to use; default by size
 * Cost: O(m^1.5).
 * Source: Burt 1992, Structural Holes, chapter 2
 */
export function structuralHoles(csr: Csr, form: Form = 'by-size'): StructuralHoles {
  const { n } = csr;
  const oriented = orient(csr);
  const { who, offsets, targets, weights } = oriented;
  const { share, part } = shares(csr, who);
  const { tie, overlap } =
    (wantsCompiled(chosen(form, csr), n) ? compiledHoleSums(oriented, share, part) : null) ??
    plainHoleSums(oriented, share, part);
  const bound = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let ij = offsets[i]!; ij < offsets[i + 1]!; ij++) {
      const square = (weights[ij]! + tie[ij]!) ** 2;
      bound[i]! += square;
      bound[targets[ij]!]! += square;
    }
  }
  const [constraint, effectiveSize] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const v = who[i]!;
    const contacts = csr.offsets[v + 1]! - csr.offsets[v]!;
    if (contacts === 0) continue;
    constraint[v] = bound[i]! * share[i]! * share[i]!;
    effectiveSize[v] = contacts - overlap[i]! * share[i]!;
  }
  return { constraint, effectiveSize };
}

/** One over the sum, and over the largest, of each person's strengths, in the order of `who`. */
function shares({ n, offsets, weights }: Csr, who: Int32Array): { share: Float64Array; part: Float64Array } {
  const [share, part] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    let [sum, strongest] = [0, 0];
    for (let at = offsets[who[i]!]!; at < offsets[who[i]! + 1]!; at++) {
      const weight = weights?.[at] ?? 1;
      sum += weight;
      if (weight > strongest) strongest = weight;
    }
    if (sum === 0) continue;
    share[i] = 1 / sum;
    part[i] = 1 / strongest;
  }
  return { share, part };
}

function compiledHoleSums(graph: Oriented, share: Float64Array, part: Float64Array): HoleSums | null {
  const kernel = loadKernel<Calls>('triangles');
  if (kernel === null) return null;
  const { calls, memory } = kernel;
  const { n, offsets, targets, weights } = graph;
  const m = targets.length;
  calls.setGraph(n, memory.put(offsets), memory.put(targets), memory.room(4 * n));
  const inRow = [memory.put(weights), memory.put(share), memory.put(part)] as const;
  const [tie, overlap] = [memory.room(8 * m), memory.room(8 * n)];
  for (let i = 0; i < n; i += SLICE) calls.holes(i, Math.min(n, i + SLICE), ...inRow, tie, overlap);
  return { tie: memory.doubles(tie, m), overlap: memory.doubles(overlap, n) };
}

/** Pairs of each person's contacts, by the groups of the two; persons without a group are in no pair. */
export interface ContactPairs {
  /** Both in the person's own group. */
  readonly bothOwn: Float64Array;
  readonly oneOwn: Float64Array;
  /** Both in one other group. */
  readonly sameOther: Float64Array;
  /** In two groups, neither the person's own. */
  readonly twoOthers: Float64Array;
}

/**
 * Which pairs of each person's contacts have not met one another, by the groups of the three?
 *
 * All pairs follow from how many contacts a person has in each group; those who have met are the triangles, and go.
 *
 * @param csr  any graph
 * @param groups  group per person, 0, 1 … count − 1; −1 = none
 * @param count  number of groups
 * @param form  which form to use; default by size
 * @returns whole numbers per person, each pair once; 0 for who has no group
 * Cost: O(m^1.5).
 * Source: Gould & Fernandez 1989, doi:10.2307/270949
 */
export function openPairCounts(
  csr: Csr,
  groups: Int32Array,
  count: number,
  form: Form = 'by-size',
): ContactPairs {
  const grouped = groups.every((g) => g >= 0) ? csr : withoutUngrouped(csr, groups);
  const pairs = contactPairs(grouped, groups, count);
  const oriented = orient(grouped);
  const own = oriented.who.map((v) => groups[v]!);
  const closed =
    (wantsCompiled(chosen(form, csr), csr.n) ? compiledClosedPairs(oriented, own) : null) ??
    plainClosedPairs(oriented, own);
  [pairs.bothOwn, pairs.oneOwn, pairs.sameOther, pairs.twoOthers].forEach((kind, at) => {
    for (let i = 0; i < csr.n; i++) kind[oriented.who[i]!]! -= closed[PAIR_KINDS * i + at]!;
  });
  return pairs;
}

function compiledClosedPairs(graph: Oriented, groups: Int32Array): Int32Array | null {
  const kernel = loadKernel<Calls>('triangles');
  if (kernel === null) return null;
  const { calls, memory } = kernel;
  const { n } = graph;
  calls.setGraph(n, memory.put(graph.offsets), memory.put(graph.targets), memory.room(4 * n));
  const own = memory.put(groups);
  const counts = memory.room(4 * PAIR_KINDS * n);
  for (let i = 0; i < n; i += SLICE) calls.closed(i, Math.min(n, i + SLICE), own, counts);
  return memory.ints(counts, PAIR_KINDS * n);
}

/** The graph without the ties of those who have no group. */
function withoutUngrouped({ n, offsets, targets }: Csr, groups: Int32Array): Csr {
  const starts = new Int32Array(n + 1);
  const kept = new Int32Array(targets.length);
  let next = 0;
  for (let v = 0; v < n; v++) {
    for (let at = offsets[v]!; groups[v]! >= 0 && at < offsets[v + 1]!; at++)
      if (groups[targets[at]!]! >= 0) kept[next++] = targets[at]!;
    starts[v + 1] = next;
  }
  return { n, offsets: starts, targets: kept.slice(0, next) };
}

const pairsAmong = (persons: number): number => (persons === 0 ? 0 : (persons * (persons - 1)) / 2);

function contactPairs({ n, offsets, targets }: Csr, groups: Int32Array, count: number): ContactPairs {
  const empty = (): Float64Array => new Float64Array(n);
  const pairs = { bothOwn: empty(), oneOwn: empty(), sameOther: empty(), twoOthers: empty() };
  const met = new Int32Array(count);
  for (let v = 0; v < n; v++) {
    const [first, end] = [offsets[v]!, offsets[v + 1]!];
    for (let at = first; at < end; at++) met[groups[targets[at]!]!]!++;
    const own = groups[v]! < 0 ? 0 : met[groups[v]!]!;
    const others = end - first - own;
    let alike = 0;
    for (let at = first; at < end; at++) {
      const g = groups[targets[at]!]!;
      // Each group once, at its first contact: the count is taken down right after.
      if (g !== groups[v]) alike += pairsAmong(met[g]!);
      met[g] = 0;
    }
    pairs.bothOwn[v] = pairsAmong(own);
    pairs.oneOwn[v] = own * others;
    pairs.sameOther[v] = alike;
    pairs.twoOthers[v] = pairsAmong(others) - alike;
  }
  return pairs;
}
