import { closureRate } from '../change/closure-rate.ts';
import { tieClasses } from '../change/tie-classes.ts';
import { type TieStep, tieHalfLife } from '../change/tie-half-life.ts';
import type { Scores } from '../graph/types.ts';
import { arenaDependence } from '../measures/arena-dependence.ts';
import { reachLoss } from '../measures/reach-loss.ts';
import { roleNetwork } from '../measures/role-network.ts';
import type { WindowAnalysis } from './analysis-types.ts';
import type { Places } from './brokers.ts';
import type { Indicator, IndicatorReason, IndicatorRow } from './indicators-types.ts';

type Seen = Pick<WindowAnalysis, 'window' | 'roster' | 'events' | 'graph'>;
type Row = Omit<IndicatorRow, 'window'>;

/** What a meeting without a type is called. */
const UNKNOWN_ARENA = 'ukjent';
/** Roles count as coordinators when their name has this in it. */
const COORDINATOR = 'koordinator';

/**
 * What does the literature on collaboration ask that no other table answers?
 *
 * Closure of open triads, dependence on kinds of meetings, loss of reach, coordination of the coordinators, and the
 * half-life of ties (domain I10, I12–I15). Closure and half-life stand at the later of two windows; the half-life over all
 * windows at −1.
 *
 * @param windows of one layer, consecutive
 * @returns rows in order of windows, then as computed: closure, arenas, reach, coordinators, half-life
 * Cost: O(Σ degree²) a window, and O(n + m) for each cut person.
 */
export function indicators(windows: readonly Seen[], { nodeOf }: Pick<Places, 'nodeOf'>): IndicatorRow[] {
  const steps: TieStep[] = [];
  const rows = windows.flatMap((now, window): IndicatorRow[] => {
    const before = windows[window - 1];
    if (before) steps.push(stepOf(before, now));
    const found = [
      ...(before ? closureRows(before, now, nodeOf) : [one('closure_rate', null, 'NO_PREVIOUS_WINDOW')]),
      ...arenaRows(now),
      ...personRows('reach_loss', now, reachLoss(now.graph), 'NO_PAIRS', nodeOf),
      ...coordinatorRows(now),
      before ? halfLifeRow(steps.slice(-1)) : one('tie_half_life', null, 'NO_PREVIOUS_WINDOW'),
    ];
    return found.map((row) => ({ window, ...row }));
  });
  return steps.length > 1 ? [...rows, { window: -1, ...halfLifeRow(steps) }] : rows;
}

function one(
  indicator: Indicator,
  value: number | null,
  why: IndicatorReason | null,
  arena: string | null = null,
): Row {
  return { indicator, node: null, arena, value, reason: value === null ? why : null };
}

function personRows(
  indicator: Indicator,
  { roster }: Pick<Seen, 'roster'>,
  scores: Scores,
  why: IndicatorReason,
  nodeOf: Places['nodeOf'],
): Row[] {
  return roster
    .map((entry, i) => ({ ...one(indicator, scores[i]!, why), node: nodeOf.get(entry.actor)! }))
    .sort((a, b) => a.node - b.node);
}

function closureRows(before: Seen, now: Seen, nodeOf: Places['nodeOf']): Row[] {
  const { persons, whole } = closureRate(before.graph, now.graph);
  const rates = persons.map((p) => p.rate);
  return [
    one('closure_rate', whole.rate, 'NO_OPEN_TRIAD'),
    ...personRows('closure_rate', before, rates, 'NO_OPEN_TRIAD', nodeOf),
  ];
}

function arenaRows({ roster, events, graph }: Seen): Row[] {
  const place = new Map(roster.map((entry, i) => [entry.actor, i]));
  const found = arenaDependence(
    graph,
    events.map(({ members, type }) => ({
      members: members.map((m) => place.get(m)!),
      arena: type ?? UNKNOWN_ARENA,
    })),
  );
  const single = found.arenas.length === 1;
  return [
    one('arena_dependence', single ? null : found.share, found.ties > 0 ? 'ONE_ARENA' : 'NO_CROSS_TIES'),
    ...found.arenas.map(({ arena, lost }) => one('arena_lost_ties', lost, null, arena)),
    ...found.arenas.map(({ arena, share }) => one('arena_lost_share', share, 'NO_CROSS_TIES', arena)),
  ];
}

function coordinatorRows({ roster, graph }: Seen): Row[] {
  const { persons, density, meanDistance } = roleNetwork(
    graph,
    (i) => roster[i]!.affiliation.role?.toLowerCase().includes(COORDINATOR) ?? false,
  );
  return [
    one('coordinators', persons, null),
    one('coordinator_density', density, 'TOO_FEW_PERSONS'),
    one('coordinator_distance', meanDistance, persons < 2 ? 'TOO_FEW_PERSONS' : 'NO_TIES'),
  ];
}

function stepOf(before: Seen, now: Seen): TieStep {
  return {
    before: before.window.months,
    after: now.window.months,
    ties: tieClasses(before.graph, now.graph),
  };
}

function halfLifeRow(steps: readonly TieStep[]): Row {
  const { months, reason } = tieHalfLife(steps);
  return one('tie_half_life', months, reason);
}
