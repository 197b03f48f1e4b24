import { type ChangeEstimate, noChange } from '../change/change-estimate.ts';
import { compareSilo } from '../change/compare-silo.ts';
import { differenceInChange } from '../change/difference-in-change.ts';
import { siloWindow } from '../change/silo-window.ts';
import type { SiloIndex } from '../measures/silo-index.ts';

/** Windows with a value in both arms that a course before the start needs (method 11.3). */
export const FEWEST_PRE_WINDOWS = 3;

/** The silo index of the two arms, one per window. */
export interface ArmWindows {
  readonly pilot: readonly (SiloIndex | null)[];
  readonly control: readonly (SiloIndex | null)[];
}

/** How far apart the arms were to begin with. */
export interface ArmBaseline {
  /** The first window in which both arms have a value; −1 = none. */
  readonly window: number;
  /** Pilot minus control in that window. */
  readonly difference: ChangeEstimate;
}

/** How the arms went before the pilot started. */
export interface PreTrend {
  /** First day of the pilot, ISO date, and its first moment; null = no phase says so. */
  readonly start: string | null;
  readonly startMs: number | null;
  /** Windows wholly before the start with a value in both arms, in order. */
  readonly windows: readonly number[];
  /** Change of the pilot minus change of the control, from the first to the last of them; null = see reason. */
  readonly difference: ChangeEstimate | null;
  readonly reason: 'NO_START' | 'FEW_WINDOWS' | null;
}

/**
 * Did the pilot and the control group start from the same place?
 *
 *   S_pilot − S_control in one window; series of both arms are counted with their covariance, as in `compareSilo`
 *
 * Where they did not, the arm that started higher is expected to fall some even without effect, if it was chosen for being
 * siloed: regression to the mean (method 11.3 e).
 *
 * @returns difference −2…2, above 0 = the pilot was more siloed; window −1 and null where no window has both
 * Cost: O(series).
 * Source: Barnett, van der Pols & Dobson 2005, doi:10.1093/ije/dyh299
 */
export function armBaseline(arms: ArmWindows): ArmBaseline {
  const window = withBoth(arms)[0] ?? -1;
  const [pilot, control] = [arms.pilot[window], arms.control[window]];
  const difference =
    pilot && control ? compareSilo(siloWindow(control), siloWindow(pilot)) : noChange('EMPTY_WINDOW');
  return { window, difference };
}

/**
 * Did the pilot and the control group go alike before the pilot started?
 *
 * The values of each window are for the eye; the number is the difference in change from the first to the last of the
 * windows. An interval around 0 does not show that they went alike: with few windows it is wide (method 11.3 c).
 *
 * @param ends end of each window, ms, in order
 * @param from first day of the pilot and its first moment, ms; null = not known
 * @returns difference negative = the pilot was falling more already; null with fewer than 3 windows
 * Cost: O(windows + series).
 * Source: Roth 2022, doi:10.1257/aeri.20210236
 */
export function preTrend(
  arms: ArmWindows,
  ends: readonly number[],
  from: { readonly start: string; readonly startMs: number } | null,
): PreTrend {
  if (from === null) return { start: null, startMs: null, windows: [], difference: null, reason: 'NO_START' };
  const { start, startMs } = from;
  const windows = withBoth(arms).filter((i) => ends[i]! <= startMs);
  if (windows.length < FEWEST_PRE_WINDOWS)
    return { start, startMs, windows, difference: null, reason: 'FEW_WINDOWS' };
  const change = (arm: ArmWindows['pilot']): ChangeEstimate =>
    compareSilo(siloWindow(arm[windows[0]!]!), siloWindow(arm[windows.at(-1)!]!));
  const difference = differenceInChange(change(arms.pilot), change(arms.control));
  return { start, startMs, windows, difference, reason: null };
}

function withBoth({ pilot, control }: ArmWindows): number[] {
  const hasValue = (silo: SiloIndex | null | undefined): boolean =>
    typeof silo?.value === 'number' && silo.reason === null;
  return pilot.flatMap((silo, i) => (hasValue(silo) && hasValue(control[i]) ? [i] : []));
}
