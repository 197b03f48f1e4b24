import { createRng } from '../../src/random.ts';
import { adHocMeetings } from './ad-hoc-meetings.ts';
import { isoOf, OPERATIVE } from './calendar.ts';
import type { Person } from './people.ts';
import { type DraftMeeting, gatherings, standingMeetings } from './standing-meetings.ts';

/** A row of meetings.csv. */
export interface LoggedMeeting {
  readonly id: string;
  readonly start: string;
  /** As written: a number, '' where nobody filled it in, or a slip of the keyboard. */
  readonly minutes: string;
  readonly type: string;
  readonly series: string;
  /** Ids of those who were there, in register order. */
  readonly attendees: readonly string[];
}

/** Share of Åsfylket's meetings that were never logged before 2024. */
const LOST_SHARE = 0.3;

const clockText = (clock: number): string =>
  `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;

/** Takes away 30 per cent of Åsfylket's meetings before 2024: better logging later is not better collaboration. */
function loseSome(seed: number, meetings: readonly DraftMeeting[]): DraftMeeting[] {
  const loggable = meetings.filter(({ county, day }) => county === 'aas' && day < OPERATIVE);
  const shuffled = createRng(seed, 'lost logs').shuffle([...loggable]);
  const lost = new Set(shuffled.slice(0, Math.round(LOST_SHARE * loggable.length)));
  return meetings.filter((meeting) => !lost.has(meeting));
}

const written = (meeting: DraftMeeting, number: number): LoggedMeeting => ({
  id: `m${String(number).padStart(4, '0')}`,
  start: `${isoOf(meeting.day)}T${clockText(meeting.clock)}`,
  minutes: String(meeting.minutes),
  type: meeting.type,
  series: meeting.series,
  attendees: meeting.present.map(({ id }) => id).sort(),
});

/** The clean log, numbered in the order of time. */
export function makeLog(seed: number, people: ReadonlyMap<string, Person>): LoggedMeeting[] {
  const drafts = [
    ...standingMeetings(seed, people),
    ...gatherings(seed, people),
    ...adHocMeetings(seed, people),
  ];
  return loseSome(seed, drafts)
    .sort((a, b) => a.day - b.day || a.clock - b.clock)
    .map((meeting, i) => written(meeting, i + 1));
}
