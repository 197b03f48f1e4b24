import type { Lang, TieRule, View } from '../settings.ts';

/** The words of the screen «Tabell og metode». */
export interface MethodText {
  readonly tables: Readonly<Record<TableWord, string>> & {
    readonly groups: (when: string) => string;
    readonly people: (when: string) => string;
    readonly pairs: (when: string) => string;
    readonly more: (n: string) => string;
    readonly fewer: string;
  };
  readonly method: Readonly<Record<MethodWord, string>> & {
    readonly ties: Readonly<Record<TieRule, string>>;
    readonly rosters: Readonly<Record<'register' | 'seen', string>>;
    readonly views: Readonly<Record<View, (minGroup: string) => string>>;
    readonly windowKinds: Readonly<Record<string, string>>;
    readonly input: (kind: string, rows: string) => string;
    readonly seedText: (seed: string) => string;
  };
}

type TableWord =
  | 'windows'
  | 'window'
  | 'sectorA'
  | 'sectorB'
  | 'observed'
  | 'density'
  | 'bridging'
  | 'reason'
  | 'name'
  | 'persons'
  | 'from'
  | 'to'
  | 'why'
  | 'noPairs'
  | 'choose'
  | 'hidden'
  | 'other';
type MethodWord =
  | 'title'
  | 'window'
  | 'tie'
  | 'roster'
  | 'attribute'
  | 'seed'
  | 'problems'
  | 'noProblems'
  | 'isolates'
  | 'isolatesText'
  | 'hiding'
  | 'expected'
  | 'expectedText'
  | 'inputs'
  | 'timezone'
  | 'version'
  | 'layout'
  | 'layoutText'
  | 'duration';

const nb: MethodText = {
  tables: {
    groups: (when) => `Enheter ${when}`,
    people: (when) => `Personer ${when}`,
    pairs: (when) => `Sektorpar ${when}`,
    more: (n) => `Vis ${n} kolonner til`,
    fewer: 'Vis færre kolonner',
    windows: 'Perioder',
    window: 'Periode',
    sectorA: 'Sektor',
    sectorB: 'Med sektor',
    observed: 'Timer',
    density: 'Tetthet',
    bridging: 'Møter med begge',
    reason: 'Merknad',
    name: 'Navn',
    persons: 'Personer',
    from: 'Fra',
    to: 'Til',
    why: 'Hvorfor noen tall mangler',
    noPairs: 'Sektorpar vises bare i prosjektvisningen og forskervisningen.',
    choose: 'Periode i tabellene under',
    hidden: 'skjult, liten gruppe',
    other: 'uten sektor',
  },
  method: {
    title: 'Metode',
    window: 'Perioder',
    tie: 'Slik måles et bånd',
    roster: 'Hvem som er med',
    attribute: 'Det som skiller sektorene',
    seed: 'Tilfeldighet',
    problems: 'Merknader ved innlesing',
    noProblems: 'Ingen merknader.',
    isolates: 'Personer uten bånd',
    isolatesText:
      'Den som er med i perioden uten å ha møtt noen, teller med. Derfor kan nettverket ha personer uten strek; det sier bare at ingen møter er registrert, ikke at personen er lite aktiv.',
    hiding: 'Hva visningen skjuler',
    expected: 'Ventet verdi',
    expectedText:
      'Ytre–indre-indeksen avhenger av hvor store sektorene er. Ventet verdi er indeksen om alle bånd var tilfeldige. Et tall under den ventede verdien betyr mer kontakt i egen sektor enn tilfeldig blanding ville gitt.',
    inputs: 'Data',
    timezone: 'Tidssone',
    version: 'Versjon',
    layout: 'Plassering',
    layoutText:
      'Sektorenes plasser på ringen er bestemt én gang av kontakten i hele perioden og er like i alle bilder. Avstand i bildet er ikke et mål.',
    duration: 'varighet',
    ties: {
      'newman-hours':
        'Timer i felles møter, delt på antall andre deltakere (Newman). Et møte med mange gir lite bånd til hver.',
      newman:
        'Felles møter, delt på antall andre deltakere (Newman). Et møte med mange gir lite bånd til hver.',
      hours: 'Timer i felles møter. Store møter teller fullt for alle par.',
      count: 'Antall felles møter eller kontakter.',
    },
    rosters: {
      register: 'Alle som registeret sier er med i perioden, også de som ikke er sett i noe møte.',
      seen: 'Bare personer som er sett i et møte eller en kontakt i perioden.',
    },
    views: {
      leader: (n) =>
        `Ledervisningen viser ingen enkeltpersoner. Grupper under ${n} personer er slått sammen, timer er avrundet til nærmeste fem, og tall for grupper som er for små, er skjult.`,
      project: (n) =>
        `Prosjektvisningen viser ingen enkeltpersoner. Grupper under ${n} personer er slått sammen, og timer er avrundet til nærmeste fem. Tall for sektorpar vises der begge er store nok.`,
      researcher: () =>
        'Forskervisningen viser personer med pseudonym. Det er personopplysninger: et nettverk kan gjenkjennes selv uten navn. Del ikke filen videre uten avtale.',
    },
    windowKinds: {
      phase: 'Fasene i piloten',
      month: 'Måneder',
      quarter: 'Kvartaler',
      'half-year': 'Halvår',
      year: 'År',
      all: 'Hele perioden samlet',
    },
    input: (kind, rows) => `${kind}: ${rows} rader`,
    seedText: (seed) => `Startverdi ${seed}. Samme data og startverdi gir nøyaktig samme tall.`,
  },
};

const en: MethodText = {
  tables: {
    groups: (when) => `Units ${when}`,
    people: (when) => `Persons ${when}`,
    pairs: (when) => `Sector pairs ${when}`,
    more: (n) => `Show ${n} more columns`,
    fewer: 'Show fewer columns',
    windows: 'Periods',
    window: 'Period',
    sectorA: 'Sector',
    sectorB: 'With sector',
    observed: 'Hours',
    density: 'Density',
    bridging: 'Meetings with both',
    reason: 'Note',
    name: 'Name',
    persons: 'Persons',
    from: 'From',
    to: 'To',
    why: 'Why some numbers are missing',
    noPairs: 'Sector pairs are shown in the project and researcher views only.',
    choose: 'Period of the tables below',
    hidden: 'hidden, small group',
    other: 'no sector',
  },
  method: {
    title: 'Method',
    window: 'Periods',
    tie: 'How a tie is measured',
    roster: 'Who is included',
    attribute: 'What separates the sectors',
    seed: 'Chance',
    problems: 'Notes from reading the data',
    noProblems: 'No notes.',
    isolates: 'Persons without ties',
    isolatesText:
      'Whoever belongs to the period counts, also without having met anybody. So the network can have persons without a line; it says only that no meeting is recorded, not that the person is inactive.',
    hiding: 'What this view hides',
    expected: 'Expected value',
    expectedText:
      'The external–internal index depends on the sizes of the sectors. The expected value is the index if all ties were random. A number below it means more contact inside the own sector than random mixing would give.',
    inputs: 'Data',
    timezone: 'Time zone',
    version: 'Version',
    layout: 'Placement',
    layoutText:
      'The seats of the sectors on the ring are set once by the contact of the whole period and are the same in all pictures. Distance in the picture is not a measure.',
    duration: 'duration',
    ties: {
      'newman-hours':
        'Hours in shared meetings, divided by the number of other participants (Newman). A large meeting ties each pair only a little.',
      newman:
        'Shared meetings, divided by the number of other participants (Newman). A large meeting ties each pair only a little.',
      hours: 'Hours in shared meetings. Large meetings count fully for all pairs.',
      count: 'Number of shared meetings or contacts.',
    },
    rosters: {
      register: 'All whom the register places in the period, also those not seen in any meeting.',
      seen: 'Only persons seen in a meeting or contact of the period.',
    },
    views: {
      leader: (n) =>
        `The leader view shows no single persons. Groups under ${n} persons are merged, hours are rounded to five, and numbers of groups that are too small are hidden.`,
      project: (n) =>
        `The project view shows no single persons. Groups under ${n} persons are merged, and hours are rounded to five. Numbers of sector pairs are shown where both are large enough.`,
      researcher: () =>
        'The researcher view shows persons by pseudonym. That is personal data: a network can be recognised even without names. Do not pass the file on without an agreement.',
    },
    windowKinds: {
      phase: 'Phases of the pilot',
      month: 'Months',
      quarter: 'Quarters',
      'half-year': 'Half-years',
      year: 'Years',
      all: 'The whole period at once',
    },
    input: (kind, rows) => `${kind}: ${rows} rows`,
    seedText: (seed) => `Seed ${seed}. The same data and seed give exactly the same numbers.`,
  },
};

/**
 * Which words do the tables and the method panel use in a language?
 *
 * Cost: O(1).
 */
export function methodText(lang: Lang): MethodText {
  return lang === 'nb' ? nb : en;
}
