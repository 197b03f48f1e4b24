import type { Bridge } from './bridges.ts';
import type { TwoMode } from './two-mode.ts';

/**
 * How large a part of the contact between sectors does each person carry?
 *
 *   L_v = Σ_e b_e·(cross pairs with v)/(all cross pairs) / Σ b_e, over all pairs of sectors; Σ_v L_v = 2
 *
 * The person-level broker score without the artefacts of a projection: a pair has two ends, so the shares sum to 2. An
 * all-hands counts nothing (see bridges).
 *
 * @param mode  the two-mode data
 * @param bridged  bridges of the same data
 * @returns per person index (0 … largest in mode.person) 0…1; 0 for who carried nothing; null for who is in no sector,
 *   and for all when nothing bridges
 * Cost: O(attendance × sectors in the room).
 */
export function brokerShare(mode: TwoMode, bridged: readonly Bridge[]): (number | null)[] {
  const persons = mode.person.reduce((most, p) => Math.max(most, p + 1), 0);
  const carried = new Float64Array(persons);
  const placed = new Uint8Array(persons);
  for (let row = 0; row < mode.rows; row++) if (mode.sector[row]! >= 0) placed[mode.person[row]!] = 1;
  let total = 0;
  for (const { a, b, events, weight, sizeA, sizeB } of bridged) {
    events.forEach((e, at) => {
      total += weight[at]!;
      for (const row of mode.events[e]!.members) {
        if (mode.sector[row] === a) carried[mode.person[row]!]! += weight[at]! / sizeA[at]!;
        else if (mode.sector[row] === b) carried[mode.person[row]!]! += weight[at]! / sizeB[at]!;
      }
    });
  }
  return Array.from(carried, (hours, p) => (placed[p] === 0 || total === 0 ? null : hours / total));
}
