import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';

/** Every network with so many ties among persons of the given sectors: all subsets of the pairs. */
export function everyNetwork(sectors: readonly string[], ties: number): ActorGraph[] {
  const names = [...new Set(sectors)].sort();
  const pairs = sectors.flatMap((_, a) =>
    sectors.slice(a + 1).map((_, k) => ({ a, b: a + 1 + k, weight: 1 })),
  );
  const subsets = Array.from({ length: 2 ** pairs.length }, (_, bits) =>
    pairs.filter((_, i) => (bits >> i) & 1),
  );
  return subsets
    .filter((subset) => subset.length === ties)
    .map((subset) =>
      buildGraph(
        sectors.map((_, i) => `p${i}`),
        Int32Array.from(sectors, (s) => names.indexOf(s)),
        names,
        subset,
      ),
    );
}

export const meanOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, v) => sum + v!, 0) / values.length;
