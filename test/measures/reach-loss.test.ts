import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { reachLoss } from '../../src/measures/reach-loss.ts';

const graph = (sectors: string, ...ties: (readonly [number, number])[]) => {
  const names = [...new Set(sectors.replaceAll('-', ''))].sort();
  return buildGraph(
    [...sectors].map((_, i) => `p${String(i).padStart(2, '0')}`),
    Int32Array.from(sectors, (s) => names.indexOf(s)),
    names,
    ties.map(([a, b]) => ({ a, b, weight: 1 })),
  );
};

describe('reachLoss', () => {
  it('prescribed coordinators (domain 6.1): hospital coordinator 1 − 3/9, contact doctor 1 − 6/9, the rest 0', () => {
    // Municipality: 0 unit head, 1 coordinator, 2 general practitioner, 3 cancer coordinator (tied to nobody).
    // Hospital: 4 unit head, 5 coordinator, 6 contact doctor, 7 pathway coordinator.
    const net = graph('MMMMHHHH', [0, 4], [0, 1], [4, 5], [5, 1], [5, 6], [6, 2], [7, 5]);
    const scores = reachLoss(net);
    expect(scores[5]).toBeCloseTo(0.667, 3);
    expect(scores[6]).toBeCloseTo(0.333, 3);
    expect([0, 1, 2, 3, 4, 7].map((i) => scores[i])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('an office as the only link between six units (domain 6.2) is 1; before it, nobody is more than 0', () => {
    const star = graph('HHHMMMM', [0, 6], [1, 6], [2, 6], [3, 6], [4, 6], [5, 6]);
    expect(reachLoss(star)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    const full = [0, 1, 2, 3, 4].flatMap((i) =>
      [1, 2, 3, 4, 5].filter((j) => j > i).map((j) => [i, j] as const),
    );
    expect(reachLoss(graph('HHHMMM', ...full))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is not defined where no others reach each other across sectors', () => {
    expect(reachLoss(graph('AB', [0, 1]))).toEqual([null, null]);
    expect(reachLoss(graph('A-B', [0, 1], [1, 2]))).toEqual([null, 1, null]);
    expect(reachLoss(graph('AAA', [0, 1], [1, 2]))).toEqual([null, null, null]);
  });

  it('is what counting pairs by hand gives, in any graph', () => {
    const world = fc.record({
      sectors: fc.array(fc.constantFrom('A', 'B', 'C', '-'), { minLength: 2, maxLength: 9 }),
      ties: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(world, ({ sectors, ties }) => {
        const n = sectors.length;
        const kept = [...new Set(ties.filter(([a, b]) => a < b && b < n).map(([a, b]) => a * n + b))].map(
          (k) => [Math.floor(k / n), k % n] as const,
        );
        const pairs = (gone: number, not: number): number => {
          const link = kept.filter(([a, b]) => a !== gone && b !== gone);
          const part = sectors.map((_, i) => i);
          for (let round = 0; round < n; round++)
            for (const [a, b] of link) part[a] = part[b] = Math.min(part[a]!, part[b]!);
          let count = 0;
          for (let i = 0; i < n; i++)
            for (let j = i + 1; j < n; j++) {
              if ([i, j].includes(gone) || [i, j].includes(not)) continue;
              if (sectors[i] === '-' || sectors[j] === '-' || sectors[i] === sectors[j]) continue;
              if (part[i] === part[j]) count++;
            }
          return count;
        };
        const byHand = sectors.map((_, v) => {
          const others = pairs(-1, v);
          return others === 0 ? null : 1 - pairs(v, -1) / others;
        });
        expect(reachLoss(graph(sectors.join(''), ...kept))).toEqual(byHand);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
