import type { ActorGraph } from '../graph/types.ts';

function externalMinusInternal(graph: ActorGraph, strengthOf: (tie: number) => number): number | null {
  const { sector, ties } = graph;
  let external = 0;
  let internal = 0;
  for (let t = 0; t < ties.a.length; t++) {
    const g = sector[ties.a[t]!]!;
    const h = sector[ties.b[t]!]!;
    if (g < 0 || h < 0) continue;
    if (g === h) internal += strengthOf(t);
    else external += strengthOf(t);
  }
  return external + internal === 0 ? null : (external - internal) / (external + internal);
}

/**
 * Do ties go out of the sectors or stay inside them?
 *
 *   E-I = (external − internal) / (external + internal), each tie counting 1
 *
 * Ties of persons without a sector are left out. Chance does not give 0: read it beside eiExpected.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns −1 (all inside) … 1 (all outside); null when there are no ties between persons with a sector
 * Cost: O(m).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835
 */
export function eiIndex(graph: ActorGraph): number | null {
  return externalMinusInternal(graph, () => 1);
}

/**
 * Does contact go out of the sectors or stay inside them, when each tie counts by its strength?
 *
 *   E-I with Σ w in place of the number of ties; its sign can be the opposite of eiIndex's
 *
 * Ties of persons without a sector are left out.
 *
 * @param graph  strengths > 0
 * @returns −1 (all inside) … 1 (all outside); null when there are no ties between persons with a sector
 * Cost: O(m).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835
 */
export function eiWeighted(graph: ActorGraph): number | null {
  return externalMinusInternal(graph, (t) => graph.ties.weight[t]!);
}

/**
 * What would E-I be if ties took no account of sector?
 *
 *   1 − 2c, c = Σ n_g(n_g − 1) / [N(N − 1)] = share of all pairs that are in the same sector
 *
 * Holds for counted and weighted ties alike. Persons without a sector are left out of n_g and N.
 *
 * @param graph  only its actors and sectors matter
 * @returns −1…1; null with fewer than 2 persons in a sector or fewer than 2 sectors with persons
 * Cost: O(n).
 */
export function eiExpected(graph: ActorGraph): number | null {
  const persons = new Int32Array(graph.sectorNames.length);
  for (const g of graph.sector) if (g >= 0) persons[g]!++;
  let total = 0;
  let same = 0;
  let sectors = 0;
  for (const count of persons) {
    total += count;
    same += count * (count - 1);
    if (count > 0) sectors++;
  }
  return sectors < 2 ? null : 1 - (2 * same) / (total * (total - 1));
}
