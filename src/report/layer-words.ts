import type { Lang } from '../settings.ts';

/** What the layers are called inside sentences: definite («møtene») and as counted things («12 møter»). */
const LAYERS: ReadonlyMap<string, Readonly<Record<Lang, readonly [layer: string, events: string]>>> = new Map(
  [
    ['meetings', { nb: ['møtene', 'møter'], en: ['the meetings', 'meetings'] }],
    ['contacts', { nb: ['kontaktene', 'kontakter'], en: ['the contacts', 'contacts'] }],
    ['survey', { nb: ['spørreundersøkelsen', 'svar'], en: ['the survey', 'answers'] }],
  ],
);

/** The layer in the definite form, e.g. «siloindeksen for møtene». */
export function layerWord(layer: string | number | undefined, lang: Lang): string {
  return (LAYERS.get(String(layer)) ?? LAYERS.get('contacts')!)[lang][0];
}

/** What a layer's events are called when they are counted. */
export function eventWord(layer: string | number | undefined, lang: Lang): string {
  return (LAYERS.get(String(layer)) ?? LAYERS.get('contacts')!)[lang][1];
}
