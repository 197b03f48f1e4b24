import { communityTest } from '../change/community-test.ts';
import { mixingDraws } from '../change/mixing-draws.ts';
import { monteCarloP } from '../change/null-test.ts';
import type { ActorGraph } from '../graph/types.ts';
import { adjustedRand, communities } from '../measures/communities.ts';
import { modularity } from '../measures/modularity.ts';
import { isOpen } from '../measures/open-runs.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import type { ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import type {
  DrawnNull,
  SegregationMeasure,
  SegregationReason,
  SegregationRow,
} from './segregation-types.ts';

type Row = Omit<SegregationRow, 'window'>;
type Chance = Pick<ResolvedSettings, 'seed' | 'resamples'>;

/** With fewer persons who have met anybody, communities are not looked for. */
const FEWEST_PERSONS = 20;
/** Runs of Leiden, the best of which counts; in large networks they are much alike. */
const RUNS = { small: 50, large: 10, smallTo: 500 } as const;
/** Random logs of meetings that communities are held against, at most; two of them may be as clear at 5 %. */
const MOST_LOGS = 39;
const CLEAR = 0.05;

/** E-I and modularity when sectors are exchanged at random among the persons; null where nothing is drawn. */
export interface SectorDraws {
  /** p = share of the draws with as little contact out of the sectors. */
  readonly ei: DrawnNull;
  /** p = share of the draws in which sectors divide the network as well. */
  readonly modularity: DrawnNull;
  /** Mean modularity of the draws. */
  readonly expected: number;
}

/**
 * Could E-I and modularity be what they are if sectors had nothing to do with who has met whom?
 *
 * Drawn on who has met at all, so one large meeting decides much: the tests of the silo index stand on the meetings.
 *
 * @returns null with `resamples` 0, without ties, and with fewer than two sectors
 * Cost: that of mixingDraws.
 */
export function sectorDraws(graph: ActorGraph, observed: number | null, chance: Chance): SectorDraws | null {
  const own = modularity(graph);
  if (chance.resamples === 0 || observed === null || own === null) return null;
  if (new Set(graph.sector.filter((g) => g >= 0)).size < 2) return null;
  const drawn = mixingDraws(graph, { seed: chance.seed, draws: chance.resamples });
  const against = (value: number, draws: Float64Array): DrawnNull => ({
    sd: spread(draws),
    p: monteCarloP(value, draws),
    draws: draws.length,
  });
  const inward = drawn.ei.map((value) => -value);
  return {
    ei: against(-observed, inward),
    modularity: against(own, drawn.modularity),
    expected: mean(drawn.modularity),
  };
}

const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function spread(values: Float64Array): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / values.length);
}

/**
 * Which groups does the network fall into by itself, and are they the sectors?
 *
 * Leiden on who has met at all (method 6). Persons who met nobody are in no group. With `NO_CLEAR_GROUPS` the numbers stand,
 * but meetings of these sizes make groups as clear.
 *
 * @returns number of groups, their modularity beside that of random meetings, stability over seeds, agreement with sectors;
 *   nothing with `resamples` 0
 * Cost: 10 to 50 runs of Leiden and 39 of communityTest.
 */
export function communityRows(
  { graph, twoMode }: Pick<WindowAnalysis, 'graph' | 'twoMode'>,
  chance: Chance,
): Row[] {
  if (chance.resamples === 0) return [];
  const tied = [...graph.sector.keys()].filter((v) => graph.offsets[v + 1]! > graph.offsets[v]!);
  const few: SegregationReason | null =
    tied.length === 0 ? 'NO_TIES' : tied.length < FEWEST_PERSONS ? 'TOO_FEW_PERSONS' : null;
  const row = (measure: SegregationMeasure, value: number | null, more: Partial<Row> = {}): Row => ({
    ...{ measure, sector: null, value, nullValue: null, reason: few },
    ...more,
  });
  if (few !== null || twoMode === null)
    return (
      ['communities', 'communities_modularity', 'communities_stability', 'communities_agreement'] as const
    ).map((measure) => row(measure, null));
  const runs = graph.actors.length <= RUNS.smallTo ? RUNS.small : RUNS.large;
  const found = communities(graph, { seed: chance.seed, runs });
  const test = communityTest(incidenceOf(twoMode.mode), twoMode.mode.person, {
    seed: chance.seed,
    draws: Math.min(MOST_LOGS, chance.resamples),
  });
  const reason = test.p !== null && test.p > CLEAR ? 'NO_CLEAR_GROUPS' : null;
  const drawn =
    test.p === null ? {} : { drawn: { sd: spread(test.draws), p: test.p, draws: test.draws.length } };
  const nullValue = test.p === null ? null : mean(test.draws);
  const placed = tied.filter((v) => graph.sector[v]! >= 0);
  const agreement = adjustedRand(
    Int32Array.from(placed, (v) => found.label[v]!),
    Int32Array.from(placed, (v) => graph.sector[v]!),
  );
  const sectors = new Set(placed.map((v) => graph.sector[v])).size;
  return [
    row('communities', new Set(tied.map((v) => found.label[v])).size, { reason }),
    row('communities_modularity', found.modularity, { reason, nullValue, ...drawn }),
    row('communities_stability', found.stability, { reason }),
    sectors < 2
      ? row('communities_agreement', null, { nullValue: 0, reason: 'ONE_SECTOR' })
      : row('communities_agreement', agreement, { nullValue: 0, reason }),
  ];
}

function incidenceOf({ rows, events, eligible }: TwoMode): Parameters<typeof communityTest>[0] {
  return {
    persons: rows,
    events: events.map((event) => event.members),
    ...(eligible && { isEligible: (row: number, event: number) => isOpen(eligible, row, event) }),
  };
}
