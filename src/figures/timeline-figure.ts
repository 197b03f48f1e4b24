import { figureText } from '../report/figure-text.ts';
import { figureWords, measureWords } from '../report/figure-words.ts';
import { HEADLINE } from '../result/headline.ts';
import type { LayerName, Result, WindowMeasure } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { label, svgPage } from './svg.ts';
import { baselineLine } from './timeline-baseline.ts';
import { TIMELINE_MARGIN, timelineFrame } from './timeline-frame.ts';
import { expectedLine, intervalBars, valueLine } from './timeline-lines.ts';
import { valueScale } from './timeline-scale.ts';

export interface TimelineFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Default: the headline, see result/headline.ts. */
  readonly measure?: WindowMeasure;
  /** Pixels, at least 360; default 1000. */
  readonly width?: number;
  /** Height of the plot, pixels, at least 120; default 260. Headings, events and notes come on top. */
  readonly height?: number;
  /** With a line at the first period's value, to compare the others with; default false. */
  readonly baseline?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

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
  const scale = valueScale(found, measure);
  const frame = timelineFrame(result, found.windows, { measure, lang, width, scale, height: options.height });
  const { plot } = frame;
  const parts = [
    label(measureWords(measure, lang), TIMELINE_MARGIN, 34, { fontSize: 18, fontWeight: 600 }),
    ...frame.under,
    ...expectedLine(plot),
    ...(options.baseline ? baselineLine(plot) : []),
    ...intervalBars(plot),
    ...valueLine(plot),
    ...frame.over,
  ];
  return svgPage({ ...page, height: frame.height }, parts);
}
