import { expect, test } from 'vitest';
import { bitNearness } from '../../src/measures/bit-nearness.ts';
import { bitGraphOf } from '../../src/measures/bit-paths.ts';
import { harmonic } from '../../src/measures/harmonic.ts';
import { path } from '../fixtures/graphs.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('divided by n − 1 it is the harmonic closeness, on 300 random graphs and a line of 70', () => {
  const graphs = [...randomGraphs(300, 'nearness').map((g) => g.graph), path(70)];
  for (const graph of graphs) {
    const n = graph.actors.length;
    const near = bitNearness(bitGraphOf(graph));
    harmonic(graph).forEach((h, v) => {
      if (n > 1) expect(near[v]! / (n - 1)).toBeCloseTo(h!, 12);
    });
  }
});

test('a line of five without its middle: two pairs of neighbours are left', () => {
  expect([...bitNearness(bitGraphOf(path(5)), { gone: [2] })]).toEqual([1, 1, 0, 1, 1]);
});

test('only targets count, but anybody may be a stop', () => {
  const last = Uint32Array.of(1 << 4);
  const targets = [last, last, last, last, last];
  expect([...bitNearness(bitGraphOf(path(5)), { targets })]).toEqual([1 / 4, 1 / 3, 1 / 2, 1, 0]);
});
