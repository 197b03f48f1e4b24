import { pathDraws, shareDraws } from '../change/broker-draws.ts';
import { formalBrokers } from '../change/formal-brokers.ts';
import { rankBootstrap } from '../change/rank-bootstrap.ts';
import { roleNull } from '../change/role-null.ts';
import { brokerRoles } from '../measures/broker-roles.ts';
import { crossBetweenness, crossPairsWithout } from '../measures/cross-betweenness.ts';
import type { MeetingLog } from '../model/types.ts';
import type { ResolvedSettings } from './analysis-types.ts';
import {
  BROKER_COLUMNS,
  type BrokerColumn,
  type BrokerReason,
  type BrokerReport,
  type BrokerSlice,
  type SoleCarrier,
} from './brokers-types.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';
import type { Stretch } from './whole-period.ts';

/** Draws for the role null: a z needs no more, and counting roles is what takes the time. */
const MOST_ROLE_DRAWS = 400;
/** Graphs are built again for each draw of betweenness, so there are at most this many, and fewer in single windows. */
const MOST_PATH_DRAWS = { whole: 100, window: 50 } as const;
/** One meeting is always carried by somebody alone or not; two make a pattern worth naming. */
const SOLE_MEETINGS = 2;

/** Where persons and sectors stand in the result. */
export interface Places {
  /** Index into Result.nodes by index into MeetingLog.actors. */
  readonly nodeOf: ReadonlyMap<number, number>;
  /** Index into Result.sectors by name. */
  readonly sectorAt: ReadonlyMap<string, number>;
}

type Column = (number | null)[];
type Columns = Record<BrokerColumn, Column>;
type Roles = Extract<BrokerColumn, `gf_${string}` | `z_${string}`>;
type Ranked = Exclude<BrokerColumn, Roles | 'sole_pairs'>;

/**
 * Who links the sectors, how sure is the ranking, and is it those who were appointed?
 *
 * Over the whole period and per window: broker share (two-mode) and cross-sector betweenness (projection) with ranks from
 * a bootstrap of series, Gould–Fernandez roles with z from exchanged sectors, who carries a bridge alone, and appointed
 * against actual brokers (method 8). For the researcher's eyes only.
 *
 * @param whole all windows as one; null = no window
 * @param settings seed and number of resamples; betweenness takes at most 200, in a window 100
 * Cost: O(resamples · (open pairs + persons who carry)) a window.
 */
export function brokerReport(
  log: MeetingLog,
  { whole, windows }: { readonly whole: Stretch | null; readonly windows: readonly Stretch[] },
  settings: ResolvedSettings,
  places: Places,
): BrokerReport {
  const slice = (stretch: Stretch | null, window: number): BrokerSlice =>
    stretch?.twoMode
      ? brokerSlice(log, stretch, stretch.twoMode, settings, places, window)
      : emptySlice(window);
  return {
    whole: slice(whole, -1),
    windows: windows.map((w, i) => slice(w, i)),
  };
}

function brokerSlice(
  log: MeetingLog,
  stretch: Stretch,
  twoMode: TwoModeNumbers,
  settings: ResolvedSettings,
  { nodeOf, sectorAt }: Places,
  window: number,
): BrokerSlice {
  const { roster, graph } = stretch;
  const draws = {
    share: settings.resamples,
    betweenness: Math.min(settings.resamples, MOST_PATH_DRAWS[window < 0 ? 'whole' : 'window']),
    roles: Math.min(settings.resamples, MOST_ROLE_DRAWS),
  };
  const node = roster.map((e) => nodeOf.get(e.actor)!);
  const order = node.map((_, i) => i).sort((i, j) => node[i]! - node[j]!);
  const sole = soleCarriers(twoMode);
  const all: Columns = {
    ...rankedColumns(stretch, twoMode, settings.seed, draws),
    ...roleColumns(stretch, settings.seed, draws.roles),
    sole_pairs: roster.map((_, i) => sole.filter((s) => s.person === i).length),
  };
  const seat = (sector: number): number => sectorAt.get(twoMode.mode.sectorNames[sector]!) ?? -1;
  return {
    window,
    draws,
    node: order.map((i) => node[i]!),
    formal: order.map((i) => log.actors[roster[i]!.actor]!.formalBroker),
    columns: eachColumn((id) => order.map((i) => all[id][i] ?? null)),
    reasons: order.map((i) => reasonOf(all, i, graph.sector[i]! >= 0)),
    soleCarriers: sole.map(
      ({ person, sector, toward, meetings }): SoleCarrier => ({
        node: node[person]!,
        sector: seat(sector),
        toward: seat(toward),
        meetings,
      }),
    ),
    appointed: appointed(log, roster, twoMode, settings),
    reason: null,
  };
}

function eachColumn(make: (id: BrokerColumn) => Column): Columns {
  return Object.fromEntries(BROKER_COLUMNS.map((id) => [id, make(id)])) as Columns;
}

function rankedColumns(
  { graph }: Stretch,
  { mode, bridges, brokerShare }: TwoModeNumbers,
  seed: number,
  draws: BrokerSlice['draws'],
): Pick<Columns, Ranked> {
  const bridged = bridges.map((b) => b.bridge);
  const shares = rankBootstrap(brokerShare, shareDraws(mode, bridged, { seed, draws: draws.share }));
  const between = crossBetweenness(graph);
  const possible = crossPairsWithout(graph);
  const paths = rankBootstrap(
    between,
    pathDraws(mode, graph.sector, possible, { seed, draws: draws.betweenness }),
  );
  return {
    broker_share: [...brokerShare],
    share_rank: shares.map((r) => r?.rank ?? null),
    share_rank_lo: shares.map((r) => r?.lo ?? null),
    share_rank_hi: shares.map((r) => r?.hi ?? null),
    share_top5: shares.map((r) => r?.top5 ?? null),
    cross_betweenness: [...between],
    betweenness_rank: paths.map((r) => r?.rank ?? null),
    betweenness_rank_lo: paths.map((r) => r?.lo ?? null),
    betweenness_rank_hi: paths.map((r) => r?.hi ?? null),
    betweenness_top5: paths.map((r) => r?.top5 ?? null),
  };
}

function roleColumns({ graph }: Stretch, seed: number, draws: number): Pick<Columns, Roles> {
  const roles = brokerRoles(graph);
  const z = roleNull(graph, { seed, draws });
  return {
    gf_internal: [...roles.internal],
    gf_consultant: [...roles.consultant],
    gf_gatekeeper: [...roles.gatekeeper],
    gf_representative: [...roles.representative],
    gf_liaison: [...roles.liaison],
    z_internal: [...z.internal],
    z_consultant: [...z.consultant],
    z_gatekeeper: [...z.gatekeeper],
    z_liaison: [...z.liaison],
  };
}

/** Why the first empty cell of a person is empty, in the order of the columns. */
function reasonOf(all: Columns, i: number, placed: boolean): BrokerReason | null {
  if (!placed) return 'NO_SECTOR';
  if (all.broker_share[i] === null) return 'NO_BRIDGE';
  if (all.share_rank[i] === null || all.betweenness_rank[i] === null) return 'NO_CONTACT';
  const z = [all.z_internal, all.z_consultant, all.z_gatekeeper, all.z_liaison];
  return z.some((column) => column[i] === null) ? 'NO_SPREAD' : null;
}

/** Persons who carried a whole side alone, one-person sectors set aside; person = index into the roster. */
function soleCarriers({ bridges }: TwoModeNumbers): {
  readonly person: number;
  readonly sector: number;
  readonly toward: number;
  readonly meetings: number;
}[] {
  return bridges.flatMap(({ result: { sides, weighing } }) =>
    sides.flatMap(({ carriers, sector, eligible }, s) =>
      carriers.person.length === 1 && weighing >= SOLE_MEETINGS && eligible > 1
        ? [{ person: carriers.person[0]!, sector, toward: sides[1 - s]!.sector, meetings: weighing }]
        : [],
    ),
  );
}

function appointed(
  log: MeetingLog,
  roster: Stretch['roster'],
  { mode, bridges, brokerShare }: TwoModeNumbers,
  { seed, resamples }: ResolvedSettings,
): BrokerSlice['appointed'] {
  const attendance = new Int32Array(roster.length);
  for (const { members } of mode.events) for (const row of members) attendance[mode.person[row]!]!++;
  const weight = new Float64Array(mode.events.length);
  for (const { bridge } of bridges) {
    bridge.events.forEach((e, at) => {
      weight[e]! += bridge.weight[at]!;
    });
  }
  const persons = roster.map((entry, i) => ({
    bridging: brokerShare[i] ?? 0,
    isFormal: log.actors[entry.actor]!.formalBroker,
    sector: entry.affiliation.sector ?? '',
    attendance: attendance[i]!,
  }));
  const events = mode.events.map((event, e) => ({
    weight: weight[e]!,
    members: event.members.map((row) => mode.person[row]!),
  }));
  return formalBrokers(persons, events, { seed, draws: resamples });
}

function emptySlice(window: number): BrokerSlice {
  return {
    window,
    draws: { share: 0, betweenness: 0, roles: 0 },
    node: [],
    formal: [],
    columns: eachColumn(() => []),
    reasons: [],
    soleCarriers: [],
    appointed: null,
    reason: 'EMPTY_WINDOW',
  };
}
