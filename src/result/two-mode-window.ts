import type { RosterEntry } from '../change/roster.ts';
import { type TwoMode, twoMode } from '../measures/two-mode.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { Actor, MeetingLog } from '../model/types.ts';
import type { LayerEvent } from './events.ts';

/**
 * Who could have been, and who was, in each meeting of the window?
 *
 * One row for each person and sector she belonged to in the window, so that a meeting counts by the sector of its day.
 * A row is eligible for an event when the person was in that sector on the day; who was there is always eligible.
 *
 * @param roster persons of the window
 * @param events events of the window; those with fewer than two known persons are left out
 * @param clusters meeting series of each event, by its place in `events`
 * Cost: O(rows · events).
 */
export function twoModeWindow(
  log: MeetingLog,
  roster: readonly RosterEntry[],
  events: readonly LayerEvent[],
  clusters: ArrayLike<number>,
): TwoMode {
  const kept = events
    .map((event, i) => ({ event, series: clusters[i]! }))
    .filter((e) => e.event.members.length >= 2);
  const days = Float64Array.from(kept, (k) => k.event.ms);
  const sectorAt = roster.map(({ actor }) => sectorsOf(log.actors[actor]!, days));
  const present = sectorAt.map((sectors, person) =>
    sectors.length > 0 ? distinct(sectors) : [roster[person]!.affiliation.sector],
  );
  const sectorNames = [
    ...new Set(sectorAt.flatMap((sectors, person) => (sectors.length > 0 ? present[person]! : []))),
  ]
    .filter((s) => s !== null)
    .sort();
  const indexOf = new Map<string | null, number>(sectorNames.map((name, i) => [name, i]));
  const rows: { person: number; sector: number }[] = [];
  const rowOf: Map<number, number>[] = present.map((names, person) => {
    const sectors = [...new Set(names.map((s) => indexOf.get(s) ?? -1))].sort((a, b) => a - b);
    return new Map(sectors.map((sector) => [sector, rows.push({ person, sector }) - 1]));
  });
  const place = new Map(roster.map((entry, i) => [entry.actor, i]));
  const at = (person: number, e: number): number =>
    rowOf[person]!.get(indexOf.get(sectorAt[person]![e]!) ?? -1)!;
  const members = kept.map(({ event }, e) =>
    event.members.map((actor) => at(place.get(actor)!, e)).sort((a, b) => a - b),
  );
  const always = rows.length === roster.length && roster.every((r) => isAlways(log.actors[r.actor]!, kept));
  const eligible = always ? null : new Uint8Array(rows.length * kept.length);
  if (eligible) {
    for (let person = 0; person < roster.length; person++) {
      const actor = log.actors[roster[person]!.actor]!;
      const only = rowOf[person]!.size === 1 ? [...rowOf[person]!.values()][0]! : -1;
      if (only >= 0 && isAlways(actor, kept)) {
        eligible.fill(1, only * kept.length, (only + 1) * kept.length);
        continue;
      }
      for (const { fromMs, toMs } of actor.affiliations) {
        for (let e = 0; e < kept.length; e++) {
          if (days[e]! < fromMs || days[e]! >= toMs) continue;
          eligible[(only >= 0 ? only : at(person, e)) * kept.length + e] = 1;
        }
      }
    }
    members.forEach((rowsThere, e) => {
      for (const row of rowsThere) eligible[row * kept.length + e] = 1;
    });
  }
  return twoMode({
    rows: rows.length,
    person: Int32Array.from(rows, (r) => r.person),
    sector: Int32Array.from(rows, (r) => r.sector),
    sectorNames,
    events: kept.map(({ event, series }, e) => ({
      members: members[e]!,
      hours: event.hours,
      ms: event.ms,
      series,
    })),
    eligible,
  });
}

/** Sector on the day of each event. */
function sectorsOf({ affiliations }: Actor, days: Float64Array): (string | null)[] {
  if (affiliations.length === 1) return new Array<string | null>(days.length).fill(affiliations[0]!.sector);
  return Array.from(days, (ms) => affiliationOn(affiliations, ms).sector);
}

/** The different values, in order of first appearance; most lists hold one value throughout. */
function distinct(sectors: readonly (string | null)[]): (string | null)[] {
  const found: (string | null)[] = [];
  for (let i = 0; i < sectors.length; i++)
    if ((i === 0 || sectors[i] !== sectors[i - 1]) && !found.includes(sectors[i]!)) found.push(sectors[i]!);
  return found;
}

function isThere(actor: Actor, ms: number): boolean {
  return actor.affiliations.some((a) => a.fromMs <= ms && ms < a.toMs);
}

function isAlways(actor: Actor, kept: readonly { readonly event: LayerEvent }[]): boolean {
  const [only] = actor.affiliations;
  if (actor.affiliations.length === 1 && only!.fromMs === -Infinity && only!.toMs === Infinity) return true;
  return kept.every(({ event }) => isThere(actor, event.ms));
}
