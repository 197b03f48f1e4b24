import type { RosterEntry } from '../change/roster.ts';
import { type EventRange, isOpen, type OpenRuns, openRuns } from '../measures/open-runs.ts';
import { type TwoMode, type TwoModeEvent, twoMode } from '../measures/two-mode.ts';
import { affiliationRuns } from '../model/affiliation-runs.ts';
import { firstAtLeast } from '../model/first-at-least.ts';
import type { Affiliation, MeetingLog } from '../model/types.ts';
import type { LayerEvent } from './events.ts';

/**
 * Who could have been, and who was, in each meeting of the window?
 *
 * One row for each person and sector she belonged to in the window, so that a meeting counts by the sector of its day.
 * A row is eligible for an event when the person was in that sector on the day; who was there is always eligible.
 *
 * @param roster persons of the window, in the order of log.actors
 * @param events events of the window, in time order; those with fewer than two known persons are left out
 * @param clusters meeting series of each event, by its place in `events`
 * Cost: O(attendance + affiliations of the roster · log events).
 */
export function twoModeWindow(
  log: MeetingLog,
  roster: readonly RosterEntry[],
  events: readonly LayerEvent[],
  clusters: ArrayLike<number>,
): TwoMode {
  const kept = events.flatMap(({ members }, i) => (members.length >= 2 ? [i] : []));
  const days = Float64Array.from(kept, (i) => events[i]!.ms);
  const stays = roster.map(({ actor }) => sectorStays(log.actors[actor]!.affiliations, days));
  const sectorNames = sectorsOf(stays);
  const { person, sector, rowsOf } = rowsFor(stays, sectorNames);
  const place = new Int32Array(log.actors.length);
  roster.forEach(({ actor }, i) => {
    place[actor] = i;
  });
  const rowAt = (actor: number, event: number): number => {
    const at = place[actor]!;
    const rows = rowsOf[at]!;
    return rows.length === 1 ? rows[0]! : rows[stays[at]!.findIndex(({ to }) => event < to)]!;
  };
  const found = kept.map((i, e) => ({
    members: events[i]!.members.map((actor) => rowAt(actor, e)),
    hours: events[i]!.hours,
    ms: events[i]!.ms,
    series: clusters[i]!,
  }));
  const open = person.map((): EventRange[] => []);
  roster.forEach(({ actor }, i) => {
    for (const [from, to] of spells(log.actors[actor]!.affiliations, days))
      stays[i]!.forEach((stay, s) => {
        open[rowsOf[i]![s]!]!.push([Math.max(from, stay.from), Math.min(to, stay.to)]);
      });
  });
  return twoMode({
    rows: person.length,
    person: Int32Array.from(person),
    sector: Int32Array.from(sector),
    sectorNames,
    events: found,
    eligible: withPresent(open, found),
  });
}

/** A stretch of events in which a person belonged to one sector. */
interface Stay {
  readonly sector: string | null;
  readonly from: number;
  to: number;
}

/** Where a person belonged at each event; one stay in no sector where there is no event. */
function sectorStays(affiliations: readonly Affiliation[], days: Float64Array): Stay[] {
  if (days.length === 0) return [{ sector: null, from: 0, to: 0 }];
  if (affiliations.length === 1) return [{ sector: affiliations[0]!.sector, from: 0, to: days.length }];
  const stays: Stay[] = [];
  for (const { affiliation, from, to } of affiliationRuns(affiliations, days)) {
    const last = stays.at(-1);
    if (last?.sector === affiliation.sector) last.to = to;
    else stays.push({ sector: affiliation.sector, from, to });
  }
  return stays;
}

function sectorsOf(stays: readonly (readonly Stay[])[]): string[] {
  const names = new Set<string>();
  for (const own of stays) for (const { sector } of own) if (sector !== null) names.add(sector);
  return [...names].sort();
}

interface Rows {
  /** Person and sector of each row. */
  readonly person: number[];
  readonly sector: number[];
  /** Per person the row of each stay. */
  readonly rowsOf: number[][];
}

/** One row for each person and sector, in their order. */
function rowsFor(stays: readonly (readonly Stay[])[], sectorNames: readonly string[]): Rows {
  const indexOf = new Map<string | null, number>(sectorNames.map((name, i) => [name, i]));
  const person: number[] = [];
  const sector: number[] = [];
  const rowsOf = stays.map((own, i) => {
    const of = own.map((stay) => indexOf.get(stay.sector) ?? -1);
    const row = new Map<number, number>();
    for (const g of [...new Set(of)].sort((a, b) => a - b)) {
      row.set(g, person.push(i) - 1);
      sector.push(g);
    }
    return of.map((g) => row.get(g)!);
  });
  return { person, sector, rowsOf };
}

/** The events within each affiliation. */
function spells(affiliations: readonly Affiliation[], days: Float64Array): EventRange[] {
  return affiliations.map(({ fromMs, toMs }) => [firstAtLeast(days, fromMs), firstAtLeast(days, toMs)]);
}

/** These ranges and every event that a row was at; null where every row is open throughout. */
function withPresent(open: readonly EventRange[][], events: readonly TwoModeEvent[]): OpenRuns | null {
  const isWhole = ({ from, to }: OpenRuns): boolean =>
    from.length === open.length && from.every((at, run) => at === 0 && to[run] === events.length);
  const runs = openRuns(open);
  if (events.length === 0 || isWhole(runs)) return null;
  events.forEach(({ members }, e) => {
    for (const row of members) if (!isOpen(runs, row, e)) open[row]!.push([e, e + 1]);
  });
  const all = openRuns(open);
  return isWhole(all) ? null : all;
}
