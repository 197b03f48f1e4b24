import type { ChangeEstimate } from '../change/change-estimate.ts';
import { studentTwoTailed } from '../measures/student-t.ts';
import type { ArmSilo, SiloChange } from '../result/silo-change.ts';
import type { ChangeNumbers, LayerChange } from '../result/types.ts';
import { coarseShare } from './round-measures.ts';

/**
 * What may a view know of how the silo index moved?
 *
 * The researcher has the numbers as they are. In the narrower views they are rounded to 0.05, an interval that rests on
 * fewer than 8 effective series is left out together with its verdict, and arms smaller than a group are not there, nor what
 * is said of them.
 *
 * @param exact true for the researcher view
 * @param minGroup smallest arm shown, persons
 */
export function publishChange(change: SiloChange, exact: boolean, minGroup: number): LayerChange {
  const round = (value: number | null): number | null =>
    value === null || exact ? value : coarseShare(value);
  const numbers = (c: ChangeEstimate): ChangeNumbers => {
    const thin = !exact && c.flags.includes('THIN');
    return {
      value: round(c.value),
      lo: thin ? null : round(c.lo),
      hi: thin ? null : round(c.hi),
      verdict: thin ? 'UNDECIDED' : c.verdict,
      ...(exact ? pValue(c.centre ?? c.value, c.se, c.df) : {}),
      ...(thin ? { reason: 'TOO_FEW_SERIES' as const } : c.reason ? { reason: c.reason } : {}),
    };
  };
  const shown = exact || change.arms.every((a) => a.persons >= minGroup);
  const { trend, baseline, preTrend } = change;
  return {
    first: change.first,
    last: change.last,
    change: numbers(change.change),
    trend: {
      value: round(trend.overPeriod?.value ?? null),
      lo: round(trend.overPeriod?.lo ?? null),
      hi: round(trend.overPeriod?.hi ?? null),
      verdict: trend.verdict,
      ...(exact ? pValue(trend.overPeriod?.value ?? null, trend.overPeriod?.se ?? null, trend.df) : {}),
      ...(trend.reason ? { reason: trend.reason } : {}),
      perQuarter: exact ? (trend.perQuarter?.value ?? null) : null,
      meetings: trend.meetings,
    },
    arms: shown ? change.arms.map((a) => armNumbers(a, exact, round, numbers)) : [],
    difference: shown && change.difference ? numbers(change.difference) : null,
    mixedMeetings: shown ? change.mixedMeetings : 0,
    baseline:
      shown && baseline ? { window: baseline.window, difference: numbers(baseline.difference) } : null,
    preTrend:
      shown && preTrend
        ? { ...preTrend, difference: preTrend.difference ? numbers(preTrend.difference) : null }
        : null,
  };
}

/** The p that belongs to an interval of value ± t·se; nothing where there is no interval. */
function pValue(value: number | null, se: number | null, df: number | null): { readonly p?: number } {
  if (value === null || se === null || df === null || !(df > 0) || !(se > 0)) return {};
  return { p: Number(studentTwoTailed(value / se, df).toPrecision(3)) };
}

function armNumbers(
  { arm, persons, windows, change }: ArmSilo,
  exact: boolean,
  round: (value: number | null) => number | null,
  numbers: (c: ChangeEstimate) => ChangeNumbers,
): LayerChange['arms'][number] {
  const thin = (i: number): boolean => !exact && windows[i]?.flags.includes('FEW_SERIES') === true;
  return {
    arm,
    persons,
    values: windows.map((s) => round(s?.value ?? null)),
    lo: windows.map((s, i) => (thin(i) ? null : round(s?.lo ?? null))),
    hi: windows.map((s, i) => (thin(i) ? null : round(s?.hi ?? null))),
    change: numbers(change),
  };
}
