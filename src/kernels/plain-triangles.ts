import type { Oriented } from './orient.ts';

/** What three pairwise tied persons add up to. */
export interface HoleSums {
  /** Per tie of the oriented graph Σ_q w_iq w_jq / s_q over contacts in common q, s = sum of a person's strengths. */
  readonly tie: Float64Array;
  /** Per person of the oriented graph Σ_j Σ_q w_iq w_jq / (strongest tie of j). */
  readonly overlap: Float64Array;
}

/**
 * How far do each person's contacts overlap? The readable twin of assembly/triangles.ts.
 *
 * What a triangle gives is the same seen from either end of a tie, so it is added up on the tie.
 *
 * @param share  1/s per person
 * @param part  1 / strongest tie per person
 * Cost: O(m^1.5).
 */
export function plainHoleSums(
  { n, offsets, targets, weights }: Oriented,
  share: Float64Array,
  part: Float64Array,
): HoleSums {
  const place = new Int32Array(n).fill(-1);
  const tie = new Float64Array(targets.length);
  const overlap = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [first, end] = [offsets[i]!, offsets[i + 1]!];
    for (let ij = first; ij < end; ij++) place[targets[ij]!] = ij;
    for (let ij = first; ij < end; ij++) {
      const j = targets[ij]!;
      for (let jk = offsets[j]!; jk < offsets[j + 1]!; jk++) {
        const k = targets[jk]!;
        const ik = place[k]!;
        if (ik < first) continue;
        const [a, b, c] = [weights[ij]!, weights[ik]!, weights[jk]!];
        tie[ij]! += b * c * share[k]!;
        tie[ik]! += a * c * share[j]!;
        tie[jk]! += a * b * share[i]!;
        overlap[i]! += c * (b * part[j]! + a * part[k]!);
        overlap[j]! += b * (c * part[i]! + a * part[k]!);
        overlap[k]! += a * (c * part[i]! + b * part[j]!);
      }
    }
  }
  return { tie, overlap };
}

/** Kinds of a pair of contacts, by where the two are seen from the person in the middle. */
export const PAIR_KINDS = 4;

/**
 * How many pairs of each person's contacts have met one another, by kind? The readable twin of assembly/triangles.ts.
 *
 * @param groups  per person, ≥ 0
 * @returns four numbers a person: both of the person's group, one, none and both of one group, none and of two groups
 * Cost: O(m^1.5).
 */
export function plainClosedPairs({ n, offsets, targets }: Oriented, groups: Int32Array): Int32Array {
  const place = new Int32Array(n).fill(-1);
  const counts = new Int32Array(PAIR_KINDS * n);
  const kind = (alike: boolean, touches: boolean): number => (alike ? 0 : 1) + (touches ? 0 : 2);
  for (let i = 0; i < n; i++) {
    const [first, end] = [offsets[i]!, offsets[i + 1]!];
    for (let ij = first; ij < end; ij++) place[targets[ij]!] = ij;
    for (let ij = first; ij < end; ij++) {
      const j = targets[ij]!;
      const together = groups[i] === groups[j];
      for (let jk = offsets[j]!; jk < offsets[j + 1]!; jk++) {
        const k = targets[jk]!;
        if (place[k]! < first) continue;
        const [withI, withJ] = [groups[k] === groups[i], groups[k] === groups[j]];
        counts[PAIR_KINDS * i + kind(withJ, together || withI)]!++;
        counts[PAIR_KINDS * j + kind(withI, together || withJ)]!++;
        counts[PAIR_KINDS * k + kind(together, withI || withJ)]!++;
      }
    }
  }
  return counts;
}
