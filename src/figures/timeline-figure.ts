import { figureText } from '../report/figure-text.ts';
import { figureWords, measureWords } from '../report/figure-words.ts';
import { HEADLINE } from '../result/headline.ts';
import type { LayerName, Result, WindowMeasure } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { eventLabels } from './event-labels.ts';
import { findLayer } from './find-slice.ts';
import { MUTED } from './palette.ts';
import { label, svgPage } from './svg.ts';
import { eventMark, notesBelow, phaseBands, timeAxis, valueAxis } from './timeline-axes.ts';
import { expectedLine, intervalBars, valueLine } from './timeline-lines.ts';
import type { Plot } from './timeline-plot.ts';
import { marksInSpan, timeSpan, valueScale } from './timeline-scale.ts';

export interface TimelineFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Default: the headline, see result/headline.ts. */
  readonly measure?: WindowMeasure;
  /** Pixels, at least 360; default 1000. */
  readonly width?: number;
  /** Height of the plot, pixels, at least 120; default 260. Headings, events and notes come on top. */
  readonly height?: number;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;

/**
 * How did a measure go, window by window, through the pilot's phases and events?
 *
 * Points stand in the middle of their window on a true time axis; the line is broken where a value is missing and the
 * reason is written below. For E-I the dashed line is the value for random ties; for indices with intervals the bars
 * are the 95 % interval.
 *
 * @returns SVG
 * Cost: O(windows + events³), few events.
 */
export function timelineFigure(result: Result, options: TimelineFigureOptions): string {
  const { layer, lang, measure = HEADLINE } = options;
  const width = Math.max(360, options.width ?? 1000);
  const text = figureText(result, { kind: 'timeline', layer, measure, lang });
  const found = findLayer(result, layer);
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone };
  if (found === null || result.windows.length === 0) {
    const note = figureWords(result, layer, lang).noWindows;
    return svgPage({ ...page, height: 150 }, [
      label(note, width / 2, 76, { textAnchor: 'middle', fontSize: 16, fontWeight: 600 }),
    ]);
  }
  const values = valueScale(found, measure);
  const span = timeSpan(result);
  const left = MARGIN + 44;
  const right = width - MARGIN - 8;
  const x = (ms: number): number => left + ((ms - span.start) / (span.end - span.start)) * (right - left);
  const marks = marksInSpan(result);
  const events = eventLabels(
    marks.events.map((event) => ({ x: x(event.at), label: event.label })),
    { left, right },
  );
  const eventRows = Math.max(0, ...events.map((event) => event.row + 1));
  const bandTop = 52;
  const eventTop = bandTop + (marks.phases.length > 0 ? 24 : 0);
  const top = eventTop + eventRows * 18 + 14;
  const bottom = top + Math.max(120, options.height ?? 260);
  const y = (value: number): number =>
    bottom - ((value - values.min) / (values.max - values.min)) * (bottom - top);
  const plot: Plot = {
    result,
    slices: found.windows,
    measure,
    lang,
    left,
    right,
    bandTop,
    top,
    bottom,
    x,
    y,
  };
  const notes = notesBelow(plot, width - 2 * MARGIN);
  const parts = [
    label(measureWords(measure, lang), MARGIN, 34, { fontSize: 18, fontWeight: 600 }),
    ...phaseBands(plot, marks.phases),
    ...valueAxis(plot, values.ticks),
    ...events.map((event) => eventMark(plot, event)),
    ...expectedLine(plot),
    ...intervalBars(plot),
    ...valueLine(plot),
    ...timeAxis(plot),
    ...notes.map((line, i) => label(line, MARGIN, bottom + 56 + i * 18, { fill: MUTED })),
  ];
  return svgPage({ ...page, height: bottom + 40 + notes.length * 18 + (notes.length > 0 ? 14 : 0) }, parts);
}
