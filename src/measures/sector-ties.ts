import type { ActorGraph } from '../graph/types.ts';

/** How many ties there are and could be, inside and across sectors. Persons without a sector are left out. */
export interface SectorTies {
  /** Persons per sector. */
  readonly persons: Int32Array;
  /** Sectors with persons. */
  readonly sectors: number;
  /** Arcs from sector g to sector h at g · G + h; every tie is two arcs, so a tie inside counts 2 on the diagonal. */
  readonly arcs: Int32Array;
  /** Arcs from each sector. */
  readonly degree: Int32Array;
  /** Ties. */
  readonly inside: number;
  readonly across: number;
  /** Pairs of persons. */
  readonly pairsInside: number;
  readonly pairsAcross: number;
}

/**
 * How many ties are inside and across sectors, of how many pairs?
 *
 * @param graph  a tie counts 1 when its strength is above 0
 * Cost: O(n + m + G²).
 */
export function sectorTies(graph: ActorGraph): SectorTies {
  const { sector, ties } = graph;
  const size = graph.sectorNames.length;
  const persons = new Int32Array(size);
  const degree = new Int32Array(size);
  const arcs = new Int32Array(size * size);
  let inside = 0;
  let across = 0;
  for (const g of sector) if (g >= 0) persons[g]!++;
  for (let t = 0; t < ties.a.length; t++) {
    const g = sector[ties.a[t]!]!;
    const h = sector[ties.b[t]!]!;
    if (g < 0 || h < 0) continue;
    if (g === h) inside++;
    else across++;
    degree[g]!++;
    degree[h]!++;
    arcs[g * size + h]!++;
    arcs[h * size + g]!++;
  }
  const total = persons.reduce((sum, n) => sum + n, 0);
  const pairsInside = persons.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const pairsAcross = (total * (total - 1)) / 2 - pairsInside;
  const sectors = persons.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
  return { persons, sectors, arcs, degree, inside, across, pairsInside, pairsAcross };
}
