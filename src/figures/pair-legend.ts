import { formatNumber } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import type { Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { hourColour } from './hour-scale.ts';
import { OE_BOUNDS, type PairScale, pairSteps, scaleName } from './pair-look.ts';
import { pairMark } from './pair-mark.ts';
import { LINE, MUTED } from './palette.ts';
import { element, label } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

interface Place {
  readonly lang: Lang;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * What the colours of the sector matrices mean: one swatch per step, then the cells that are outside the scale.
 *
 * @returns markup and the height it takes, pixels
 * Cost: O(steps).
 */
export function pairLegend(
  result: Result,
  scale: PairScale,
  place: Place,
): { readonly svg: string; readonly height: number } {
  const { lang, x, y, width } = place;
  const words = sectorFigureWords(lang);
  const heading = wrapText(`${scaleName(result, scale, lang)} · ${words.frozen}`, width, {
    size: 13,
    maxLines: 2,
  });
  const top = y + 10 + heading.length * 18 - 10;
  const steps = stepsOf(scale, lang);
  const swatch = Math.min(scale.kind === 'band' ? 150 : 66, width / Math.max(1, steps.length));
  const swatches = steps.map(({ fill, text }, k) =>
    [
      element('rect', { x: x + k * swatch, y: top, width: swatch, height: 14, fill }),
      label(text, x + (k + (scale.kind === 'band' ? 0.5 : 1)) * swatch, top + 29, {
        fontSize: 12,
        fill: MUTED,
        textAnchor: scale.kind === 'band' ? 'middle' : 'end',
      }),
    ].join(''),
  );
  const zero = scale.kind === 'band' ? '' : label('0', x, top + 29, { fontSize: 12, fill: MUTED });
  const states = stateRow(place, top + 40);
  return {
    svg:
      heading.map((line, i) => label(line, x, y + 10 + i * 18, {})).join('') +
      swatches.join('') +
      zero +
      states.svg,
    height: top + 40 - y + states.height,
  };
}

function stepsOf(scale: PairScale, lang: Lang): readonly { readonly fill: string; readonly text: string }[] {
  if (scale.kind === 'hours')
    return Array.from({ length: scale.hours.steps }, (_, k) => ({
      fill: hourColour(scale.hours, (k + 1) * scale.hours.size).fill,
      text: formatNumber((k + 1) * scale.hours.size, lang, { decimals: scale.hours.size < 1 ? 1 : 0 }),
    }));
  const fills = pairSteps(scale.kind);
  if (scale.kind === 'band') {
    const { bands, bandLetters } = sectorFigureWords(lang);
    return (['low', 'medium', 'high'] as const).map((band, k) => ({
      fill: fills[k]!,
      text: `${bandLetters[band]} = ${bands[band].split(' ')[0]!}`,
    }));
  }
  return fills.map((fill, k) => {
    const bound = OE_BOUNDS[k];
    const text =
      bound === undefined
        ? `>${formatNumber(OE_BOUNDS.at(-1)!, lang, { decimals: 0 })}`
        : formatNumber(bound, lang, {
            decimals: Number.isInteger(bound) ? 0 : (bound * 10) % 1 === 0 ? 1 : 2,
          });
    return { fill, text };
  });
}

/** No contact, hidden, nobody there, and the diagonal, on as many lines as they need. */
function stateRow({ lang, x, width }: Place, top: number): { readonly svg: string; readonly height: number } {
  const words = sectorFigureWords(lang);
  const items = [
    ['none', words.none],
    ['hidden', words.hidden],
    ['absent', words.absent],
    ['inside', words.inside],
  ] as const;
  let at = x;
  let row = 0;
  const marks = items.map(([state, text]) => {
    const room = 22 + textWidth(text, { size: 12 }) + 18;
    if (at > x && at + room > x + width) {
      at = x;
      row++;
    }
    const y = top + row * 21;
    const box = element('rect', {
      x: at,
      y,
      width: 14,
      height: 14,
      fill: state === 'inside' ? '#e4e6ea' : '#ffffff',
      ...(state === 'inside' || state === 'absent' ? {} : { stroke: LINE }),
    });
    const svg =
      box +
      pairMark(state, { x: at + 7, y: y + 7, size: 14 }) +
      label(text, at + 20, y + 11.5, { fontSize: 12, fill: MUTED });
    at += room;
    return svg;
  });
  return { svg: marks.join(''), height: (row + 1) * 21 };
}
