import { HEADLINE } from '../result/headline.ts';
import type { LayerName, Reason, Result, WindowInfo, WindowMeasure } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { formatNumber, NBSP, NO_VALUE } from './format.ts';
import { windowLabel } from './window-label.ts';

interface ReasonWords {
  readonly nb: string;
  readonly en: string;
}

const REASONS: Readonly<Record<Reason, ReasonWords>> = {
  EMPTY_WINDOW: { nb: 'ingen registrert kontakt', en: 'no recorded contact' },
  TOO_FEW_PERSONS: { nb: 'for få personer', en: 'too few persons' },
  ONE_SECTOR: { nb: 'bare én sektor', en: 'only one sector' },
  NO_TIES: { nb: 'ingen bånd', en: 'no ties' },
  NO_EXPOSURE: { nb: 'for lite grunnlag', en: 'too little data' },
  NO_TRIPLES: { nb: 'ingen grupper på tre', en: 'no groups of three' },
  NO_PREVIOUS_WINDOW: { nb: 'ingen tidligere periode', en: 'no earlier period' },
  ONE_PERSON_SECTOR: { nb: 'sektoren har én person', en: 'the sector has one person' },
  SMALL_GROUP: { nb: 'skjult: for få personer', en: 'hidden: too few persons' },
  OTHER_LAYER: { nb: 'gjelder ikke dette laget', en: 'does not apply to this layer' },
  ONLY_ALL_HANDS: { nb: 'bare møter der alle er med', en: 'only meetings of everyone' },
  TOO_FEW_MEETINGS: { nb: 'for få møter', en: 'too few meetings' },
  TOO_FEW_SERIES: { nb: 'for få møteserier', en: 'too few meeting series' },
  NO_BRIDGE: { nb: 'ingen bro', en: 'no bridge' },
  NO_SURPRISE: { nb: 'bare møter der alle er med', en: 'only meetings of everyone' },
  STRUCTURAL: { nb: 'sektoren har én person', en: 'the sector has one person' },
  WIDE_INTERVAL: { nb: 'for lite grunnlag', en: 'too little data' },
};

/** Where a layer has no meetings and no series to be too few. */
const LAYER_REASONS: Partial<Record<LayerName, Partial<Record<Reason, ReasonWords>>>> = {
  contacts: {
    TOO_FEW_MEETINGS: { nb: 'for få kontakter', en: 'too few contacts' },
    TOO_FEW_SERIES: { nb: 'for få uavhengige kontakter', en: 'too few independent contacts' },
  },
  survey: {
    TOO_FEW_MEETINGS: { nb: 'for få svar', en: 'too few answers' },
    TOO_FEW_SERIES: { nb: 'for få uavhengige svar', en: 'too few independent answers' },
  },
};

/**
 * Why is a value missing, in words that fit inside a figure?
 *
 * @param reason undefined or null reads «ingen verdi»
 * @param layer what is too few: meetings, contacts or answers; default meetings
 * Cost: O(1).
 */
export function reasonWords(
  reason: Reason | null | undefined,
  lang: Lang,
  layer: LayerName = 'meetings',
): string {
  if (reason === null || reason === undefined) return lang === 'nb' ? 'ingen verdi' : 'no value';
  return LAYER_REASONS[layer]?.[reason]?.[lang] ?? REASONS[reason]?.[lang] ?? reason;
}

const MEASURES: Partial<Record<WindowMeasure, ReasonWords>> = {
  ei: { nb: 'Ytre–indre-indeks (E-I)', en: 'E-I index' },
  ei_weighted: { nb: 'Ytre–indre-indeks, vektet', en: 'E-I index, weighted' },
  silo_index: { nb: 'Siloindeks', en: 'Silo index' },
  person_dependence: { nb: 'Personavhengighetsindeks', en: 'Person-dependence index' },
  density: { nb: 'Tetthet', en: 'Density' },
  jaccard: { nb: 'Varighet i bånd', en: 'Tie persistence' },
  direct_share: { nb: 'Direkte kontakt', en: 'Direct contact' },
  hours: { nb: 'Møtetimer', en: 'Meeting hours' },
  meetings: { nb: 'Møter', en: 'Meetings' },
  contacts: { nb: 'Kontaktpunkter', en: 'Contact points' },
  ties: { nb: 'Bånd', en: 'Ties' },
  persons: { nb: 'Personer', en: 'Persons' },
  attending: { nb: 'Personer med kontakt', en: 'Persons with contact' },
};

/**
 * What is a measure called on an axis? Measures without a name of their own read as their column's name.
 *
 * Cost: O(1).
 */
export function measureWords(measure: WindowMeasure, lang: Lang): string {
  return MEASURES[measure]?.[lang] ?? measure.replaceAll('_', ' ');
}

/**
 * How is a window named inside a sentence? «i 1. kvartal 2024», «i fasen «nullpunkt»», «i hele perioden».
 *
 * Cost: O(1).
 */
export function inWindow(window: WindowInfo, lang: Lang): string {
  const name = windowLabel(window, lang, 'long');
  if (lang === 'nb') {
    if (window.kind === 'phase') return `i fasen «${name}»`;
    if (window.kind === 'all') return 'i hele perioden';
    return window.kind === 'duration' ? `i vinduet ${name}` : `i ${name}`;
  }
  if (window.kind === 'phase') return `in the phase “${name}”`;
  if (window.kind === 'all') return 'in the whole period';
  if (window.kind === 'duration') return `in the window ${name}`;
  return window.kind === 'month' || window.kind === 'year' ? `in ${name}` : `in the ${name}`;
}

/**
 * How many persons has a sector, in words?
 *
 * @param persons null = hidden
 * @param minGroup smallest group shown
 * Cost: O(1).
 */
export function personCount(persons: number | null, minGroup: number, lang: Lang): string {
  if (persons === null) return lang === 'nb' ? `under ${minGroup} personer` : `under ${minGroup} persons`;
  const one = persons === 1;
  const unit = lang === 'nb' ? (one ? 'person' : 'personer') : one ? 'person' : 'persons';
  return `${formatNumber(persons, lang)}${NBSP}${unit}`;
}

/** What the dots are: persons, or groups where the view hides persons. */
export function nodesAreGroups(result: Result): boolean {
  return result.nodes.length > 0 ? result.nodes[0]!.kind === 'group' : result.view !== 'researcher';
}

/** Words that stand inside the pictures. */
export interface FigureWords {
  readonly expected: string;
  readonly centre: string;
  readonly nodeSize: string;
  readonly crossTies: string;
  /** Where the number of each small picture stands. */
  readonly corner: string;
  readonly isolate: string;
  readonly noWindows: string;
  readonly noContact: string;
  readonly noPairs: string;
  readonly hours: string;
  readonly inside: string;
  readonly hidden: string;
  readonly missing: string;
  readonly frozen: string;
  readonly interval: string;
  readonly withoutSector: string;
  /** What is left out where only the backbone is drawn. */
  readonly backbone: string;
}

/**
 * The words inside the pictures of a layer.
 *
 * @param layer meetings are «møter», contacts «kontaktpunkter»
 * Cost: O(1).
 */
export function figureWords(result: Result, layer: LayerName, lang: Lang): FigureWords {
  const groups = nodesAreGroups(result);
  const meetings = layer === 'meetings';
  if (lang === 'en') {
    return {
      expected: 'expected for random ties',
      centre: 'Nearer the middle: meets more sectors',
      nodeSize: groups ? 'Larger dot: more persons' : 'Larger dot: more shared time',
      crossTies: 'Bold lines cross sectors',
      corner: 'Top right',
      isolate: groups
        ? 'Open dot: no shown tie (fewer than 3 in common)'
        : `Open dot: no recorded ${meetings ? 'meeting' : 'contact'} with others`,
      noWindows: 'No period to show yet.',
      noContact: meetings ? 'No meetings recorded' : 'No contact points recorded',
      noPairs: 'The hours between sectors are not shown in this view.',
      hours: meetings ? 'Hours together' : 'Hours of contact',
      inside: 'inside the sector (not in the scale)',
      hidden: 'hidden or no value',
      missing: 'No value',
      frozen: 'Same scale in all periods',
      interval: 'Bars: 95% interval',
      withoutSector: 'Grey dot: no sector',
      backbone: 'Backbone only (SDSM, α = 0.05): weaker ties are not drawn',
    };
  }
  return {
    expected: 'forventet ved tilfeldige bånd',
    centre: 'Nærmere midten: møter flere sektorer',
    nodeSize: groups ? 'Større prikk: flere personer' : 'Større prikk: mer delt tid',
    crossTies: 'Kraftige linjer går på tvers',
    corner: 'Øverst til høyre',
    isolate: groups
      ? 'Åpen prikk: ingen vist bånd (færre enn 3 felles)'
      : meetings
        ? 'Åpen prikk: ingen registrerte møter med andre'
        : 'Åpen prikk: ingen registrert kontakt',
    noWindows: 'Ingen periode å vise ennå.',
    noContact: meetings ? 'Ingen møter registrert' : 'Ingen kontaktpunkter registrert',
    noPairs: 'Timene mellom sektorene vises ikke i denne visningen.',
    hours: meetings ? 'Timer sammen' : 'Timer kontakt',
    inside: 'innen sektoren (utenfor skalaen)',
    hidden: 'skjult eller uten verdi',
    missing: 'Uten verdi',
    frozen: 'Samme skala i alle perioder',
    interval: 'Streker: 95\u00a0% intervall',
    withoutSector: 'Grå prikk: uten sektor',
    backbone: 'Bare ryggraden (SDSM, α = 0,05): svakere bånd er ikke tegnet',
  };
}

/**
 * The headline with its name, short enough for the corner of a picture: «Siloindeks 0,42».
 *
 * @param value null reads «–»
 * Cost: O(1).
 */
export function headlineText(value: number | null | undefined, lang: Lang): string {
  return typeof value === 'number'
    ? `${measureWords(HEADLINE, lang)} ${formatNumber(value, lang, { decimals: 2 })}`
    : NO_VALUE;
}
