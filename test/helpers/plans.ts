import fc from 'fast-check';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';

/** A network as a recipe, so that it can be built in more than one way. */
export interface Plan {
  readonly n: number;
  readonly sectors: number[];
  readonly ties: { a: number; b: number; weight: number }[];
  /** A new order of the persons. */
  readonly order: number[];
}

/** Networks of 0–14 persons in up to four sectors, with isolates, repeated ties and persons without sector. */
export const plans: fc.Arbitrary<Plan> = fc.integer({ min: 0, max: 14 }).chain((n) =>
  fc
    .record({
      n: fc.constant(n),
      sectors: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: n, maxLength: n }),
      ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 })), { maxLength: 3 * n }),
      keys: fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: n, maxLength: n }),
    })
    .map(({ sectors, ends, keys }) => ({
      n,
      sectors,
      ties: ends
        .map(([a, b, weight]) => ({ a: n === 0 ? 0 : a % n, b: n === 0 ? 0 : b % n, weight: weight / 4 }))
        .filter(({ a, b }) => a !== b),
      order: keys
        .map((key, i) => [key, i] as const)
        .sort((x, y) => x[0] - y[0])
        .map(([, i]) => i),
    })),
);

/** Builds the network; every strength times `factor`. */
export const graphFrom = ({ n, sectors, ties }: Omit<Plan, 'order'>, factor = 1): ActorGraph =>
  buildGraph(
    Array.from({ length: n }, (_, i) => `p${String(i).padStart(3, '0')}`),
    Int32Array.from(sectors),
    ['A', 'B', 'C', 'D'],
    ties.map((tie) => ({ ...tie, weight: tie.weight * factor })),
  );

/** The same network with person i called by the number place[i]. */
export function renamed(plan: Plan): { graph: ActorGraph; place: number[] } {
  const place = new Array<number>(plan.n);
  plan.order.forEach((old, now) => {
    place[old] = now;
  });
  const graph = graphFrom({
    n: plan.n,
    sectors: plan.order.map((old) => plan.sectors[old]!),
    ties: plan.ties.map(({ a, b, weight }) => ({ a: place[a]!, b: place[b]!, weight })),
  });
  return { graph, place };
}
