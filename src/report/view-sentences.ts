import type { Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { formatNumber } from './format.ts';
import { sectorScreenText } from './sector-screen-text.ts';
import { viewerText } from './viewer-text.ts';

const SMALL: Readonly<Record<Lang, readonly string[]>> = {
  nb: 'null én to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

/** A whole number in running text: words up to twelve, digits above. Cost: O(1). */
export function numberWord(value: number, lang: Lang): string {
  return SMALL[lang][value] ?? formatNumber(value, lang);
}

/** Why a narrower view has one sector left. Cost: O(1). */
export function mergedSentence(minGroup: number, lang: Lang): string {
  const least = numberWord(minGroup, lang);
  return lang === 'nb'
    ? `Sektorene er slått sammen fordi de har færre enn ${least} personer. Forskervisningen viser dem hver for seg.`
    : `The sectors are merged because they have fewer than ${least} persons. The researcher view shows them one by one.`;
}

/** Why numbers of the narrower views do not add up. Cost: O(1). */
export function roundedSentence(lang: Lang): string {
  return lang === 'nb'
    ? 'Tallene er avrundet hver for seg til nærmeste 0,05.'
    : 'The numbers are rounded one by one to the nearest 0.05.';
}

type Shown = Pick<Result, 'sectors' | 'findings' | 'settings'>;

const isMerged = ({ sectors, findings }: Shown): boolean =>
  sectors.length < 2 && findings.some(({ code }) => code === 'MERGED_SECTORS');

/**
 * What stands where a picture of sector pairs would be, when there is one sector: is it one, or are they merged?
 *
 * Cost: O(findings).
 */
export function oneSectorSentence(result: Shown, lang: Lang): string {
  return isMerged(result) ? mergedSentence(result.settings.minGroup, lang) : sectorScreenText(lang).oneSector;
}

/**
 * What stands where those with contact across would be listed, when the list is empty?
 *
 * Merged sectors hide who met across, so that «nobody» would be false.
 *
 * Cost: O(findings).
 */
export function noContactSentence(result: Shown, lang: Lang): string {
  return isMerged(result) ? mergedSentence(result.settings.minGroup, lang) : viewerText(lang).panel.empty;
}
