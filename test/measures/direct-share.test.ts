import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { directShare } from '../../src/measures/direct-share.ts';

const graph = (sectors: string, ...ties: (readonly [number, number])[]) => {
  const names = [...new Set(sectors.replaceAll('-', ''))].sort();
  return buildGraph(
    [...sectors].map((_, i) => `p${i}`),
    Int32Array.from(sectors, (s) => names.indexOf(s)),
    names,
    ties.map(([a, b]) => ({ a, b, weight: 1 })),
  );
};

describe('directShare', () => {
  it('is 1 when everyone who can reach each other across sectors has met', () => {
    expect(directShare(graph('AABB', [0, 2], [0, 3], [1, 2], [1, 3]))).toBe(1);
  });

  it('falls to 0 among six units that only meet an office of a third kind: 0 of 9, with the office 6 of 15', () => {
    const star = graph('AAABBBC', [0, 6], [1, 6], [2, 6], [3, 6], [4, 6], [5, 6]);
    expect(directShare(star)).toBe(6 / 15);
  });

  it('counts only pairs within reach: two parts of one pair each are both direct', () => {
    expect(directShare(graph('ABAB', [0, 1], [2, 3]))).toBe(1);
    expect(directShare(graph('ABA', [0, 1], [1, 2]))).toBe(1);
    expect(directShare(graph('AAB', [0, 1], [1, 2]))).toBe(1 / 2);
  });

  it('lets a person without a sector be a stop, not an end', () => {
    expect(directShare(graph('A-B', [0, 1], [1, 2]))).toBe(0);
  });

  it('is not defined when nobody can reach another sector', () => {
    expect(directShare(graph('AAB', [0, 1]))).toBeNull();
    expect(directShare(graph(''))).toBeNull();
  });
});
