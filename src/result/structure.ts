import { buildGraph } from '../graph/build-graph.ts';
import type { ActorGraph } from '../graph/types.ts';
import { articulation } from '../measures/articulation.ts';
import { carrierList } from '../measures/carriers.ts';
import { efficiencyLoss, MOST_PERSONS } from '../measures/efficiency-loss.ts';
import { keyPlayers } from '../measures/key-players.ts';
import type { WindowAnalysis } from './analysis-types.ts';
import { backboneTies } from './backbone.ts';
import type { Places } from './brokers.ts';
import {
  STRUCTURE_COLUMNS,
  type StructureColumn,
  type StructureReport,
  type Succession,
} from './structure-types.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';
import type { Stretch } from './whole-period.ts';

/** Below this many meetings «who carries most» is chance; the same minimum as for person-dependence. */
const FEWEST_MEETINGS = 5;
/** Shared meetings that make a tie, when cut persons are looked for. */
const THRESHOLDS = [1, 2, 3] as const;

type Columns = Record<StructureColumn, (number | null)[]>;

/**
 * What does the network hang on, beside what the person-dependence index says?
 *
 * Over the whole period: loss of reach across sectors without each person, and the key sets, on the backbone (pairs that
 * meet more than large and frequent meetings explain, SDSM, α = 0.05); cut persons at three thresholds, on all ties; and
 * for each bridge whether somebody else already carries part of it. Mechanical counts: nobody's response is in them.
 *
 * @param whole all windows as one; null = none
 * Cost: O(n³·n/32) with at most 300 persons, and one backbone.
 */
export function structureReport(
  whole: Stretch | null,
  windows: readonly WindowAnalysis[],
  places: Places,
): StructureReport {
  const succession = [
    ...(whole?.twoMode ? successions(whole, whole.twoMode, places, -1) : []),
    ...windows.flatMap((w, i) => (w.twoMode ? successions(w, w.twoMode, places, i) : [])),
  ];
  const reason = !whole?.twoMode
    ? 'EMPTY_WINDOW'
    : whole.graph.actors.length > MOST_PERSONS
      ? 'TOO_MANY_PERSONS'
      : null;
  if (!whole?.twoMode || reason !== null) {
    const columns = eachColumn(() => []);
    const none = { a: [], b: [] };
    return { node: [], columns, backbone: none, cutPersons: [], fragmentation: [], succession, reason };
  }
  const kept = backboneTies(whole.graph, whole.twoMode);
  const backbone = someTies(whole.graph, (t) => kept.has(t));
  const keys = keyPlayers(backbone);
  const cuts = THRESHOLDS.map((least) => articulation(thresholded(whole.graph, least)));
  const inKey = (size: number): number[] =>
    backbone.actors.map((_, v) => (keys[size]?.actors.includes(v) ? 1 : 0));
  const all: Columns = {
    backbone_ties: backbone.actors.map((_, v) => backbone.offsets[v + 1]! - backbone.offsets[v]!),
    efficiency_loss: [...efficiencyLoss(backbone)],
    cut_1: [...cuts[0]!.scores],
    cut_2: [...cuts[1]!.scores],
    cut_3: [...cuts[2]!.scores],
    key_1: inKey(1),
    key_2: inKey(2),
    key_3: inKey(3),
  };
  const node = whole.roster.map((e) => places.nodeOf.get(e.actor)!);
  const order = node.map((_, i) => i).sort((i, j) => node[i]! - node[j]!);
  return {
    node: order.map((i) => node[i]!),
    columns: eachColumn((id) => order.map((i) => all[id][i]!)),
    backbone: nodePairs(backbone, node),
    cutPersons: cuts.map((c) => c.points),
    fragmentation: keys.map((k) => k.fragmentation),
    succession,
    reason,
  };
}

function eachColumn(make: (id: StructureColumn) => (number | null)[]): Columns {
  return Object.fromEntries(STRUCTURE_COLUMNS.map((id) => [id, make(id)])) as Columns;
}

/** The graph's ties as pairs of places in Result.nodes, sorted. */
function nodePairs({ ties }: ActorGraph, node: readonly number[]): StructureReport['backbone'] {
  const ends = Array.from(ties.a, (a, t): [number, number] => {
    const [x, y] = [node[a]!, node[ties.b[t]!]!];
    return [Math.min(x, y), Math.max(x, y)];
  }).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return { a: ends.map((e) => e[0]), b: ends.map((e) => e[1]) };
}

function thresholded(graph: ActorGraph, least: number): ActorGraph {
  return someTies(graph, (t) => graph.ties.meetings[t]! >= least);
}

function someTies(
  { actors, sector, sectorNames, ties }: ActorGraph,
  keep: (tie: number) => boolean,
): ActorGraph {
  const list = Array.from(ties.a, (a, t) => ({ a, b: ties.b[t]!, weight: ties.weight[t]! }));
  return buildGraph(
    actors,
    sector,
    sectorNames,
    list.filter((_, t) => keep(t)),
  );
}

function successions(
  { roster }: Pick<Stretch, 'roster'>,
  { mode, bridges }: TwoModeNumbers,
  { nodeOf, sectorAt }: Places,
  window: number,
): Succession[] {
  return bridges.map(({ result }) => {
    const seats = [result.a, result.b].map((g) => sectorAt.get(mode.sectorNames[g]!) ?? -1);
    const side = result.sides.find((s) => s.sector === result.narrow);
    const [first, second] = side ? carrierList(side.carriers) : [];
    const nodeAt = (person: number | undefined): number | null =>
      person === undefined ? null : nodeOf.get(roster[person]!.actor)!;
    const reason =
      result.bridgingMeetings === 0
        ? 'NO_BRIDGE'
        : result.weighing === 0
          ? 'NO_SURPRISE'
          : result.weighing < FEWEST_MEETINGS || !first
            ? 'TOO_FEW_MEETINGS'
            : null;
    return {
      window,
      a: Math.min(...seats),
      b: Math.max(...seats),
      narrow: side ? (sectorAt.get(mode.sectorNames[side.sector]!) ?? null) : null,
      first: reason === null ? nodeAt(first?.person) : null,
      second: reason === null ? nodeAt(second?.person) : null,
      ratio: reason === null ? (second?.hours ?? 0) / first!.hours : null,
      reason,
    };
  });
}
