import type { Lang } from '../settings.ts';
import { SENTENCES_EN } from './problem-sentences-en.ts';
import { SENTENCES_NB } from './problem-sentences-nb.ts';

/** One of a code whose own sentence needs more than the number. */
const ONE: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  DURATION_CLIPPED: {
    nb: '1 varighet er utenfor 15–480 minutter og er kortet ned eller rundet opp',
    en: '1 duration is outside 15–480 minutes and was cut or raised',
  },
};

/**
 * What was met while reading, and how often, without saying where: a result carries no names of files.
 *
 * @param code  of the problem
 * @param count  how often it was met
 * @returns a sentence; the code and the number where the sentence needs more than the number
 * Cost: O(length).
 */
export function problemCountText(code: string, count: number, lang: Lang): string {
  const sentences: Readonly<Record<string, string>> = lang === 'nb' ? SENTENCES_NB : SENTENCES_EN;
  const [one = '', many = ''] = (Object.hasOwn(sentences, code) ? sentences[code]! : '').split('|');
  const single = one.includes('{') ? (ONE[code]?.[lang] ?? one) : one;
  const text = (count === 1 ? single : many).replace(/\{(?:n|count)\}/g, String(count));
  if (text === '' || text.includes('{')) return `${code}: ${count}`;
  return count === 1 || /\d/.test(text) ? text : `${text} (${count})`;
}
