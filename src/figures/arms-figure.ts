import { changeText } from '../report/change-text.ts';
import { type ChangeWords, changeWords } from '../report/change-words.ts';
import { formatNumber } from '../report/format.ts';
import type { LayerName, LayerResult, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findLayer } from './find-slice.ts';
import { MUTED } from './palette.ts';
import { armDot, armStroke } from './pre-trend-lines.ts';
import { element, label, num, svgPage } from './svg.ts';
import { packLines, textWidth } from './text-width.ts';
import { TIMELINE_MARGIN, timelineFrame } from './timeline-frame.ts';
import { intervalBars } from './timeline-lines.ts';
import { middleOf, type Plot, pathThrough, runsOf, slotWidth } from './timeline-plot.ts';
import { valueScale } from './timeline-scale.ts';
import { valueLabels } from './value-labels.ts';

export interface ArmsFigureOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** Pixels, at least 360; default 1000. */
  readonly width?: number;
  /** With its title in the picture; default true. */
  readonly heading?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MEASURE = 'silo_index';
const BAND = '#e1e4ea';
const HALO = { stroke: '#ffffff', strokeWidth: 3, strokeOpacity: 0.85, paintOrder: 'stroke' } as const;

/**
 * Did the pilot go another way than the control group?
 *
 * The silo index of the pilot with bars of its 95 % interval, on the band of the control group's interval.
 *
 * @returns SVG; null where the view shows no arms
 * Cost: O(windows + events³), few events.
 */
export function armsFigure(result: Result, { layer, lang, ...options }: ArmsFigureOptions): string | null {
  const found = findLayer(result, layer);
  if (!found || found.change.arms.length < 2 || result.windows.length === 0) return null;
  const [pilot, control] = [armSlices(found, 'pilot'), armSlices(found, 'control')];
  const width = Math.max(360, options.width ?? 1000);
  const words = changeWords(lang);
  const text = changeText(result, 'arms', { layer, lang });
  const key = legend(words, width);
  const scale = valueScale({ ...found, windows: [...pilot, ...control] }, MEASURE);
  const frame = timelineFrame(result, pilot, {
    ...{ measure: MEASURE, lang, width, scale, top: key.bottom },
    notes: (plot, room) =>
      packLines(missing({ ...plot, slices: pilot }, { ...plot, slices: control }), room, 13),
  });
  const plot = frame.plot;
  const other: Plot = { ...plot, slices: control };
  const from = options.heading === false ? 36 : 0;
  const page = { width, title: text.title, desc: text.alt, standalone: options.standalone, from };
  return svgPage({ ...page, height: frame.height }, [
    ...(from > 0 ? [] : [label(words.titles.arms, TIMELINE_MARGIN, 34, { fontSize: 18, fontWeight: 600 })]),
    ...key.parts,
    ...frame.under,
    ...controlBand(other),
    ...armCourse(other, false),
    ...intervalBars(plot),
    ...armCourse(plot, true),
    ...values([plot, other]),
    ...frame.over,
  ]);
}

/** The windows of the layer with the numbers of one arm in place of everyone's. */
function armSlices({ change, windows }: LayerResult, name: 'pilot' | 'control'): WindowSlice[] {
  const arm = change.arms.find((one) => one.arm === name);
  return windows.map((slice, i) => ({
    ...slice,
    measures: {
      silo_index: arm?.values[i] ?? null,
      silo_lo: arm?.lo[i] ?? null,
      silo_hi: arm?.hi[i] ?? null,
    },
  }));
}

/** The control group's interval as a band: through the middles of the windows, out to their ends first and last. */
function controlBand(plot: Plot): string[] {
  const reach = Math.min(14, slotWidth(plot) / 4);
  return runsOf(plot, MEASURE).flatMap((run) => {
    const known = run.flatMap(({ slice }) => {
      const { silo_lo: lo, silo_hi: hi } = slice.measures;
      return typeof lo === 'number' && typeof hi === 'number' ? [{ x: middleOf(plot, slice), lo, hi }] : [];
    });
    if (known.length === 0) return [];
    const [first, last] = [known[0]!, known.at(-1)!];
    const wide = [{ ...first, x: first.x - reach }, ...known, { ...last, x: last.x + reach }];
    const top = wide.map(({ x, hi }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(plot.y(hi))}`).join('');
    const under = [...wide]
      .reverse()
      .map(({ x, lo }) => `L${num(x)} ${num(plot.y(lo))}`)
      .join('');
    return [element('path', { d: `${top}${under}Z`, fill: BAND, fillOpacity: 0.85 })];
  });
}

function armCourse(plot: Plot, isPilot: boolean): string[] {
  const runs = runsOf(plot, MEASURE);
  return [
    ...runs.map((run) => element('path', { d: pathThrough(plot, run), ...armStroke(isPilot) })),
    ...runs.flat().map(({ slice, value }) => armDot(middleOf(plot, slice), plot.y(value), isPilot)),
  ];
}

/** The values of both arms where there is room. */
function values(plots: readonly Plot[]): string[] {
  const runs = plots.map((plot) =>
    runsOf(plot, MEASURE)
      .flat()
      .map((point) => ({ plot, ...point })),
  );
  const points = runs.flat();
  const segments = runs.flatMap((run, at) => {
    const start = at === 0 ? 0 : runs[0]!.length;
    return run.slice(1).map((_, i): [number, number] => [start + i, start + i + 1]);
  });
  const plot = plots[0]!;
  const places = points.map(({ plot: own, slice, value }) => ({
    x: middleOf(own, slice),
    y: own.y(value),
    text: formatNumber(value, plot.lang, { decimals: 2 }),
  }));
  const room = { left: plot.left - 6, right: plot.right + 12, top: plot.top - 14, bottom: plot.bottom };
  return valueLabels(places, segments, room).map((one) =>
    label(one.text, one.x, one.y, { textAnchor: one.anchor, fontWeight: 600, ...HALO }),
  );
}

function missing(pilot: Plot, control: Plot): string[] {
  const words = changeWords(pilot.lang);
  return [[words.arms.pilot, pilot] as const, [words.arms.control, control] as const].flatMap(
    ([name, { slices }]) => {
      const gone = slices.filter((s) => typeof s.measures[MEASURE] !== 'number').length;
      return gone === 0 ? [] : [words.withoutValue(name, formatNumber(gone, pilot.lang))];
    },
  );
}

/** What the marks are, on as many lines as they need. */
function legend(words: ChangeWords, width: number): { readonly parts: string[]; readonly bottom: number } {
  const items = [words.arms.pilot, words.arms.control, words.arms.band];
  let [x, y] = [TIMELINE_MARGIN, 58];
  const parts = items.flatMap((text, i) => {
    const room = 30 + textWidth(text, { size: 12 });
    if (x > TIMELINE_MARGIN && x + room > width - TIMELINE_MARGIN) [x, y] = [TIMELINE_MARGIN, y + 20];
    const at = x;
    x += room + 22;
    const sign =
      i === 2
        ? [element('rect', { x: at, y: y - 6, width: 24, height: 12, fill: BAND })]
        : [
            element('path', { d: `M${num(at)} ${num(y)}h24`, ...armStroke(i === 0) }),
            armDot(at + 12, y, i === 0),
          ];
    return [...sign, label(text, at + 30, y + 4, { fontSize: 12, fill: MUTED })];
  });
  return { parts, bottom: y + 16 };
}
