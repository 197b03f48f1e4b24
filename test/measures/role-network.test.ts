import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { roleNetwork } from '../../src/measures/role-network.ts';

const graph = (n: number, ...ties: (readonly [number, number])[]) =>
  buildGraph(
    Array.from({ length: n }, (_, i) => `p${i}`),
    new Int32Array(n),
    ['A'],
    ties.map(([a, b]) => ({ a, b, weight: 1 })),
  );

describe('roleNetwork', () => {
  it('a path of three and one beside: 2 of 6 pairs, (1 + 1 + 2) / 3 steps, and no short cut through others', () => {
    // 4 is no coordinator, though everyone knows it.
    const net = graph(5, [0, 1], [1, 2], [0, 4], [1, 4], [2, 4], [3, 4]);
    expect(roleNetwork(net, (i) => i !== 4)).toEqual({ persons: 4, density: 2 / 6, meanDistance: 4 / 3 });
  });

  it('two who never met have a density but no distance; one alone has neither', () => {
    const net = graph(3, [0, 2], [1, 2]);
    expect(roleNetwork(net, (i) => i < 2)).toEqual({ persons: 2, density: 0, meanDistance: null });
    expect(roleNetwork(net, (i) => i === 0)).toEqual({ persons: 1, density: null, meanDistance: null });
    expect(roleNetwork(net, () => false)).toEqual({ persons: 0, density: null, meanDistance: null });
  });
});
