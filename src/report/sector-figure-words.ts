import type { Lang } from '../settings.ts';

type Band = 'high' | 'medium' | 'low';

/** Words inside the pictures of sectors, brokers and bridges. */
export interface SectorFigureWords {
  readonly absent: string;
  readonly inside: string;
  readonly none: string;
  readonly hidden: string;
  readonly ratio: string;
  readonly ratioScale: string;
  readonly bandScale: string;
  readonly frozen: string;
  readonly bands: Readonly<Record<Band, string>>;
  /** The first letter of each band. */
  readonly bandLetters: Readonly<Record<Band, string>>;
  readonly chance: string;
  readonly noSlope: string;
  readonly noSlopeView: string;
  readonly noBrokers: string;
  readonly sectorsMet: string;
  readonly rank: string;
  readonly appointed: string;
  readonly notAppointed: string;
  readonly circle: Readonly<Record<'person' | 'share' | 'unit' | 'role', string>>;
  readonly absentDash: string;
  readonly zeroDot: string;
  readonly pinned: string;
  readonly dependence: string;
  readonly topCarrier: string;
  readonly topRole: string;
  readonly noBridges: string;
  readonly left: string;
  readonly mechanical: string;
  readonly more: (n: string) => string;
}

const NB: SectorFigureWords = {
  absent: 'ingen personer i sektoren i perioden',
  inside: 'innen sektoren (utenfor skalaen)',
  none: 'ingen kontakt',
  hidden: 'skjult eller uten verdi',
  ratio: 'kontakt mot ventet',
  ratioScale: 'Kontakt mot ventet (1 = som ved tilfeldig blanding)',
  bandScale: 'Hvor mye kontakten henger på enkeltpersoner',
  frozen: 'samme skala i alle perioder',
  bands: { high: 'høy personavhengighet', medium: 'middels personavhengighet', low: 'lav personavhengighet' },
  bandLetters: { high: 'H', medium: 'M', low: 'L' },
  chance: 'som ved tilfeldig blanding',
  noSlope: 'Trenger to perioder med tall for å vise en endring.',
  noSlopeView: 'Tallene per sektor vises ikke i denne visningen.',
  noBrokers: 'Ingen tall om brobyggere i denne visningen.',
  sectorsMet: 'Sektorer',
  rank: 'Rang (95 %)',
  appointed: 'Rute: utpekt som brobygger',
  notAppointed: 'Sirkel: ikke utpekt',
  circle: {
    person: 'Areal: andel av korteste veier mellom sektorer som går gjennom personen',
    share:
      'Areal: andel av kontakten mellom sektorer som personen var med på å bære (alles andeler blir til sammen 200 %)',
    unit: 'Areal: andel av kontakten mellom sektorer som enhetens folk bar',
    role: 'Areal: andel av kontakten mellom sektorer som folk med rollen bar',
  },
  absentDash: '–: ikke med i perioden, eller ingen tall',
  zeroDot: 'Liten prikk: med, men ingen andel',
  pinned: 'festet',
  dependence: 'Personavhengighet (0–1)',
  topCarrier: 'Den som bærer mest',
  topRole: 'Rollen som bærer mest',
  noBridges: 'Ingen par av sektorer har tall i denne perioden.',
  left: 'igjen',
  mechanical: 'Mekanisk fjerning: hvem som ville overtatt, vet vi ikke',
  more: (n) => `${n} par til står i tabellen`,
};

const EN: SectorFigureWords = {
  absent: 'nobody in the sector in the period',
  inside: 'inside the sector (not in the scale)',
  none: 'no contact',
  hidden: 'hidden or no value',
  ratio: 'contact against chance',
  ratioScale: 'Contact against chance (1 = as by random mixing)',
  bandScale: 'How much the contact hangs on single persons',
  frozen: 'same scale in all periods',
  bands: { high: 'high person-dependence', medium: 'medium person-dependence', low: 'low person-dependence' },
  bandLetters: { high: 'H', medium: 'M', low: 'L' },
  chance: 'as by random mixing',
  noSlope: 'Needs two periods with numbers to show a change.',
  noSlopeView: 'The numbers per sector are not shown in this view.',
  noBrokers: 'No numbers about brokers in this view.',
  sectorsMet: 'Sectors',
  rank: 'Rank (95%)',
  appointed: 'Diamond: appointed broker',
  notAppointed: 'Circle: not appointed',
  circle: {
    person: 'Area: share of shortest ways between sectors that run through the person',
    share:
      "Area: share of the contact between sectors that the person helped carry (everyone's shares add up to 200%)",
    unit: "Area: share of the contact between sectors that the unit's people carried",
    role: 'Area: share of the contact between sectors that people of the role carried',
  },
  absentDash: '–: not present in the period, or no numbers',
  zeroDot: 'Small dot: present, but no share',
  pinned: 'pinned',
  dependence: 'Person-dependence (0–1)',
  topCarrier: 'Who carries most',
  topRole: 'Role that carries most',
  noBridges: 'No pair of sectors has numbers in this period.',
  left: 'left',
  mechanical: 'Mechanical removal: who would have taken over, we do not know',
  more: (n) => `${n} more pairs are in the table`,
};

/** The words inside the pictures of sectors, brokers and bridges. Cost: O(1). */
export function sectorFigureWords(lang: Lang): SectorFigureWords {
  return lang === 'nb' ? NB : EN;
}
