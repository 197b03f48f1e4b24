import { attendeeRef } from '../attendees.ts';
import { cellOf, headingOf, placeOf, type Reader } from '../reader.ts';
import { rowTimes } from '../start-time.ts';
import type { ContactRow } from '../types.ts';
import { channelOf, isOpenTask } from './task-words.ts';

/**
 * Which contacts does a report of activities from Salesforce hold?
 *
 * Assigned user and contact, undirected; activities not yet done are left out and counted. Cost: O(rows).
 */
export const readReport: Reader = (context) => {
  const { columns, findings } = context;
  const timeOf = rowTimes(context, ['date']);
  const contacts: ContactRow[] = [];
  let open = 0;
  for (const row of context.rows) {
    if (isOpenTask(cellOf(row, columns, 'frequency'))) {
      open++;
      findings.skip();
      continue;
    }
    const from = attendeeRef(cellOf(row, columns, 'from-person'));
    const to = attendeeRef(cellOf(row, columns, 'to-person'));
    if (from === null || to === null) {
      findings.reject(
        'MISSING_PERSON',
        row.row,
        headingOf(columns, from === null ? 'from-person' : 'to-person'),
      );
      continue;
    }
    const time = timeOf(row);
    if (time === null) continue;
    const affiliation = cellOf(row, columns, 'to-organisation');
    contacts.push({
      from,
      to: affiliation === '' ? to : { ...to, affiliation },
      when: time.start,
      durationMinutes: null,
      count: 1,
      channel: channelOf(cellOf(row, columns, 'channel')),
      directed: false,
      evidence: 'crm',
      place: placeOf(context, row),
    });
  }
  if (open > 0) findings.report('SALESFORCE_OPEN', 'note', {}, { count: open });
  return { contacts };
};
