/** What a column can mean. The names are the ones a user writes under `columns` in samband.json. */
export const FIELDS = [
  'meeting',
  'actor',
  'start',
  'date',
  'time',
  'end',
  'duration',
  'type',
  'series',
  'attendees',
  'name',
  'first-name',
  'last-name',
  'former-name',
  'email',
  'other-email',
  'upn',
  'organisation',
  'unit',
  'role',
  'sector',
  'arm',
  'broker',
  'valid-from',
  'valid-to',
  'from-person',
  'to-person',
  'from-organisation',
  'to-organisation',
  'channel',
  'count',
  'frequency',
  'period',
  'contact-person',
  'toward',
  'organiser',
  'absent',
  'free-text',
  'written',
  'proposal',
  'proposal-email',
  'proposal-workplace',
  'decision',
  'ignore',
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * Headings in bokmål, nynorsk, English and the plain form, by field. A heading may stand under several fields; the
 * kind of file decides which one it is. Headings are written as `normaliseHeading` leaves them.
 */
const HEADINGS: Readonly<Record<Field, string>> = {
  meeting: 'meeting_id|meeting id|møte-id|møteid|møte id|møte_id|møtenummer|møtenr|møte nr',
  actor: 'actor_id|actor id|actor|aktør-id|aktørid|aktør id|aktør_id|person_id|person id|person-id|personid',
  start: 'start|start_time|start time|starttid|starttidspunkt|time|tidspunkt|start date|startdato',
  date: 'dato|møtedato|dag|når|tidspunkt|forfallsdato|date|meeting date|start date|startdato|when|kontaktdato|start|starttidspunkt|start_time',
  time: 'kl|kl.|klokkeslett|klokka|tid|starttid|starttidspunkt|start|time|start time|tidspunkt|når',
  end: 'slutt|sluttid|sluttidspunkt|end|end time|end_time|enddatetime|til kl',
  duration:
    'varighet|varigheit|lengde|lengd|duration|duration_min|duration_minutes|duration_hours|duration_sec|' +
    'duration_seconds|minutter|timer|timar|antall timer|antall minutter|tal timar|minutes|hours|' +
    'durationinminutes',
  type: 'type|møtetype|type møte|aktivitetstype|meeting type|meeting_type|activity type|kontakttype|kontaktform',
  series: 'series_id|series|series id|serie|møteserie|serie-id|serieid|møterekke',
  attendees:
    'deltakere|deltagere|deltakarar|hvem deltok|kven deltok|til stede|til stades|oppmøte|fremmøte|frammøte|' +
    'attendees|participants|required attendees|obligatoriske deltakere|møtedeltakere|hvem|kven',
  name: 'navn|namn|fullt navn|fullt namn|aktør|person|name|full name|deltaker|deltakar|ansatt|tilsett',
  'first-name': 'fornavn|førenamn|first name|given name',
  'last-name': 'etternavn|etternamn|last name|surname|family name',
  'former-name': 'tidligere navn|tidlegare namn|pikenavn|former name',
  email: 'e-post|epost|e-postadresse|epostadresse|mail|email|e-mail|email address|e-mail address|mailadresse',
  'other-email':
    'andre e-poster|andre e-postadresser|annen e-post|annan e-post|alternativ e-post|e-post 2|epost 2|e-postalias|' +
    'other email|other e-mail|alternative email|secondary email|email 2|email alias',
  upn: 'upn|user principal name|userprincipalname|brukerhovednavn|brukarhovudnamn|påloggingsnavn|påloggingsnamn',
  organisation:
    'virksomhet|verksemd|organisasjon|arbeidssted|arbeidsstad|tjeneste|teneste|kommune|etat|organization|' +
    'organisation|company|account|arbeidsgiver|arbeidsgjevar',
  unit: 'enhet|eining|avdeling|kontor|team|seksjon|department|unit|office',
  role: 'rolle|stilling|yrke|funksjon|role|job title|profesjon|tittel|stillingstittel|position|profession',
  sector: 'sektor|sector|nivå|forvaltningsnivå|forvaltningsnivå/sektor',
  arm: 'arm|pilotarm|pilot/kontroll|forsøksarm',
  broker: 'broker|brobygger|brubyggjar|formell brobygger|bindeledd|formal broker',
  'valid-from':
    'from|fra|frå|fra dato|frå dato|fra-dato|start|startdato|ansatt fra|tilsett frå|gyldig fra|gyldig frå|' +
    'valid from|valid_from|from date|gjelder fra',
  'valid-to':
    'to|til|til dato|til-dato|slutt|sluttdato|ansatt til|tilsett til|gyldig til|valid to|valid_to|to date|' +
    'gjelder til|til og med',
  'from-person': 'a|fra|frå|from|avsender|avsendar|kilde|kjelde|source|sender|jeg|fra person|frå person|hvem',
  'to-person':
    'b|til|to|mottaker|mottakar|mål|target|receiver|recipient|kontakt med|til person|med hvem|kontaktet',
  'from-organisation':
    'virksomhet fra|verksemd frå|fra virksomhet|frå verksemd|organisasjon fra|fra organisasjon|enhet fra|' +
    'fra enhet|from organisation|from organization|from unit',
  'to-organisation':
    'virksomhet til|verksemd til|til virksomhet|til verksemd|organisasjon til|til organisasjon|enhet til|' +
    'til enhet|to organisation|to organization|to unit',
  channel: 'kanal|channel|kontakttype|kontaktform|type|kontaktkanal',
  count: 'antall|antall ganger|tal|tal gonger|antal|antall kontakter|count|n|weight',
  frequency: 'hyppighet|hvor ofte|kor ofte|hyppigheit|frekvens|frequency',
  period: 'periode|måned|månad|uke|veke|kvartal|period|month|week',
  'contact-person':
    'kontaktperson|utpekt kontaktperson|kontaktpunkt|utpeikt kontaktperson|contact person|designated contact',
  toward: 'mot|overfor|kontaktperson for|kontakt for|kontakt mot|mot enhet|samarbeidspart|toward|towards',
  organiser: 'arrangør|ansvarlig|ansvarleg|innkalt av|kalla inn av|møteleder|møteleiar|organizer|organiser',
  absent: 'forfall|fravær|fråvær|meldt forfall|absent|apologies|valgfrie deltakere|optional attendees',
  'free-text':
    'emne|tittel|møte|meeting|møtetittel|møtenavn|møtenamn|subject|title|meeting title|tema|sak|agenda|beskrivelse|' +
    'skildring|notat|notater|kommentar|kommentarer|merknad|merknader|topic|description|notes|comment|' +
    'comments|body|sted|stad|lokale|møterom|location|place|telefon|telefonnummer|tlf|mobil|mobilnummer|' +
    'phone|mobile|adresse|address|fødselsnummer|fødselsdato|personnummer|fnr|bruker|pasient|patient',
  written: 'skrevet|skrive|written',
  proposal: 'forslag|suggestion',
  'proposal-email': 'forslag e-post|suggested e-mail',
  'proposal-workplace': 'forslag arbeidssted|forslag arbeidsstad|suggested workplace',
  decision: 'avgjørelse|avgjerd|decision',
  ignore: '',
};

/** Normalised heading → the fields it can stand for. */
export const ALIASES: ReadonlyMap<string, readonly Field[]> = collectAliases();

function collectAliases(): Map<string, Field[]> {
  const aliases = new Map<string, Field[]>();
  for (const field of FIELDS) {
    for (const heading of HEADINGS[field].split('|')) {
      if (heading !== '') aliases.set(heading, [...(aliases.get(heading) ?? []), field]);
    }
  }
  return aliases;
}
