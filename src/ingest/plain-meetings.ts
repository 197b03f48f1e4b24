import { rowDurations } from './durations.ts';
import { cellOf, headingOf, placeOf, type Reader } from './reader.ts';
import { rowTimes } from './start-time.ts';
import type { MeetingRow } from './types.ts';

/**
 * Which meetings does a file of the plain form hold (meeting_id,start,duration_min,type[,series_id])?
 *
 * A stated duration wins over one computed from start and end. Rows without id or start are rejected.
 *
 * Cost: O(rows).
 */
export const readPlainMeetings: Reader = (context) => {
  const { columns, findings } = context;
  const timeOf = rowTimes(context, ['start', 'date']);
  const durationOf = rowDurations(context);
  const meetings: MeetingRow[] = [];
  for (const row of context.rows) {
    const key = cellOf(row, columns, 'meeting');
    if (key === '') {
      findings.reject('MISSING_ID', row.row, headingOf(columns, 'meeting'));
      continue;
    }
    const time = timeOf(row);
    if (time === null) continue;
    meetings.push({
      key,
      start: time.start,
      durationMinutes: durationOf(row) ?? time.durationMinutes,
      type: cellOf(row, columns, 'type') || null,
      series: cellOf(row, columns, 'series') || null,
      unidentified: 0,
      place: placeOf(context, row),
    });
  }
  return { meetings };
};
