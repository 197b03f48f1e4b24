import type { ActorGraph } from '../graph/types.ts';
import { sectorTies } from './sector-ties.ts';

/**
 * Do the persons of a sector choose their own sector more than chance gives?
 *
 *   e = d_g(n_g − 1)/(N − 1);  (m_gg − e)/(d_g − e) where m_gg > e, else (m_gg − e)/e
 *
 * m_gg and d_g are arcs within and from the sector, every tie being two arcs. Random ties give 0. Ties of persons
 * without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per sector of graph.sectorNames: −1 (only others) … 0 (random) … 1 (only their own); null for a sector of
 *   fewer than two persons, without ties, or with no other sector
 * Cost: O(n + m).
 * Source: Coleman 1958, Human Organization 17(4)
 */
export function coleman(graph: ActorGraph): (number | null)[] {
  const { persons, sectors, arcs, degree } = sectorTies(graph);
  const total = persons.reduce((sum, n) => sum + n, 0);
  return Array.from(persons, (n, g) => {
    const from = degree[g]!;
    if (n < 2 || from === 0 || sectors < 2) return null;
    const own = arcs[g * persons.length + g]!;
    const expected = (from * (n - 1)) / (total - 1);
    return (own - expected) / (own > expected ? from - expected : expected);
  });
}
