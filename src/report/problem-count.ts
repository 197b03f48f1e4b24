import type { Lang } from '../settings.ts';
import { SENTENCES_EN } from './problem-sentences-en.ts';
import { SENTENCES_NB } from './problem-sentences-nb.ts';

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
  const filled = (count === 1 ? [one, many] : [many]).map((text) =>
    text.replace(/\{(?:n|count)\}/g, String(count)),
  );
  const text = filled.find((candidate) => candidate !== '' && !candidate.includes('{'));
  if (text === undefined) return `${code}: ${count}`;
  return count === 1 || /\d/.test(text) ? text : `${text} (${count})`;
}
