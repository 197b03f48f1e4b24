import { expect, test } from 'vitest';
import { toGraphology } from '../../src/graph/to-graphology.ts';
import { graphOf, workedGraph } from '../fixtures/graphs.ts';

test('every person and every tie is there, with the ends and the strength', () => {
  const graph = toGraphology(workedGraph());
  expect(graph.nodes()).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(graph.mapEdges((_, { weight }, a, b) => [a, b, weight])).toEqual([
    ['1', '2', 2],
    ['1', '3', 1],
    ['2', '3', 1],
    ['3', '4', 4],
    ['4', '5', 2],
    ['5', '6', 1],
  ]);
});

test('a person without a sector and without a tie is a node with sector null', () => {
  const graph = toGraphology(graphOf({ a: 'A', b: null }, []));
  expect(graph.mapNodes((id, { sector }) => [id, sector])).toEqual([
    ['a', 'A'],
    ['b', null],
  ]);
});
