import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { type BrokerMeasure, type BrokerRows, brokerRows } from './broker-rows.ts';
import type { FigureText } from './figure-text.ts';
import { reasonWords } from './figure-words.ts';
import { formatNumber, formatPercent } from './format.ts';
import { sectorFigureWords } from './sector-figure-words.ts';
import { windowLabel } from './window-label.ts';

const TITLE: Readonly<Record<Lang, Readonly<Record<BrokerRows['kind'], string>>>> = {
  nb: {
    person: 'Hvem bygger bro, periode for periode',
    unit: 'Hvilke enheter bygger bro, periode for periode',
    role: 'Hvilke roller bygger bro, periode for periode',
  },
  en: {
    person: 'Who builds bridges, period by period',
    unit: 'Which units build bridges, period by period',
    role: 'Which roles build bridges, period by period',
  },
};

const CAPTION: Readonly<Record<Lang, Readonly<Record<BrokerRows['kind'], string>>>> = {
  nb: {
    person:
      'Andel av de korteste veiene mellom ulike sektorer som går gjennom personen. Personene har alias.',
    unit: 'Andel av kontakten mellom sektorene som enhetens folk bar, til nærmeste 5 %. Personer vises ikke i ledervisningen, bare enheter med nok folk.',
    role: 'Andel av kontakten mellom sektorene som folk med rollen bar, til nærmeste 5 %. Personer vises ikke i prosjektvisningen, bare roller med nok folk.',
  },
  en: {
    person:
      'Share of the shortest ways between different sectors that run through the person. Persons have aliases.',
    unit: "Share of the contact between sectors that the unit's people carried, to the nearest 5%. The leader view has no persons, only units with enough people.",
    role: 'Share of the contact between sectors that people of the role carried, to the nearest 5%. The project view has no persons, only roles with enough people.',
  },
};

const SHARE_CAPTION: Readonly<Record<Lang, string>> = {
  nb: 'Andel av kontakten mellom sektorene som personen var med på å bære; begge sider av et møte teller, så alles andeler blir til sammen 200 %. Personene har alias.',
  en: "Share of the contact between sectors that the person helped carry; both sides of a meeting count, so everyone's shares add up to 200%. Persons have aliases.",
};

/** Where the result does not have everyone. */
const FIRST_ONLY: Readonly<Record<Lang, string>> = {
  nb: 'De 100 øverste er med; alle står i tables/actors.csv.',
  en: 'The first 100 are here; everyone is in tables/actors.csv.',
};

const SPREAD: Readonly<Record<Lang, Readonly<Record<BrokerRows['kind'], string>>>> = {
  nb: {
    person: 'Ingen person bar noe av kontakten mellom sektorene.',
    unit: 'Kontakten mellom sektorene er spredt på mange: ingen enhet bar så mye som 2,5 % av den i noen periode.',
    role: 'Kontakten mellom sektorene er spredt på mange: ingen rolle bar så mye som 2,5 % av den i noen periode.',
  },
  en: {
    person: 'No person carried any of the contact between sectors.',
    unit: 'The contact between sectors is spread over many: no unit carried as much as 2.5% of it in any period.',
    role: 'The contact between sectors is spread over many: no role carried as much as 2.5% of it in any period.',
  },
};

/**
 * What stands where the strip would be, when it has no rows: is nobody known, or are they many?
 *
 * Cost: O(1).
 */
export function noBrokersSentence(found: BrokerRows | null, lang: Lang): string {
  return found?.isSpread ? SPREAD[lang][found.kind] : sectorFigureWords(lang).noBrokers;
}

/**
 * What does the broker strip say, in words?
 *
 * @returns title, alternative text with the first rows, caption and «Slik leses figuren»
 * Cost: that of brokerRows.
 */
export function brokerStripText(
  result: Result,
  {
    layer,
    lang,
    by = 'paths',
  }: { readonly layer: LayerName; readonly lang: Lang; readonly by?: BrokerMeasure },
): FigureText {
  const nb = lang === 'nb';
  const words = sectorFigureWords(lang);
  const found = brokerRows(result, { layer, by });
  const kind =
    found?.kind ?? (result.view === 'leader' ? 'unit' : result.view === 'project' ? 'role' : 'person');
  const title = TITLE[lang][kind];
  const first = (found?.rows ?? []).slice(0, 3);
  const filled = result.windows.findLastIndex((_, i) => !(found?.empty ?? []).includes(i));
  const share = (value: number | null): string => formatPercent(value, lang);
  const when = result.windows[filled] ? windowLabel(result.windows[filled]!, lang, 'long') : '';
  const n = formatNumber(found?.rows.length ?? 0, lang);
  const all = nb ? `${n} har andel i minst én periode. ` : `${n} have a share in at least one period. `;
  const many = result.drawnUnits ? '' : all;
  const alt =
    first.length === 0
      ? `${title}: ${noBrokersSentence(found, lang)}`
      : `${title}. ${
          nb ? `${many}Størst i snitt` : `${many}Largest on average`
        }: ${first.map((row) => `${row.name} ${share(row.mean)} (${when} ${row.last === null ? reasonWords(null, lang) : share(row.last)})`).join(', ')}.`;
  const marks =
    kind === 'person'
      ? `${words.appointed}. ${words.notAppointed}. ${nb ? 'Rangen gjelder hele perioden, med 95 % intervall: der intervallene overlapper, kan rekkefølgen være tilfeldig.' : 'The rank is for the whole period, with a 95% interval: where intervals overlap the order may be chance.'}`
      : nb
        ? 'Andelene legges sammen til 100 % bare om ingen er skjult. Hvem som bar kontakten, sier ikke om andre ville trådt til.'
        : 'The shares add up to 100% only if nobody is hidden. Who carried the contact does not say whether others would have stepped in.';
  const caption = kind === 'person' && by === 'share' ? SHARE_CAPTION[lang] : CAPTION[lang][kind];
  return {
    title,
    alt,
    caption: result.drawnUnits && kind === 'person' ? `${caption} ${FIRST_ONLY[lang]}` : caption,
    howToRead: `${words.circle[kind === 'person' && by === 'share' ? 'share' : kind]}. ${words.absentDash}. ${words.zeroDot}. ${marks} ${nb ? 'Store sirkler som flytter fra én rad til en annen, er en overlevering.' : 'Large circles that move from one row to another are a handover.'}`,
  };
}
