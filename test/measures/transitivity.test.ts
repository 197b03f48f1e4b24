import { expect, test } from 'vitest';
import { transitivity } from '../../src/measures/transitivity.ts';
import { clique, plainGraph, star, workedGraph } from '../fixtures/graphs.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('one triangle among seven triples = 3/7', () => {
  expect(transitivity(workedGraph())).toBeCloseTo(3 / 7, 12);
});

test('a clique is 1, a star is 0, without triples it is null', () => {
  expect(transitivity(clique(5))).toBe(1);
  expect(transitivity(star(5))).toBe(0);
  expect(
    transitivity(
      plainGraph(4, [
        [0, 1],
        [2, 3],
      ]),
    ),
  ).toBeNull();
});

test('equals the share of closed triples, looked up one by one', () => {
  for (const { graph } of randomGraphs(200, 'transitivity')) {
    const m = matrixOf(graph);
    let open = 0;
    let closed = 0;
    m.forEach((row, v) => {
      const contacts = m.flatMap((_, j) => (row[j]! > 0 && j !== v ? [j] : []));
      for (const a of contacts) {
        for (const b of contacts) if (a < b) m[a]![b]! > 0 ? closed++ : open++;
      }
    });
    expect(transitivity(graph)).toBe(open + closed === 0 ? null : closed / (open + closed));
  }
});
