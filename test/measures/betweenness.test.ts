import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { toGraphology } from '../../src/graph/to-graphology.ts';
import { betweenness, betweennessWeighted } from '../../src/measures/betweenness.ts';
import {
  afterOffice,
  clique,
  coordinatorNetwork,
  graphOf,
  path,
  plainGraph,
  star,
  workedGraph,
} from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { pairsThrough } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';

const shares = (pairs: number[]): (number | null)[] => {
  const possible = ((pairs.length - 1) * (pairs.length - 2)) / 2;
  return pairs.map((count) => (pairs.length < 3 ? null : count / possible));
};

describe('betweenness', () => {
  test('0, 0, 6, 6, 4, 0 of 10 pairs', () => {
    expectScores(betweenness(workedGraph()), [0, 0, 0.6, 0.6, 0.4, 0]);
  });

  test('the hospital coordinator is on 11.5 of 21 pairs', () => {
    const graph = coordinatorNetwork();
    const of = (id: string): number => betweenness(graph)[graph.actors.indexOf(id)]! * 21;
    expect(of('coordinator-hospital')).toBeCloseTo(11.5, 10);
    expect(of('contact-doctor')).toBeCloseTo(5, 10);
    expect(of('unit-hospital')).toBeCloseTo(2, 10);
    expect(of('coordinator-municipal')).toBeCloseTo(2, 10);
    expect(of('unit-municipal')).toBeCloseTo(0.5, 10);
    expect(of('family-doctor')).toBe(0);
    expect(of('cancer-coordinator')).toBe(0);
  });

  test('the office that all contact goes through, and the centre of any star, is 1', () => {
    const graph = afterOffice();
    expect(betweenness(graph)[graph.actors.indexOf('office')]).toBe(1);
    for (const n of [3, 4, 9]) expectScores(betweenness(star(n)), [1, ...new Array<number>(n - 1).fill(0)]);
  });

  test('in a clique nobody is in between; with fewer than 3 persons it is null', () => {
    expectScores(betweenness(clique(5)), [0, 0, 0, 0, 0]);
    expect(betweenness(plainGraph(2, [[0, 1]]))).toEqual([null, null]);
    expect(betweenness(plainGraph(0, []))).toEqual([]);
  });

  test('equals all shortest paths written out, on random graphs', () => {
    for (const { graph, lengths } of randomGraphs(150, 'betweenness')) {
      expectScores(betweenness(graph), shares(pairsThrough(asSteps(lengths))), 1e-12);
    }
  });

  test('equals graphology-metrics, another implementation', () => {
    for (const graph of [workedGraph(), path(9), ...randomGraphs(50, 'graphology').map((g) => g.graph)]) {
      if (graph.actors.length < 3) continue;
      const other = betweennessCentrality(toGraphology(graph), { getEdgeWeight: null, normalized: true });
      expectScores(
        betweenness(graph),
        graph.actors.map((id) => other[id]!),
        1e-12,
      );
    }
  });
});

describe('betweennessWeighted', () => {
  test('strong ties are short: 0, 0, 6, 6, 4, 0 of 10 pairs', () => {
    expectScores(betweennessWeighted(workedGraph()), [0, 0, 0.6, 0.6, 0.4, 0]);
  });

  test('strengths read as lengths would give 2.5 of 3 pairs here; the right answer is 2', () => {
    const graph = graphOf({ 1: 'A', 2: 'A', 3: 'A', 4: 'A' }, [
      ['1', '2', 2],
      ['1', '3', 1],
      ['2', '3', 1],
      ['3', '4', 3],
    ]);
    expectScores(betweennessWeighted(graph), [0, 0, 2 / 3, 0]);
  });

  test('1/3 + 1/3 + 1/3 is as long as 1: the way over two others shares the pair with the direct tie', () => {
    const graph = graphOf({ a: 'A', b: 'A', c: 'A', d: 'A' }, [
      ['a', 'b', 3],
      ['b', 'c', 3],
      ['c', 'd', 3],
      ['a', 'd', 1],
    ]);
    // a–d is shared by the direct tie and a-b-c-d; a–c goes over b, b–d over c.
    expectScores(betweennessWeighted(graph), [0, 1.5 / 3, 1.5 / 3, 0]);
  });

  test('equals all shortest paths written out in whole numbers, on random graphs', () => {
    for (const { graph, lengths } of randomGraphs(300, 'betweenness-weighted')) {
      expectScores(betweennessWeighted(graph), shares(pairsThrough(lengths)), 1e-12);
    }
  });
});
