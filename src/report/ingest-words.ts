import type { Lang } from '../settings.ts';

type Words = Readonly<Record<string, readonly [nb: string, en: string]>>;

const KINDS: Words = {
  meetings: ['møter (enkel form)', 'meetings (plain form)'],
  attendance: ['deltakelse (enkel form)', 'attendance (plain form)'],
  actors: ['personer (enkel form)', 'actors (plain form)'],
  contacts: ['kontakter (enkel form)', 'contacts (plain form)'],
  'meeting-log': ['møtelogg', 'meeting log'],
  'contact-points': ['kontaktpunkter', 'contact points'],
  register: ['aktørregister', 'register of people'],
  'designated-contacts': ['utpekte kontaktpersoner', 'designated contacts'],
  'teams-report': ['deltakerrapport fra Teams', 'Teams attendance report'],
  'teams-actions': ['deltakerliste fra Teams (2020)', 'Teams attendance list (2020)'],
  calendar: ['kalenderfil', 'calendar file'],
  'outlook-calendar': ['kalender fra Outlook', 'Outlook calendar'],
  'outlook-mail': ['e-postliste fra Outlook', 'Outlook e-mail list'],
  mail: ['e-post', 'e-mail'],
  forms: ['nettverksundersøkelse fra Microsoft Forms', 'Microsoft Forms network survey'],
  'attendance-matrix': ['oppmøtematrise', 'attendance matrix'],
  'salesforce-event': ['møter fra Salesforce', 'Salesforce events'],
  'salesforce-task': ['aktiviteter fra Salesforce', 'Salesforce tasks'],
  'salesforce-relation': ['møtedeltakere fra Salesforce', 'Salesforce event relations'],
  'salesforce-person': ['personer fra Salesforce', 'Salesforce people'],
  'salesforce-report': ['rapport fra Salesforce', 'Salesforce report'],
  'name-review': ['gjennomgåtte navn', 'reviewed names'],
  unknown: ['ukjent', 'unknown'],
};

const FIELDS: Words = {
  meeting: ['møte-id (meeting_id)', 'meeting id (meeting_id)'],
  actor: ['person-id (actor_id)', 'person id (actor_id)'],
  start: ['starttidspunkt (start)', 'start'],
  date: ['dato', 'date'],
  attendees: ['deltakere', 'attendees'],
  name: ['navn', 'name'],
  'from-person': ['fra (hvem som tok kontakt)', 'from (who made contact)'],
  'to-person': ['til (hvem som ble kontaktet)', 'to (who was contacted)'],
  'contact-person': ['kontaktperson', 'contact person'],
  unit: ['enhet', 'unit'],
};

const FORMATS: Words = {
  xlsx: ['en Excel-arbeidsbok (.xlsx)', 'an Excel workbook (.xlsx)'],
  ole: [
    'i et gammelt Excel- eller Outlook-format (.xls, .msg) eller passordbeskyttet',
    'in an old Excel or Outlook format (.xls, .msg), or protected by a password',
  ],
  zip: ['en zip-fil', 'a zip file'],
  gzip: ['en pakket fil (.gz)', 'a packed file (.gz)'],
  pdf: ['en PDF', 'a PDF'],
  image: ['et bilde', 'an image'],
  ics: ['en kalenderfil (.ics)', 'a calendar file (.ics)'],
  html: ['en nettside', 'a web page'],
  json: ['en JSON-fil', 'a JSON file'],
  mail: ['en e-post', 'an e-mail'],
  sharepoint: ['en liste fra SharePoint', 'a SharePoint list'],
  teams: ['en deltakerrapport fra Teams', 'a Teams attendance report'],
  'outlook-calendar': ['en kalender fra Outlook', 'an Outlook calendar'],
  'outlook-mail': ['en e-postliste fra Outlook', 'an Outlook e-mail list'],
  salesforce: ['en eksport fra Salesforce', 'a Salesforce export'],
  forms: ['svar fra Microsoft Forms', 'Microsoft Forms answers'],
};

const SAVE_AS: readonly [nb: string, en: string] = [
  'Åpne den i Excel og lagre som .xlsx.',
  'Open it in Excel and save it as .xlsx.',
];
const UNZIP: readonly [nb: string, en: string] = [
  'Pakk den ut og velg filen inni.',
  'Unpack it and choose the file inside.',
];
const RETYPE: readonly [nb: string, en: string] = [
  'Før opplysningene inn i en tabell med dato, type, varighet og deltakere, og lagre den som .xlsx eller CSV.',
  'Put the details into a table of date, type, duration and attendees, and save it as .xlsx or CSV.',
];

/** What a kind of file is called. */
export function kindWord(kind: string, lang: Lang): string {
  return pick(KINDS[kind], lang) ?? kind;
}

/** What a field is called. */
export function fieldWord(field: string, lang: Lang): string {
  return pick(FIELDS[field], lang) ?? field;
}

/** What a format is called, with its article. */
export function formatWord(format: string, lang: Lang): string {
  return pick(FORMATS[format] ?? KINDS[format], lang) ?? format;
}

/** How to turn a format into one that is read. */
export function formatTodo(format: string, lang: Lang): string {
  if (format === 'xlsx' || format === 'ole' || format === 'html') return pick(SAVE_AS, lang)!;
  return pick(format === 'zip' || format === 'gzip' ? UNZIP : RETYPE, lang)!;
}

function pick(words: readonly [string, string] | undefined, lang: Lang): string | undefined {
  return words?.[lang === 'nb' ? 0 : 1];
}
