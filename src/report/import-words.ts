import type { Lang } from '../settings.ts';

/** The words of the import screen. */
export interface ImportWords {
  readonly title: string;
  readonly lead: string;
  readonly privacy: string;
  readonly language: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly chooseFolder: string;
  readonly reading: string;
  readonly files: (count: number) => string;
  readonly used: string;
  readonly remove: (file: string) => string;
  readonly clear: string;
  readonly details: string;
  readonly questions: (count: number) => string;
  readonly questionsLead: string;
  readonly columnsLead: string;
  readonly columnField: (heading: string) => string;
  readonly notUsed: string;
  readonly useColumns: string;
  readonly remarks: (count: number) => string;
  readonly severity: Readonly<Record<'rejected' | 'warning' | 'note', string>>;
  readonly content: string;
  readonly analyse: string;
  readonly analysing: string;
  readonly view: string;
  readonly views: Readonly<Record<'leader' | 'project' | 'researcher', string>>;
  readonly window: string;
  readonly windows: Readonly<Record<'' | 'month' | 'quarter' | 'half-year' | 'year' | 'all', string>>;
  readonly save: string;
  readonly saveHint: string;
  readonly blocked: Readonly<Record<'none' | 'questions' | 'unusable', string>>;
  readonly back: string;
  readonly failed: string;
}

const NB: ImportWords = {
  title: 'Les inn egne filer',
  lead: 'Slipp møtelogger, Teams-rapporter, kalendere, skjemasvar og aktørregister her. Filnavn og rekkefølge betyr ingenting.',
  privacy:
    'Alt skjer på denne maskinen. Filene holdes i minnet, sendes ingen steder og lagres ikke. «Analyser» skriver resultatet, uten personnavn, til mappen samband-ut/egne-filer.',
  language: 'Språk',
  drop: 'Slipp filer eller en mappe her',
  dropHint: 'Excel (.xlsx), CSV, Teams-rapport, kalender (.ics), samband.json',
  choose: 'Velg filer',
  chooseFolder: 'Velg mappe',
  reading: 'Leser filene …',
  files: (count) => (count === 1 ? '1 fil' : `${count} filer`),
  used: 'brukt',
  remove: (file) => `Ta bort ${file}`,
  clear: 'Tøm alt',
  details: 'Kolonner og tegnsett',
  questions: (count) => (count === 1 ? 'Ett spørsmål' : `${count} spørsmål`),
  questionsLead: 'Svarene huskes i samband.json, så neste måneds fil leses uten spørsmål.',
  columnsLead: 'Hva er kolonnene? Velg minst to, så leses filen på nytt.',
  columnField: (heading) => `Kolonnen ${heading} er`,
  notUsed: 'brukes ikke',
  useColumns: 'Bruk kolonnene',
  remarks: (count) => (count === 1 ? '1 merknad' : `${count} merknader`),
  severity: { rejected: 'ikke brukt', warning: 'se over', note: 'til orientering' },
  content: 'Dette er lest',
  analyse: 'Analyser',
  analysing: 'Regner …',
  view: 'Visning',
  views: {
    leader: 'Leder: enheter, ingen enkeltpersoner',
    project: 'Prosjekt: enheter og timer mellom sektorer',
    researcher: 'Forsker: alt, med pseudonymer',
  },
  window: 'Vindu',
  windows: {
    '': 'Faser eller kvartal (standard)',
    month: 'Måned',
    quarter: 'Kvartal',
    'half-year': 'Halvår',
    year: 'År',
    all: 'Hele perioden',
  },
  save: 'Last ned samband.json',
  saveHint: 'Legg den i mappen med filene. Da husker samband svarene neste gang.',
  blocked: {
    none: 'Slipp minst én fil med møter eller kontakter.',
    questions: 'Svar på spørsmålene først.',
    unusable: 'Fant ingen møter eller kontakter i filene.',
  },
  back: 'Tilbake til rapporten',
  failed: 'Noe gikk galt i samband, ikke i filene dine. Last siden på nytt og prøv igjen.',
};

const EN: ImportWords = {
  title: 'Read your own files',
  lead: 'Drop meeting logs, Teams reports, calendars, survey answers and registers of people here. Names and order of files do not matter.',
  privacy:
    'Everything happens on this machine. The files are kept in memory, sent nowhere and not saved. “Analyse” writes the result, without names of persons, to the folder samband-ut/egne-filer.',
  language: 'Language',
  drop: 'Drop files or a folder here',
  dropHint: 'Excel (.xlsx), CSV, Teams report, calendar (.ics), samband.json',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  reading: 'Reading the files …',
  files: (count) => (count === 1 ? '1 file' : `${count} files`),
  used: 'used',
  remove: (file) => `Remove ${file}`,
  clear: 'Clear all',
  details: 'Columns and encoding',
  questions: (count) => (count === 1 ? 'One question' : `${count} questions`),
  questionsLead: 'The answers are kept in samband.json, so next month’s file is read without a question.',
  columnsLead: 'What are the columns? Choose at least two, and the file is read again.',
  columnField: (heading) => `The column ${heading} is`,
  notUsed: 'not used',
  useColumns: 'Use the columns',
  remarks: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  severity: { rejected: 'not used', warning: 'please check', note: 'for information' },
  content: 'What was read',
  analyse: 'Analyse',
  analysing: 'Computing …',
  view: 'View',
  views: {
    leader: 'Leader: units, no single persons',
    project: 'Project: units and hours between sectors',
    researcher: 'Researcher: everything, under pseudonyms',
  },
  window: 'Window',
  windows: {
    '': 'Phases or quarter (default)',
    month: 'Month',
    quarter: 'Quarter',
    'half-year': 'Half-year',
    year: 'Year',
    all: 'The whole period',
  },
  save: 'Download samband.json',
  saveHint: 'Put it into the folder with the files. Then samband remembers the answers next time.',
  blocked: {
    none: 'Drop at least one file of meetings or contacts.',
    questions: 'Answer the questions first.',
    unusable: 'Found no meetings or contacts in the files.',
  },
  back: 'Back to the report',
  failed: 'Something went wrong in samband, not in your files. Reload the page and try again.',
};

/** The words of the import screen in one language. */
export function importWords(lang: Lang): ImportWords {
  return lang === 'nb' ? NB : EN;
}
