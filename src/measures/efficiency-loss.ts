import type { ActorGraph, Scores } from '../graph/types.ts';
import { nearnessWithoutEach } from '../kernels/nearness-without.ts';
import { bitNearness } from './bit-nearness.ts';
import { bitGraphOf } from './bit-paths.ts';

/** One walk of the graph for each person: more than this is a job of its own. */
export const MOST_PERSONS = 300;

/**
 * How much does reach across sectors fall without a person?
 *
 *   loss = 1 − E_{G−v} / E_G, E = Σ 1/d over pairs from different sectors that do not contain v; every tie one step
 *
 * A mechanical count: it says nothing of who would step in. Pairs with v herself are left out on both sides, so a person
 * without any stop-over role has 0.
 *
 * @param graph a tie counts when its strength is above 0; meant for the backbone, since large meetings make every way short
 * @returns per actor 0…1; null where no such pair can reach each other, and for all with more than 300 persons
 * Cost: O(n² · length of the ways · n/32).
 * Source: Latora & Marchiori 2001, doi:10.1103/PhysRevLett.87.198701
 */
export function efficiencyLoss(graph: ActorGraph): Scores {
  const { sector } = graph;
  const n = graph.actors.length;
  if (n > MOST_PERSONS) return graph.actors.map(() => null);
  const bits = bitGraphOf(graph);
  const masks = graph.sectorNames.map((_, g) => {
    const mask = new Uint32Array(bits.words);
    sector.forEach((own, v) => {
      if (own >= 0 && own !== g) mask[v >>> 5]! |= 1 << (v & 31);
    });
    return mask;
  });
  const nobody = new Uint32Array(bits.words);
  const targets = Array.from(sector, (own) => (own < 0 ? nobody : masks[own]!));
  const near = bitNearness(bits, { targets });
  const total = near.reduce((sum, x) => sum + x, 0);
  const without = nearnessWithoutEach(bits, { targets });
  return graph.actors.map((_, v) => {
    const before = total - 2 * near[v]!;
    if (!(before > 1e-9)) return null;
    if (graph.offsets[v] === graph.offsets[v + 1]) return 0;
    // Both are sums of the same fractions in another order: what differs by rounding is no loss.
    const loss = 1 - without[v]! / before;
    return loss > 1e-12 ? Math.min(1, loss) : 0;
  });
}
