import { expect, test } from 'vitest';
import { bitGraphOf, bitPathDependence, emptyBitGraph, setTie } from '../../src/measures/bit-paths.ts';
import { pathDependence } from '../../src/measures/path-dependence.ts';
import { createRng } from '../../src/random.ts';
import { workedGraph } from '../fixtures/graphs.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('pairs across sectors pass 3 and 4 of the worked graph six times, 5 four times', () => {
  const graph = workedGraph();
  // By hand: 3 is on 1–4, 1–5, 1–6, 2–4, 2–5, 2–6; 4 on 1–5, 2–5, 3–5, 1–6, 2–6, 3–6; 5 on 1–6, 2–6, 3–6, 4–6.
  expect([...bitPathDependence(graph.sector)(bitGraphOf(graph))]).toEqual([0, 0, 6, 6, 4, 0]);
});

test('the walk over bits gives the pairs that the walk over lists gives, on 300 random graphs', () => {
  for (const { graph } of randomGraphs(300, 'bit paths')) {
    const bits = bitPathDependence(graph.sector)(bitGraphOf(graph));
    pathDependence(graph, 'across').forEach((pairs, v) => {
      expect(bits[v]).toBeCloseTo(pairs, 9);
    });
  }
});

test.each([70, 100])('rows of more than one word: %i persons in a line, with every 32nd bit in use', (n) => {
  const sector = Int32Array.from({ length: n }, (_, i) => i % 2);
  const bits = emptyBitGraph(n);
  const order = createRng(1, 'line').shuffle(Array.from({ length: n }, (_, i) => i));
  for (let at = 1; at < n; at++) setTie(bits, order[at - 1]!, order[at]!);
  const pairs = bitPathDependence(sector)(bits);
  order.forEach((v, at) => {
    const before = order.slice(0, at);
    const after = order.slice(at + 1);
    const crossing = before.flatMap((s) => after.filter((t) => sector[s] !== sector[t])).length;
    expect(pairs[v]).toBeCloseTo(crossing, 6);
  });
});
