import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import { createRng } from '../../src/random.ts';

export interface SmallGraph {
  readonly graph: ActorGraph;
  /** Whole-number tie lengths, inverse to the strengths; 0 = no tie. */
  readonly lengths: number[][];
}

const LENGTHS = [1, 2, 3, 6];

/** Seeded graphs of 1–7 persons: sparse to full, with isolates, loose parts, equal path lengths and persons without sector. */
export function randomGraphs(count: number, name: string): SmallGraph[] {
  const rng = createRng(1, name);
  return Array.from({ length: count }, () => {
    const n = 1 + rng.int(7);
    const share = 0.15 + 0.8 * rng.next();
    const lengths = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    const ties = [];
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        if (rng.next() > share) continue;
        const length = LENGTHS[rng.int(LENGTHS.length)]!;
        lengths[a]![b] = lengths[b]![a] = length;
        ties.push({ a, b, weight: 0.7 / length });
      }
    }
    const sector = Int32Array.from({ length: n }, () => rng.int(4) - 1);
    const actors = Array.from({ length: n }, (_, i) => `p${i}`);
    return { graph: buildGraph(actors, sector, ['A', 'B', 'C'], ties), lengths };
  });
}

/** Every length that is there counts as one step. */
export const asSteps = (lengths: number[][]): number[][] =>
  lengths.map((row) => row.map((l) => (l > 0 ? 1 : 0)));
