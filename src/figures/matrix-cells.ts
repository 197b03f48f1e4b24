import { figureWords, reasonWords } from '../report/figure-words.ts';
import { formatHours, formatNumber } from '../report/format.ts';
import type { LayerName, Result, SectorPair } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { type HourScale, hourColour } from './hour-scale.ts';
import { LINE, MUTED } from './palette.ts';
import { element, escapeXml, label, num } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface CellOptions {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  /** On the diagonal: inside one sector. */
  readonly inside: boolean;
  /** Names of the sectors, for the title. */
  readonly between: string;
  readonly scale: HourScale;
  readonly lang: Lang;
  /** Hours are rounded to 5. */
  readonly rounded: boolean;
}

const INSIDE = '#e4e6ea';

/**
 * One cell of the sector matrix: its hours on their colour, grey on the diagonal, hatched without a value.
 *
 * Cost: O(1).
 */
export function cellMark(pair: SectorPair | null, cell: CellOptions): string {
  const { x, y, size, lang } = cell;
  const box = { x: x + 1, y: y + 1, width: size - 2, height: size - 2 };
  const hours = pair?.observedHours ?? null;
  const isNothing = hours === 0 && (!cell.rounded || pair?.bridgingMeetings === 0);
  const words =
    hours === null
      ? reasonWords(pair?.reason, lang)
      : formatHours(hours, lang, { rounded: !isNothing && cell.rounded });
  const title = element('title', {}, [escapeXml(`${cell.between}: ${words}`)]);
  if (hours === null) {
    const frame = element('rect', { ...box, fill: '#ffffff', stroke: LINE });
    return element('g', {}, [title, frame, hatching(box.x, box.y, box.width)]);
  }
  const { fill, ink } = cell.inside ? { fill: INSIDE, ink: MUTED } : hourColour(cell.scale, hours);
  const edge = !cell.inside && hours === 0 ? { stroke: LINE, strokeWidth: 0.75 } : {};
  const short =
    hours === 0 && !isNothing ? `<${formatNumber(2.5, lang, { decimals: 1 })}` : cellText(hours, cell);
  const fontSize = Math.min(14, size * 0.34);
  const isShown = fontSize >= 8 && textWidth(short, { size: fontSize }) <= size - 3;
  const text = isShown
    ? [
        label(short, x + size / 2, y + size / 2 + fontSize * 0.36, {
          fontSize,
          textAnchor: 'middle',
          fill: ink,
        }),
      ]
    : [];
  return element('g', {}, [title, element('rect', { ...box, fill, ...edge }), ...text]);
}

/** One decimal where hours are exact and small, so that figures in a column compare. */
function cellText(hours: number, { lang, rounded }: CellOptions): string {
  return formatNumber(hours, lang, { decimals: rounded || hours === 0 || hours >= 100 ? 0 : 1 });
}

/** Slanted lines inside a square, drawn as a path: patterns would need ids, which clash where figures share a page. */
function hatching(x: number, y: number, size: number): string {
  const gap = Math.max(4, size / 7);
  let d = '';
  for (let k = gap; k < 2 * size; k += gap) {
    const [x1, y1] = k <= size ? [x, y + k] : [x + k - size, y + size];
    const [x2, y2] = k <= size ? [x + k, y] : [x + size, y + k - size];
    d += `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`;
  }
  return element('path', { d, stroke: '#a9b0bd', strokeWidth: 1, fill: 'none' });
}

/**
 * What the colours mean: one swatch per step with its hours, then the diagonal and the hatching.
 *
 * @returns markup and the height it takes, pixels
 * Cost: O(steps).
 */
export function matrixLegend(
  result: Result,
  scale: HourScale,
  place: {
    readonly layer: LayerName;
    readonly lang: Lang;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  },
): { readonly svg: string; readonly height: number } {
  const { lang, x, y } = place;
  const words = figureWords(result, place.layer, lang);
  const swatch = Math.min(64, (place.width - 10) / scale.steps);
  const steps = Array.from({ length: scale.steps }, (_, k) => {
    const { fill } = hourColour(scale, (k + 1) * scale.size);
    const upTo = formatNumber((k + 1) * scale.size, lang, { decimals: scale.size < 1 ? 1 : 0 });
    return [
      element('rect', { x: x + k * swatch, y: y + 22, width: swatch, height: 14, fill }),
      label(upTo, x + (k + 1) * swatch, y + 51, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
    ];
  }).flat();
  const rows = [words.inside, words.hidden].map((text, i) => {
    const top = y + 66 + i * 22;
    const box = element('rect', {
      x,
      y: top,
      width: 16,
      height: 16,
      fill: i === 0 ? INSIDE : '#ffffff',
      ...(i === 0 ? {} : { stroke: LINE }),
    });
    return box + (i === 0 ? '' : hatching(x, top, 16)) + label(text, x + 24, top + 12.5, { fill: MUTED });
  });
  const heading = label(`${words.hours} · ${words.frozen.toLowerCase()}`, x, y + 10, {});
  const zero = label('0', x, y + 51, { fontSize: 12, fill: MUTED });
  return { svg: heading + steps.join('') + zero + rows.join(''), height: 108 };
}
