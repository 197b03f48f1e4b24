import type { BipartiteNull } from './bipartite-null.ts';
import { isOpen } from './open-runs.ts';
import type { TwoMode } from './two-mode.ts';

/** Shares of same-sector pairs, one per event, each 0…1. */
export interface SiloEvents {
  /** h_e: of the pairs in the room. */
  readonly observed: Float64Array;
  /** h⁰_e: expected by chance, never above capacity. */
  readonly expected: Float64Array;
  /** h^max_e: the largest that a meeting of this size could have with those eligible that day. */
  readonly capacity: Float64Array;
}

/** Largest share: fill the largest sector first, then the next; best because the number of pairs is convex. */
export function largestShare(sizes: readonly number[], k: number): number {
  let pairs = 0;
  let left = k;
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const here = Math.min(left, size);
    pairs += here * (here - 1);
    left -= here;
  }
  return pairs / (k * (k - 1));
}

/** Persons of each sector who were eligible for this event. */
export function eligibleBySector(mode: TwoMode, event: number): number[] {
  const { sector, eligible } = mode;
  const sizes = new Array<number>(mode.sectorNames.length).fill(0);
  for (let row = 0; row < mode.rows; row++) {
    if (sector[row]! >= 0 && isOpen(eligible, row, event)) sizes[sector[row]!]!++;
  }
  return sizes;
}

/**
 * How much of each meeting is contact inside a sector, how much would chance give, and how much is possible?
 *
 *   h = Σ_g C(k_g,2)/C(k,2) · h⁰ = Σ_g(P_g² − Q_g)/(P² − Q), clamped to ≤ h^max · h^max by filling the largest sector first
 *
 * Persons without a sector count in k and P, and form no same-sector pair.
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @returns three columns, one entry per event
 * Cost: O(attendance + kinds × rows).
 */
export function siloEvents(mode: TwoMode, chance: BipartiteNull): SiloEvents {
  const count = mode.events.length;
  const { kinds, sectors, sum, squares, total, totalSquares, example } = chance;
  const capacity = new Float64Array(kinds);
  const expected = new Float64Array(kinds);
  for (let k = 0; k < kinds; k++) {
    capacity[k] = largestShare(eligibleBySector(mode, example[k]!), mode.events[example[k]!]!.members.length);
    let pairs = 0;
    for (let g = 0; g < sectors; g++) pairs += sum[k * sectors + g]! ** 2 - squares[k * sectors + g]!;
    expected[k] = Math.min(capacity[k]!, Math.max(0, pairs / (total[k]! ** 2 - totalSquares[k]!)));
  }
  const observed = new Float64Array(count);
  const present = new Int32Array(sectors);
  mode.events.forEach(({ members }, e) => {
    let pairs = 0;
    for (const row of members) if (mode.sector[row]! >= 0) pairs += 2 * present[mode.sector[row]!]!++;
    observed[e] = pairs / (members.length * (members.length - 1));
    present.fill(0);
  });
  return {
    observed,
    expected: Float64Array.from(chance.kind, (k) => expected[k]!),
    capacity: Float64Array.from(chance.kind, (k) => capacity[k]!),
  };
}
