import type { Reason } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { changeWords } from './change-words.ts';
import { reasonWords } from './figure-words.ts';

type Pair = readonly [nb: string, en: string];

const VALUES: Readonly<Record<string, Pair>> = {
  meetings: ['Møter', 'Meetings'],
  contacts: ['Kontaktpunkter', 'Contact points'],
  survey: ['Spørreundersøkelse', 'Survey'],
  high: ['høy', 'high'],
  medium: ['middels', 'medium'],
  low: ['lav', 'low'],
  actor: ['person', 'person'],
  arena: ['møteplass', 'arena'],
  network: ['nettverket', 'network'],
  none: ['alle', 'all'],
  ei: ['Ytre–indre-indeks (E-I)', 'E-I index'],
  ei_rescaled: ['E-I, omskalert', 'E-I, rescaled'],
  freeman: ['Segregering (Freeman)', 'Segregation (Freeman)'],
  odds_ratio: ['Oddsforhold', 'Odds ratio'],
  gupta_anderson_may: ['Egenblanding', 'Gupta–Anderson–May'],
  spectral: ['Innelukkethet', 'Spectral segregation'],
  coleman: ['Egenkontakt', 'Coleman'],
  modularity: ['Gruppedeling etter sektor', 'Modularity of sectors'],
  communities: ['Faktiske grupper, antall', 'Communities, number'],
  communities_modularity: ['Faktiske grupper, gruppedeling', 'Communities, modularity'],
  communities_stability: ['Faktiske grupper, like fra gang til gang', 'Communities, stability over seeds'],
  communities_agreement: ['Faktiske grupper, likhet med sektorene', 'Communities, agreement with sectors'],
  closure_rate: ['Lukkede trekanter', 'Closure rate'],
  arena_dependence: ['Avhengig av møteplassen', 'Arena dependence'],
  arena_lost_ties: ['Bånd som mistes uten møteplassen', 'Ties lost without the arena'],
  arena_lost_share: ['Andel bånd som mistes', 'Share of ties lost'],
  reach_loss: ['Tap av rekkevidde', 'Reach loss'],
  coordinators: ['Koordinatorer', 'Coordinators'],
  coordinator_density: ['Tetthet mellom koordinatorer', 'Density among coordinators'],
  coordinator_distance: ['Avstand mellom koordinatorer', 'Distance between coordinators'],
  tie_half_life: ['Båndenes halveringstid', 'Half-life of ties'],
  label_permutation: ['Sektorene byttet om', 'Sector labels permuted'],
  curveball: ['Møtene stokket om', 'Meetings reshuffled'],
  segmented_trend: ['Trend med brudd ved faseskift', 'Trend with a break at phases'],
  logging_ratio: ['Ulik føring av møter på tvers', 'Uneven logging across'],
  tipping_point: ['Møter som må mangle', 'Meetings that must be missing'],
  thinning: ['Tynnet logg', 'Thinned log'],
  equal_effort: ['Like mange møter i begge', 'Equal number of meetings'],
  stability: ['Stabilitet mot forventet', 'Stability against expected'],
  tie_classes: ['Hvorfor bånd kom og gikk', 'Why ties came and went'],
  composition: ['Utskifting av folk', 'Exchange of people'],
  change: ['siste mot første', 'last against first'],
  trend: ['trend over alle', 'trend over all'],
  chosen: ['som valgt', 'as chosen'],
  quarter: ['kvartal', 'quarters'],
  'half-year': ['halvår', 'half-years'],
  halves: ['to like lange', 'two of equal length'],
  masked: ['ansatt den dagen', 'employed that day'],
  month: ['måned for måned', 'month by month'],
  all: ['alle', 'all'],
  recurring: ['minst 3 ganger', 'at least 3 times'],
  kept: ['med', 'kept'],
  excluded: ['uten', 'excluded'],
  hours: ['timer', 'hours'],
  meeting: ['1 time hver', '1 hour each'],
  SURVIVES: ['står seg', 'survives'],
  REVERSES: ['snur', 'reverses'],
  NOT_SEPARABLE: ['kan ikke skilles', 'cannot be separated'],
};

/** Reasons that only the researcher's tables have. */
const REASONS: Readonly<Record<string, Pair>> = {
  NO_SECTOR: ['personen har ingen sektor', 'the person has no sector'],
  NO_CONTACT: ['bar ingen kontakt på tvers', 'carried no contact across'],
  NO_SPREAD: ['alle trekk ga samme tall', 'all draws gave the same number'],
  ONE_GROUP: ['gjelder bare alle samlet', 'judged of everyone only'],
  ONE_PERSON: ['sektoren har én person', 'the sector has one person'],
  NO_CHOICE: ['bare én verdi er mulig', 'only one value is possible'],
  SECTORS_DROPPED: ['sektorer uten bånd er holdt utenfor', 'sectors without ties are left out'],
  NO_CLEAR_GROUPS: [
    'ingen tydelige grupper: tilfeldige møter av samme størrelse gir like klare',
    'no clear groups: random meetings of the same sizes give as clear ones',
  ],
  NOT_SETTLED: ['regningen fant ingen fast verdi', 'the computation did not settle'],
  TOO_FEW_GAPS: ['færre enn fem møtedager', 'fewer than five meeting days'],
  ONLY_HOLIDAYS: ['ingen åpen dag', 'no open day'],
  NO_OPEN_TRIAD: ['ingen åpen trekant før', 'no open triad before'],
  NO_CROSS_TIES: ['ingen bånd på tvers', 'no ties across'],
  ONE_ARENA: ['bare én møteplass', 'only one arena'],
  NO_PAIRS: ['ingen par', 'no pairs'],
  NO_LOSS: ['ingen bånd gikk tapt', 'no ties were lost'],
  ALL_LOST: ['alle bånd gikk tapt', 'all ties were lost'],
  UNEQUAL_WINDOWS: ['periodene er ulikt lange', 'the periods differ in length'],
  TOO_MANY_PERSONS: ['for mange personer til å regne ut', 'too many persons to compute'],
  NO_HISTORY: ['for lite fortid til å vente noe', 'too little past to expect anything'],
};

/**
 * What does a coded cell of a table say to a reader? Words that the user typed are left as they are.
 *
 * @param column the column's name in the file; only coded columns are translated
 * @returns the text as it is where nothing is known of it
 * Cost: O(1).
 */
export function cellWords(column: string, value: string, lang: Lang): string {
  const at = lang === 'nb' ? 0 : 1;
  if (column.endsWith('reason')) return reasonText(value.split(':')[0]!, lang);
  if (column === 'verdict' && value in changeWords(lang).verdicts)
    return changeWords(lang).verdicts[value as keyof ReturnType<typeof changeWords>['verdicts']];
  return CODED.has(column) ? (VALUES[value]?.[at] ?? value) : value;
}

function reasonText(code: string, lang: Lang): string {
  const own = REASONS[code]?.[lang === 'nb' ? 0 : 1];
  if (own !== undefined) return own;
  const { reasons } = changeWords(lang);
  if (code in reasons && !['TOO_FEW_SERIES', 'NO_BRIDGE', 'EMPTY_WINDOW', 'TOO_FEW_MEETINGS'].includes(code))
    return reasons[code as keyof typeof reasons];
  return reasonWords(code as Reason, lang);
}

const CODED: ReadonlySet<string> = new Set([
  ...['layer', 'band', 'kind', 'measure', 'indicator', 'check', 'estimate', 'windows', 'eligibility'],
  ...['size_cap', 'series', 'mixed_arms', 'weight', 'verdict'],
]);
