import {
  type Coefficient,
  fitLine,
  informative,
  QUARTER_MS,
  type TrendEvent,
  type TrendOptions,
  type TrendReason,
} from './trend.ts';

/** Three whole calendar months at their shortest, February to April: 89 days, less the hour of summer time. */
const BASELINE_MS = (89 * 24 - 1) * 3_600_000;

export interface SegmentedTrend {
  /** Change per quarter before the shift. */
  readonly baselinePerQuarter: Coefficient | null;
  /** Jump at the shift: the line after it minus the line before it continued, at that moment. */
  readonly levelShift: Coefficient | null;
  /** Change per quarter after the shift minus before. */
  readonly slopeShift: Coefficient | null;
  readonly df: number | null;
  readonly meetingsBefore: number;
  readonly meetingsAfter: number;
  readonly reason: TrendReason | null;
}

export interface SegmentedTrendOptions extends TrendOptions {
  /** Start of the phase, ms; a meeting at that moment is after it. */
  readonly shiftMs: number;
  /** Start of the observation; default the first meeting. */
  readonly startMs?: number;
}

/**
 * Did the silo index jump or turn when the phase started?
 *
 *   x_e = α + β·t + γ·1[t >= 0] + δ·t·1[t >= 0], t in quarters from the shift; weights and errors as in `trend`
 *
 * Only with a baseline of at least 3 calendar months (method 11.2): without one the line before the shift is a guess.
 * The degrees of freedom are G − 4, one for each coefficient.
 *
 * @param events meetings in any order
 * @param options.shiftMs when the phase started
 * @returns jump (index points) and turn (index points per quarter), negative = less siloed; null with SHORT_BASELINE,
 *   fewer than 5 meetings, 5 series, or two different times on each side
 * Cost: O(events).
 * Source: Wagner et al. 2002, doi:10.1046/j.1365-2710.2002.00430.x
 */
export function segmentedTrend(
  events: readonly TrendEvent[],
  options: SegmentedTrendOptions,
): SegmentedTrend {
  const used = informative(events);
  const meetingsBefore = used.filter((e) => e.startMs < options.shiftMs).length;
  const counts = { meetingsBefore, meetingsAfter: used.length - meetingsBefore };
  const none = { baselinePerQuarter: null, levelShift: null, slopeShift: null, df: null, ...counts };
  const start = options.startMs ?? used[0]?.startMs ?? options.shiftMs;
  if (options.shiftMs - start < BASELINE_MS) return { ...none, reason: 'SHORT_BASELINE' };
  const row = (event: TrendEvent): number[] => {
    const t = (event.startMs - options.shiftMs) / QUARTER_MS;
    return t < 0 ? [1, t, 0, 0] : [1, t, 1, t];
  };
  const fit = fitLine(used, 4, row, options);
  if (typeof fit === 'string') return { ...none, reason: fit };
  const [, baselinePerQuarter, levelShift, slopeShift] = fit.coefficients;
  return {
    baselinePerQuarter: baselinePerQuarter!,
    levelShift: levelShift!,
    slopeShift: slopeShift!,
    df: fit.df,
    ...counts,
    reason: null,
  };
}
