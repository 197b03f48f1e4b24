import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { END_DAY, FIRST_DAY, isoOf } from './ia-pilot-maker/calendar.ts';
import { makeConfig } from './ia-pilot-maker/config.ts';
import { makeContacts } from './ia-pilot-maker/contacts.ts';
import { csvText } from './ia-pilot-maker/csv.ts';
import { soil } from './ia-pilot-maker/dirt.ts';
import { makeExcelForm } from './ia-pilot-maker/excel-form.ts';
import { type LoggedMeeting, makeLog } from './ia-pilot-maker/log.ts';
import { makePeople, type Person } from './ia-pilot-maker/people.ts';

/** The seed of the committed files; data/README.md holds for it and says how it was chosen. */
export const SEED = 9;

const meetingRows = (log: readonly LoggedMeeting[]): string[][] => [
  ['meeting_id', 'start', 'duration_min', 'type', 'series_id'],
  ...log.map(({ id, start, minutes, type, series }) => [id, start, minutes, type, series]),
];

const attendanceRows = (log: readonly LoggedMeeting[]): string[][] => [
  ['meeting_id', 'actor_id'],
  ...log.flatMap(({ id, attendees }) => attendees.map((actor) => [id, actor])),
];

/** Open ends stay open: a row without `from` or `to` holds from before, or until after, the pilot. */
const actorRows = (people: ReadonlyMap<string, Person>): string[][] => [
  ['actor_id', 'unit', 'sector', 'role', 'from', 'to', 'arm', 'broker'],
  ...[...people.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, arm, broker, spells }) =>
      spells.map(({ unit, sector, role, from, to }) => [
        ...[id, unit, sector, role],
        from === FIRST_DAY ? '' : isoOf(from),
        to === END_DAY ? '' : isoOf(to),
        ...[arm, String(broker)],
      ]),
    ),
];

/**
 * Makes the bundled example: an invented pilot in the plain form, and one of its teams as an office would keep it in Excel.
 *
 * @param seed whole number; the same seed gives the same bytes
 * @returns path below data/ → content
 */
export function makeIaPilot(seed: number): Map<string, string | Uint8Array> {
  const people = makePeople(seed);
  const log = soil(seed, makeLog(seed, people));
  const contacts = makeContacts(seed, people);
  return new Map<string, string | Uint8Array>([
    ['ia-pilot/meetings.csv', csvText(meetingRows(log))],
    ['ia-pilot/attendance.csv', csvText(attendanceRows(log))],
    ['ia-pilot/actors.csv', csvText(actorRows(people))],
    [
      'ia-pilot/contacts.csv',
      csvText([
        ['time', 'a', 'b', 'duration', 'channel'],
        ...contacts.map(({ time, a, b, duration, channel }) => [time, a, b, duration, channel]),
      ]),
    ],
    ['ia-pilot/samband.json', `${JSON.stringify(makeConfig(people), null, 2)}\n`],
    ...makeExcelForm(seed),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? 'data';
  for (const [path, content] of makeIaPilot(SEED)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
