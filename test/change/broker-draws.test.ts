import { expect, test } from 'vitest';
import { seriesBootstrap } from '../../src/change/bootstrap.ts';
import { pathDraws, shareDraws } from '../../src/change/broker-draws.ts';
import { projectMeetings } from '../../src/graph/project-ties.ts';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { bridges } from '../../src/measures/bridges.ts';
import { brokerShare } from '../../src/measures/broker-share.ts';
import { crossBetweenness, crossPairsWithout } from '../../src/measures/cross-betweenness.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawMeetings, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

const OPTIONS = { seed: 3, draws: 25 };

/** How often each event is there in each draw, by the series numbered in order of first meeting. */
function timesOf(mode: TwoMode): number[][] {
  const series = [...new Set(mode.events.map((e) => e.series))];
  const cluster = mode.events.map((e) => series.indexOf(e.series));
  return seriesBootstrap(cluster, OPTIONS).map((w) => [...w]);
}

function world(): TwoMode {
  const rng = createRng(1, 'broker draws');
  const silo = siloWorld([5, 4, 6], rng);
  const mode = modeOf(silo, drawMeetings(silo, { theta: 0.5, meetings: 24 }, rng));
  return { ...mode, events: mode.events.map((event, e) => ({ ...event, series: 100 + (e % 9) })) };
}

test('a draw of shares is the broker share of the meetings repeated as often as drawn', () => {
  const mode = world();
  const bridged = bridges(mode, bipartiteNull(mode));
  const times = timesOf(mode);
  let r = 0;
  for (const share of shareDraws(mode, bridged, OPTIONS)) {
    const weighed = bridged.map((b) => ({
      ...b,
      weight: b.weight.map((weight, at) => weight * times[r]![b.events[at]!]!),
    }));
    brokerShare(mode, weighed).forEach((expected, p) => {
      expect(share[p]).toBeCloseTo(expected!, 12);
    });
    r++;
  }
  expect(r).toBe(25);
});

test('a draw of betweenness is the cross-sector betweenness of the meetings drawn', () => {
  const mode = world();
  const times = timesOf(mode);
  const columns = {
    actors: Array.from({ length: mode.rows }, (_, i) => `p${String(i).padStart(2, '0')}`),
    sector: mode.sector,
    sectorNames: mode.sectorNames,
    rule: 'count' as const,
  };
  let r = 0;
  for (const drawn of pathDraws(mode, mode.sector, crossPairsWithout(columns), OPTIONS)) {
    const meetings = mode.events
      .filter((_, e) => times[r]![e]! > 0)
      .map(({ members, hours }) => ({ members, size: members.length, hours }));
    crossBetweenness(projectMeetings({ ...columns, meetings })).forEach((expected, v) => {
      expect(drawn[v]).toBeCloseTo(expected!, 12);
    });
    r++;
  }
  expect(r).toBe(25);
});

test('one series leaves nothing to chance, and nothing that bridges gives 0', () => {
  const one = smallTwoMode('ABB', [
    { rows: [0, 1], series: 4 },
    { rows: [0, 2], series: 4 },
  ]);
  for (const share of shareDraws(one, bridges(one, null), { seed: 1, draws: 3 }))
    expect([...share]).toEqual([1, 0.5, 0.5]);
  const none = smallTwoMode('AAB', [[0, 1]]);
  for (const share of shareDraws(none, bridges(none, null), { seed: 1, draws: 3 }))
    expect([...share]).toEqual([0, 0, 0]);
});
