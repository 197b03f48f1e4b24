import { expect, test } from 'vitest';
import { coleman } from '../../src/measures/coleman.ts';
import { beforeOffice, graphOf, plainGraph, workedGraph } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('A: (6 − 2.8)/(7 − 2.8) = 16/21, B: (2 − 0.8)/(4 − 0.8) = 3/8, C has one person: null', () => {
  expectScores(coleman(workedGraph()), [16 / 21, 3 / 8, null], 1e-12);
});

test('only their own = 1, only others = −1, everybody = 0', () => {
  const sectors = { a: 'A', b: 'A', c: 'B', d: 'B' };
  expect(
    coleman(
      graphOf(sectors, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ).toEqual([1, 1]);
  expect(coleman(graphOf(sectors, [['a', 'c']]))).toEqual([-1, -1]);
  expectScores(coleman(beforeOffice()), [0, 0], 1e-12);
});

test('null for a sector without ties, and when there is no other sector', () => {
  expect(coleman(graphOf({ a: 'A', b: 'A', c: 'B', d: 'B' }, [['a', 'b']]))).toEqual([1, null]);
  expect(coleman(plainGraph(3, [[0, 1]]))).toEqual([null]);
});

test('equals arcs counted one by one in the matrix, own ties expected person by person', () => {
  for (const { graph } of randomGraphs(200, 'coleman')) {
    const { sector } = graph;
    const matrix = matrixOf(graph);
    const known = graph.actors.map((_, i) => i).filter((i) => sector[i]! >= 0);
    const slow = graph.sectorNames.map((_, g) => {
      const own = known.filter((i) => sector[i] === g);
      const others = known.length - own.length;
      let [m, d, e] = [0, 0, 0];
      for (const i of own) {
        const friends = known.filter((j) => matrix[i]![j]! > 0);
        d += friends.length;
        m += friends.filter((j) => sector[j] === g).length;
        e += (friends.length * (own.length - 1)) / (own.length - 1 + others);
      }
      if (own.length < 2 || others === 0 || d === 0) return null;
      return m > e ? (m - e) / (d - e) : (m - e) / e;
    });
    expectScores(coleman(graph), slow, 1e-9);
  }
});
