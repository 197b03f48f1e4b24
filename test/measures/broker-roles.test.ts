import { expect, test } from 'vitest';
import { brokerRoles } from '../../src/measures/broker-roles.ts';
import { graphOf, workedGraph } from '../fixtures/graphs.ts';
import { literalRoles, matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('person 3 is gatekeeper and representative twice, 4 and 5 once each; nobody has another role', () => {
  expect(brokerRoles(workedGraph())).toEqual({
    internal: [0, 0, 0, 0, 0, 0],
    consultant: [0, 0, 0, 0, 0, 0],
    gatekeeper: [0, 0, 2, 1, 1, 0],
    representative: [0, 0, 2, 1, 1, 0],
    liaison: [0, 0, 0, 0, 0, 0],
  });
});

test.each([
  ['internal', 'A', 'A', 2],
  ['consultant', 'B', 'B', 2],
  ['gatekeeper', 'A', 'B', 1],
  ['representative', 'A', 'B', 1],
  ['liaison', 'B', 'C', 2],
] as const)('%s: someone in A between %s and %s counts %d', (role, left, right, expected) => {
  const sectors = { left, middle: 'A', right };
  const ways: [string, string][] = [
    ['left', 'middle'],
    ['middle', 'right'],
  ];
  const roles = brokerRoles(graphOf(sectors, ways));
  expect(roles[role]).toEqual([0, expected, 0]);
  const total = Object.values(roles).reduce((sum, scores) => sum + scores[1]!, 0);
  expect(total).toBe(2);
  // As soon as the two have met themselves, nobody is needed in between.
  expect(brokerRoles(graphOf(sectors, [...ways, ['left', 'right']]))[role]).toEqual([0, 0, 0]);
});

test('persons without a sector have no role and give none to others', () => {
  const graph = graphOf({ a: 'A', b: null, c: 'A', d: 'A' }, [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ]);
  for (const scores of Object.values(brokerRoles(graph))) expect(scores).toEqual([0, null, 0, 0]);
});

test('equals the literal loop over all ordered ways a → v → b, on random graphs', () => {
  for (const { graph } of randomGraphs(400, 'broker-roles')) {
    expect(brokerRoles(graph)).toEqual(literalRoles(matrixOf(graph), graph.sector));
  }
});
