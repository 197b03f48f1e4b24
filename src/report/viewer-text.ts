import type { Lang, View } from '../settings.ts';
import { type MethodText, methodText } from './viewer-method.ts';

/** Every sentence of the viewer that is not a number, a measure's name or a finding. */
export interface ViewerText extends MethodText {
  readonly pageTitle: (name: string) => string;
  readonly kicker: string;
  readonly unnamed: string;
  readonly skip: string;
  readonly noResult: string;
  readonly language: string;
  readonly views: Readonly<Record<View, string>>;
  readonly tabs: { readonly overview: string; readonly network: string; readonly table: string };
  readonly tabList: string;
  readonly layerLabel: string;
  readonly layers: { readonly meetings: string; readonly contacts: string };
  readonly choosePeriod: string;
  readonly figure: Readonly<
    Record<'howToRead' | 'showTable' | 'hideTable' | 'svg' | 'png' | 'csv' | 'tools', string>
  >;
  readonly cards: Readonly<
    Record<'persons' | 'meetings' | 'contacts' | 'hours' | 'contactHours' | 'ties' | 'ei' | 'eiHelp', string>
  > & {
    readonly attending: (n: string) => string;
    readonly series: (n: string) => string;
    readonly perPerson: (hours: string) => string;
    readonly contactsOf: (ties: string) => string;
    readonly expected: (value: string) => string;
    readonly weighted: (value: string) => string;
    readonly inWindow: (when: string) => string;
  };
  readonly network: Readonly<Record<NetworkWord, string>> & {
    readonly node: NodeSentence;
    readonly groupNode: NodeSentence;
    readonly slider: (window: string, ei: string) => string;
    readonly count: (at: number, of: number) => string;
  };
  readonly panel: Readonly<Record<PanelWord, string>> & {
    readonly brokers: (when: string) => string;
    readonly groups: (when: string) => string;
  };
  /** Names and questions of the numbers of a unit, where the catalogue speaks of persons. */
  readonly ofGroups: Readonly<
    Record<
      'degree' | 'strength' | 'hours' | 'sectors_met',
      { readonly label: string; readonly question: string }
    >
  >;
  readonly events: string;
}

type NodeSentence = (
  name: string,
  sector: string,
  count: number,
  sectors: string,
  contacts: string,
) => string;

type NetworkWord =
  | 'graph'
  | 'keys'
  | 'zoomIn'
  | 'zoomOut'
  | 'reset'
  | 'hideInternal'
  | 'play'
  | 'stop'
  | 'previous'
  | 'next'
  | 'sliderName'
  | 'noNumbers'
  | 'noGl'
  | 'cleared'
  | 'track'
  | 'cross'
  | 'internal'
  | 'size'
  | 'sizeGroups';
type PanelWord =
  | 'brokersHelp'
  | 'groupsHelp'
  | 'close'
  | 'role'
  | 'unit'
  | 'sector'
  | 'size'
  | 'choose'
  | 'value'
  | 'absent'
  | 'empty'
  | 'under';

const nb: Omit<ViewerText, keyof MethodText> = {
  pageTitle: (name) => (name ? `${name} – samband` : 'samband – samhandling på tvers'),
  kicker: 'Samband · samhandling på tvers',
  unnamed: 'Samhandling på tvers av sektorer',
  skip: 'Hopp til innholdet',
  noResult: 'Siden har ikke noe resultat. Kjør «samband analyze» og åpne report.html derfra.',
  language: 'Språk',
  views: { leader: 'Ledervisning', project: 'Prosjektvisning', researcher: 'Forskervisning' },
  tabs: { overview: 'Oversikt', network: 'Nettverk', table: 'Tabell og metode' },
  tabList: 'Deler av rapporten',
  layerLabel: 'Datakilde',
  layers: { meetings: 'Møter', contacts: 'Kontaktpunkter' },
  choosePeriod: 'Velg en periode for å se den stort.',
  figure: {
    howToRead: 'Slik leses figuren',
    showTable: 'Vis som tabell',
    hideTable: 'Skjul tabellen',
    svg: 'Last ned SVG',
    png: 'Last ned PNG',
    csv: 'Last ned CSV',
    tools: 'Figurvalg',
  },
  cards: {
    persons: 'personer',
    meetings: 'møter',
    contacts: 'kontakter',
    hours: 'timer i møter',
    contactHours: 'timer kontakt',
    ties: 'bånd mellom personer',
    ei: 'ytre–indre-indeks',
    eiHelp: '−1 er bare kontakt i egen sektor, +1 bare på tvers',
    attending: (n) => `${n} av dem deltok i minst ett møte`,
    series: (n) => `${n} faste møteserier`,
    perPerson: (hours) => `${hours} per person`,
    contactsOf: (ties) => `${ties} bånd mellom to personer`,
    expected: (value) => `ventet ved tilfeldige bånd: ${value}`,
    weighted: (value) => `vektet etter tid: ${value}`,
    inWindow: (when) => `Tall ${when}`,
  },
  network: {
    node: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: ${contacts} ${count === 1 ? 'kontakt' : 'kontakter'} i ${sectors} ${sectors === '1' ? 'sektor' : 'sektorer'}`,
    groupNode: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: bånd til ${contacts} ${count === 1 ? 'enhet' : 'enheter'} i ${sectors} ${sectors === '1' ? 'sektor' : 'sektorer'}`,
    slider: (window, ei) => `${window}, ytre–indre-indeks ${ei}`,
    count: (at, of) => `Periode ${at} av ${of}`,
    graph: 'Nettverksbilde',
    keys: 'Piltastene flytter mellom prikkene, Enter går til tallene, Escape opphever valget. Pluss og minus zoomer.',
    zoomIn: 'Zoom inn',
    zoomOut: 'Zoom ut',
    reset: 'Vis hele nettverket',
    hideInternal: 'Skjul bånd innen sektoren',
    play: 'Spill av',
    stop: 'Stopp',
    previous: 'Forrige periode',
    next: 'Neste periode',
    sliderName: 'Velg periode',
    noNumbers: 'Ingen tall for denne perioden',
    noGl: 'Nettleseren tegner uten maskinvarestøtte, så bildet vises uten zoom.',
    cleared: 'Valget er opphevet',
    track: 'Linjen: ytre–indre-indeks',
    cross: 'på tvers av sektorer',
    internal: 'innen sektoren',
    size: 'større prikk: mer delt møtetid',
    sizeGroups: 'større prikk: flere personer',
  },
  panel: {
    brokers: (when) => `Brobyggere ${when}`,
    groups: (when) => `Timer med andre sektorer ${when}`,
    brokersHelp: 'Andel av de korteste veiene mellom ulike sektorer som går gjennom personen. Pseudonymer.',
    groupsHelp: 'Delt tid mellom enheten og enheter i andre sektorer, avrundet til nærmeste fem timer.',
    close: 'Lukk',
    role: 'Rolle',
    unit: 'Enhet',
    sector: 'Sektor',
    size: 'Størrelse',
    choose: 'Velg en prikk i bildet for å se tallene.',
    value: 'Verdi',
    absent: 'Ikke med i denne perioden.',
    empty: 'Ingen har kontakt på tvers i denne perioden.',
    under: 'under 2,5',
  },
  ofGroups: {
    degree: { label: 'Antall bånd', question: 'Hvor mange andre enheter har enheten kontakt med?' },
    strength: {
      label: 'Kontaktstyrke',
      question: 'Hvor mye kontakt har enheten med andre enheter til sammen?',
    },
    hours: {
      label: 'Timer med andre enheter',
      question: 'Hvor mye tid deler enheten med andre enheter?',
    },
    sectors_met: { label: 'Sektorer møtt', question: 'Hvor mange andre sektorer har enheten kontakt med?' },
  },
  events: 'Faser og hendelser',
};

const en: Omit<ViewerText, keyof MethodText> = {
  pageTitle: (name) => (name ? `${name} – samband` : 'samband – collaboration across sectors'),
  kicker: 'Samband · collaboration across sectors',
  unnamed: 'Collaboration across sectors',
  skip: 'Skip to content',
  noResult: 'The page has no result. Run «samband analyze» and open report.html from there.',
  language: 'Language',
  views: { leader: 'Leader view', project: 'Project view', researcher: 'Researcher view' },
  tabs: { overview: 'Overview', network: 'Network', table: 'Tables and method' },
  tabList: 'Parts of the report',
  layerLabel: 'Data source',
  layers: { meetings: 'Meetings', contacts: 'Contacts' },
  choosePeriod: 'Choose a period to see it large.',
  figure: {
    howToRead: 'How to read the figure',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
    svg: 'Download SVG',
    png: 'Download PNG',
    csv: 'Download CSV',
    tools: 'Figure options',
  },
  cards: {
    persons: 'persons',
    meetings: 'meetings',
    contacts: 'contacts',
    hours: 'hours in meetings',
    contactHours: 'hours of contact',
    ties: 'ties between persons',
    ei: 'external–internal index',
    eiHelp: '−1 is contact inside the sector only, +1 across only',
    attending: (n) => `${n} of them attended at least one meeting`,
    series: (n) => `${n} standing meeting series`,
    perPerson: (hours) => `${hours} per person`,
    contactsOf: (ties) => `${ties} ties between two persons`,
    expected: (value) => `expected for random ties: ${value}`,
    weighted: (value) => `weighted by time: ${value}`,
    inWindow: (when) => `Numbers ${when}`,
  },
  network: {
    node: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: ${contacts} ${count === 1 ? 'contact' : 'contacts'} in ${sectors} ${sectors === '1' ? 'sector' : 'sectors'}`,
    groupNode: (name, sector, count, sectors, contacts) =>
      `${name}, ${sector}: ties to ${contacts} ${count === 1 ? 'unit' : 'units'} in ${sectors} ${sectors === '1' ? 'sector' : 'sectors'}`,
    slider: (window, ei) => `${window}, external–internal index ${ei}`,
    count: (at, of) => `Period ${at} of ${of}`,
    graph: 'Network picture',
    keys: 'The arrow keys move between the dots, Enter goes to the numbers, Escape clears the choice. Plus and minus zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show the whole network',
    hideInternal: 'Hide ties inside the sector',
    play: 'Play',
    stop: 'Stop',
    previous: 'Previous period',
    next: 'Next period',
    sliderName: 'Choose period',
    noNumbers: 'No numbers for this period',
    noGl: 'The browser draws without hardware support, so the picture is shown without zoom.',
    cleared: 'The choice is cleared',
    track: 'Line: external–internal index',
    cross: 'across sectors',
    internal: 'inside the sector',
    size: 'larger dot: more shared meeting time',
    sizeGroups: 'larger dot: more persons',
  },
  panel: {
    brokers: (when) => `Brokers ${when}`,
    groups: (when) => `Hours with other sectors ${when}`,
    brokersHelp:
      'Share of the shortest paths between different sectors that run through the person. Pseudonyms.',
    groupsHelp: 'Shared time between the unit and units of other sectors, rounded to five hours.',
    close: 'Close',
    role: 'Role',
    unit: 'Unit',
    sector: 'Sector',
    size: 'Size',
    choose: 'Choose a dot in the picture to see its numbers.',
    value: 'Value',
    absent: 'Not present in this period.',
    empty: 'Nobody has contact across in this period.',
    under: 'under 2.5',
  },
  ofGroups: {
    degree: { label: 'Ties', question: 'With how many other units does the unit have contact?' },
    strength: {
      label: 'Contact strength',
      question: 'How much contact does the unit have with other units in all?',
    },
    hours: {
      label: 'Hours with other units',
      question: 'How much time does the unit share with other units?',
    },
    sectors_met: {
      label: 'Sectors met',
      question: 'With how many other sectors does the unit have contact?',
    },
  },
  events: 'Phases and events',
};

/**
 * Which words does the viewer use in a language?
 *
 * @param lang `nb` (bokmål) or `en`
 * @returns the words, and functions for the sentences that carry a number
 * Cost: O(1).
 */
export function viewerText(lang: Lang): ViewerText {
  return { ...(lang === 'nb' ? nb : en), ...methodText(lang) };
}
