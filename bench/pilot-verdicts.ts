import type { Verdict } from '../src/change/change-estimate.ts';
import type { TwoModeEvent } from '../src/measures/two-mode.ts';
import type { MeetingLog } from '../src/model/types.ts';
import type { SiloWorld } from '../src/plan/world.ts';
import { analyze } from '../src/result/analyze.ts';
import { DEFAULT_SETTINGS, type Settings } from '../src/settings.ts';

const START = '2024-01-01';
const MIDDLE = '2024-07-01';
const END = '2024-12-31';
const START_MS = Date.parse(`${START}T00:00:00Z`);

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  timezone: 'UTC',
  resamples: 0,
  phases: [
    { name: 'before', from: START, to: MIDDLE },
    { name: 'after', from: MIDDLE, to: END },
  ],
};

/** What samband says of a pilot of a year: the trend, and the second half against the first. */
export interface PilotVerdicts {
  readonly trend: Verdict;
  readonly halves: Verdict;
}

/** The log that such meetings would leave: a register of everyone, one row a meeting, series named where they recur. */
function logOf(world: SiloWorld, events: readonly TwoModeEvent[]): MeetingLog {
  const times = new Map<number, number>();
  for (const { series } of events) times.set(series, (times.get(series) ?? 0) + 1);
  const meetings = events
    .map(({ members, hours, ms, series }, i) => ({
      id: `m${String(i).padStart(5, '0')}`,
      startMs: START_MS + Math.floor(ms),
      precision: 'datetime' as const,
      durationMinutes: 60 * hours,
      durationSource: 'stated' as const,
      series: times.get(series)! > 1 ? `s${series}` : null,
      type: null,
      attendees: members,
      unidentified: 0,
    }))
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  const always = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY, role: null, arm: null };
  return {
    timezone: 'UTC',
    actors: Array.from(world.sector, (g, i) => ({
      id: `p${String(i).padStart(4, '0')}`,
      affiliations: [{ ...always, unit: world.sectorNames[g]!, sector: world.sectorNames[g]! }],
      formalBroker: false,
      registered: true,
    })),
    meetings,
    contacts: [],
    designated: [],
    hasRegister: true,
    durationsMissing: false,
    superseded: 0,
    review: [],
    names: new Map(),
    problems: [],
  };
}

/**
 * What would `samband analyze` say of this pilot?
 *
 * The whole way from a log in memory to the verdict, with two phases of half a year, so that nothing of the simulator's own
 * measuring is used.
 *
 * @param events ms from the start of the year; meetings after day 365 are outside the phases, as in life
 * Cost: one analysis.
 */
export function pilotVerdicts(world: SiloWorld, events: readonly TwoModeEvent[]): PilotVerdicts {
  const { trend, change } = analyze(logOf(world, events), SETTINGS).layers[0]!.change;
  return { trend: trend.verdict, halves: change.verdict };
}
