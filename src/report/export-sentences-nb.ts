/** What the problems of Teams reports and calendars are called in bokmål; form as in problem-sentences-nb.ts. */
export const EXPORT_SENTENCES_NB: Readonly<Record<string, string>> = {
  MAIL_LIST_REFUSED:
    'E-posteksporten mangler dato og inneholder meldingstekst; den brukes ikke|{n} e-posteksporter mangler dato og inneholder meldingstekst; de brukes ikke|Bruk møter, kalender eller en kontaktlogg i stedet, og slett eksporten.',
  REPORT_CUT_OFF:
    'Teams-rapporten er avkuttet, så den er ikke lest|{n} Teams-rapporter er avkuttet og ikke lest|Last den ned på nytt.',
  TEAMS_ZONE_ASSUMED:
    'Teams-rapporten sier ikke hvilken tidssone klokkeslettene er i; de er lest som {zone}|{n} Teams-rapporter sier ikke hvilken tidssone klokkeslettene er i; de er lest som {zone}|Er rapporten lastet ned i en annen tidssone, rett «timezone» i samband.json.',
  TEAMS_OPT_OUT:
    'Deltakere kan ha reservert seg mot å vises i Teams-rapporten|Deltakere kan ha reservert seg mot å vises i Teams-rapportene ({n})|Ingenting å gjøre.',
  TEAMS_NO_TIMES:
    'Rapporten mangler klokkeslett. Deltakelse er lest, varighet er ukjent. Deltakere kan ha reservert seg mot å vises|{n} rapporter mangler klokkeslett. Deltakelse er lest, varighet er ukjent. Deltakere kan ha reservert seg mot å vises|Be den som styrer Teams om rapporter med tidspunkter.',
  REPORT_UNDATED:
    'Teams-rapporten sier ikke hvilken dag møtet var|{n} Teams-rapporter sier ikke hvilken dag møtet var|Sett datoen i filnavnet, for eksempel «Styringsgruppe 2025-03-04.csv».',
  DATE_FROM_NAME:
    'Teams-rapporten sier ikke hvilken dag møtet var; datoen i filnavnet er brukt ({date})|{n} Teams-rapporter sier ikke hvilken dag møtet var; datoen i filnavnet er brukt|Rett filnavnet hvis møtet var en annen dag.',
  TEAMS_HIDDEN_PEOPLE:
    'Teams har talt en deltaker som ikke står i listen; hun teller i møtets størrelse, men ikke som person|Teams har talt {count} deltakere som ikke står i listene; de teller i møtets størrelse, men ikke som personer|Se om rapporten er hel; deltakere kan ha reservert seg mot å vises.',
  TEAMS_NOT_JOINED:
    'En i listen ble aldri med i møtet og er regnet som fraværende|{count} i listene ble aldri med i møtet og er regnet som fraværende|Ingenting å gjøre.',
  TEAMS_END_UNKNOWN:
    'Noen hadde ikke forlatt møtet da listen ble hentet, så møtets slutt er ukjent|Noen hadde ikke forlatt møtet da listen ble hentet; slutten er ukjent for {n} møter|Hent listen etter møtet hvis den fortsatt finnes.',
  ROOMS_LEFT_OUT:
    'Et møterom er ikke regnet som person|Møterom er ikke regnet som personer ({count})|Ingenting å gjøre.',
  UNNAMED_CALLERS:
    'En deltaker på telefon eller uten navn teller i møtets størrelse, men ikke som person; nummeret er ikke lagret|{count} deltakere på telefon eller uten navn teller i møtenes størrelse, men ikke som personer; numrene er ikke lagret|Ingenting å gjøre.',
  UNNAMED_INVITED:
    'En e-postliste eller deltaker uten navn teller i møtets størrelse, men ikke som person|{count} e-postlister eller deltakere uten navn teller i møtenes størrelse, men ikke som personer|Ingenting å gjøre.',
  AMERICAN_DATES:
    'Datoene står med AM og PM og er lest som måned/dag|Datoene i {n} filer står med AM og PM og er lest som måned/dag|Er det feil, svar i samband.json: "answers": { "{file}": { "date-order": "dag/måned" } }.',
  PRIVATE_ENTRIES:
    'En privat avtale er hoppet over|{count} private avtaler er hoppet over|Ingenting å gjøre.',
  NO_ATTENDEES_SKIPPED:
    'En avtale uten deltakere er hoppet over|{count} avtaler uten deltakere er hoppet over|Mangler deltakerne, lagre kalenderen fra Outlook med «Alle detaljer».',
  CALENDAR_NO_ANSWERS:
    'Kalendereksporten fra Outlook sier hvem som ble innkalt, ikke hvem som svarte eller kom, og ikke om møtet ble holdt|{n} kalendereksporter fra Outlook sier hvem som ble innkalt, ikke hvem som svarte eller kom, og ikke om møtene ble holdt|De innkalte teller bare med "calendar": "invited" i samband.json. Sett også "period", så møter som ikke er holdt, ikke er med.',
  CALENDAR_CUT_OFF:
    'Kalenderfilen er avkuttet og er ikke lest|{n} kalenderfiler er avkuttet og ikke lest|Eksporter kalenderen på nytt.',
  CALENDAR_EMPTY:
    'Kalenderfilen har ingen avtaler|{n} kalenderfiler har ingen avtaler|Eksporter kalenderen på nytt, med perioden du vil ha med.',
  CALENDAR_TOO_LARGE:
    'Kalenderfilen har for mange møter og gjentakelser og er ikke lest|{n} kalenderfiler har for mange møter og gjentakelser og er ikke lest|Sett «period» i samband.json, eller eksporter en kortere tid.',
  CALENDAR_ENTRY_BROKEN:
    'En avtale i kalenderfilen kan ikke leses|{n} avtaler i kalenderfilen kan ikke leses|Eksporter kalenderen på nytt.',
  CALENDAR_FLOATING:
    'En avtale har klokkeslett uten tidssone; det er lest som {zone}|{count} avtaler har klokkeslett uten tidssone; de er lest som {zone}|Ingenting å gjøre hvis det stemmer.',
  CALENDAR_PLANNED:
    'Ett møte var ikke over da kalenderfilen ble laget ({date}) og er ikke regnet som holdt|{count} møter var ikke over da kalenderfilen ble laget ({date}) og er ikke regnet som holdt|Eksporter kalenderen på nytt når perioden er over.',
  CALENDAR_UNDATED:
    'Kalenderfilen sier ikke når den ble laget, så møtet i den er ikke regnet som holdt|Kalenderfilen sier ikke når den ble laget, så møtene i den er ikke regnet som holdt ({count})|Eksporter kalenderen på nytt fra Outlook.',
  UNKNOWN_ZONE:
    'Tidssonen er ukjent, så avtalen er ikke brukt|Tidssonen er ukjent for {n} avtaler; de er ikke brukt|Svar på spørsmålet om tidssone.',
  RULE_REFUSED:
    'Gjentakelsen er tettere enn daglig eller motsier seg selv, så møteserien er ikke brukt|{n} møteserier gjentas tettere enn daglig eller motsier seg selv og er ikke brukt|Rett gjentakelsen i kalenderen.',
  SERIES_CLIPPED:
    'Møteserien er begrenset til prosjektperioden og til da kalenderen ble laget|{count} møteserier er begrenset til prosjektperioden og til da kalenderen ble laget|Ingenting å gjøre.',
  SERIES_CAPPED:
    'En møteserie har flere enn 1000 møter; bare de første er brukt|{count} møteserier har flere enn 1000 møter; bare de første er brukt|Sett «period» i samband.json.',
  OLDER_VERSIONS:
    'En eldre utgave av en avtale er ikke brukt|{count} eldre utgaver av avtaler er ikke brukt|Ingenting å gjøre.',
  ALL_DAY_LENGTH:
    'Et heldagsmøte har ukjent varighet|{count} heldagsmøter har ukjent varighet|Ingenting å gjøre.',
};
