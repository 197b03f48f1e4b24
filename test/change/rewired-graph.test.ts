import { expect, test } from 'vitest';
import { rewiredGraph } from '../../src/change/rewired-graph.ts';
import { degree } from '../../src/measures/degree.ts';
import { transitivity } from '../../src/measures/transitivity.ts';
import { plainGraph } from '../fixtures/graphs.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('everyone keeps the number of contacts and the sector; the same seed gives the same graph', () => {
  for (const { graph } of randomGraphs(100, 'rewired-graph')) {
    const drawn = rewiredGraph(graph, { seed: 1 });
    expect(degree(drawn)).toEqual(degree(graph));
    expect([drawn.actors, drawn.sector]).toEqual([graph.actors, graph.sector]);
    expect(rewiredGraph(graph, { seed: 1 })).toEqual(drawn);
  }
});

test('ten groups of four lose their triangles: transitivity 1 falls below a half', () => {
  const groups = Array.from({ length: 10 }, (_, g) =>
    [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].filter((j) => j > i).map((j) => [4 * g + i, 4 * g + j] as const),
    ),
  );
  const graph = plainGraph(
    40,
    groups.flat().map(([i, j]) => [i, j]),
  );
  expect(transitivity(graph)).toBe(1);
  expect(transitivity(rewiredGraph(graph, { seed: 1 }))).toBeLessThan(0.5);
});
