import { expect, test } from 'vitest';
import { mixingDraws } from '../../src/change/mixing-draws.ts';
import { eiIndex } from '../../src/measures/ei.ts';
import { modularity } from '../../src/measures/modularity.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('where nobody can change place every draw is E-I and modularity of the graph', () => {
  for (const { graph } of randomGraphs(100, 'mixing-draws')) {
    const { ei, modularity: q, ties } = mixingDraws(graph, { seed: 1, draws: 3, strata: graph.actors });
    const wanted = [eiIndex(graph), modularity(graph)];
    for (let r = 0; r < 3; r++) {
      if (wanted[0] === null) expect([ei[r], q[r]]).toEqual([Number.NaN, Number.NaN]);
      else {
        expect(ei[r]).toBeCloseTo(wanted[0]!, 12);
        expect(q[r]).toBeCloseTo(wanted[1]!, 12);
      }
    }
    expect(ties.length).toBe(27);
  }
});

test('the mean E-I of many draws is what equal chances of all pairs give', () => {
  const [{ graph }] = randomGraphs(400, 'mixing-draws').filter(
    (one) => one.graph.actors.length === 7 && one.graph.ties.a.length > 8 && !one.graph.sector.includes(-1),
  ) as [ReturnType<typeof randomGraphs>[number]];
  const sizes = [0, 1, 2].map((g) => graph.sector.filter((s) => s === g).length);
  const expected = 1 - (2 * sizes.reduce((sum, k) => sum + k * (k - 1), 0)) / 42;
  const { ei } = mixingDraws(graph, { seed: 1, draws: 20_000 });
  expect(Math.abs(ei.reduce((sum, x) => sum + x, 0) / 20_000 - expected)).toBeLessThan(0.02);
});
