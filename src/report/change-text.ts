import type { LayerName, LayerResult, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { changeRows } from './change-rows.ts';
import { changeWords } from './change-words.ts';
import { type FigureText, figureText } from './figure-text.ts';
import { formatNumber } from './format.ts';
import { roundedSentence } from './view-sentences.ts';
import { windowLabel } from './window-label.ts';

export type ChangeFigureKind = 'headline' | 'effects' | 'arms' | 'ties';

/**
 * What do the figures of the screen «Endring» say, in words? Numbers come from the same result as the pictures.
 *
 * Cost: O(windows).
 */
export function changeText(
  result: Result,
  kind: ChangeFigureKind,
  { layer, lang }: { readonly layer: LayerName; readonly lang: Lang },
): FigureText {
  const words = changeWords(lang);
  const found = result.layers.find((one) => one.layer === layer);
  const alt = found ? ALT[kind](result, found, lang) : words.none;
  return {
    title: words.titles[kind],
    alt: alt || words.none,
    caption:
      kind === 'ties' || result.view === 'researcher'
        ? words.captions[kind]
        : `${words.captions[kind]} ${roundedSentence(lang)}`,
    howToRead: words.howTo[kind],
  };
}

const ALT: Readonly<Record<ChangeFigureKind, (result: Result, layer: LayerResult, lang: Lang) => string>> = {
  headline: (result, { layer }, lang) => figureText(result, { kind: 'timeline', layer, lang }).alt,
  effects: (result, layer, lang) =>
    changeRows(result, layer, lang)
      .map(({ label, numbers, verdict, why }) => {
        const { value, lo, hi } = numbers;
        const number = formatNumber(value, lang, { decimals: 2, sign: true });
        const interval =
          lo !== null && hi !== null
            ? changeWords(lang).interval(
                formatNumber(lo, lang, { decimals: 2, sign: true }),
                formatNumber(hi, lang, { decimals: 2, sign: true }),
              )
            : why;
        return `${label}: ${number} (${interval}), ${verdict}.`;
      })
      .join(' '),
  arms: (result, { change }, lang) =>
    change.arms
      .map(({ arm, values }) => {
        const name = changeWords(lang).arms[arm === 'control' ? 'control' : 'pilot'];
        const course = values.map(
          (value, i) =>
            `${windowLabel(result.windows[i]!, lang, 'long')} ${formatNumber(value, lang, { decimals: 2 })}`,
        );
        return `${name}: ${course.join(', ')}.`;
      })
      .join(' '),
  ties: (result, { windows }, lang) => {
    const { ties } = changeWords(lang);
    return windows
      .filter(({ measures }) => typeof measures.ties_kept === 'number')
      .map(({ window, measures }) => {
        const n = (value: number | null | undefined): string => formatNumber(value, lang);
        return `${windowLabel(result.windows[window]!, lang, 'long')}: ${n(measures.ties_kept)} ${ties.kept}, ${n(measures.ties_new)} ${ties.new}, ${n(measures.ties_lost)} ${ties.lost}.`;
      })
      .join(' ');
  },
};
