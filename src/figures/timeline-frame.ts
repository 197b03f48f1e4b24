import type { Result, WindowMeasure, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { eventLabels } from './event-labels.ts';
import { MUTED } from './palette.ts';
import { label } from './svg.ts';
import { eventMark, notesBelow, phaseBands, timeAxis, valueAxis } from './timeline-axes.ts';
import type { Plot } from './timeline-plot.ts';
import { marksInSpan, timeSpan, type ValueScale } from './timeline-scale.ts';

export const TIMELINE_MARGIN = 20;

export interface TimelineFrameOptions {
  readonly measure: WindowMeasure;
  readonly lang: Lang;
  readonly width: number;
  readonly scale: ValueScale;
  /** Height of the plot, at least 120; default 260. */
  readonly height?: number | undefined;
  /** Where phases and events begin, below heading and legend; default 52. */
  readonly top?: number;
  /** Lines below instead of those of the plot itself. */
  readonly notes?: (plot: Plot, width: number) => readonly string[];
}

/** What stands behind and before the lines of a time line, all in pixels. */
export interface TimelineFrame {
  readonly plot: Plot;
  /** Phases, value axis and events: drawn first. */
  readonly under: readonly string[];
  /** Names of the windows and the notes: drawn last. */
  readonly over: readonly string[];
  /** Height of the whole picture. */
  readonly height: number;
}

/**
 * Where do things lie in a time line of these windows, with the pilot's phases and events?
 *
 * Cost: O(windows + events³), few events.
 */
export function timelineFrame(
  result: Result,
  slices: readonly WindowSlice[],
  options: TimelineFrameOptions,
): TimelineFrame {
  const { measure, lang, width, scale, top: bandTop = 52, notes: notesOf = notesBelow } = options;
  const span = timeSpan(result);
  const left = TIMELINE_MARGIN + 44;
  const right = width - TIMELINE_MARGIN - 8;
  const x = (ms: number): number => left + ((ms - span.start) / (span.end - span.start)) * (right - left);
  const marks = marksInSpan(result);
  const events = eventLabels(
    marks.events.map((event) => ({ x: x(event.at), label: event.label })),
    { left, right },
  );
  const eventRows = Math.max(0, ...events.map((event) => event.row + 1));
  const eventTop = bandTop + (marks.phases.length > 0 ? 24 : 0);
  const top = eventTop + eventRows * 18 + 14;
  const bottom = top + Math.max(120, options.height ?? 260);
  const y = (value: number): number =>
    bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - top);
  const plot: Plot = { result, slices, measure, lang, left, right, bandTop, top, bottom, x, y };
  const notes = notesOf(plot, width - 2 * TIMELINE_MARGIN);
  return {
    plot,
    under: [
      ...phaseBands(plot, marks.phases),
      ...valueAxis(plot, scale.ticks),
      ...events.map((event) => eventMark(plot, event)),
    ],
    over: [
      ...timeAxis(plot),
      ...notes.map((line, i) => label(line, TIMELINE_MARGIN, bottom + 56 + i * 18, { fill: MUTED })),
    ],
    height: bottom + 40 + notes.length * 18 + (notes.length > 0 ? 14 : 0),
  };
}
