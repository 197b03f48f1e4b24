import { EXPORT_SENTENCES_NB } from './export-sentences-nb.ts';
import { WORKBOOK_SENTENCES_NB } from './workbook-sentences-nb.ts';

/**
 * What each problem is called in bokmål: `one|many|what to do`. `{n}` is how many times it was met, `{count}` the sum of
 * the problems' counts; other places in braces are the problem's params.
 */
export const SENTENCES_NB: Readonly<Record<string, string>> = {
  ...WORKBOOK_SENTENCES_NB,
  ...EXPORT_SENTENCES_NB,
  EMPTY_FILE: 'Filen er tom|{n} filer er tomme|Last den ned på nytt og prøv igjen.',
  HEADER_ONLY:
    'Fant overskrifter, men ingen rader med data|{n} filer har overskrifter, men ingen rader med data|Fyll inn rader, eller ta filen bort.',
  NO_HEADER:
    'Fant ingen overskriftsrad|Fant ingen overskriftsrad i {n} filer|Skriv overskrifter i første rad, eller si hva kolonnene er i samband.json: "columns": { "{file}": { "A": "date", "B": "attendees" } }.',
  FILE_IGNORED:
    'Filen er utelatt, slik du svarte|{n} filer er utelatt, slik du svarte|Ta bort svaret i samband.json hvis den skal være med.',
  UNKNOWN_KIND:
    'Kjenner ikke igjen hva slags fil dette er, så den er ikke brukt|{n} filer er ikke kjent igjen og ikke brukt|Hører den med, bruk overskriftene i eksempelmappen data/, eller knytt kolonnene til felt under "columns" i samband.json.',
  MISSING_COLUMN:
    'Filen ser ut som {kind}, men mangler kolonnen for {field}, så den er ikke brukt|{n} filer mangler en kolonne og er ikke brukt|Legg til kolonnen, eller si hvilken overskrift det er i samband.json: "columns": { "{file}": { "Overskrift": "{fieldName}" } }.',
  UNSUPPORTED_FORMAT:
    'Filen er {format} og kan ikke leses|{n} filer er ikke lest; hver av dem er {format}|{formatTodo}',
  CSV_RENAMED:
    'Filen heter .xlsx, men er en CSV-fil; den er lest som CSV|{n} filer heter .xlsx, men er CSV-filer; de er lest som CSV|Ingenting å gjøre.',
  SHEETS_PASSED_OVER:
    'Et ark er verken logg eller register og er ikke lest|{count} ark er verken logg eller register og er ikke lest|Hører et av dem med, gi det overskriftene i eksempelmappen data/.',
  TOO_LARGE:
    'Filen er større enn {limit} MB og er ikke åpnet|{n} filer er for store og ikke åpnet|Del den opp, for eksempel per år.',
  RESAVED_UTF16:
    'Filen er lagret i feil tegnsett og kan ikke leses|{n} filer er lagret i feil tegnsett|Last den ned på nytt, og åpne den ikke før den brukes her.',
  UNCLOSED_QUOTE:
    'Et hermetegn er ikke avsluttet, så resten av filen kan ikke leses sikkert|{n} filer har et hermetegn som ikke er avsluttet|Rett hermetegnet i denne raden, eller lagre filen på nytt fra Excel.',
  PERSON_NUMBER:
    'Filen ser ut til å inneholde fødselsnummer; den er ikke lest inn og ikke lagret|{n} filer ser ut til å inneholde fødselsnummer og er ikke lest inn|Fjern numrene og prøv igjen.',
  POSSIBLE_PERSON_NUMBER:
    'En celle ligner på et fødselsnummer, men har feil kontrollsiffer|{count} celler ligner på fødselsnummer, men har feil kontrollsiffer|Se etter, og fjern dem hvis de er fødselsnummer.',
  DUPLICATE_FILE:
    'Filen har samme innhold som {original} og er bare lest én gang|{n} filer er like andre filer og er bare lest én gang|Ta bort den ene.',
  NUL_REMOVED:
    'Filen inneholdt et ugyldig nulltegn; det er fjernet|{count} ugyldige nulltegn er fjernet|Kontroller at cellene er riktige.',
  LOST_LETTERS:
    'En bokstav er gått tapt i filen, så navn kan bli feil|{count} bokstaver er gått tapt, så navn kan bli feil|Eksporter filen på nytt fra kilden.',
  MOJIBAKE:
    'Norske bokstaver ser ut til å være lagret feil (Ã¸ for ø)|Norske bokstaver ser ut til å være lagret feil i {n} filer (Ã¸ for ø)|Svar «ja» på spørsmålet om retting, eller eksporter på nytt.',
  RAGGED_ROW:
    'Raden har {fields} felt, men overskriften har {expected}, så den er ikke brukt|{n} rader har flere felt enn overskriften og er ikke brukt|Har deltakerlisten semikolon uten hermetegn? Sett hermetegn rundt cellen.',
  SHORT_ROW:
    'Raden har færre felt enn overskriften; resten er lest som tomt|{n} rader har færre felt enn overskriften; resten er lest som tomt|Kontroller raden.',
  SUM_ROW: 'En sumrad er hoppet over|{count} sumrader er hoppet over|Ingenting å gjøre.',
  FORMULA_TEXT:
    'En celle begynner med =, +, - eller @; den er lest som tekst|{count} celler begynner med =, +, - eller @; de er lest som tekst|Kontroller dem; ved eksport blir de gjort ufarlige.',
  MISSING_ID:
    'Møtet mangler id, så raden er ikke brukt|{n} rader mangler møte-id og er ikke brukt|Fyll ut id-en.',
  MISSING_PERSON:
    'Raden nevner ingen person og er ikke brukt|{n} rader nevner ingen person og er ikke brukt|Fyll ut navn, e-post eller id.',
  MISSING_UNIT:
    'Raden mangler enhet og er ikke brukt|{n} rader mangler enhet og er ikke brukt|Fyll ut enheten.',
  MISSING_START:
    'Møtet mangler dato, så raden er ikke brukt|{n} rader mangler dato og er ikke brukt|Fyll ut datoen.',
  UNREADABLE_DATE:
    'Datoen kan ikke leses, så raden er ikke brukt|{n} datoer kan ikke leses; radene er ikke brukt|Skriv datoen som 04.03.2025 eller 2025-03-04.',
  IMPOSSIBLE_DATE:
    'Datoen finnes ikke, så raden er ikke brukt|{n} datoer finnes ikke; radene er ikke brukt|Rett datoen.',
  AMBIGUOUS_DATE:
    'Datoen kan leses på to måter, så raden er ikke brukt|{n} datoer kan leses på to måter; radene er ikke brukt|Svar på spørsmålet om dag og måned.',
  YEAR_MISSING:
    'Datoen mangler år, så raden er ikke brukt|{n} datoer mangler år; radene er ikke brukt|Skriv året, eller svar på spørsmålet om år.',
  YEAR_ASSUMED:
    'En dato mangler år; den er lest som {year}, som resten av filen|{count} datoer mangler år; de er lest som resten av filen|Rett dem hvis året er et annet.',
  MIXED_DATES:
    'Filen blander datoer med dagen først og datoer med måneden først (3/18/2025)|{n} filer blander datoer med dagen først og datoer med måneden først (3/18/2025)|Gå gjennom datoene; tvetydige datoer leses etter svaret på spørsmålet om dag og måned.',
  COARSE_DATE:
    'En dato er bare en uke eller måned; den er lagret med lavere presisjon|{count} datoer er bare en uke eller måned; de er lagret med lavere presisjon|Skriv dagen hvis den er kjent.',
  YEAR_FAR_OFF:
    'Årstallet ligger mer enn ti år fra de andre møtene|{n} møter ligger mer enn ti år fra de andre|Kontroller årstallet.',
  UNREADABLE_TIME:
    'Klokkeslettet kan ikke leses; bare datoen er brukt|{n} klokkeslett kan ikke leses; bare datoen er brukt|Skriv klokkeslettet som 09:00 eller 13:00-14:30.',
  END_BEFORE_START:
    'Slutt er før start, så varigheten er ikke brukt|{n} møter slutter før de starter; varigheten er ikke brukt|Rett klokkeslettet.',
  UNREADABLE_DURATION:
    'Varigheten kan ikke leses og er ikke brukt|{n} varigheter kan ikke leses og er ikke brukt|Skriv den som 1,5 eller 90 min.',
  BAD_DURATION:
    'Varigheten er null eller mindre og er ikke brukt|{n} varigheter er null eller mindre og er ikke brukt|Rett varigheten.',
  HOURS_ASSUMED:
    'Varigheten står uten enhet og er lest som timer|Varigheten står uten enhet i {n} filer og er lest som timer|Skriv «Varighet (timer)» eller «Varighet (min)» i overskriften.',
  DURATION_CLIPPED:
    'Varigheten er oppgitt til {minutes} minutter; {used} er brukt|{n} varigheter er utenfor 15–480 minutter og er kortet ned eller rundet opp|Rett varigheten hvis den er feil.',
  DURATION_IMPUTED:
    'Ett møte mangler varighet; medianen for samme type og serie er brukt, ellers 60 minutter|{count} møter mangler varighet; medianen for samme type og serie er brukt, ellers 60 minutter|Fyll ut varigheten for sikrere tall.',
  NO_DURATIONS:
    'Møtet har ingen varighet; det teller som én time|Ingen møter har varighet; hvert møte teller som én time ({count} møter)|Fyll ut varigheten for sikrere tall.',
  COUNT_UNCLEAR:
    'Antallet er ikke et helt tall; raden teller som én kontakt|{n} antall er ikke hele tall; radene teller som én kontakt hver|Skriv antallet som et tall.',
  NO_ATTENDEES: 'Møtet har ingen deltakere|{n} møter har ingen deltakere|Fyll ut hvem som var der.',
  GROUP_ATTENDEES:
    'Ett møte har en gruppebetegnelse i stedet for navn («alle», «m.fl.»)|{count} møter har gruppebetegnelser i stedet for navn («alle», «m.fl.»)|Skriv navnene; ellers teller de i møtets størrelse, men ikke som personer.',
  SELF_CONTACT:
    'En kontakt er fra en person til seg selv og er utelatt|{count} kontakter er fra en person til seg selv og er utelatt|Kontroller om mottakeren er riktig.',
  UNDATED_CONTACT:
    'En kontakt mangler dato og er utelatt|{count} kontakter mangler dato og er utelatt|Fyll ut datoen.',
  SHARED_MAILBOX:
    'En felles postkasse er ikke regnet som person|{n} felles postkasser er ikke regnet som personer|Ingenting å gjøre.',
  EMPTY_SPELL:
    'Tilknytningen slutter før den begynner, så raden er ikke brukt|{n} tilknytninger slutter før de begynner og er ikke brukt|Rett datoene.',
  BAD_SPELL_DATE:
    'Datoen for tilknytningen kan ikke leses; den er lest som åpen|{n} datoer for tilknytning kan ikke leses; de er lest som åpne|Skriv datoen som 04.03.2025.',
  AMBIGUOUS_NAME:
    'Navnet passer på flere personer i registeret; det teller i møtets størrelse, men ikke som person|{n} navn passer på flere personer i registeret; de teller ikke som personer|Skriv e-post eller arbeidssted ved navnet.',
  BRACKETS_UNUSED:
    'En parentes bak et navn er ikke brukt som enhet, fordi den ikke står i et register|{count} parenteser bak navn er ikke brukt som enhet, fordi de ikke står i et register|Legg ved et aktørregister med enhet og sektor.',
  UNKNOWN_ACTOR:
    'En person står ikke i registeret (antall ganger nevnt: {count}) og er regnet som ekstern|{n} personer står ikke i registeret (antall ganger nevnt: {count}) og er regnet som eksterne|Legg dem til i registeret, eller rett skrivemåten.',
  UNCLEAR_NAME:
    'Et navn er ufullstendig («Ola N.» eller bare fornavn) og er ikke koblet til noen|{n} navn er ufullstendige («Ola N.» eller bare fornavn) og er ikke koblet til noen|Skriv fullt navn eller e-post.',
  DUPLICATE_MEETING:
    'Møtet står flere ganger og er telt én gang|{n} møter står flere ganger og er telt én gang|Ingenting å gjøre.',
  CONFLICTING_MEETING:
    'Samme møte står med ulike opplysninger; bare den ene raden er brukt|{n} møter står med ulike opplysninger; bare én rad er brukt for hvert|Rett møte-id eller opplysningene.',
  ORPHAN_ATTENDANCE:
    'Deltakelsen gjelder et møte som ikke finnes, så raden er ikke brukt|{n} deltakelser gjelder møter som ikke finnes og er ikke brukt|Rett møte-id, eller legg ved filen med møtet.',
  DUPLICATE_ATTENDANCE:
    'Samme person står flere ganger på samme møte og er telt én gang|{n} deltakelser står flere ganger og er telt én gang|Ingenting å gjøre.',
  OUTSIDE_PERIOD:
    'Ett møte eller én kontakt ligger utenfor perioden og er ikke brukt|{count} møter eller kontakter ligger utenfor perioden og er ikke brukt|Endre «period» i samband.json hvis de skal med.',
  DST_GAP:
    'Klokkeslettet finnes ikke på grunn av sommertid; det er flyttet en time frem|{n} klokkeslett finnes ikke på grunn av sommertid; de er flyttet frem|Rett klokkeslettet.',
  DST_OVERLAP:
    'Klokkeslettet finnes to ganger på grunn av sommertid; det første er brukt|{n} klokkeslett finnes to ganger på grunn av sommertid; det første er brukt|Ingenting å gjøre.',
  BROKER_UNKNOWN:
    'En av dem som står under «brokers», finnes ikke i filene|{count} av dem som står under «brokers», finnes ikke i filene|Rett id eller e-post i samband.json.',
  ARM_UNIT_UNKNOWN:
    'En enhet under «arms», {arm}, finnes ikke i registeret|Enheter under «arms» finnes ikke i registeret ({count})|Skriv enhetene slik de står i registeret.',
  CHANGED_NAME:
    'En person står med flere navn på samme e-post og er regnet som én som har skiftet navn|{count} personer står med flere navn på samme e-post og er regnet som personer som har skiftet navn|Er det ulike personer, gi dem hver sin e-post i registeret.',
  SAME_NAME_OTHER_EMAIL:
    'En person har samme navn som en i registeret, men en annen e-post; de er holdt fra hverandre|{count} personer har samme navn som en i registeret, men en annen e-post; de er holdt fra hverandre|Er det samme person, før begge adressene opp i e-postkolonnen i registeret.',
  REVIEW_WAITING:
    'Et navn kan være en kjent person, men er ikke koblet|{count} navn kan være kjente personer, men er ikke koblet|La det stå: de forblir egne personer. Eller skriv listen med «samband check MAPPE --review navn.csv», fyll ut Avgjørelse, og legg den i mappen.',
  REVIEW_APPLIED:
    'En avgjørelse om navn er brukt|{count} avgjørelser om navn er brukt|Slett linjen i listen for å angre.',
  REVIEW_UNUSED:
    'En avgjørelse om navn gjelder et navn som ikke står i disse filene|{count} avgjørelser om navn gjelder navn som ikke står i disse filene|Ingenting å gjøre; den gjelder når navnet dukker opp igjen.',
  REVIEW_UNMATCHED:
    'Avgjørelsen peker på en person som ikke finnes i filene, eller på flere, så den er ikke brukt|{n} avgjørelser peker på personer som ikke finnes i filene, eller på flere, og er ikke brukt|Skriv navnet eller e-posten slik det står i registeret.',
  REVIEW_CONFLICT:
    'Avgjørelsen strider mot en annen, eller ville slått sammen to personer med hver sin e-post, så den er ikke brukt|{n} avgjørelser strider mot andre, eller ville slått sammen personer med hver sin e-post, og er ikke brukt|La bare én av linjene stå.',
  MERGED_MEETING:
    'Et møte står også i {other}, som vet mer, og er telt én gang|{count} møter står også i en fil som vet mer, og er telt én gang|Ingenting å gjøre; ingen rader er slettet.',
  CANCELLED_MEETING:
    'Et møte er avlyst og gir ingen bånd|{count} møter er avlyst og gir ingen bånd|Ingenting å gjøre.',
  PLANNED_MEETING:
    'Et møte er ikke holdt ennå og gir ingen bånd|{count} møter er ikke holdt ennå og gir ingen bånd|Ingenting å gjøre.',
  INVITED_ONLY:
    'En innkalt person har ikke takket ja og er ikke regnet som deltaker|{count} innkalte har ikke takket ja og er ikke regnet som deltakere|Skal alle innkalte som ikke har takket nei, telle, bruk "calendar": "invited" i samband.json.',
  MATRIX_EMPTY:
    'Et møte i oppmøtematrisen har ingen merker og er utelatt|{count} møter i oppmøtematrisen har ingen merker og er utelatt|Sett merker for dem som var der, hvis møtet ble holdt.',
  MATRIX_UNSURE:
    'Et merke i parentes er regnet som til stede|{count} merker i parentes er regnet som til stede|Skriv 0 eller «forfall» for den som ikke var der.',
  MATRIX_MARK:
    'Et merke i oppmøtematrisen er ikke kjent og er ikke regnet som til stede|{n} merker i oppmøtematrisen er ikke kjent og er ikke regnet som til stede|Bruk x for til stede og 0 for fravær.',
  FORMS_NO_NETWORK:
    'Skjemaet har ingen spørsmål om hvem man samarbeider med, så det er ikke brukt|{n} skjemaer har ingen spørsmål om hvem man samarbeider med og er ikke brukt|Legg ved skjemaet med en kolonne for hver person, eller ta filen ut av mappen.',
  FORMS_ANONYMOUS:
    'En som svarte er anonym og kan ikke kobles til registeret|{count} som svarte er anonyme og kan ikke kobles til registeret|Ingenting å gjøre; svarene teller, men fra en ukjent person.',
  FORMS_THIRD_PERSONS:
    'Et navn er skrevet inn av en som svarte, uten å stå i registeret|{count} navn er skrevet inn av dem som svarte, uten å stå i registeret|De er tredjepersoner: meld fra i personvernskjemaet, eller før dem inn i aktørregisteret.',
  FORMS_WORD:
    'Et svar om hvor ofte er ikke kjent og er regnet som manglende|{n} svar om hvor ofte er ikke kjent og er regnet som manglende|Bruk ett av ordene i skalaen.',
  FORMS_REPEATED:
    'En person har svart flere ganger; det siste svaret er brukt|{count} tidligere svar fra personer som har svart flere ganger, er ikke brukt|Ingenting å gjøre.',
  SALESFORCE_DELETED:
    'En rad fra Salesforce er slettet eller en kopi, og er utelatt|{count} rader fra Salesforce er slettet eller kopier, og er utelatt|Ingenting å gjøre.',
  SALESFORCE_OPEN:
    'En aktivitet fra Salesforce er ikke fullført og er utelatt|{count} aktiviteter fra Salesforce er ikke fullført og er utelatt|Ingenting å gjøre.',
  SALESFORCE_ORPHAN:
    'En deltakelse fra Salesforce hører til et møte som ikke er med|{count} deltakelser fra Salesforce hører til møter som ikke er med|Ingenting å gjøre hvis møtene er slettet; ellers legg ved Event-eksporten for hele perioden.',
  SALESFORCE_IDS:
    'Filen har bare Id-er for personer, så den er ikke brukt|{n} filer har bare Id-er for personer og er ikke brukt|Legg ved Contact- og User-eksport med Id, navn og e-post.',
  SALESFORCE_UNKNOWN_IDS:
    'En Id fra Salesforce står ikke i Contact- eller User-eksporten|{count} Id-er fra Salesforce står ikke i Contact- eller User-eksporten|Legg ved fullstendige eksporter; ellers regnes hver Id som en ukjent person.',
  SALESFORCE_FOOTER:
    'En linje nederst i Salesforce-rapporten er ikke data og er hoppet over|{count} linjer nederst i Salesforce-rapporten er ikke data og er hoppet over|Ingenting å gjøre.',
  MAIL_OFF:
    'E-post leses ikke uten at det er bedt om det, så filen er utelatt|{n} e-postfiler er utelatt, for e-post leses ikke uten at det er bedt om det|Er det avklart at hodene kan leses (fra, til, kopi og dato), bruk "mail": "headers" i samband.json.',
  MAIL_AUTOMATIC:
    'En e-post er et automatisk svar eller går til en liste, og er utelatt|{count} e-poster er automatiske svar eller går til lister, og er utelatt|Ingenting å gjøre.',
  MAIL_CALENDAR:
    'En e-post er en møteinnkalling eller et svar på en, og er utelatt|{count} e-poster er møteinnkallinger eller svar på dem, og er utelatt|Legg heller ved kalenderen som .ics.',
  MAIL_COPIES:
    'En e-post finnes to ganger og er regnet én gang|{count} e-poster finnes flere ganger og er regnet én gang|Ingenting å gjøre.',
  MAIL_NOBODY:
    'En e-post har ingen kjente mottakere og er utelatt|{count} e-poster har ingen kjente mottakere og er utelatt|Ingenting å gjøre.',
  MAIL_NO_DATE:
    'En e-post mangler lesbar dato og er ikke brukt|{n} e-poster mangler lesbar dato og er ikke brukt|Lagre e-posten på nytt fra e-postprogrammet.',
  ROLE_AS_NAME:
    'Et navn i registeret er en rolle og ikke en person|{count} navn i registeret er roller og ikke personer|Skriv hvem det er; ellers regnes rollen på hvert arbeidssted som én person.',
};
