import type { Field } from './aliases.ts';
import { attendeeRef } from './attendees.ts';
import type { TableRow } from './csv.ts';
import { rowDurations } from './durations.ts';
import { foldName } from './person-ref.ts';
import { countOf } from './plain-contacts.ts';
import { cellOf, headingOf, placeOf, type ReadContext, type Reader } from './reader.ts';
import { rowTimes } from './start-time.ts';
import type { ContactRow, PersonRef } from './types.ts';

/**
 * Which contacts does a hand-made list of contact points (kontaktpunkter) hold?
 *
 * From, to, channel, date or period, count. Undirected. Contacts with oneself are counted and left out before
 * their date is looked at. Cost: O(rows).
 */
export const readContactPoints: Reader = (context) => {
  const { columns, findings } = context;
  const timeOf = rowTimes(context, ['date', 'period']);
  const durationOf = rowDurations(context);
  const contacts: ContactRow[] = [];
  let own = 0;
  for (const row of context.rows) {
    const from = personOf(context, row, 'from-person', 'from-organisation');
    const to = personOf(context, row, 'to-person', 'to-organisation');
    if (from === null || to === null) {
      findings.reject(
        'MISSING_PERSON',
        row.row,
        headingOf(columns, from === null ? 'from-person' : 'to-person'),
      );
      continue;
    }
    if (isSame(from, to)) {
      own++;
      findings.skip();
      continue;
    }
    const time = timeOf(row);
    if (time === null) continue;
    contacts.push({
      from,
      to,
      when: time.start,
      durationMinutes: durationOf(row) ?? time.durationMinutes,
      count: countOf(context, row),
      channel: cellOf(row, columns, 'channel') || null,
      directed: false,
      place: placeOf(context, row),
    });
  }
  if (own > 0) findings.report('SELF_CONTACT', 'note', {}, { count: own });
  return { contacts };
};

function personOf(context: ReadContext, row: TableRow, who: Field, where: Field): PersonRef | null {
  const person = attendeeRef(cellOf(row, context.columns, who));
  const organisation = cellOf(row, context.columns, where);
  return person !== null && organisation !== '' ? { ...person, affiliation: organisation } : person;
}

function isSame(a: PersonRef, b: PersonRef): boolean {
  if (a.email !== undefined && b.email !== undefined) return a.email.toLowerCase() === b.email.toLowerCase();
  const differ =
    a.affiliation !== undefined && b.affiliation !== undefined && a.affiliation !== b.affiliation;
  return !differ && a.name !== undefined && b.name !== undefined && foldName(a.name) === foldName(b.name);
}
