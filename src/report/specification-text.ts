import type { Specification } from '../result/robustness-types.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import type { FigureText } from './figure-text.ts';
import { formatNumber } from './format.ts';
import type { SpecificationSummary } from './specification-summary.ts';
import { windowLabel } from './window-label.ts';

/** One line of the dashboard: an option of a choice, and which variants use it. */
export interface OptionRow {
  readonly label: string;
  readonly uses: (specification: Specification) => boolean;
}

/** A choice with the options that occur; a choice with one option is not shown. */
export interface ChoiceRows {
  readonly label: string;
  readonly options: readonly OptionRow[];
}

type Pair = readonly [nb: string, en: string];
type Value = string | number | null;

const CHOICES: readonly (readonly [keyof Specification, Pair, readonly (readonly [Value, Pair])[]])[] = [
  [
    'estimate',
    ['Anslag', 'Estimate'],
    [
      ['change', ['siste mot første', 'last against first']],
      ['trend', ['trend over alle', 'trend over all']],
    ],
  ],
  [
    'windows',
    ['Perioder', 'Periods'],
    [
      ['chosen', ['som valgt', 'as chosen']],
      ['quarter', ['kvartal', 'quarters']],
      ['half-year', ['halvår', 'half-years']],
      ['halves', ['to like lange', 'two of equal length']],
    ],
  ],
  [
    'cap',
    ['Møtestørrelse', 'Meeting size'],
    [
      [null, ['alle', 'all']],
      [25, ['høyst 25', 'at most 25']],
      [15, ['høyst 15', 'at most 15']],
      [8, ['høyst 8', 'at most 8']],
    ],
  ],
  [
    'series',
    ['Møteserier', 'Series'],
    [
      ['all', ['alle', 'all']],
      ['recurring', ['minst 3 ganger', 'at least 3 times']],
    ],
  ],
  [
    'weight',
    ['Vekt', 'Weight'],
    [
      ['hours', ['timer', 'hours']],
      ['meeting', ['1 time hver', '1 hour each']],
    ],
  ],
  [
    'eligibility',
    ['Tilfeldighet', 'Chance'],
    [
      ['masked', ['ansatt den dagen', 'employed that day']],
      ['month', ['måned for måned', 'month by month']],
    ],
  ],
  [
    'mixed',
    ['Pilot og kontroll', 'Pilot and control'],
    [
      ['kept', ['med felles møter', 'with shared meetings']],
      ['excluded', ['uten felles møter', 'without them']],
    ],
  ],
];

/**
 * The lines of the dashboard for these variants, in a fixed order.
 *
 * Cost: O(variants · options).
 */
export function choiceRows(specifications: readonly Specification[], lang: Lang): ChoiceRows[] {
  const at = lang === 'nb' ? 0 : 1;
  return CHOICES.map(([key, name, options]) => ({
    label: name[at],
    options: options
      .filter(([value]) => specifications.some((s) => s[key] === value))
      .map(([value, label]) => ({ label: label[at], uses: (s: Specification) => s[key] === value })),
  })).filter(({ options }) => options.length > 1);
}

/** Words inside the picture. */
export interface SpecificationWords {
  readonly summary: string;
  readonly axis: string;
  readonly holds: string;
  readonly fails: string;
  readonly main: string;
  readonly column: string;
  /** '' where every variant has a value. */
  readonly without: string;
}

/**
 * Words inside the specification figure.
 *
 * Cost: O(1).
 */
export function specificationWords(s: SpecificationSummary, lang: Lang): SpecificationWords {
  const n = (value: number): string => formatNumber(value, lang);
  const is = summaryWords(s, n)[lang];
  if (lang === 'en')
    return {
      summary: is,
      axis: 'Change of the silo index',
      holds: 'same direction as the analysis, interval without 0',
      fails: 'others',
      main: 'the analysis',
      column: 'marked',
      without: s.without === 0 ? '' : `${n(s.without)} variants have no value and are not drawn`,
    };
  return {
    summary: is,
    axis: 'Endring i siloindeksen',
    holds: 'samme retning som analysen, intervall uten 0',
    fails: 'andre',
    main: 'analysen',
    column: 'markert',
    without: s.without === 0 ? '' : `${n(s.without)} varianter uten verdi er ikke tegnet`,
  };
}

/** «Holder» only of a change that the analysis itself can tell from none. */
function summaryWords(s: SpecificationSummary, n: (value: number) => string): Readonly<Record<Lang, string>> {
  if (s.main.verdict === 'REDUCED' || s.main.verdict === 'INCREASED')
    return {
      nb: `Holder i ${n(s.holds)} av ${n(s.of)} varianter: samme retning i ${n(s.sameSign)}, intervall uten 0 i ${n(s.excludes)}`,
      en: `Holds in ${n(s.holds)} of ${n(s.of)} variants: same direction in ${n(s.sameSign)}, interval without 0 in ${n(s.excludes)}`,
    };
  const still = s.main.verdict === 'NO_MATERIAL_CHANGE';
  return {
    nb: `Analysen: ${still ? 'ingen vesentlig endring' : 'kan ikke avgjøres'}. Intervall uten 0 i ${n(s.excludes)} av ${n(s.of)} varianter`,
    en: `The analysis: ${still ? 'no material change' : 'cannot be decided'}. Interval without 0 in ${n(s.excludes)} of ${n(s.of)} variants`,
  };
}

/**
 * What does the specification figure say, in words?
 *
 * Cost: O(1).
 */
export function specificationText(
  result: Result,
  layer: LayerName,
  summary: SpecificationSummary,
  lang: Lang,
): FigureText {
  const words = specificationWords(summary, lang);
  const nb = lang === 'nb';
  const signed = (value: number): string => formatNumber(value, lang, { decimals: 2, sign: true });
  const change = result.layers.find((one) => one.layer === layer)?.change;
  const [first, last] = [result.windows[change?.first ?? -1], result.windows[change?.last ?? -1]];
  const between =
    first && last
      ? nb
        ? ` fra ${windowLabel(first, lang, 'long')} til ${windowLabel(last, lang, 'long')}`
        : ` from ${windowLabel(first, lang, 'long')} to ${windowLabel(last, lang, 'long')}`
      : '';
  const range = `${signed(summary.least)} ${nb ? 'til' : 'to'} ${signed(summary.most)}`;
  return {
    title: nb ? 'Tåler konklusjonen andre valg?' : 'Does the conclusion bear other choices?',
    alt: nb
      ? `${words.summary}. Endringene går fra ${range}; i analysen selv er den ${signed(summary.main.value!)}${between}.`
      : `${words.summary}. The changes go from ${range}; in the analysis itself it is ${signed(summary.main.value!)}${between}.`,
    caption: nb
      ? 'Spesifikasjonskurve: den samme endringen regnet ut med hver kombinasjon av valg som kunne vært tatt.'
      : 'Specification curve: the same change computed with every combination of choices that could have been made.',
    howToRead: nb
      ? 'Øverst: én prikk per variant, fra største nedgang til største økning, med 95 % intervall. Nederst: strekene viser hvilke valg varianten bruker, tallet til høyre hvor mange av dem som er markert. Variantene er ikke uavhengige prøver.'
      : 'Top: one dot per variant, from the largest fall to the largest rise, with its 95% interval. Below: the marks show which choices the variant uses, the number on the right how many of them are marked. The variants are not independent tests.',
  };
}
