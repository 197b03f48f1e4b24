import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import { toCsv } from '../export/csv.ts';
import { isOpen } from '../model/linkage/review.ts';
import type { MeetingLog } from '../model/types.ts';
import { reviewTable } from '../report/review-table.ts';
import type { Lang } from '../settings.ts';

/**
 * Writes the list of uncertain names where the user asks for it, and says that it holds names.
 *
 * Only the owner can read the file. A file that exists is not overwritten: it may hold decisions. Both may lie in the data
 * folder; decisions of all lists count.
 *
 * @throws UsageError REVIEW_EXISTS
 */
export function writeReview(file: string, shown: string, log: MeetingLog, lang: Lang): void {
  const nb = lang === 'nb';
  const open = log.review.filter(isOpen).length;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, toCsv(reviewTable(log, lang), lang), { mode: 0o600, flag: 'wx' });
  process.stderr.write(
    nb
      ? `ADVARSEL: ${shown} inneholder navn. Del den ikke, og slett den når den ikke trengs.\n` +
          `${open} navn venter på avgjørelse: fyll ut kolonnen Avgjørelse (ja, nei eller et annet navn), og legg filen i datamappen.\n`
      : `WARNING: ${shown} holds names. Do not share it, and delete it when it is no longer needed.\n` +
          `${open} names wait for a decision: fill in the column Decision (yes, no or another name), and put the file into the data folder.\n`,
  );
}

/** Fails before any work is done where the list cannot be written. */
export function checkReviewTarget(file: string, shown: string): void {
  if (!existsSync(file)) return;
  const what = statSync(file).isDirectory() ? 'er en mappe' : 'finnes fra før og kan inneholde avgjørelser';
  throw new UsageError('REVIEW_EXISTS', `«${shown}» ${what}. Velg et annet navn med --review.`);
}
