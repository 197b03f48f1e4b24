import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/random.ts';
import { partsWithout } from '../../src/report/parts-without.ts';
import { superGraphPlaces } from '../../src/report/publish-super-graph.ts';
import { tieDifference } from '../../src/report/tie-difference.ts';
import { wayBetween } from '../../src/report/way-between.ts';
import type { WindowSlice } from '../../src/result/types.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

type Tie = readonly [number, number, number];

function slice(nodes: readonly number[], ties: readonly Tie[]): WindowSlice {
  const sorted = [...ties].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const zero = nodes.map(() => 0);
  return {
    window: 0,
    measures: {},
    reasons: {},
    flags: [],
    reason: null,
    sectorPersons: [],
    nodes: { node: nodes, affiliation: zero, x: zero, y: zero, persons: nodes.map(() => 1), columns: {} },
    ties: {
      a: sorted.map(([a]) => a),
      b: sorted.map(([, b]) => b),
      weight: sorted.map(([, , w]) => w),
      meetings: [],
      hours: sorted.map(([, , w]) => 2 * w),
    },
    pairs: [],
  };
}

describe('the way between two', () => {
  // 2–5 directly is weak (cost 4/0.5 of the mean), by way of 3 strong.
  const small = slice(
    [2, 3, 5, 8, 9],
    [
      [2, 3, 4],
      [3, 5, 4],
      [2, 5, 0.5],
      [8, 9, 1],
    ],
  );

  it('goes round a weak tie by strong ones', () => {
    expect(wayBetween(small, 2, 5)).toEqual([2, 3, 5]);
    expect(wayBetween(small, 5, 2)).toEqual([5, 3, 2]);
  });

  it('of equal length takes the fewest steps', () => {
    expect(
      wayBetween(
        slice(
          [0, 1, 2],
          [
            [0, 1, 2],
            [1, 2, 2],
            [0, 2, 1],
          ],
        ),
        0,
        2,
      ),
    ).toEqual([0, 2]);
  });

  it('is one person from a person to herself, and null where there is none or someone is absent', () => {
    expect(wayBetween(small, 2, 2)).toEqual([2]);
    expect(wayBetween(small, 2, 9)).toBeNull();
    expect(wayBetween(small, 2, 77)).toBeNull();
  });

  it('is as short as the slow oracle’s on 60 random networks', () => {
    const rng = createRng(1, 'way');
    for (let round = 0; round < 60; round++) {
      const n = 7;
      const ties: Tie[] = [];
      for (let a = 0; a < n; a++)
        for (let b = a + 1; b < n; b++) if (rng.next() < 0.35) ties.push([a, b, 1 + rng.int(5)]);
      const one = slice([0, 1, 2, 3, 4, 5, 6], ties);
      const cost = (x: number, y: number) => {
        const tie = ties.find(([a, b]) => a === Math.min(x, y) && b === Math.max(x, y));
        return tie ? 1 / tie[2] : Number.POSITIVE_INFINITY;
      };
      const far = Array.from({ length: n }, (_, x) =>
        Array.from({ length: n }, (_, y) => (x === y ? 0 : cost(x, y))),
      );
      for (let k = 0; k < n; k++)
        for (let x = 0; x < n; x++)
          for (let y = 0; y < n; y++) far[x]![y] = Math.min(far[x]![y]!, far[x]![k]! + far[k]![y]!);
      const way = wayBetween(one, 0, 6);
      const length = way?.slice(1).reduce((sum, node, i) => sum + cost(way[i]!, node), 0);
      expect(length ?? Number.POSITIVE_INFINITY).toBeCloseTo(far[0]![6]!, 9);
    }
  });
});

describe('the difference of two windows', () => {
  const changes = tieDifference(
    slice(
      [0, 1, 2],
      [
        [0, 1, 3],
        [0, 2, 1],
      ],
    ),
    slice(
      [0, 1, 3],
      [
        [0, 1, 1],
        [0, 3, 2],
      ],
    ),
  );

  it('has each tie once: kept, lost, new', () => {
    expect(changes.map(({ a, b, fate }) => [a, b, fate])).toEqual([
      [0, 1, 'kept'],
      [0, 2, 'lost'],
      [0, 3, 'new'],
    ]);
  });

  it('has the hours of both windows, none where there is no tie', () => {
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [6, 2],
      [2, null],
      [null, 4],
    ]);
  });

  it('says whose ties came and went because they did', () => {
    expect(changes.map(({ isStaying }) => isStaying)).toEqual([true, false, false]);
  });

  it('the other way round swaps new and lost', () => {
    const { windows } = sampleResult('researcher').layers[0]!;
    const count = (list: ReturnType<typeof tieDifference>, fate: string) =>
      list.filter((one) => one.fate === fate).length;
    const [there, back] = [tieDifference(windows[2]!, windows[5]!), tieDifference(windows[5]!, windows[2]!)];
    expect(count(there, 'new')).toBe(count(back, 'lost'));
    expect(count(there, 'kept') + count(there, 'new')).toBe(windows[5]!.ties.a.length);
    expect(count(there, 'kept') + count(there, 'lost')).toBe(windows[2]!.ties.a.length);
  });
});

describe('the parts without one', () => {
  it('of a star are its arms', () => {
    const star = slice(
      [0, 1, 2, 3, 4],
      [
        [0, 1, 1],
        [0, 2, 1],
        [0, 3, 1],
        [3, 4, 1],
      ],
    );
    expect(partsWithout(star, 0)).toEqual([[3, 4], [1], [2]]);
    expect(partsWithout(star, 4)).toEqual([[0, 1, 2, 3]]);
  });

  it('are none where the node has no tie, and other parts of the network are not counted', () => {
    const two = slice(
      [0, 1, 2, 3],
      [
        [0, 1, 1],
        [2, 3, 1],
      ],
    );
    expect(partsWithout(two, 0)).toEqual([[1]]);
    expect(partsWithout(slice([0, 1], []), 0)).toEqual([]);
  });
});

describe('the places of the super-graph', () => {
  it('are one for each node of any window, from what the view shows alone', () => {
    for (const view of ['leader', 'project', 'researcher'] as const) {
      const layer = sampleResult(view).layers[0]!;
      const { node, x, y } = superGraphPlaces(layer, 1);
      const all = new Set(layer.windows.flatMap(({ nodes }) => [...nodes.node]));
      expect(node).toEqual([...all].sort((a, b) => a - b));
      expect([x.length, y.length]).toEqual([node.length, node.length]);
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
    }
  });
});
