import { describe, expect, it } from 'vitest';
import { withoutNode } from '../../src/report/without-node.ts';
import type { Result, WindowSlice } from '../../src/result/types.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

/** Sectors A = {0, 1, 2}, B = {3, 4}, C = {5}. */
const SECTOR = [0, 0, 0, 1, 1, 2];
const base = sampleResult('researcher', { windows: 1, empty: -1 });
const result: Result = {
  ...base,
  nodes: SECTOR.map((sector, i) => ({
    id: `p:00${i}`,
    kind: 'person' as const,
    affiliations: [{ sector, unit: null, role: null }],
  })),
};

function slice(ties: readonly (readonly [number, number])[]): WindowSlice {
  const one = base.layers[0]!.windows[0]!;
  const zeros = SECTOR.map(() => 0);
  return {
    ...one,
    nodes: { node: [0, 1, 2, 3, 4, 5], affiliation: zeros, x: zeros, y: zeros, persons: zeros, columns: {} },
    ties: {
      a: ties.map(([a]) => a),
      b: ties.map(([, b]) => b),
      weight: ties.map(() => 1),
      meetings: ties.map(() => 1),
      hours: ties.map(() => 1),
    },
  };
}

describe('what comes apart without one person', () => {
  it('a cut person: 0–1–2 and 2–3–4, 2 gone leaves {0, 1} and {3, 4}, and A–B without a tie', () => {
    const found = withoutNode(
      result,
      slice([
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ]),
      2,
    );
    expect(found.pairs).toEqual([[0, 1]]);
    expect(found.alone).toEqual([]);
    expect(found.cutOff).toEqual([3, 4]);
    expect([found.before, found.after]).toEqual([4, 2]);
  });

  it('the centre of a star leaves everybody alone', () => {
    const star = slice([
      [0, 1],
      [0, 3],
      [0, 5],
    ]);
    const found = withoutNode(result, star, 0);
    expect(found.alone).toEqual([1, 3, 5]);
    expect(found.pairs).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(found.after).toBe(0);
  });

  it('one of a triangle takes nothing away from the others', () => {
    const found = withoutNode(
      result,
      slice([
        [0, 3],
        [0, 4],
        [3, 4],
      ]),
      3,
    );
    expect([found.alone, found.cutOff, found.pairs]).toEqual([[], [], []]);
  });

  it('finds those left alone outside the largest part too', () => {
    const found = withoutNode(
      result,
      slice([
        [0, 1],
        [1, 2],
        [3, 5],
      ]),
      5,
    );
    expect(found.alone).toEqual([3]);
    expect(found.pairs).toEqual([[1, 2]]);
    expect([found.before, found.after]).toEqual([3, 3]);
  });

  it('somebody who is not in the window takes nothing away', () => {
    const found = withoutNode(
      result,
      slice([
        [0, 1],
        [0, 3],
      ]),
      5,
    );
    expect([found.alone, found.cutOff, found.pairs]).toEqual([[], [], []]);
  });
});
