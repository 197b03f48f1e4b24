/** Lowest to highest, as in most Norwegian network surveys; the place in the list is the ordinal. */
const SCALE: readonly string[] = [
  'aldri|aldrig|never|ingen kontakt|har ikke kontakt|ikkje kontakt|ikke i det hele tatt|not at all|no contact',
  'sjeldnere enn månedlig|sjeldnare enn månadleg|sjelden|sjeldan|sjeldnere|sjeldnare|årlig|årleg|' +
    'noen ganger i året|nokre gonger i året|et par ganger i året|kvartalsvis|less than monthly|' +
    'less often than monthly|rarely|seldom|yearly|quarterly|a few times a year',
  'månedlig|månadleg|hver måned|kvar månad|en gang i måneden|ein gong i månaden|monthly|once a month|every month',
  'ukentlig|vekentleg|vekentlig|hver uke|kvar veke|en gang i uken|en gang i uka|ein gong i veka|weekly|once a week|every week',
  'flere ganger i uken|flere ganger i uka|fleire gonger i veka|fleire gonger i uka|flere ganger per uke|' +
    'several times a week|more than once a week|a few times a week',
  'daglig|dagleg|hver dag|kvar dag|daglig eller oftere|daglig eller nesten daglig|dagleg eller nesten dagleg|daily|' +
    'every day|daily or more often',
];
const MISSING = new Set(
  (
    'vet ikke|veit ikkje|vet ikke / ikke aktuelt|ikke aktuelt|ikkje aktuelt|ønsker ikke å svare|vil ikke svare|' +
    "vil ikkje svare|don’t know|don't know|do not know|not applicable|not relevant|n/a|prefer not to answer|-|–"
  ).split('|'),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  SCALE.flatMap((words, i) => words.split('|').map((word) => [word, i] as const)),
);

/**
 * How often, on a scale from 0 (never) to 5 (daily)?
 *
 * @param text one answer
 * @param own the user's own words, lowest first; they come before the known ones
 * @returns `missing` for a blank or «Vet ikke», which is not «Aldri»; null when the words are not known
 */
export function frequencyOf(text: string, own: readonly string[] = []): number | 'missing' | null {
  const word = foldAnswer(text);
  const place = own.indexOf(word);
  if (place >= 0) return place;
  if (word === '' || MISSING.has(word)) return 'missing';
  return own.length > 0 ? null : (ORDINALS.get(word) ?? null);
}

/** An answer as it is compared: lower case, blanks collapsed, a trailing `;` or `.` dropped. */
export function foldAnswer(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[;. ]+$/, '');
}
