import { expect, test } from 'vitest';
import { crossBetweenness } from '../../src/measures/cross-betweenness.ts';
import { graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { pairsThrough } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

test('person 3 is on 6 of the 8 cross-sector pairs of others, 4 on 6 of 7, 5 on 4 of 7', () => {
  expectScores(crossBetweenness(workedGraph()), [0, 0, 6 / 8, 6 / 7, 4 / 7, 0]);
});

test('a person without a sector is in no pair, but can be a stop', () => {
  const graph = graphOf({ a: 'A', b: 'B', c: null, d: null }, [
    ['a', 'c'],
    ['c', 'b'],
    ['b', 'd'],
  ]);
  // The only pair is a–b: a and b have no pair without themselves.
  expect(crossBetweenness(graph)).toEqual([null, null, 1, 0]);
});

test('with one sector there are no pairs: null', () => {
  expect(
    crossBetweenness(
      plainGraph(3, [
        [0, 1],
        [1, 2],
      ]),
    ),
  ).toEqual([null, null, null]);
});

test('equals all shortest paths between sectors written out, on random graphs', () => {
  for (const { graph, lengths } of randomGraphs(200, 'cross')) {
    const { sector } = graph;
    const isCross = (s: number, t: number): boolean =>
      sector[s]! >= 0 && sector[t]! >= 0 && sector[s] !== sector[t];
    const through = pairsThrough(asSteps(lengths), isCross);
    const n = graph.actors.length;
    const expected = through.map((count, v) => {
      let pairs = 0;
      for (let s = 0; s < n; s++)
        for (let t = s + 1; t < n; t++) if (s !== v && t !== v && isCross(s, t)) pairs++;
      return pairs === 0 ? null : count / pairs;
    });
    expectScores(crossBetweenness(graph), expected, 1e-12);
  }
});
