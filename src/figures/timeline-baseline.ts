import { changeWords } from '../report/change-words.ts';
import { formatNumber } from '../report/format.ts';
import { MUTED } from './palette.ts';
import { element, label, num } from './svg.ts';
import { middleOf, type Plot, runsOf } from './timeline-plot.ts';

/** Keeps text readable where it stands on a line. */
const HALO = { stroke: '#ffffff', strokeWidth: 3, strokeOpacity: 0.85, paintOrder: 'stroke' } as const;

/**
 * A dashed line at the value of the first window that has one, from there to the end: what the others are compared with.
 *
 * @returns nothing where fewer than two windows have a value
 * Cost: O(windows).
 */
export function baselineLine(plot: Plot): string[] {
  const points = runsOf(plot, plot.measure).flat();
  const first = points[0];
  if (first === undefined || points.length < 2) return [];
  const y = plot.y(first.value);
  const d = `M${num(middleOf(plot, first.slice))} ${num(y)}H${num(plot.right)}`;
  const words = changeWords(plot.lang).baseline(formatNumber(first.value, plot.lang, { decimals: 2 }));
  // On the side of the line where the last value is not, so that the words do not lie on the course.
  const isBelow = points.at(-1)!.value >= first.value && y + 18 < plot.bottom;
  const at = { fontSize: 12, fill: MUTED, textAnchor: 'end', ...HALO };
  return [
    element('path', { d, fill: 'none', stroke: MUTED, strokeWidth: 1.5, strokeDasharray: '6 4' }),
    label(words, plot.right - 6, isBelow ? y + 16 : y - 7, at),
  ];
}
