import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { dataset, hasShared, SKIP_NOTE } from '../helpers/shared-files.ts';

const logOf = (name: string): MeetingLog =>
  buildLog(readFiles(dataset(name), DEFAULT_SETTINGS), DEFAULT_SETTINGS);
const places = (log: MeetingLog): number =>
  log.meetings.reduce((sum, meeting) => sum + meeting.attendees.length, 0);

// The numbers are those of the data sets' own READMEs.
describe.skipIf(!hasShared)(`public data sets${SKIP_NOTE}`, () => {
  it('Davis: 18 women, 14 events, 89 attendances, no durations', () => {
    const log = logOf('davis_southern_women');
    expect([log.actors.length, log.meetings.length, places(log)]).toEqual([18, 14, 89]);
    expect(log.durationsMissing).toBe(true);
    expect(log.problems.map((problem) => problem.code)).toEqual(['NO_DURATIONS']);
  });

  it('NHS: 48 meetings, 196 people, 432 attendances; both impossible durations are reported with their row', () => {
    const log = logOf('nhs_imaging_meetings');
    expect([log.actors.length, log.meetings.length, places(log)]).toEqual([196, 48, 432]);
    const clipped = log.problems.filter((problem) => problem.code === 'DURATION_CLIPPED');
    expect(clipped.map(({ place, params }) => [place.row, params?.minutes])).toEqual([
      [3, 525_660],
      [19, 2940],
    ]);
  });

  it('hospital: 75 people, 32 424 contacts of 20 seconds', () => {
    const log = logOf('hospital_lh10');
    expect([log.actors.length, log.contacts.length]).toEqual([75, 32_424]);
    expect(log.contacts[0]).toMatchObject({ timeMs: 140_000, durationMinutes: 20 / 60, count: 1 });
    expect(log.problems).toEqual([]);
  });
});
