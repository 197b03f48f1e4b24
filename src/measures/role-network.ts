import { buildGraph } from '../graph/build-graph.ts';
import type { ActorGraph } from '../graph/types.ts';
import { stepDistances } from '../kernels/step-distances.ts';
import { density } from './density.ts';

export interface RoleNetwork {
  readonly persons: number;
  /** Share of their pairs that have met, 0…1; null with fewer than 2. */
  readonly density: number | null;
  /** Steps through each other only, mean over pairs within reach, ≥ 1; null without a tie. */
  readonly meanDistance: number | null;
}

/**
 * Do those with a certain role, such as the coordinators, meet each other?
 *
 *   density = ties among them / [k(k − 1)/2]; mean distance = mean steps over pairs within reach, through each other only
 *
 * The pairs grow as the square of the persons: 8 coordinators are 28 pairs, 14 are 91. Read the distance with the density:
 * pairs out of reach are left out of it.
 *
 * @param graph of the window
 * @param has whether the actor at a place has the role
 * @returns see RoleNetwork
 * Cost: O(k·m).
 * Source: density: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478
 */
export function roleNetwork(graph: ActorGraph, has: (actor: number) => boolean): RoleNetwork {
  const kept = graph.actors.map((_, i) => i).filter(has);
  const place = new Map(kept.map((i, k) => [i, k]));
  const ties = Array.from(graph.ties.a, (a, t) => ({
    a: place.get(a) ?? -1,
    b: place.get(graph.ties.b[t]!) ?? -1,
    weight: graph.ties.weight[t]!,
  }));
  const part = buildGraph(
    kept.map((i) => graph.actors[i]!),
    Int32Array.from(kept, (i) => graph.sector[i]!),
    graph.sectorNames,
    ties.filter(({ a, b }) => a >= 0 && b >= 0),
  );
  const { far, reached } = stepDistances({ n: kept.length, offsets: part.offsets, targets: part.neighbours });
  const sum = (values: Float64Array): number => values.reduce((all, x) => all + x, 0);
  const pairs = sum(reached);
  return {
    persons: part.actors.length,
    density: density(part),
    meanDistance: pairs === 0 ? null : sum(far) / pairs,
  };
}
