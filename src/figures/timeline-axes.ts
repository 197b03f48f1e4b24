import { changeWords } from '../report/change-words.ts';
import { figureWords, reasonWords } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import { windowLabel } from '../report/window-label.ts';
import type { WindowMeasure } from '../result/types.ts';
import type { EventLabel } from './event-labels.ts';
import { LINE, MUTED } from './palette.ts';
import { element, escapeXml, label } from './svg.ts';
import { fitText, packLines, textWidth } from './text-width.ts';
import { middleOf, type Plot } from './timeline-plot.ts';
import { COMPANIONS, type marksInSpan } from './timeline-scale.ts';

const AXIS = '#8b93a3';

/**
 * Pale bands of the pilot's phases, with their names above the events.
 *
 * Cost: O(phases).
 */
export function phaseBands(plot: Plot, phases: ReturnType<typeof marksInSpan>['phases']): string[] {
  return phases.map((phase, i) => {
    const x = plot.x(phase.from);
    const width = plot.x(phase.to) - x;
    const name = width > 30 ? fitText(phase.name, width - 14, { size: 12 }) : '';
    const fill = i % 2 === 0 ? '#f4f6f9' : '#e9edf3';
    return element('g', {}, [
      element('title', {}, [escapeXml(phase.name)]),
      element('rect', { x, y: plot.bandTop, width, height: plot.bottom - plot.bandTop, fill }),
      ...(name.length > 1 ? [label(name, x + 8, plot.bandTop + 16, { fontSize: 12, fill: MUTED })] : []),
    ]);
  });
}

/**
 * Lines and numbers of the value axis; the line at zero is darker.
 *
 * Cost: O(ticks).
 */
export function valueAxis(plot: Plot, ticks: readonly number[]): string[] {
  const decimals = Math.max(...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length));
  return ticks.flatMap((tick) => {
    const y = plot.y(tick);
    const stroke = tick === 0 ? AXIS : LINE;
    const text = formatNumber(tick, plot.lang, { decimals });
    return [
      element('line', { x1: plot.left, y1: y, x2: plot.right, y2: y, stroke, strokeWidth: 1 }),
      label(text, plot.left - 8, y + 4, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
    ];
  });
}

/**
 * An event: a dotted line down through the plot and its name at the top.
 *
 * Cost: O(1).
 */
export function eventMark(plot: Plot, event: EventLabel): string {
  const y = plot.top - 18 - event.row * 18;
  const textX = event.anchor === 'start' ? event.left : event.right;
  const dots = { stroke: MUTED, strokeWidth: 1, strokeDasharray: '2 3' };
  return element('g', {}, [
    element('title', {}, [escapeXml(event.full)]),
    element('line', { x1: event.x, y1: y, x2: event.x, y2: plot.bottom, ...dots }),
    element('circle', { cx: event.x, cy: y, r: 3, fill: MUTED }),
    label(event.text, textX, y + 4, { fontSize: 12, textAnchor: event.anchor }),
  ]);
}

/**
 * Names of the windows, as many as there is room for, and a dash where the value is missing.
 *
 * Cost: O(windows).
 */
export function timeAxis(plot: Plot): string[] {
  const names = plot.slices.map((slice) =>
    windowLabel(plot.result.windows[slice.window]!, plot.lang, 'short'),
  );
  const shown = shownNames(plot, names);
  const base = { x1: plot.left, y1: plot.bottom, x2: plot.right, y2: plot.bottom, stroke: AXIS };
  const marks = plot.slices.flatMap((slice, i) => {
    const x = middleOf(plot, slice);
    const isMissing = typeof slice.measures[plot.measure] !== 'number';
    const centred = { textAnchor: 'middle', fill: MUTED };
    const tick = element('line', { x1: x, y1: plot.bottom, x2: x, y2: plot.bottom + 5, stroke: AXIS });
    const dash = isMissing ? [label('–', x, plot.bottom - 8, { fontSize: 14, ...centred })] : [];
    const name = shown[i];
    return [
      tick,
      ...dash,
      ...(name ? [label(name, x, plot.bottom + 21, { fontSize: 12, textAnchor: 'middle' })] : []),
    ];
  });
  return [element('line', base), ...marks];
}

/** The names that find room beside each other, the last window first; null = left out. */
function shownNames(plot: Plot, names: readonly string[]): (string | null)[] {
  const shown: (string | null)[] = names.map(() => null);
  let free = Number.POSITIVE_INFINITY;
  for (let i = names.length - 1; i >= 0; i--) {
    const name = fitText(names[i]!, 150, { size: 12 });
    const half = textWidth(name, { size: 12 }) / 2;
    const x = middleOf(plot, plot.slices[i]!);
    if (x + half > free) continue;
    shown[i] = name;
    free = x - half - 10;
  }
  return shown;
}

/**
 * What the bars are, and why values are missing, below the figure: «– ingen registrert kontakt: K3 2023».
 *
 * Cost: O(windows).
 */
export function notesBelow(plot: Plot, width: number): string[] {
  const byReason = new Map<string, string[]>();
  for (const slice of plot.slices) {
    if (typeof slice.measures[plot.measure] === 'number') continue;
    const why = reasonWords(slice.reasons[plot.measure] ?? slice.reason, plot.lang);
    const name = windowLabel(plot.result.windows[slice.window]!, plot.lang, 'short');
    byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  const notes = [...byReason].map(([why, names]) => {
    const more = names.length > 6 ? ` + ${names.length - 6}` : '';
    return `– ${why}: ${names.slice(0, 6).join(', ')}${more}`;
  });
  const { lo } = COMPANIONS[plot.measure] ?? {};
  const hasInterval = lo !== undefined;
  const words = figureWords(plot.result, 'meetings', plot.lang);
  const bare = lo === undefined ? [] : withoutInterval(plot, lo);
  return packLines([...(hasInterval ? [words.interval] : []), ...bare, ...notes], width, 13);
}

/** The windows that have a value but no interval, and why: «uten intervall (for få møteserier): K2 2023». */
function withoutInterval(plot: Plot, lo: WindowMeasure): string[] {
  const byReason = new Map<string, string[]>();
  for (const slice of plot.slices) {
    if (typeof slice.measures[plot.measure] !== 'number' || typeof slice.measures[lo] === 'number') continue;
    const why = slice.reasons[lo] ? ` (${reasonWords(slice.reasons[lo], plot.lang)})` : '';
    const name = windowLabel(plot.result.windows[slice.window]!, plot.lang, 'short');
    byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  const { noInterval } = changeWords(plot.lang);
  return [...byReason].map(([why, names]) => {
    const more = names.length > 6 ? ` + ${names.length - 6}` : '';
    return `${noInterval}${why}: ${names.slice(0, 6).join(', ')}${more}`;
  });
}
