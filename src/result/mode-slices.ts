import { Temporal } from 'temporal-polyfill';
import { roster } from '../change/roster.ts';
import { detectSeries } from '../change/series.ts';
import { bipartiteNull } from '../measures/bipartite-null.ts';
import { monthStrata } from '../measures/month-strata.ts';
import { type EventRange, type OpenRuns, openPlaces, openRuns } from '../measures/open-runs.ts';
import { type SiloIndex, siloIndex } from '../measures/silo-index.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import type { MeetingLog } from '../model/types.ts';
import type { ResolvedSettings } from './analysis-types.ts';
import { type LayerEvent, layerEvents } from './events.ts';
import { twoModeWindow } from './two-mode-window.ts';
import type { LayerName } from './types.ts';

/** A stretch of time [startMs, endMs). */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** The whole layer as persons × meetings, from which windows and parts of them are cut without building anew. */
export interface LayerModes {
  readonly log: MeetingLog;
  readonly rule: 'register' | 'seen';
  /** Events with two known persons or more, in time order; the events of `whole`. */
  readonly events: readonly LayerEvent[];
  /** Meeting series and calendar month (year · 12 + month) of each. */
  readonly clusters: readonly number[];
  readonly months: readonly number[];
  readonly whole: TwoMode;
}

/** The silo index of some meetings, and the data it is of. */
export interface SiloPart {
  readonly mode: TwoMode;
  readonly silo: SiloIndex;
}

/**
 * The layer's meetings and who could have been there, built once for all the variants of an analysis.
 *
 * Cost: O(attendance + persons).
 */
export function layerModes(log: MeetingLog, layer: LayerName, settings: ResolvedSettings): LayerModes {
  const all = layerEvents(log, layer);
  const series = detectSeries(all);
  const kept = all.map((_, i) => i).filter((i) => all[i]!.members.length >= 2);
  const events = kept.map((i) => all[i]!);
  const clusters = kept.map((i) => series[i]!);
  const everyone = log.actors.map((actor, i) => ({ actor: i, affiliation: actor.affiliations[0]! }));
  const monthOf = (ms: number): number => {
    const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(log.timezone);
    return at.year * 12 + at.month;
  };
  return {
    log,
    rule: settings.roster,
    events,
    clusters,
    months: events.map((e) => monthOf(e.ms)),
    whole: twoModeWindow(log, everyone, events, clusters),
  };
}

/** Places in `events` of what starts within the stretch, in time order. */
export function placesIn({ events }: LayerModes, { startMs, endMs }: Stretch): number[] {
  const places: number[] = [];
  events.forEach(({ ms }, i) => {
    if (ms >= startMs && ms < endMs) places.push(i);
  });
  return places;
}

export interface PartOptions {
  /** How chance is fitted; default masked. */
  readonly eligibility?: 'masked' | 'month';
  /** Persons (indexes of log.actors) whose attendances count; at least two of them in each meeting. Default everyone. */
  readonly persons?: ReadonlySet<number> | null;
}

/**
 * How siloed are these meetings, with chance fitted to them alone?
 *
 * The same number as twoModeNumbers of the same events: persons of the window by the chosen roster rule, sector of the
 * day. With `month`, chance is fitted within calendar months (monthStrata) and without the mask of who was employed.
 *
 * @param stretch the window the meetings are from
 * @param places places in modes.events, ascending
 * @returns null without meetings
 * Cost: O(rows + attendance), and the fit of the null.
 */
export function siloOf(
  modes: LayerModes,
  stretch: Stretch,
  places: readonly number[],
  { eligibility = 'masked', persons = null }: PartOptions = {},
): SiloPart | null {
  if (places.length === 0) return null;
  const mode = slice(modes, stretch, places, persons);
  const chance =
    eligibility === 'masked'
      ? bipartiteNull(mode)
      : bipartiteNull(
          { ...mode, eligible: null },
          { strata: monthStrata(places.map((i) => modes.months[i]!)) },
        );
  return { mode, silo: siloIndex(mode, chance) };
}

/**
 * Rows of the window's persons, columns of the chosen meetings. Rows that could be at none of them are left out, and a
 * mask that says nothing is no mask: neither changes a number.
 */
function slice(
  modes: LayerModes,
  stretch: Stretch,
  places: readonly number[],
  persons: ReadonlySet<number> | null,
): TwoMode {
  const { log, rule, whole, events } = modes;
  const seen = new Set<number>();
  for (const i of places) for (const member of events[i]!.members) seen.add(member);
  const present = new Set(roster(log, stretch, rule, seen).map((e) => e.actor));
  const [first, last] = [places[0]!, places.at(-1)!];
  const rows = Array.from(whole.person, (_, row) => row).filter(
    (row) =>
      present.has(whole.person[row]!) &&
      (persons?.has(whole.person[row]!) ?? true) &&
      touches(whole.eligible, row, first, last),
  );
  const rowAt = new Int32Array(whole.rows).fill(-1);
  rows.forEach((row, i) => {
    rowAt[row] = i;
  });
  return {
    rows: rows.length,
    person: Int32Array.from(rows, (row) => whole.person[row]!),
    sector: Int32Array.from(rows, (row) => whole.sector[row]!),
    sectorNames: whole.sectorNames,
    events: places.map((i) => {
      const event = whole.events[i]!;
      return { ...event, members: event.members.map((row) => rowAt[row]!).filter((row) => row >= 0) };
    }),
    eligible: maskOf(whole.eligible, rows, places),
  };
}

/** Could the row have been at any meeting of the layer from the first to the last? */
function touches(runs: OpenRuns | null, row: number, first: number, last: number): boolean {
  if (runs === null) return true;
  for (let run = runs.first[row]!; run < runs.first[row + 1]!; run++)
    if (runs.from[run]! <= last && runs.to[run]! > first) return true;
  return false;
}

function maskOf(runs: OpenRuns | null, rows: readonly number[], places: readonly number[]): OpenRuns | null {
  if (runs === null) return null;
  const open = rows.map((row): EventRange[] => openPlaces(runs, row, places));
  const isWhole = (ranges: readonly EventRange[]): boolean =>
    ranges.length === 1 && ranges[0]![0] === 0 && ranges[0]![1] === places.length;
  return open.every(isWhole) ? null : openRuns(open);
}
