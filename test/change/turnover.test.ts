import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnover } from '../../src/change/turnover.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';

function graph(actors: string, ...ties: string[]): ActorGraph {
  const names = [...actors];
  return buildGraph(
    names,
    new Int32Array(names.length),
    ['A'],
    ties.map((t) => {
      const [a, b] = [...t].map((c) => names.indexOf(c)).sort((x, y) => x - y);
      return { a: a!, b: b!, weight: 1 };
    }),
  );
}

describe('turnover', () => {
  it('counts kept, new and lost ties: {ab,bc} → {bc,cd} keeps 1 of 3', () => {
    const change = turnover(graph('abcd', 'ab', 'bc'), graph('abcd', 'bc', 'cd'));
    expect(change).toEqual({ kept: 1, born: 1, lost: 1, jaccard: 1 / 3, jaccardStayers: 1 / 3 });
  });

  it('sets ties of people who came or left apart: among stayers nothing changed', () => {
    const change = turnover(graph('abc', 'ab', 'bc'), graph('abd', 'ab', 'bd'));
    expect(change).toEqual({ kept: 1, born: 1, lost: 1, jaccard: 1 / 3, jaccardStayers: 1 });
  });

  it('has no Jaccard when neither window has a tie', () => {
    expect(turnover(graph('ab'), graph('ab')).jaccard).toBeNull();
    expect(turnover(graph('ab', 'ab'), graph('cd', 'cd')).jaccardStayers).toBeNull();
  });

  it('|E₂| − |E₁| = born − lost, and swapping the windows swaps born and lost', () => {
    const tie = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .filter(([a, b]) => a !== b);
    const make = (pairs: readonly (readonly number[])[]): ActorGraph =>
      graph(
        'abcdef',
        ...new Set(pairs.map(([a, b]) => 'abcdef'[Math.min(a!, b!)]! + 'abcdef'[Math.max(a!, b!)]!)),
      );
    fc.assert(
      fc.property(fc.array(tie), fc.array(tie), (p, q) => {
        const [g, h] = [make(p), make(q)];
        const [there, back] = [turnover(g, h), turnover(h, g)];
        expect(h.ties.a.length - g.ties.a.length).toBe(there.born - there.lost);
        expect([back.kept, back.born, back.lost, back.jaccard]).toEqual([
          there.kept,
          there.lost,
          there.born,
          there.jaccard,
        ]);
      }),
      { seed: 1 },
    );
  });
});
