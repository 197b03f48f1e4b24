import { expect, test } from 'vitest';
import { brokerRoles } from '../../src/measures/broker-roles.ts';
import { countRoles, openPairs } from '../../src/measures/open-pairs.ts';
import { workedGraph } from '../fixtures/graphs.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('3 of the worked graph stands between 1–4 and 2–4, 4 between 3–5, 5 between 4–6', () => {
  const open = openPairs(workedGraph());
  expect([...open.first]).toEqual([0, 0, 0, 2, 3, 4, 4]);
  expect([...open.a].map((a, at) => [a + 1, open.b[at]! + 1])).toEqual([
    [1, 4],
    [2, 4],
    [3, 5],
    [4, 6],
  ]);
});

test('counts from the list are those of brokerRoles, which counts pairs both ways', () => {
  for (const { graph } of randomGraphs(300, 'open pairs')) {
    const counts = countRoles(openPairs(graph), graph.sector);
    const roles = brokerRoles(graph);
    graph.sector.forEach((g, v) => {
      if (g < 0) return;
      expect([2 * counts.internal[v]!, 2 * counts.consultant[v]!, 2 * counts.liaison[v]!]).toEqual([
        roles.internal[v],
        roles.consultant[v],
        roles.liaison[v],
      ]);
      expect(counts.gatekeeper[v]).toBe(roles.gatekeeper[v]);
    });
  }
});
