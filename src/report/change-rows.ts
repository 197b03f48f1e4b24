import type { ChangeNumbers, LayerResult, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { changeReason, changeWords } from './change-words.ts';
import { formatNumber } from './format.ts';
import { eventWord } from './layer-words.ts';
import { windowLabel } from './window-label.ts';

/** One estimate of how the silo index moved. */
export interface ChangeRow {
  readonly id: 'change' | 'trend' | 'pilot' | 'control' | 'difference' | 'before';
  readonly label: string;
  readonly numbers: ChangeNumbers;
  /** What may be said of it (method 11.9). */
  readonly verdict: string;
  /** Why there is no value or no interval; '' where both are there. */
  readonly why: string;
}

/**
 * Which estimates of change does this view have, and what may be said of each?
 *
 * The change from the first window to the last, the trend over all meetings (the primary test), each arm, their difference,
 * and their difference before the start. Estimates that this layer cannot have are not rows.
 *
 * @returns no rows where fewer than two windows have a value
 * Cost: O(1).
 */
export function changeRows(result: Result, { layer, change }: LayerResult, lang: Lang): ChangeRow[] {
  const words = changeWords(lang);
  if (change.first < 0 || change.last < 0 || change.first === change.last) return [];
  const name = (at: number): string => windowLabel(result.windows[at]!, lang, 'long');
  const n = (value: number): string => formatNumber(value, lang);
  const row = (id: ChangeRow['id'], label: string, numbers: ChangeNumbers): ChangeRow => {
    const isBetween = id === 'difference' || id === 'before';
    return {
      id,
      label,
      numbers,
      verdict: (isBetween ? words.differences : words.verdicts)[numbers.verdict],
      why:
        numbers.lo !== null
          ? ''
          : numbers.reason
            ? changeReason(numbers.reason, layer, lang)
            : words.noInterval,
    };
  };
  const arm = (id: 'pilot' | 'control'): ChangeRow[] => {
    const found = change.arms.find((one) => one.arm === id);
    return found ? [row(id, words.rows[id](n(found.persons)), found.change)] : [];
  };
  const before = change.preTrend?.difference ?? null;
  return [
    row('trend', words.rows.trend(n(change.trend.meetings), eventWord(layer, lang)), change.trend),
    row('change', words.rows.change(name(change.first), name(change.last)), change.change),
    ...arm('pilot'),
    ...arm('control'),
    ...(change.difference ? [row('difference', words.rows.difference, change.difference)] : []),
    ...(before ? [row('before', words.rows.before, before)] : []),
  ];
}
