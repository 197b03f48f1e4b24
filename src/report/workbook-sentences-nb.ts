/** What problems of .xlsx files are called in bokmål; the form is told in problem-sentences-nb.ts. */
export const WORKBOOK_SENTENCES_NB: Readonly<Record<string, string>> = {
  OLE_XLS:
    'Dette er et gammelt Excel-format (.xls)|{n} filer er i et gammelt Excel-format (.xls)|Åpne filen i Excel og lagre som .xlsx.',
  PASSWORD_PROTECTED:
    'Filen er passordbeskyttet|{n} filer er passordbeskyttet|Fjern passordet (Fil → Informasjon → Beskytt arbeidsbok) og prøv igjen.',
  ZIP_NO_WORKBOOK:
    'Dette er en zip-fil, ikke en Excel-fil|{n} filer er zip-filer, ikke Excel-filer|Pakk den ut og velg filen inni.',
  ODS_FILE:
    'Dette er et regneark fra LibreOffice (.ods)|{n} filer er regneark fra LibreOffice (.ods)|Åpne filen og lagre som .xlsx.',
  XLSB_FILE:
    'Dette er en binær Excel-fil (.xlsb)|{n} filer er binære Excel-filer (.xlsb)|Åpne filen i Excel og lagre som .xlsx.',
  BROKEN_WORKBOOK:
    'Excel-filen er ødelagt eller ikke ferdig lastet ned|{n} Excel-filer er ødelagt eller ikke ferdig lastet ned|Last den ned på nytt, eller åpne den i Excel og lagre på nytt.',
  ZIP_BOMB:
    'Filen pakker seg ut til mer enn tillatt størrelse og er ikke åpnet|{n} filer pakker seg ut til mer enn tillatt størrelse og er ikke åpnet|Slett tomme rader og ark, og lagre filen på nytt, eller del den opp.',
  FAR_CELL:
    'Arket har innhold helt i rad {far}|{n} ark har innhold langt under de andre radene|Slett tomme rader nederst, og lagre filen på nytt.',
  FAR_COLUMN:
    'Arket har innhold lenger til høyre enn kolonne {limit}|{n} ark har innhold lenger til høyre enn kolonne {limit}|Slett tomme kolonner til høyre, og lagre filen på nytt.',
  CELL_TOO_LONG:
    'En celle har mer tekst enn Excel tillater, så filen er ikke lest|{n} filer har en celle med mer tekst enn Excel tillater|Kort ned teksten, og lagre filen på nytt.',
  TOO_MANY_ROWS:
    'Arket har flere rader enn grensen på {limit}|{n} ark har flere rader enn grensen på {limit}|Del filen opp per år.',
  XML_DOCTYPE:
    'Filen inneholder innhold vi av sikkerhetsgrunner ikke åpner|{n} filer inneholder innhold vi av sikkerhetsgrunner ikke åpner|Åpne filen i Excel og lagre den på nytt som .xlsx.',
  WORKER_OUTGROWN:
    'Filen krever mer minne enn tillatt og er ikke lest|{n} filer krever mer minne enn tillatt og er ikke lest|Del den opp, for eksempel per år.',
  WORKER_TIMEOUT:
    'Filen tar for lang tid å lese og er ikke brukt|{n} filer tar for lang tid å lese og er ikke brukt|Del den opp, for eksempel per år.',
  MACROS_IGNORED: 'Makroer i filen er ignorert|Makroer i {n} filer er ignorert|Ingenting å gjøre.',
  HIDDEN_SHEETS:
    'Ett skjult ark er ikke lest|{count} skjulte ark er ikke lest|Vis arket i Excel hvis det skal være med.',
  HIDDEN_ROWS:
    'Én skjult rad er ikke lest|{count} skjulte rader er ikke lest|Vis radene i Excel, eller fjern filteret, hvis de skal være med.',
  HIDDEN_COLUMNS:
    'Én skjult kolonne er ikke lest|{count} skjulte kolonner er ikke lest|Vis dem i Excel hvis de skal være med.',
  FORMULA_NO_VALUE:
    'En celle har formel uten lagret verdi og er lest som tom|{count} celler har formel uten lagret verdi og er lest som tomme|Åpne filen i Excel, lagre, og prøv igjen.',
  ERROR_CELLS:
    'En celle har formelfeil og er hoppet over|{count} celler har formelfeil og er hoppet over|Rett formelen i Excel hvis cellen skal være med.',
};
