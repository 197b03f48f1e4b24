/** What one cell of an attendance matrix says. */
export type Mark = 'attended' | 'unsure' | 'absent' | 'blank';

const PRESENT = words(
  'x|✓|✔|✅|☑|√|1|ja|j|yes|y|true|sann|til stede|tilstede|til stades|deltok|møtte|present|attended|digitalt|digital|' +
    'digitally|teams|på teams|video|online|fysisk|d',
);
const UNSURE = words('(x)|(✓)|x?|(1)|(ja)|delvis|delvist|partly');
const ABSENT = words(
  '0|nei|n|no|false|usann|-|–|—|−|forfall|meldt forfall|fravær|fråvær|syk|sjuk|sykmeldt|avbud|permisjon|ferie|ikke|' +
    'ikke til stede|ikkje|ikkje til stades|absent|sick|away|f',
);

/**
 * Was the person there, by this cell?
 *
 * @param text one cell
 * @returns `unsure` for marks in brackets, read as present and counted; null when the word is not known
 */
export function markOf(text: string): Mark | null {
  const mark = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (mark === '') return 'blank';
  if (PRESENT.has(mark)) return 'attended';
  if (UNSURE.has(mark)) return 'unsure';
  return ABSENT.has(mark) ? 'absent' : null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}
