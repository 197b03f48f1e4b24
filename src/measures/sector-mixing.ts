import type { ActorGraph } from '../graph/types.ts';

/** Where the ends of the ties are, as shares of all tie strength between persons with a sector. */
export interface SectorMixing {
  /** Σ_g e_gg: share of ties inside a sector. */
  readonly inside: number;
  /** Σ_g a_g²: the share that random ends would give. */
  readonly insideByChance: number;
  /** All ends are in one sector. */
  readonly oneSector: boolean;
}

/**
 * How large a share of the ties is inside sectors, and how large would it be if their ends were dealt at random?
 *
 * Ties of persons without a sector are left out.
 *
 * @param graph  the graph
 * @param weighted  ties count by strength instead of 1
 * @returns shares, 0…1; null when there are no ties between persons with a sector
 * Cost: O(m + G).
 */
export function sectorMixing(graph: ActorGraph, weighted: boolean): SectorMixing | null {
  const { sector, ties } = graph;
  const ends = new Float64Array(graph.sectorNames.length);
  let inside = 0;
  let total = 0;
  for (let t = 0; t < ties.a.length; t++) {
    const g = sector[ties.a[t]!]!;
    const h = sector[ties.b[t]!]!;
    if (g < 0 || h < 0) continue;
    const w = weighted ? ties.weight[t]! : 1;
    total += w;
    if (g === h) inside += w;
    ends[g]! += w;
    ends[h]! += w;
  }
  if (total === 0) return null;
  let insideByChance = 0;
  let used = 0;
  for (const end of ends) {
    insideByChance += (end / (2 * total)) ** 2;
    if (end > 0) used++;
  }
  return { inside: inside / total, insideByChance, oneSector: used === 1 };
}
