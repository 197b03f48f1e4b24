import type { Settings } from '../settings.ts';
import { contentHash } from './content-hash.ts';
import { createFindings, type Findings } from './findings.ts';
import type { RecognisedFile } from './recognise.ts';
import type { FileKind } from './types.ts';

/** Kinds of which one workbook may hold a copy beside the original, so that reading both would count twice. */
const EVENTS: readonly FileKind[] = ['meeting-log', 'attendance-matrix', 'contact-points', 'forms'];
const ALL = 'alle|all';

/**
 * Which sheets of a workbook are read?
 *
 * Sheets that are no log or register are passed over with a note where another sheet is. Two logs of one kind are
 * asked about: the second may continue the first, or repeat it.
 *
 * @param file the file's name
 * @param sheets every filled sheet, recognised
 * @param findings of the whole file; takes the notes and the question
 * @param settings gives the answers
 * @returns the sheets to read, at least one
 */
export function chooseSheets(
  file: string,
  sheets: readonly RecognisedFile[],
  findings: Findings,
  settings: Settings,
): RecognisedFile[] {
  const known = sheets.filter(({ kind }) => kind !== 'unknown');
  if (sheets.length < 2 || known.length === 0) return [...sheets];
  const passedOver = sheets.length - known.length;
  if (passedOver > 0) findings.report('SHEETS_PASSED_OVER', 'note', {}, { count: passedOver });
  const events = known.filter(({ kind }) => EVENTS.includes(kind));
  const alike = events.filter(({ kind }) => events.filter((other) => other.kind === kind).length > 1);
  if (alike.length === 0) return known;
  const signature = `headings:${contentHash(
    alike
      .map((s) => s.signature ?? '')
      .sort()
      .join('\u0001'),
  )}`;
  const asking = createFindings({ file, signature }, settings);
  const answer = asking.ask('sheets', [ALL, ...alike.map(({ sheet }) => sheet!)], { count: alike.length });
  findings.adopt(asking);
  if (answer === null || answer === 'alle') return known;
  return known.filter((s) => s.sheet === answer || !alike.includes(s));
}
