import { figureWords, reasonWords } from '../report/figure-words.ts';
import { formatHours, formatNumber } from '../report/format.ts';
import { sectorFigureWords } from '../report/sector-figure-words.ts';
import type { LayerResult, Result, SectorPair, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { HOUR_COLOURS, type HourScale, hourColour, hourScale } from './hour-scale.ts';
import { INK, MUTED } from './palette.ts';

/** What a cell is coloured by: contact against chance, hours, or the band of person-dependence, as the view has it. */
export interface PairScale {
  readonly kind: 'oe' | 'hours' | 'band';
  readonly hours: HourScale;
  /** Hours are rounded to 5. */
  readonly rounded: boolean;
  readonly layer: LayerResult['layer'];
}

/** How one cell of a sector matrix looks and reads. */
export interface PairLook {
  /** `none`: there was no contact. `hidden`: not shown, or not known. `absent`: a sector had nobody in the window. */
  readonly state: 'value' | 'none' | 'hidden' | 'inside' | 'absent';
  /** #rrggbb. */
  readonly fill: string;
  /** Readable on fill. */
  readonly ink: string;
  /** Short, for the cell; empty where there is nothing to write. */
  readonly text: string;
  /** The same where there is room for more; part of `words`. */
  readonly exact: string;
  /** The same in words. */
  readonly words: string;
}

/** Upper bounds of the steps of O/E; the last step has none. Around 1 is «as by chance». */
export const OE_BOUNDS = [0.25, 0.5, 0.8, 1.25, 2] as const;
const OE_STEPS = [0, 1, 2, 3, 5, 6] as const;
const BAND_STEPS = { low: 1, medium: 3, high: 5 } as const;
const INSIDE = '#e4e6ea';
const WHITE = '#ffffff';

/**
 * What are the cells of a layer coloured by? One scale for all windows; the diagonal is never in it.
 *
 * Cost: O(pairs over all windows).
 */
export function pairScale(result: Result, layer: LayerResult): PairScale {
  const pairs = layer.windows.flatMap((w) => w.pairs.filter((p) => p.a !== p.b));
  const kind = pairs.some((p) => typeof p.chance?.oe === 'number')
    ? 'oe'
    : result.view !== 'leader'
      ? 'hours'
      : 'band';
  return { kind, hours: hourScale(layer), rounded: result.view !== 'researcher', layer: layer.layer };
}

/** The colour of a step of the ramp and the ink that is readable on it. Cost: O(1). */
export function rampColour(step: number): { readonly fill: string; readonly ink: string } {
  return { fill: HOUR_COLOURS[step]!, ink: step >= 4 ? WHITE : INK };
}

/** The swatches of the legend of O/E, or of the bands, pale to dark. Cost: O(1). */
export function pairSteps(kind: 'oe' | 'band'): readonly string[] {
  return kind === 'oe'
    ? OE_STEPS.map((step) => HOUR_COLOURS[step]!)
    : Object.values(BAND_STEPS).map((step) => HOUR_COLOURS[step]!);
}

/**
 * How does the cell of two sectors look in a window?
 *
 * @param at places of the sectors in Result.sectors, in any order
 * Cost: O(pairs).
 */
export function pairLook(
  slice: WindowSlice,
  at: readonly [number, number],
  { scale, lang }: { readonly scale: PairScale; readonly lang: Lang },
): PairLook {
  const [a, b] = [Math.min(...at), Math.max(...at)];
  const words = sectorFigureWords(lang);
  if (at.some((s) => slice.sectorPersons[s] === 0))
    return { state: 'absent', fill: WHITE, ink: MUTED, text: '', exact: '', words: words.absent };
  if (a === b) return { state: 'inside', fill: INSIDE, ink: MUTED, text: '', exact: '', words: words.inside };
  const pair = slice.pairs.find((p) => p.a === a && p.b === b);
  return { oe: oeLook, hours: hoursLook, band: bandLook }[scale.kind](pair, scale, lang);
}

function hidden(words: string): PairLook {
  return { state: 'hidden', fill: WHITE, ink: MUTED, text: '', exact: '', words };
}

function oeLook(pair: SectorPair | undefined, _scale: PairScale, lang: Lang): PairLook {
  const oe = pair?.chance?.oe ?? null;
  if (oe === null) return hidden(reasonWords(pair?.chance?.reason ?? pair?.reason, lang));
  const exact = formatNumber(oe, lang, { decimals: 2 });
  const words = `${sectorFigureWords(lang).ratio} ${exact}`;
  const text = formatNumber(oe, lang, { decimals: 1 });
  if (oe === 0) return { state: 'none', fill: WHITE, ink: MUTED, text: '0', exact, words };
  const over = OE_BOUNDS.findIndex((bound) => oe <= bound);
  return {
    state: 'value',
    ...rampColour(OE_STEPS[over < 0 ? OE_STEPS.length - 1 : over]!),
    text,
    exact,
    words,
  };
}

function hoursLook(pair: SectorPair | undefined, scale: PairScale, lang: Lang): PairLook {
  const hours = pair?.observedHours ?? null;
  if (hours === null) return hidden(reasonWords(pair?.reason, lang));
  const words = formatHours(hours, lang, { rounded: scale.rounded });
  if (hours === 0) {
    const text = scale.rounded ? `<${formatNumber(2.5, lang, { decimals: 1 })}` : '0';
    return { state: 'none', fill: WHITE, ink: MUTED, text, exact: words.replace(/\s\S+$/u, ''), words };
  }
  const text = formatNumber(hours, lang, { decimals: scale.rounded || hours >= 100 ? 0 : 1 });
  return {
    state: 'value',
    ...hourColour(scale.hours, hours),
    text,
    exact: words.replace(/\s\S+$/u, ''),
    words,
  };
}

function bandLook(pair: SectorPair | undefined, _scale: PairScale, lang: Lang): PairLook {
  const words = sectorFigureWords(lang);
  if (!pair) return hidden(reasonWords(null, lang));
  if (pair.band !== null)
    return {
      state: 'value',
      ...rampColour(BAND_STEPS[pair.band]),
      text: words.bandLetters[pair.band],
      exact: words.bands[pair.band].split(' ')[0]!,
      words: words.bands[pair.band],
    };
  if (pair.paiReason === 'NO_BRIDGE')
    return {
      state: 'none',
      fill: WHITE,
      ink: MUTED,
      text: '',
      exact: '',
      words: reasonWords('NO_BRIDGE', lang),
    };
  return hidden(reasonWords(pair.paiReason ?? pair.reason, lang));
}

/** What the colours of a scale mean, in one line. Cost: O(1). */
export function scaleName(result: Result, scale: PairScale, lang: Lang): string {
  const words = sectorFigureWords(lang);
  if (scale.kind === 'oe') return words.ratioScale;
  if (scale.kind === 'band') return words.bandScale;
  return figureWords(result, scale.layer, lang).hours;
}
