import type { MeetingLog } from '../model/types.ts';
import type { Lang } from '../settings.ts';
import { REVIEW_WORDS } from './review-words.ts';
import type { Table } from './tables.ts';

/**
 * Which names must a person decide on, as a list to fill in?
 *
 * A line for each written name and each person it may be: yes, no or another person's name goes into the fifth column, and the
 * file goes back into the data folder. Decided lines come with their decision. The list holds names: it is
 * written only where the user asks for it.
 *
 * @returns a table for export/csv.ts, in the order of the written names. Cost: O(lines).
 */
export function reviewTable(log: Pick<MeetingLog, 'review' | 'names'>, lang: Lang): Table {
  const words = REVIEW_WORDS[lang];
  const rows = log.review.flatMap(({ written, series, count, candidates, decided, against }) =>
    candidates.map(({ actor, evidence }) => {
      const person = log.names.get(actor);
      const decision = actor === decided ? words.yes : against.includes(actor) ? words.no : '';
      return [
        written,
        person?.name ?? person?.sourceId ?? person?.emails[0] ?? actor,
        words.evidence[evidence],
        count,
        decision,
        person?.emails[0] ?? '',
        person?.workplaces[0] ?? '',
        series ?? '',
      ];
    }),
  );
  return { name: 'review', columns: words.columns, rows };
}
