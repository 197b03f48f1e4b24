import { type ChangeEstimate, noChange } from '../change/change-estimate.ts';
import { compareSilo } from '../change/compare-silo.ts';
import { differenceInChange } from '../change/difference-in-change.ts';
import { roster } from '../change/roster.ts';
import { siloWindow, trendEvents } from '../change/silo-window.ts';
import { type Trend, trend } from '../change/trend.ts';
import { cutWindows, type Window } from '../change/windows.ts';
import type { SiloIndex } from '../measures/silo-index.ts';
import type { MeetingLog } from '../model/types.ts';
import type { LayerAnalysis, ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { type ArmBaseline, armBaseline, type PreTrend, preTrend } from './arm-baseline.ts';
import { seenIn } from './events.ts';
import { twoModeNumbers } from './two-mode-numbers.ts';

/** The silo index of one arm, window by window. */
export interface ArmSilo {
  readonly arm: string;
  readonly persons: number;
  /** One per window; null = no meeting, or see reason inside. */
  readonly windows: readonly (SiloIndex | null)[];
  readonly change: ChangeEstimate;
}

/** How the silo index moved over the pilot. */
export interface SiloChange {
  /** Windows compared: the first and the last with a value; −1 = none. */
  readonly first: number;
  readonly last: number;
  /** Last minus first. */
  readonly change: ChangeEstimate;
  /** The primary test: over all meetings of all windows (method 11.2). */
  readonly trend: Trend;
  /** `pilot` first, then `control`; empty where the log has no arms. */
  readonly arms: readonly ArmSilo[];
  /** Change of the pilot minus change of the control; null without both. */
  readonly difference: ChangeEstimate | null;
  /** Meetings with persons of both arms. */
  readonly mixedMeetings: number;
  /** How far apart the arms were to begin with, and how they went before the start; null without both. */
  readonly baseline: ArmBaseline | null;
  readonly preTrend: PreTrend | null;
}

/**
 * Did the silos change, by how much, and more than in the control group?
 *
 * ΔS between the first and the last window that have a value, with series that span both counted with their covariance;
 * a weighted trend over all meetings; and, where the log has a pilot and a control arm, the difference in change. With one
 * pilot and one control the interval covers the variation of meetings, not differences between sites.
 *
 * Cost: two more fits of the null a window where there are arms.
 */
export function siloChange(
  log: MeetingLog,
  layer: Pick<LayerAnalysis, 'windows'>,
  settings: ResolvedSettings,
): SiloChange {
  const given = layer.windows.map((w) => w.twoMode?.silo ?? null);
  const [first, last] = ends(given);
  const arms = ['pilot', 'control'].flatMap((arm) => armSilo(log, layer, arm, settings) ?? []);
  const [pilot, control] = arms;
  const both = pilot && control ? { pilot: pilot.windows, control: control.windows } : null;
  const closing = layer.windows.map((w) => w.window.endMs);
  return {
    first,
    last,
    change: changeBetween(given, first, last),
    trend: trend(layer.windows.flatMap((w) => (w.twoMode ? trendEvents(w.twoMode) : []))),
    arms: control ? arms : [],
    difference: pilot && control ? differenceInChange(pilot.change, control.change) : null,
    mixedMeetings: control ? mixed(log, layer) : 0,
    baseline: both ? armBaseline(both) : null,
    preTrend: both ? preTrend(both, closing, pilotStart(log, settings)) : null,
  };
}

/** The first of two or more phases is the time before the pilot; a single phase is the pilot. Null without phases. */
function pilotStart(log: MeetingLog, settings: ResolvedSettings): Pick<Window, 'start' | 'startMs'> | null {
  if (settings.phases.length === 0) return null;
  const phases = cutWindows(log, 'phase', settings);
  return phases[1] ?? phases[0]!;
}

function ends(given: readonly (SiloIndex | null)[]): [number, number] {
  const filled = given.flatMap((silo, i) => (silo && silo.value !== null ? [i] : []));
  return filled.length < 2 ? [-1, -1] : [filled[0]!, filled.at(-1)!];
}

function changeBetween(given: readonly (SiloIndex | null)[], first: number, last: number): ChangeEstimate {
  const before = given[first];
  const after = given[last];
  return before && after ? compareSilo(siloWindow(before), siloWindow(after)) : noChange('EMPTY_WINDOW');
}

function armSilo(
  log: MeetingLog,
  layer: Pick<LayerAnalysis, 'windows'>,
  arm: string,
  settings: ResolvedSettings,
): ArmSilo | null {
  const persons = new Set(layer.windows.flatMap((w) => membersOf(w, arm)));
  if (persons.size === 0) return null;
  const windows = layer.windows.map((w) => {
    const here = new Set(membersOf(w, arm));
    const events = w.events.map((e) => ({ ...e, members: e.members.filter((m) => here.has(m)) }));
    const entries = roster(log, w.window, settings.roster, seenIn(events)).filter((e) => here.has(e.actor));
    return twoModeNumbers(log, entries, events, w.clusters)?.silo ?? null;
  });
  return { arm, persons: persons.size, windows, change: changeBetween(windows, ...ends(windows)) };
}

function membersOf(w: WindowAnalysis, arm: string): number[] {
  return w.roster.filter((e) => e.affiliation.arm === arm).map((e) => e.actor);
}

function mixed(log: MeetingLog, layer: Pick<LayerAnalysis, 'windows'>): number {
  return layer.windows.reduce((sum, w) => sum + w.events.filter((e) => mixesArms(log, e.members)).length, 0);
}

/** Were persons of both arms there? Cost: O(members). */
export function mixesArms(log: MeetingLog, members: readonly number[]): boolean {
  const isIn = (arm: string): boolean =>
    members.some((m) => log.actors[m]!.affiliations.some((a) => a.arm === arm));
  return isIn('pilot') && isIn('control');
}
