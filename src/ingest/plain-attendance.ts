import { personOfRows } from './person-ref.ts';
import { cellOf, headingOf, placeOf, type Reader } from './reader.ts';
import type { AttendanceRow } from './types.ts';

/**
 * Who attended which meeting (meeting_id,actor_id; an e-mail or a name may stand for the id)?
 *
 * Rows without meeting or person are rejected. Cost: O(rows).
 */
export const readPlainAttendance: Reader = (context) => {
  const { columns, findings } = context;
  const attendances: AttendanceRow[] = [];
  const personOf = personOfRows(columns);
  for (const row of context.rows) {
    const meeting = cellOf(row, columns, 'meeting');
    const person = personOf(row);
    if (meeting === '') findings.reject('MISSING_ID', row.row, headingOf(columns, 'meeting'));
    else if (person === null) findings.reject('MISSING_PERSON', row.row, headingOf(columns, 'actor'));
    else attendances.push({ meeting, person, place: placeOf(context, row) });
  }
  return { attendances };
};
