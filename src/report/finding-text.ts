import type { Finding, Reason, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
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
    reason: (name) => reasonWords(params[name] as Reason, lang),
  });
  return { text, caveat };
}
