import type { DateStyle } from '../dates.ts';
import { parseMoment } from '../dates.ts';
import { parseDecimal } from '../numbers.ts';
import { placeOf, type Reader } from '../reader.ts';
import type { ContactRow } from '../types.ts';
import { apiCells, isTicked } from './api-columns.ts';
import { personId } from './salesforce-id.ts';
import { channelOf, isOpenTask } from './task-words.ts';

const STYLE: DateStyle = { slash: null, year: null, numbers: 'excel-days' };

/**
 * Which contacts do the tasks of a Salesforce export stand for?
 *
 * Owner and contact, undirected: a task does not say who rang whom. Deleted tasks and tasks not yet done are left out
 * and counted. Cost: O(rows).
 */
export const readTasks: Reader = (context) => {
  const { findings } = context;
  const cell = apiCells(context);
  const contacts: ContactRow[] = [];
  const left = { SALESFORCE_DELETED: 0, SALESFORCE_OPEN: 0 };
  for (const row of context.rows) {
    const why = isTicked(cell(row, 'isdeleted'))
      ? 'SALESFORCE_DELETED'
      : isOpenTask(cell(row, 'status'))
        ? 'SALESFORCE_OPEN'
        : null;
    if (why !== null) {
      left[why]++;
      findings.skip();
      continue;
    }
    const [from, to] = [personId(cell(row, 'ownerid')), personId(cell(row, 'whoid'))];
    const when = parseMoment(cell(row, 'activitydate') || cell(row, 'completeddatetime'), STYLE);
    if (from === null || to === null) {
      findings.reject('MISSING_PERSON', row.row, from === null ? 'OWNERID' : 'WHOID');
      continue;
    }
    if (typeof when === 'string') {
      findings.reject('MISSING_START', row.row, 'ACTIVITYDATE');
      continue;
    }
    const seconds = parseDecimal(cell(row, 'calldurationinseconds'));
    contacts.push({
      from: { id: from },
      to: { id: to },
      when,
      durationMinutes: seconds !== null && seconds > 0 ? seconds / 60 : null,
      count: 1,
      channel: channelOf(cell(row, 'tasksubtype') || cell(row, 'type')),
      directed: false,
      evidence: 'crm',
      place: placeOf(context, row),
    });
  }
  for (const [code, count] of Object.entries(left)) {
    if (count > 0) findings.report(code, 'note', {}, { count });
  }
  return { contacts };
};
