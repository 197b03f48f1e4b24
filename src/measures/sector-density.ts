import type { ActorGraph } from '../graph/types.ts';

/** Ties between two sectors, or inside one (a = b). */
export interface SectorDensity {
  /** Indexes into graph.sectorNames, a ≤ b. */
  readonly a: number;
  readonly b: number;
  /** Ties there are. */
  readonly ties: number;
  /** Ties there could be. */
  readonly possible: number;
  /** ties / possible, 0…1; null when no tie is possible (empty sector, or a sector of one with itself). */
  readonly density: number | null;
}

/**
 * How close-knit is each sector, and how open is each pair of sectors to one another?
 *
 *   between: L_gh / (n_g n_h)   inside: L_gg / [n_g(n_g − 1) / 2]
 *
 * Persons without a sector, and their ties, are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns one row for every pair of graph.sectorNames with a ≤ b, by a, then b
 * Cost: O(n + m + G²).
 */
export function sectorDensity(graph: ActorGraph): SectorDensity[] {
  const { sector, ties } = graph;
  const size = graph.sectorNames.length;
  const persons = new Int32Array(size);
  const counts = new Int32Array(size * size);
  for (const g of sector) if (g >= 0) persons[g]!++;
  for (let t = 0; t < ties.a.length; t++) {
    const g = sector[ties.a[t]!]!;
    const h = sector[ties.b[t]!]!;
    if (g >= 0 && h >= 0) counts[Math.min(g, h) * size + Math.max(g, h)]!++;
  }
  const rows: SectorDensity[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a; b < size; b++) {
      const found = counts[a * size + b]!;
      const possible = a === b ? (persons[a]! * (persons[a]! - 1)) / 2 : persons[a]! * persons[b]!;
      rows.push({ a, b, ties: found, possible, density: possible === 0 ? null : found / possible });
    }
  }
  return rows;
}
