import type { Csr } from './csr.ts';

/** How far everyone is from everyone in reach, every tie one step. */
export interface StepDistances {
  /** Per person, others in reach. */
  readonly reached: Float64Array;
  /** Per person Σ 1/d over them. */
  readonly near: Float64Array;
  /** Per person Σ d over them, steps. */
  readonly far: Float64Array;
}

/**
 * How near is each person to everyone in reach? The readable twin of assembly/step-sets.ts: breadth first from one
 * person after the other, level by level.
 *
 * @returns per person; 0 for isolates
 * Cost: O(n m).
 */
export function plainStepDistances({ n, offsets, targets }: Csr): StepDistances {
  const [reached, near, far] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const order = new Int32Array(n);
  const seenFrom = new Int32Array(n).fill(-1);
  for (let source = 0; source < n; source++) {
    order[0] = source;
    seenFrom[source] = source;
    let found = 1;
    for (let step = 1, start = 0, end = 1; start < end; step++, start = end, end = found) {
      for (let at = start; at < end; at++) {
        const v = order[at]!;
        for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
          const w = targets[e]!;
          if (seenFrom[w] === source) continue;
          seenFrom[w] = source;
          order[found++] = w;
        }
      }
      near[source]! += (found - end) / step;
      far[source]! += (found - end) * step;
    }
    reached[source] = found - 1;
  }
  return { reached, near, far };
}
