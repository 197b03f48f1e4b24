import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { bridgeRows, type Removed, removedName } from './bridge-rows.ts';
import type { FigureText } from './figure-text.ts';
import { inWindow, reasonWords } from './figure-words.ts';
import { formatNumber, formatPercent } from './format.ts';
import { sectorFigureWords } from './sector-figure-words.ts';

export interface BridgeTextOptions {
  readonly layer: LayerName;
  readonly lang: Lang;
  /** WindowInfo.id. */
  readonly window: string | null;
  readonly removed?: Removed | null;
}

/**
 * What does the picture of vulnerable bridges say, in words?
 *
 * Cost: O(pairs log pairs).
 */
export function bridgesText(
  result: Result,
  { layer, lang, window: id, removed = null }: BridgeTextOptions,
): FigureText {
  const nb = lang === 'nb';
  const words = sectorFigureWords(lang);
  const index = result.windows.findIndex((window) => window.id === id);
  const slice = result.layers.find((one) => one.layer === layer)?.windows.find((one) => one.window === index);
  const when = result.windows[index] ? inWindow(result.windows[index]!, lang) : '';
  const bare = nb ? 'Broer som henger på få personer' : 'Bridges that hang on few people';
  const without = removed ? `${nb ? ', uten' : ', without'} ${removedName(result, removed)}` : '';
  const title = `${bare} ${when}`.trim() + without;
  const rows = slice ? bridgeRows(slice, removed) : [];
  const name = (at: number): string => result.sectors[at]?.name ?? '';
  const pairName = (row: (typeof rows)[number]): string => `${name(row.pair.a)} – ${name(row.pair.b)}`;
  const value = (row: (typeof rows)[number]): string =>
    row.pair.pai !== null
      ? formatNumber(row.pair.pai, lang, { decimals: 2 })
      : row.pair.band !== null
        ? words.bands[row.pair.band]
        : reasonWords(row.reason, lang, layer);
  const less = rows.filter((row) => row.left !== null);
  const fallen = removed
    ? ` ${words.mechanical}. ${less.map((row) => `${pairName(row)}: ${formatPercent(row.left, lang)} ${words.left}`).join('. ')}.`
    : '';
  const alt =
    rows.length === 0
      ? `${title}: ${slice?.reason ? reasonWords(slice.reason, lang, layer) : words.noBridges}`
      : `${title}. ${rows
          .slice(0, 3)
          .map((row) => `${pairName(row)}: ${value(row)}`)
          .join('. ')}.${fallen}`;
  return { title, alt, caption: captionOf(result, nb), howToRead: howToRead(result, nb, words.mechanical) };
}

function captionOf(result: Result, nb: boolean): string {
  if (result.view === 'leader')
    return nb
      ? 'Personavhengighet i tre trinn, der det er nok folk og møter til å si noe. Hvem det gjelder, vises ikke i ledervisningen.'
      : 'Person-dependence in three steps, where there are people and meetings enough. Whom it concerns is not in the leader view.';
  if (result.view === 'project')
    return nb
      ? 'Personavhengighet i tre trinn, og rollen som bar mest av kontakten. Bare roller med nok folk er med; personer vises ikke.'
      : 'Person-dependence in three steps, and the role that carried most of the contact. Only roles with enough people; no persons.';
  return nb
    ? 'Sannsynligheten for at samme person bar to tilfeldige kontakter mellom sektorene, og andelen av brotimene som den viktigste personen bar.'
    : 'Probability that the same person carried two random contacts between the sectors, and the share of the bridging hours that the most important person carried.';
}

function howToRead(result: Result, nb: boolean, mechanical: string): string {
  const band = nb
    ? 'Tre fylte prikker er høy, to middels og én lav personavhengighet. Paret øverst er mest sårbart.'
    : 'Three filled dots are high, two medium and one low person-dependence. The pair on top is most vulnerable.';
  const point = nb
    ? 'Punktet er personavhengighetsindeksen: 1 er at én person bar alt, 0,25 som om fire delte likt. Streken er 95 % intervall. Åpne punkter hviler på for lite og står etter de andre.'
    : 'The point is the person-dependence index: 1 is one person carrying all, 0.25 as if four shared equally. The line is the 95% interval. Open points rest on too little and come after the others.';
  const bar = nb
    ? ` Søylen er hele kontakten; den fylte delen bar den viktigste. ${mechanical}.`
    : ` The bar is all of the contact; the filled part is what the most important one carried. ${mechanical}.`;
  if (result.view === 'leader') return band;
  return (result.view === 'project' ? band : point) + bar;
}
