import type { Rng } from '../random.ts';
import { type Level, merged, refine, settle } from './community-moves.ts';
import type { Csr } from './csr.ts';

/** Groups of persons who are tied to one another more than their numbers of ties make likely. */
export interface Partition {
  /** Community per person, 0, 1, … by the first person of each. */
  readonly label: Int32Array;
  readonly count: number;
  /** Modularity, below 1; 0 without ties. */
  readonly modularity: number;
}

export interface LeidenOptions {
  readonly rng: Rng;
  /** leiden: communities hang together, by refining before each merge. louvain: without. Default leiden. */
  readonly method?: 'leiden' | 'louvain';
  /** Times to start again from what was found. Default 3. */
  readonly rounds?: number;
}

/**
 * Into which communities do the ties fall?
 *
 *   largest Q = Σ_c (inside_c / 2W − (ends_c / 2W)²) that moving, refining and merging finds; W = all tie strength
 *
 * The best of all partitions cannot be found in reasonable time; other seeds give others that are nearly as good, so say
 * how much they differ (communities). Louvain may leave a community in loose pieces, Leiden does not.
 *
 * @param csr  weights are strengths, > 0; without them every tie is 1
 * @returns see Partition; the same seed gives the same
 * Cost: about O(m) a pass, some tens of passes.
 * Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; Blondel et al. 2008,
 *   doi:10.1088/1742-5468/2008/10/P10008
 */
export function leiden(csr: Csr, options: LeidenOptions): Partition {
  const { rng, method = 'leiden', rounds = 3 } = options;
  const whole = levelOf(csr);
  let label = Int32Array.from({ length: csr.n }, (_, v) => v);
  for (let round = 0; round < rounds && whole.total > 0; round++) {
    const before = label.slice();
    label = onePass(whole, label, rng, method === 'leiden');
    if (label.every((c, v) => c === before[v])) break;
  }
  const count = renumber(label);
  return { label, count, modularity: modularityOf(whole, label, count) };
}

/** Moves, refines and merges until nothing is merged any more. */
function onePass(whole: Level, start: Int32Array, rng: Rng, isLeiden: boolean): Int32Array<ArrayBuffer> {
  const place = Int32Array.from({ length: whole.n }, (_, v) => v);
  let level = whole;
  let community = start.slice();
  for (;;) {
    settle(level, community, rng);
    renumber(community);
    const parts = isLeiden ? refine(level, community, rng) : community.slice();
    const count = renumber(parts);
    if (count === level.n) break;
    const next = new Int32Array(count);
    for (let v = 0; v < level.n; v++) next[parts[v]!] = community[v]!;
    for (let v = 0; v < place.length; v++) place[v] = parts[place[v]!]!;
    level = merged(level, parts, count);
    community = next;
  }
  return Int32Array.from(place, (at) => community[at]!);
}

function levelOf({ n, offsets, targets, weights }: Csr): Level {
  const tie = weights ?? new Float64Array(targets.length).fill(1);
  const ends = new Float64Array(n);
  let total = 0;
  for (let v = 0; v < n; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) ends[v]! += tie[at]!;
    total += ends[v]!;
  }
  return { n, offsets, targets, weights: tie, ends, inside: new Float64Array(n), total };
}

/** Numbers labels 0 … n − 1 anew, 0, 1, … by first appearance, in place. @returns how many */
function renumber(label: Int32Array): number {
  const number = new Int32Array(label.length).fill(-1);
  let count = 0;
  for (let v = 0; v < label.length; v++) {
    const own = label[v]!;
    if (number[own] === -1) number[own] = count++;
    label[v] = number[own]!;
  }
  return count;
}

function modularityOf(
  { n, offsets, targets, weights, ends, total }: Level,
  label: Int32Array,
  count: number,
): number {
  if (total === 0) return 0;
  const all = new Float64Array(count);
  let inside = 0;
  for (let v = 0; v < n; v++) {
    all[label[v]!]! += ends[v]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++)
      if (label[targets[at]!] === label[v]) inside += weights[at]!;
  }
  return inside / total - all.reduce((sum, x) => sum + (x / total) ** 2, 0);
}
