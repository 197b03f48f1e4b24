import type { DrawnAs } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { formatNumber } from './format.ts';

/**
 * What are the dots, where they are not all that the view may show?
 *
 * @returns «Tegnet som enheter: loggen har 10 000 personer, …», for the foot of a picture; '' where nothing needs saying
 * Cost: O(1).
 */
export function drawnUnitsNote({ drawnUnits, leastUnit }: DrawnAs, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang);
  const notes: string[] = [];
  if (drawnUnits) {
    const { persons, limit, by } = drawnUnits;
    const [units, none] = by === 'unit' ? [UNITS[lang], ''] : [SECTORS[lang], NO_UNITS[lang]];
    notes.push(
      lang === 'nb'
        ? `Tegnet som ${units}: loggen har ${n(persons)} personer${none}, og over ${n(limit)} kan ingen enkeltperson skilles ut i bildet`
        : `Drawn as ${units}: the log has ${n(persons)} persons${none}, and above ${n(limit)} no single person can be told apart in a picture`,
    );
  }
  if (leastUnit !== undefined)
    notes.push(
      lang === 'nb'
        ? `Enheter med færre enn ${n(leastUnit)} personer er slått sammen, sektor for sektor, for det er for mange til ett bilde`
        : `Units of fewer than ${n(leastUnit)} persons are merged, sector by sector, since they are too many for one picture`,
    );
  return notes.join('. ');
}

const UNITS = { nb: 'enheter', en: 'units' } as const;
const SECTORS = { nb: 'sektorer', en: 'sectors' } as const;
const NO_UNITS = { nb: ' og ingen enheter', en: ' and no units' } as const;
const WHERE = {
  nb: 'Tallene for hver person står i tables/actors.csv.',
  en: 'The numbers of each person are in tables/actors.csv.',
} as const;

/**
 * The same as a whole, and where the persons are.
 *
 * Cost: O(1).
 */
export function drawnUnitsSentence(result: DrawnAs, lang: Lang): string {
  const note = drawnUnitsNote(result, lang);
  if (note === '') return '';
  return result.drawnUnits ? `${note}. ${WHERE[lang]}` : `${note}.`;
}

/**
 * Which rows does a page leave to the files of the folder?
 *
 * @returns '' where it has them all
 * Cost: O(1).
 */
export function drawnUnitsTables({ drawnUnits }: DrawnAs, lang: Lang): string {
  if (!drawnUnits) return '';
  const persons = formatNumber(drawnUnits.persons, lang);
  return lang === 'nb'
    ? `Rader for hver av de ${persons} personene står bare i filene i mappen «tables», som actors.csv og ties.csv. Brobyggerne her er de 100 øverste etter hvert mål.`
    : `Rows for each of the ${persons} persons are only in the files of the folder “tables”, such as actors.csv and ties.csv. The brokers here are the first 100 by each measure.`;
}
