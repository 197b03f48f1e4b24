import type { Lang } from '../settings.ts';

/** What the layers are called inside sentences: definite («møtene») and as counted things («12 møter»). */
const LAYERS: ReadonlyMap<
  string,
  Readonly<Record<Lang, readonly [layer: string, events: string, event: string]>>
> = new Map([
  ['meetings', { nb: ['møtene', 'møter', 'møte'], en: ['the meetings', 'meetings', 'meeting'] }],
  ['contacts', { nb: ['kontaktene', 'kontakter', 'kontakt'], en: ['the contacts', 'contacts', 'contact'] }],
  ['survey', { nb: ['spørreundersøkelsen', 'svar', 'svar'], en: ['the survey', 'answers', 'answer'] }],
]);

/** The layer in the definite form, e.g. «siloindeksen for møtene». */
export function layerWord(layer: string | number | undefined, lang: Lang): string {
  return (LAYERS.get(String(layer)) ?? LAYERS.get('contacts')!)[lang][0];
}

/** What a layer's events are called when they are counted: «12 møter», «1 møte». */
export function eventWord(layer: string | number | undefined, lang: Lang, count = 2): string {
  return (LAYERS.get(String(layer)) ?? LAYERS.get('contacts')!)[lang][count === 1 ? 2 : 1];
}
