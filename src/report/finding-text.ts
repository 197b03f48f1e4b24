import type { ChangeNumbers, Finding, LayerName, Reason, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { changeReason, changeWords } from './change-words.ts';
import { reasonWords } from './figure-words.ts';
import { WORDS_EN } from './finding-words-en.ts';
import { WORDS_NB } from './finding-words-nb.ts';
import { formatNumber } from './format.ts';
import { windowLabel } from './window-label.ts';

export interface FindingText {
  /** The sentence. */
  readonly text: string;
  /** What it does not say; '' where nothing needs saying. */
  readonly caveat: string;
}

/**
 * How does a finding read, and what must be said with it?
 *
 * @throws nothing: a finding of another version is left out as an empty text
 */
export function findingText(
  finding: Finding,
  lang: Lang,
  result: Pick<Result, 'windows' | 'view'>,
): FindingText {
  const words = (lang === 'nb' ? WORDS_NB : WORDS_EN)[finding.code];
  if (!words) return { text: '', caveat: '' };
  const { params } = finding;
  const value = (name: string): number => Number(params[name]);
  const [text, caveat = ''] = words({
    raw: (name) => String(params[name]),
    value,
    has: (name) => name in params,
    number: (name, decimals) => formatNumber(value(name), lang, decimals === undefined ? {} : { decimals }),
    signed: (name) => formatNumber(value(name), lang, { decimals: 2, sign: true }),
    window: (name) => windowLabel(result.windows[value(name)]!, lang, 'long'),
    reason: (name) => reasonOf(String(params[name]), String(params['layer']) as LayerName, lang),
    count: (name, one, many) => `${formatNumber(value(name), lang)} ${value(name) === 1 ? one : many}`,
  });
  return { text, caveat };
}

/** Windows and changes have reasons of their own; those of a whole period are said as such. */
function reasonOf(reason: string, layer: LayerName, lang: Lang): string {
  return reason !== 'EMPTY_WINDOW' && Object.hasOwn(changeWords(lang).reasons, reason)
    ? changeReason(reason as NonNullable<ChangeNumbers['reason']>, layer, lang)
    : reasonWords(reason as Reason, lang, layer);
}
