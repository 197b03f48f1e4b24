import type { WindowAnalysis } from '../result/analysis-types.ts';
import type { Reason, WindowMeasure, WindowSlice } from '../result/types.ts';

type Rounding = (value: number) => number;

const toFives: Rounding = (value) => Math.round(value / 5) * 5;
const toTwentieths: Rounding = (value) => Math.round(value * 20) / 20 + 0;
const exactly: Rounding = (value) => value;
const twoDigits: Rounding = (value) => Number(value.toPrecision(2));

/** What the narrower views may have of each window, and how coarse (method 14). Everything else stays out. */
const COARSE: readonly (readonly [WindowMeasure, Rounding])[] = [
  ['persons', exactly],
  ['attending', toFives],
  ['meetings', exactly],
  ['contacts', exactly],
  ['series', exactly],
  ['hours', toFives],
  ['density', toTwentieths],
  ['contact_rate', twoDigits],
  ['largest_component', toTwentieths],
  ['ei', toTwentieths],
  ['ei_weighted', toTwentieths],
  ['ei_expected', toTwentieths],
  ['jaccard', toTwentieths],
  ['silo_index', toTwentieths],
  ['silo_lo', toTwentieths],
  ['silo_hi', toTwentieths],
  ['direct_share', toTwentieths],
];

/**
 * Which numbers of a window may those see who are not researchers?
 *
 * With fewer than 8 effective meeting series the silo index has no interval here. Shares are rounded to 0.05, hours and persons with contact to the nearest 5, the contact rate to two digits.
 * Counts of persons without contact, cut persons and single ties are not in the result at all.
 *
 * @param minGroup a window with fewer persons than this has no numbers, reason `SMALL_GROUP`
 */
export function roundMeasures(
  w: WindowAnalysis,
  minGroup: number,
): {
  readonly measures: Partial<Record<WindowMeasure, number | null>>;
  readonly reasons: Partial<Record<WindowMeasure, Reason>>;
  readonly flags: WindowSlice['flags'];
  readonly reason: Reason | null;
} {
  const hidden = w.roster.length > 0 && w.roster.length < minGroup;
  const measures: Partial<Record<WindowMeasure, number | null>> = {};
  const reasons: Partial<Record<WindowMeasure, Reason>> = {};
  for (const [id, round] of COARSE) {
    const value = w.measures.get(id) ?? null;
    measures[id] = value === null || hidden ? null : round(value);
    const why = hidden ? 'SMALL_GROUP' : w.reasons.get(id);
    if (measures[id] === null && why) reasons[id] = why;
  }
  const flags = hidden ? [] : (w.twoMode?.silo.flags ?? []);
  if (flags.includes('FEW_SERIES')) {
    for (const id of ['silo_lo', 'silo_hi'] as const) {
      measures[id] = null;
      reasons[id] = 'TOO_FEW_SERIES';
    }
  }
  return { measures, reasons, flags, reason: hidden ? 'SMALL_GROUP' : w.reason };
}

/** Hours between groups, to the nearest 5. */
export const coarseHours = toFives;

/** Shares between groups, to the nearest 0.05. */
export const coarseShare = toTwentieths;
