import { type ChangeEstimate, noChange } from '../change/change-estimate.ts';
import { compareSilo, type SiloWindow } from '../change/compare-silo.ts';
import { siloWindow, trendEvents } from '../change/silo-window.ts';
import { type Trend, type TrendEvent, trend } from '../change/trend.ts';
import { cutWindows } from '../change/windows.ts';
import type { ResolvedSettings } from './analysis-types.ts';
import { type LayerModes, placesIn, type SiloPart, type Stretch, siloOf } from './mode-slices.ts';
import type { Specification, SpecificationChoice } from './robustness-types.ts';
import { mixesArms } from './silo-change.ts';

type Selection = Pick<SpecificationChoice, 'eligibility' | 'cap' | 'windows' | 'series' | 'mixed'>;

const CAPS: readonly (number | null)[] = [null, 25, 15, 8];
/** Occurrences that make a series recur. */
const RECURS = 3;

/**
 * Does the change of the silo index depend on choices that could have been made otherwise?
 *
 * First against last window, and the trend, under every combination of: how chance is fitted, the largest meeting, the
 * windows, the weight of a meeting, which series, and meetings that mix the arms. A choice that leaves the same meetings
 * or cuts the same windows as one before it is not counted again, so that variants that cannot differ add no weight.
 *
 * @param modes the layer
 * @param chosen windows of the analysis, at least one
 * @returns variants numbered from 1, the analysis itself first (its trend is number 2)
 * Cost: the fit of the null for each window of each selection of meetings.
 * Source: Simonsohn, Simmons & Nelson 2020, doi:10.1038/s41562-020-0912-z
 */
export function specificationCurve(
  modes: LayerModes,
  chosen: readonly Stretch[],
  settings: ResolvedSettings,
): Specification[] {
  const rules = windowRules(modes, chosen, settings);
  const kept = meetingChoices(modes);
  const partOf = remembered(modes);
  const found: Specification[] = [];
  for (const eligibility of ['masked', 'month'] as const) {
    for (const { keeps, ...choice } of kept) {
      for (const [windows, stretches] of rules) {
        const parts = stretches.map((stretch) => partOf(stretch, keeps, eligibility));
        const selection = { eligibility, ...choice, windows };
        for (const one of estimates(parts, selection, modes.log.durationsMissing))
          found.push({ id: found.length + 1, ...one });
      }
    }
  }
  return found;
}

/** Parts by window and meetings, each fitted once: most choices leave most windows as they are. */
function remembered(modes: LayerModes) {
  const parts = new Map<string, SiloPart | null>();
  return (stretch: Stretch, keeps: readonly boolean[], eligibility: SpecificationChoice['eligibility']) => {
    const places = placesIn(modes, stretch).filter((i) => keeps[i]);
    const key = `${eligibility} ${stretch.startMs} ${stretch.endMs} ${places.join()}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const part = siloOf(modes, stretch, places, { eligibility });
    parts.set(key, part);
    return part;
  };
}

/** Windows by each rule; a rule that cuts where an earlier one does is left out. */
function windowRules(
  modes: LayerModes,
  chosen: readonly Stretch[],
  settings: ResolvedSettings,
): [SpecificationChoice['windows'], readonly Stretch[]][] {
  const [startMs, endMs] = [chosen[0]!.startMs, chosen.at(-1)!.endMs];
  const middle = Math.round((startMs + endMs) / 2);
  const halves = [
    { startMs, endMs: middle },
    { startMs: middle, endMs },
  ];
  const rules: [SpecificationChoice['windows'], readonly Stretch[]][] = [
    ['chosen', chosen],
    ['quarter', cutWindows(modes.log, 'quarter', settings)],
    ['half-year', cutWindows(modes.log, 'half-year', settings)],
    ['halves', halves],
  ];
  const cuts = (stretches: readonly Stretch[]): string =>
    stretches.map((s) => `${s.startMs}-${s.endMs}`).join();
  return rules.filter(([, own], i) => rules.findIndex(([, other]) => cuts(other) === cuts(own)) === i);
}

type MeetingChoice = Pick<SpecificationChoice, 'cap' | 'series' | 'mixed'> & {
  /** Per event of the layer. */
  readonly keeps: readonly boolean[];
};

/** Every selection of meetings that differs from those before it. */
function meetingChoices({ log, events, clusters }: LayerModes): MeetingChoice[] {
  const occurrences = new Map<number, number>();
  for (const cluster of clusters) occurrences.set(cluster, (occurrences.get(cluster) ?? 0) + 1);
  const recurs = clusters.map((cluster) => occurrences.get(cluster)! >= RECURS);
  const mixes = events.map((e) => mixesArms(log, e.members));
  const differing = <T>(options: readonly T[], keeps: (option: T, i: number) => boolean): T[] => {
    const same = (a: T, b: T): boolean => events.every((_, i) => keeps(a, i) === keeps(b, i));
    return options.filter((own, at) => options.findIndex((other) => same(other, own)) === at);
  };
  const fits = (cap: number | null, i: number): boolean => cap === null || events[i]!.size <= cap;
  const inSeries = (series: 'all' | 'recurring', i: number): boolean => series === 'all' || recurs[i]!;
  const ofArm = (mixed: 'kept' | 'excluded', i: number): boolean => mixed === 'kept' || !mixes[i];
  const mixedChoices = differing(['kept', 'excluded'] as const, ofArm);
  const seriesChoices = differing(['all', 'recurring'] as const, inSeries);
  return differing(CAPS, fits).flatMap((cap) =>
    seriesChoices.flatMap((series) =>
      mixedChoices.map((mixed) => ({
        cap,
        series,
        mixed,
        keeps: events.map((_, i) => fits(cap, i) && inSeries(series, i) && ofArm(mixed, i)),
      })),
    ),
  );
}

/** The two estimates under each weight. */
function estimates(
  parts: readonly (SiloPart | null)[],
  selection: Selection,
  durationsMissing: boolean,
): Omit<Specification, 'id'>[] {
  const weights = durationsMissing ? (['hours'] as const) : (['hours', 'meeting'] as const);
  const given = parts.filter((p) => p !== null && p.silo.value !== null).map((p) => p!);
  const all = parts.filter((p) => p !== null);
  return weights.flatMap((weight) => {
    const hoursOf = (part: SiloPart): SiloPart => (weight === 'hours' ? part : oneHourEach(part));
    const ends = given.length < 2 ? [] : [hoursOf(given[0]!), hoursOf(given.at(-1)!)];
    const change = ends.length < 2 ? noChange('EMPTY_WINDOW') : compareSilo(...endWindows(ends));
    const line = trend(all.flatMap((p): TrendEvent[] => trendEvents(hoursOf(p))));
    const meetings = ends.reduce((sum, p) => sum + p.mode.events.length, 0);
    return [
      { ...selection, weight, estimate: 'change' as const, ...numbers(change), meetings },
      { ...selection, weight, estimate: 'trend' as const, ...trendNumbers(line), meetings: line.meetings },
    ];
  });
}

function endWindows(ends: readonly SiloPart[]): [SiloWindow, SiloWindow] {
  return [siloWindow(ends[0]!.silo), siloWindow(ends[1]!.silo)];
}

type Numbers = Pick<Specification, 'value' | 'lo' | 'hi' | 'verdict' | 'reason'>;

function numbers({ value, lo, hi, verdict, reason }: ChangeEstimate): Numbers {
  return { value, lo, hi, verdict, reason };
}

function trendNumbers({ overPeriod, verdict, reason }: Trend): Numbers {
  const { value = null, lo = null, hi = null } = overPeriod ?? {};
  return { value, lo, hi, verdict, reason };
}

/** The same meetings with one hour each: chance does not depend on hours, so its fit is used again. */
function oneHourEach({ mode, silo }: SiloPart): SiloPart {
  const events = mode.events.map((e) => ({ ...e, hours: 1 }));
  const { observed, expected, capacity } = silo.events;
  const sums = new Map<number, { above: number; room: number }>();
  let expectedHours = 0;
  events.forEach(({ series }, e) => {
    const room = capacity[e]! - expected[e]!;
    if (room <= NO_ROOM) return;
    const own = sums.get(series) ?? { above: 0, room: 0 };
    sums.set(series, { above: own.above + observed[e]! - expected[e]!, room: own.room + room });
    expectedHours += expected[e]!;
  });
  const series = Int32Array.from(sums.keys()).sort();
  const clusters = {
    series,
    above: Float64Array.from(series, (s) => sums.get(s)!.above),
    room: Float64Array.from(series, (s) => sums.get(s)!.room),
    expectedHours,
  };
  return { mode: { ...mode, events }, silo: { ...silo, clusters } };
}

/** As in measures/silo-index: a meeting with less room says nothing about choice. */
const NO_ROOM = 1e-9;
