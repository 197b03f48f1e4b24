import type { ChangeEstimate } from '../change/change-estimate.ts';
import { loggingRange, type SiloEvent, tippingPoint } from '../change/missing-logs.ts';
import { rarefy } from '../change/rarefy.ts';
import { thinningCurve } from '../change/thinning-curve.ts';
import { studentQuantile } from '../measures/student-t.ts';
import { checkRow } from './check-row.ts';
import { type LayerModes, placesIn, type SiloPart, type Stretch, siloOf } from './mode-slices.ts';
import type { RobustnessCheck } from './robustness-types.ts';

/** What is compared: the two windows of the headline change, and how many draws may be spent. */
export interface Compared {
  readonly windows: readonly Stretch[];
  /** Indexes of the windows compared; −1 = none. */
  readonly first: number;
  readonly last: number;
  readonly change: ChangeEstimate;
  readonly seed: number;
  readonly draws: number;
}

const SHARES: readonly number[] = [0.7, 0.4];
/** Each draw fits chance anew, so the draws are capped; the mean of 20 varies a fourth or fifth as much as one draw. */
const THINNING_DRAWS = 20;
const EFFORT_DRAWS = 80;

/**
 * Would other logging give another answer?
 *
 * Per window: the index if meetings across sectors were logged ρ times as readily as others. For the change: the same ρ
 * in both windows, the tipping point (meetings across sectors that must have gone unlogged until the interval takes in 0,
 * and until the change is 0), the thinning curve of both windows, and the change at equal effort. Thinned logs
 * have chance fitted anew, since fewer meetings also pull the fit.
 *
 * @param parts the windows of the analysis; null = no meeting
 * @returns rows; none of the change where there are fewer than two windows with a value
 * Cost: 2 · 20 · 2 + 80 fits of the null at most.
 */
export function loggingChecks(
  modes: LayerModes,
  parts: readonly (SiloPart | null)[],
  compared: Compared,
): RobustnessCheck[] {
  const events = parts.map((p) => (p === null ? [] : siloEventsOf(p)));
  const ranges = events.flatMap((own, window) =>
    own.length === 0 || parts[window]!.silo.value === null ? [] : ratioRows(window, own),
  );
  const { first, last } = compared;
  if (first < 0) return ranges;
  return [
    ...ranges,
    ...changeRatioRows(compared, events[first]!, events[last]!),
    ...tippingRows(compared, events[first]!, events[last]!),
    ...thinningRows(modes, compared),
    ...effortRows(modes, compared),
  ];
}

/** Meetings with room, as the sensitivity checks see them. */
function siloEventsOf({ mode, silo }: SiloPart): SiloEvent[] {
  const { observed, expected, capacity } = silo.events;
  return mode.events.map(({ hours }, e) => ({
    hours,
    h: observed[e]!,
    h0: expected[e]!,
    hmax: capacity[e]!,
  }));
}

const rhoName = (rho: number): string => `rho_${Math.round(rho * 100) / 100}`;

function ratioRows(window: number, events: readonly SiloEvent[]): RobustnessCheck[] {
  const { values, reason } = loggingRange(events);
  return values.map(({ rho, value }) =>
    checkRow('logging_ratio', rhoName(rho), { window, value, n: events.length, reason }),
  );
}

function changeRatioRows(
  { first, last }: Compared,
  before: readonly SiloEvent[],
  after: readonly SiloEvent[],
): RobustnessCheck[] {
  const later = loggingRange(after).values;
  return loggingRange(before).values.map(({ rho, value: from }, i) => {
    const to = later[i]!.value;
    const value = from === null || to === null ? null : to - from;
    const reason = value === null ? 'NO_CAPACITY' : null;
    return checkRow('logging_ratio', `change_${rhoName(rho)}`, { window: first, to: last, value, reason });
  });
}

function tippingRows(
  { first, last, change }: Compared,
  before: readonly SiloEvent[],
  after: readonly SiloEvent[],
): RobustnessCheck[] {
  const { se, df } = change;
  const reach = se === null || df === null || !(df > 0) ? null : studentQuantile(0.975, df) * se;
  const margins: [string, number][] = [['to_zero', 0]];
  if (reach !== null) margins.unshift(['to_undecided', reach]);
  return margins.flatMap(([quantity, margin]) => {
    const { window, meetings, logged, reason } = tippingPoint(before, after, margin);
    const at = { window: window === 'after' ? last : first, to: window === 'after' ? first : last };
    return [checkRow('tipping_point', quantity, { ...at, value: meetings, n: logged, reason })];
  });
}

function thinningRows(modes: LayerModes, { windows, first, last, seed, draws }: Compared): RobustnessCheck[] {
  return [first, last].flatMap((window) => {
    const stretch = windows[window]!;
    const index = (places: readonly number[]): number | null =>
      siloOf(modes, stretch, places)?.silo.value ?? null;
    const points = thinningCurve(placesIn(modes, stretch), index, {
      seed,
      shares: SHARES,
      draws: Math.min(draws, THINNING_DRAWS),
    });
    return points.map(({ share, meetings, mean, lo, hi, reason }) =>
      checkRow('thinning', `share_${share}`, { window, value: mean, lo, hi, n: meetings, reason }),
    );
  });
}

function effortRows(modes: LayerModes, { windows, first, last, seed, draws }: Compared): RobustnessCheck[] {
  const at = { before: windows[first]!, after: windows[last]! };
  const found = rarefy(
    placesIn(modes, at.before),
    placesIn(modes, at.after),
    (places, window) => siloOf(modes, at[window], places)?.silo.value ?? null,
    { seed, draws: Math.min(draws, EFFORT_DRAWS) },
  );
  const common = { window: first, to: last, reason: found.reason };
  return [
    checkRow('equal_effort', 'observed', { ...common, value: found.observed, n: found.effort }),
    checkRow('equal_effort', 'rarefied', {
      ...common,
      value: found.rarefied,
      lo: found.lo,
      hi: found.hi,
      n: found.effort,
      verdict: found.verdict,
    }),
    checkRow('equal_effort', 'same_sign', { ...common, value: found.sameSign, n: found.effort }),
  ];
}
