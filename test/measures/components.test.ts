import { expect, test } from 'vitest';
import { components, isolates, largestComponentShare } from '../../src/measures/components.ts';
import { coordinatorNetwork, path, plainGraph } from '../fixtures/graphs.ts';
import { matrixOf, partsWithout } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('the coordinator network falls into a part of 7 and an isolate', () => {
  const graph = coordinatorNetwork();
  expect([...components(graph).sizes].sort()).toEqual([1, 7]);
  expect(largestComponentShare(graph)).toBe(7 / 8);
  expect(isolates(graph)).toBe(1);
});

test('parts are numbered by their first person', () => {
  const { label, sizes } = components(
    plainGraph(6, [
      [1, 4],
      [2, 3],
      [4, 5],
    ]),
  );
  expect(Array.from(label)).toEqual([0, 1, 2, 2, 1, 1]);
  expect(sizes).toEqual([1, 3, 2]);
});

test('a chain of 500 is one part', () => {
  expect(largestComponentShare(path(500))).toBe(1);
});

test('an empty graph has no parts, no largest part and no isolates', () => {
  const graph = plainGraph(0, []);
  expect(components(graph).sizes).toEqual([]);
  expect(largestComponentShare(graph)).toBeNull();
  expect(isolates(graph)).toBe(0);
});

test('the number of parts equals a literal walk on random graphs', () => {
  for (const { graph } of randomGraphs(200, 'components')) {
    expect(components(graph).sizes.length).toBe(partsWithout(matrixOf(graph), null, null));
  }
});
