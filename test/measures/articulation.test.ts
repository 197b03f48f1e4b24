import { expect, test } from 'vitest';
import { articulation } from '../../src/measures/articulation.ts';
import { clique, coordinatorNetwork, path, plainGraph, ring, star, workedGraph } from '../fixtures/graphs.ts';
import { matrixOf, partsWithout } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('persons 3, 4 and 5 hold the chain to the triangle, over three ties', () => {
  expect(articulation(workedGraph())).toEqual({ scores: [0, 0, 1, 1, 1, 0], points: 3, bridges: 3 });
});

test('the cut persons among the coordinators are the hospital coordinator and the contact doctor', () => {
  const graph = coordinatorNetwork();
  const { scores } = articulation(graph);
  expect(graph.actors.filter((_, i) => scores[i] === 1)).toEqual(['contact-doctor', 'coordinator-hospital']);
});

test('a team of four and a relay over two have no cut person: undirected measures do not see a hierarchy', () => {
  const relay = plainGraph(4, [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
  ]);
  for (const graph of [clique(4), relay])
    expect(articulation(graph)).toMatchObject({ points: 0, bridges: 0 });
});

test('star: the centre and every tie; ring: none; chain: all but the ends', () => {
  expect(articulation(star(5))).toEqual({ scores: [1, 0, 0, 0, 0], points: 1, bridges: 4 });
  expect(articulation(ring(5))).toMatchObject({ points: 0, bridges: 0 });
  expect(articulation(path(400))).toMatchObject({ points: 398, bridges: 399 });
});

test('equals taking away each person and each tie in turn, on random graphs', () => {
  for (const { graph } of randomGraphs(400, 'articulation')) {
    const m = matrixOf(graph);
    const before = partsWithout(m, null, null);
    const isIsolate = (v: number): boolean => m[v]!.every((w) => w === 0);
    const cut = graph.actors.map((_, v) => (!isIsolate(v) && partsWithout(m, v, null) > before ? 1 : 0));
    const { a, b } = graph.ties;
    const bridges = Array.from(a, (v, t) => partsWithout(m, null, [v, b[t]!]) > before).filter(
      Boolean,
    ).length;
    expect(articulation(graph)).toEqual({ scores: cut, points: cut.filter((c) => c === 1).length, bridges });
  }
});
