import type { BipartiteNull } from './bipartite-null.ts';
import { eligibleBySector, type SiloEvents, siloEvents } from './silo-events.ts';
import { type SiloClusters, type SiloInterval, siloInterval } from './silo-interval.ts';
import type { TwoMode } from './two-mode.ts';

/** Why there is no silo index. */
export type SiloReason = 'EMPTY_WINDOW' | 'ONE_SECTOR' | 'ONLY_ALL_HANDS' | 'TOO_FEW_MEETINGS';

/** ONE_PERSON_SECTORS: the index cannot reach 1. FEW_SERIES: show no interval to leaders. */
export type SiloFlag = 'ONE_PERSON_SECTORS' | 'FEW_SERIES';

export interface SiloIndex {
  /** S: 1 = as separate as the meetings' sizes allow, 0 = as by chance, below 0 = deliberately across. */
  readonly value: number | null;
  readonly reason: SiloReason | null;
  /** 95 % interval; null with the value. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** The least that S could be here; null when there is no room at all. */
  readonly lowest: number | null;
  readonly meetings: number;
  /** Meetings in which the share could differ from chance by more than 0.05. */
  readonly informative: number;
  /** Meeting series with any information, and how many equal ones they amount to. */
  readonly series: number;
  readonly gEff: number;
  /** Persons with a meeting. */
  readonly persons: number;
  /** Share of person-hours by persons who were alone in their sector that day, 0…1. */
  readonly onePersonShare: number;
  /** Share of person-hours by persons without a sector, 0…1. */
  readonly unknownShare: number;
  readonly flags: readonly SiloFlag[];
  readonly events: SiloEvents;
  readonly clusters: SiloClusters;
  /** The parts of the interval; null when there is no room at all. */
  readonly interval: SiloInterval | null;
}

export interface SiloOptions {
  /** Informative meetings that a value needs. Default 5. */
  readonly minimum?: number;
}

/** Room below which a meeting says nothing about choice: an all-hands is exactly 0. */
const NO_ROOM = 1e-9;
const INFORMATIVE = 0.05;
const MINIMUM = 5;
const MANY_ALONE = 0.2;
const SERIES_FOR_INTERVAL = 8;

function gather(mode: TwoMode, { observed, expected, capacity }: SiloEvents): SiloClusters {
  const sums = new Map<number, [number, number]>();
  let expectedHours = 0;
  mode.events.forEach(({ hours, series }, e) => {
    const room = capacity[e]! - expected[e]!;
    if (room <= NO_ROOM) return;
    const cluster = sums.get(series) ?? [0, 0];
    cluster[0] += hours * (observed[e]! - expected[e]!);
    cluster[1] += hours * room;
    sums.set(series, cluster);
    expectedHours += hours * expected[e]!;
  });
  const series = Int32Array.from(sums.keys()).sort();
  return {
    series,
    above: Float64Array.from(series, (s) => sums.get(s)![0]),
    room: Float64Array.from(series, (s) => sums.get(s)![1]),
    expectedHours,
  };
}

interface PersonHours {
  readonly persons: number;
  readonly sectors: number;
  readonly alone: number;
  readonly unknown: number;
}

function personHours(mode: TwoMode, chance: BipartiteNull): PersonHours {
  const sizes = Array.from(chance.example, (e) => eligibleBySector(mode, e));
  const persons = new Set<number>();
  const sectors = new Set<number>();
  let all = 0;
  let alone = 0;
  let unknown = 0;
  mode.events.forEach(({ members, hours }, e) => {
    for (const row of members) {
      const g = mode.sector[row]!;
      persons.add(mode.person[row]!);
      all += hours;
      if (g < 0) unknown += hours;
      else sectors.add(g);
      if (g >= 0 && sizes[chance.kind[e]!]![g] === 1) alone += hours;
    }
  });
  const share = (part: number): number => (all > 0 ? part / all : 0);
  return { persons: persons.size, sectors: sectors.size, alone: share(alone), unknown: share(unknown) };
}

/**
 * How much does meeting time stay inside one's own sector, compared with chance?
 *
 *   S = Σ d_e(h_e − h⁰_e) / Σ d_e(h^max_e − h⁰_e), d = hours, h = share of same-sector pairs, h⁰ by the bipartite null,
 *   h^max what the size allows
 *
 * Unlike E-I, assortativity and Freeman's index it is 0 under chance also in small networks and when one sector meets
 * more than others, and an all-hands meeting leaves it, and its interval, as they are. Weighting by person-hours was
 * rejected: webinars decide then. It measures who is in the room, not how often people meet: show the hours beside it.
 * Meetings without room (h^max − h⁰ ≤ 1e-9) are left out of every sum.
 *
 * @param mode  the two-mode data of one window
 * @param chance  bipartiteNull(mode), masked or by month
 * @param options  minimum of informative meetings
 * @returns see SiloIndex; null and a reason with one sector, only all-hands, or under the minimum
 * Cost: O(attendance + kinds × rows).
 * Source: parts by Coleman 1958, doi:10.17730/humo.17.4.q5604m676260q8n7; Freeman 1978,
 *   doi:10.1177/004912417800600401; Bojanowski & Corten 2014, doi:10.1016/j.socnet.2014.04.001
 */
export function siloIndex(mode: TwoMode, chance: BipartiteNull, options: SiloOptions = {}): SiloIndex {
  const events = siloEvents(mode, chance);
  const clusters = gather(mode, events);
  const hours = personHours(mode, chance);
  const above = clusters.above.reduce((a, b) => a + b, 0);
  const room = clusters.room.reduce((a, b) => a + b, 0);
  const informative = events.capacity.filter((c, e) => c - events.expected[e]! > INFORMATIVE).length;
  const interval = room > NO_ROOM ? siloInterval(clusters) : null;
  let reason: SiloReason | null = null;
  if (mode.events.length === 0) reason = 'EMPTY_WINDOW';
  else if (hours.sectors < 2) reason = 'ONE_SECTOR';
  else if (interval === null) reason = 'ONLY_ALL_HANDS';
  else if (informative < (options.minimum ?? MINIMUM)) reason = 'TOO_FEW_MEETINGS';
  const flags: SiloFlag[] = [];
  if (hours.alone > MANY_ALONE) flags.push('ONE_PERSON_SECTORS');
  if (reason === null && interval!.gEff < SERIES_FOR_INTERVAL - 1e-9) flags.push('FEW_SERIES');
  return {
    value: reason === null ? above / room : null,
    reason,
    lo: reason === null ? interval!.lo : null,
    hi: reason === null ? interval!.hi : null,
    lowest: interval === null ? null : -clusters.expectedHours / room,
    meetings: mode.events.length,
    informative,
    series: clusters.series.length,
    gEff: interval?.gEff ?? 0,
    persons: hours.persons,
    onePersonShare: hours.alone,
    unknownShare: hours.unknown,
    flags,
    events,
    clusters,
    interval,
  };
}
