import type { BipartiteNull } from './bipartite-null.ts';
import type { TwoMode } from './two-mode.ts';

/** The meetings that join two sectors, a < b, as columns. */
export interface Bridge {
  readonly a: number;
  readonly b: number;
  /** Events with somebody from each side, ascending. */
  readonly events: Int32Array;
  /** b_e, bridging hours: hours × share of the pairs that bridge × surprise. */
  readonly weight: Float64Array;
  /** Persons of each side in the meeting. */
  readonly sizeA: Int32Array;
  readonly sizeB: Int32Array;
}

/** Surprise below which a meeting was bound to be as it was. */
const NO_SURPRISE = 1e-9;

interface Growing {
  readonly events: number[];
  readonly weight: number[];
  readonly sizeA: number[];
  readonly sizeB: number[];
}

/**
 * Which meetings join which sectors, and how much does each count?
 *
 *   b_e = d_e · [k_g k_h / C(k,2)] · (1 − mean_{i in g∩e, j in h∩e} p_ie p_je)
 *
 * The first bracket is the share of the meeting's pairs that bridge, the second its surprise: 0 for an all-hands, where
 * everybody was bound to meet everybody.
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data; null = leave the surprise out
 * @returns one entry for each pair a < b of sectors, sorted, also those that never met
 * Cost: O(attendance + events × (sectors in the room)²).
 */
export function bridges(mode: TwoMode, chance: BipartiteNull | null): Bridge[] {
  const sectors = mode.sectorNames.length;
  const pairs: Growing[] = Array.from({ length: sectors * sectors }, () => ({
    ...{ events: [], weight: [], sizeA: [], sizeB: [] },
  }));
  const size = new Int32Array(sectors);
  const mean = new Float64Array(sectors);
  mode.events.forEach(({ members, hours }, e) => {
    const room: number[] = [];
    for (const row of members) {
      const g = mode.sector[row]!;
      if (g < 0) continue;
      if (size[g]!++ === 0) room.push(g);
      if (chance !== null) mean[g]! += chance.probability(row, e);
    }
    const all = (members.length * (members.length - 1)) / 2;
    for (const g of room) {
      for (const h of room) {
        if (g >= h) continue;
        const across = size[g]! * size[h]!;
        const surprise = chance === null ? 1 : 1 - (mean[g]! * mean[h]!) / across;
        const pair = pairs[g * sectors + h]!;
        pair.events.push(e);
        pair.weight.push(surprise > NO_SURPRISE ? ((hours * across) / all) * surprise : 0);
        pair.sizeA.push(size[g]!);
        pair.sizeB.push(size[h]!);
      }
    }
    for (const g of room) {
      size[g] = 0;
      mean[g] = 0;
    }
  });
  const list: Bridge[] = [];
  for (let a = 0; a < sectors; a++) {
    for (let b = a + 1; b < sectors; b++) {
      const { events, weight, sizeA, sizeB } = pairs[a * sectors + b]!;
      list.push({
        a,
        b,
        events: Int32Array.from(events),
        weight: Float64Array.from(weight),
        sizeA: Int32Array.from(sizeA),
        sizeB: Int32Array.from(sizeB),
      });
    }
  }
  return list;
}
