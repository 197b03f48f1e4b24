import type { Lang } from '../settings.ts';

/** What samband may have to ask about a file. */
export type QuestionId =
  | 'kind'
  | 'columns'
  | 'date-order'
  | 'year'
  | 'duration-unit'
  | 'comma'
  | 'mojibake'
  | 'duplicate-column'
  | 'sheets'
  | 'unknown-zone'
  | 'forms-scale'
  | 'mail-many';

const TEXTS: Readonly<Record<QuestionId, Readonly<Record<Lang, string>>>> = {
  kind: {
    nb: '{file}: Er usikker på hva slags fil dette er. Hva inneholder den?',
    en: '{file}: Not sure what kind of file this is. What does it hold?',
  },
  columns: {
    nb: '{file}: Fant ingen overskriftsrad. Hva er kolonnene, fra venstre? Det første svaret er gjettet; «ignore» står for en kolonne som ikke skal brukes.',
    en: '{file}: Found no header row. What are the columns, from the left? The first answer is a guess; “ignore” stands for a column that is not to be used.',
  },
  'date-order': {
    nb: '{file}, kolonne {column}: Datoene kan leses både som dag/måned og måned/dag. Hva er riktig?',
    en: '{file}, column {column}: The dates can be read as day/month or as month/day. Which is right?',
  },
  year: {
    nb: '{file}, kolonne {column}: Noen datoer mangler år ({count}). Hvilket år gjelder de?',
    en: '{file}, column {column}: Some dates have no year ({count}). Which year are they in?',
  },
  'duration-unit': {
    nb: '{file}, kolonne {column}: Varigheten står uten enhet. Er tallene minutter eller timer?',
    en: '{file}, column {column}: The duration has no unit. Are the numbers minutes or hours?',
  },
  comma: {
    nb: '{file}, kolonne {column}: Komma kan skille personer, eller stå mellom etternavn og fornavn. Hva er riktig?',
    en: '{file}, column {column}: A comma may separate people, or stand between last and first name. Which is right?',
  },
  mojibake: {
    nb: '{file}: Norske bokstaver ser ut til å være lagret feil (Ã¸ for ø). Skal de rettes?',
    en: '{file}: Norwegian letters seem to be saved wrongly (Ã¸ for ø). Should they be repaired?',
  },
  'duplicate-column': {
    nb: '{file}: Flere kolonner heter «{heading}» (kolonne {columns}). Hvilken skal brukes?',
    en: '{file}: Several columns are called “{heading}” (columns {columns}). Which one should be used?',
  },
  'mail-many': {
    nb: '{file}: {count} e-poster har mer enn {limit} mottakere, som en e-postliste. Skal de regnes med?',
    en: '{file}: {count} e-mails have more than {limit} recipients, like a mailing list. Should they count?',
  },
  'forms-scale': {
    nb: '{file}: Svarene om hvor ofte ({count}) bruker andre ord enn samband kjenner. Skriv ordene fra sjeldnest til oftest, skilt med «<»; det første betyr aldri.',
    en: '{file}: The answers on how often ({count}) use words samband does not know. Write them from least to most often, with “<” between; the first one means never.',
  },
  'unknown-zone': {
    nb: '{file}: Ukjent tidssone «{zone}». Skal tidspunktene leses som norsk tid (tidssonen i innstillingene)?',
    en: '{file}: Unknown time zone “{zone}”. Should the times be read as Norwegian time (the time zone of the settings)?',
  },
  sheets: {
    nb: '{file}: {count} ark ser ut som samme slags logg. Hvilke skal leses?',
    en: '{file}: {count} sheets look like the same kind of log. Which should be read?',
  },
};

/**
 * How is a question put to the user?
 *
 * @param id the question
 * @param params fills the places in braces
 * @param lang bokmål or English
 * @returns one sentence or two; never the content of a cell
 */
export function questionText(
  id: QuestionId,
  params: Readonly<Record<string, string | number>>,
  lang: Lang,
): string {
  const values = new Map(Object.entries(params));
  return TEXTS[id][lang].replace(/\{(\w+)\}/g, (_, key: string) => String(values.get(key) ?? ''));
}
