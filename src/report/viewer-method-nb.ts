import type { MethodText } from './viewer-method.ts';

/** The method panel in bokmål. */
export const METHOD_NB: MethodText = {
  tables: {
    groups: (when) => `Enheter ${when}`,
    people: (when) => `Personer ${when}`,
    pairs: (when) => `Sektorpar ${when}`,
    more: (n) => `Vis ${n} kolonner til`,
    pageOf: (from, to, count) => `Rad ${from}–${to} av ${count}`,
    rows: (n) => `${n} ${n === '1' ? 'rad' : 'rader'}`,
    previousRows: 'Forrige rader',
    nextRows: 'Neste rader',
    all: 'Alle tabeller',
    allIntro:
      'De samme tabellene som ligger i mappen «tables», med alle perioder. Åpne en tabell for å sortere den eller laste den ned. I store rapporter har tallene her fem gjeldende sifre; filene i mappen har alle.',
    everyPeriod: 'Alle perioder',
    emptyTable: 'Tabellen har ingen rader.',
    fewer: 'Vis færre kolonner',
    windows: 'Perioder',
    window: 'Periode',
    sectorA: 'Sektor',
    sectorB: 'Med sektor',
    observed: 'Timer',
    density: 'Tetthet',
    expected: 'Ventede timer',
    dependence: 'Personavhengighet',
    bands: { high: 'høy', medium: 'middels', low: 'lav' },
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
    silo: 'Siloindeks',
    siloText:
      'Andelen av møtetiden som er mellom folk fra samme sektor, sammenlignet med hva den ville vært om de samme personene gikk på like mange møter av samme størrelse, men tilfeldig sammensatt. 0 er som tilfeldig, 1 er så adskilt som møtene tillater. Møter der alle er med, påvirker den ikke. Intervallet (95 %) gjelder variasjon mellom møteserier i perioden, ikke møter som mangler i loggen. Under fem møter med informasjon gis ingen verdi, og under åtte effektive møteserier vises ikke intervallet i ledervisningen.',
    dependence: 'Personavhengighet',
    dependenceText:
      'Sannsynligheten for at samme person bar to tilfeldige kontakter mellom to sektorer. Høy er 0,50 eller mer (to personer eller færre), middels fra 0,25, lav under. Den sier hvem som bar kontakten, ikke om andre ville trådt til. Utenfor forskervisningen vises bare nivået, og bare der begge sektorer har minst åtte personer og åtte felles møter.',
    inputs: 'Data',
    timezone: 'Tidssone',
    version: 'Versjon',
    dots: 'Prikkene i bildene',
    layout: 'Plassering',
    layoutText:
      'Sektorenes plasser på ringen er bestemt én gang av kontakten i hele perioden og er like i alle bilder. Nærmere midten betyr kontakt med flere sektorer. Avstand er en leseregel, ikke et mål med tall.',
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
    sourceIds:
      'Denne filen har loggens egne id-er, som kan være navn. Den skal ikke deles, og slettes etter bruk.',
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
    input: (kind, rows) => `${kind}: ${rows} ${rows === '1' ? 'rad' : 'rader'}`,
    resamplesText: (n) =>
      n === '0'
        ? 'Ingen trekk: prøver og intervaller som hviler på trekk, er utelatt.'
        : `${n} trekk for prøver og intervaller som hviler på trekk.`,
    windowLength: (from, to) => (from === to ? `${from} måneder hver` : `${from} til ${to} måneder`),
    coverage: (share) => `I ${share} av ukene der enhetens egen fortid tilsier møter, er det ført minst ett.`,
    thresholds: 'Terskler',
    thresholdsText:
      'Siloindeksen krever fem møter med informasjon. Under åtte effektive møteserier vises ikke intervall utenfor forskervisningen. Et bånd mellom enheter vises fra tre felles møter. En endring er «redusert» eller «økt» bare når 95 % intervall ikke dekker 0; ligger det innenfor ±0,10, er det ingen vesentlig endring; ellers kan det ikke avgjøres.',
    missing: 'Møter som mangler i loggen',
    missingText:
      'Bare møter som er ført, teller. Indeksen tåler at møter mangler tilfeldig, men ikke at møter på tvers føres sjeldnere eller oftere enn andre. Ingen registrert kontakt er ikke det samme som ingen kontakt.',
    betweenness: 'Mellomledd er anslått',
    betweennessText: (error, certainty, samples) =>
      `Nettverket er så stort at mellomledd er anslått fra ${samples} tilfeldige par i hver periode. Med ${certainty} sikkerhet er ingen persons tall mer enn ${error} fra det riktige (tallet er en andel av parene), og sentraliseringen ikke mer enn det dobbelte. To personer som ligger nærmere hverandre enn ${error} ganger to, kan ikke skilles.`,
    seedText: (seed) => `Startverdi ${seed}. Samme data og startverdi gir nøyaktig samme tall.`,
  },
};
