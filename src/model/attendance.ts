import { foldName } from '../ingest/person-ref.ts';
import type { AttendanceRow, Evidence, MeetingRow, PersonRef, Problem } from '../ingest/types.ts';
import type { Settings } from '../settings.ts';
import type { Identities } from './identity.ts';
import type { ActorId } from './types.ts';

/** The people of one meeting by one source. */
export interface Present {
  /** People who count. */
  readonly known: Set<ActorId>;
  /** People who count and fit several names, once each. */
  readonly ambiguous: Set<string>;
  /** Everyone a calendar names, also those who do not count: the list two sources are compared by. */
  readonly listed: Set<ActorId>;
}

/** Sources that say who was asked, not who came. */
const INVITING: ReadonlySet<Evidence> = new Set<Evidence>(['calendar', 'crm']);

/**
 * Who was at each meeting?
 *
 * A report of who was there counts those who attended; a calendar those who said yes and the organiser, or with
 * `calendar: invited` everyone who did not say no. A person counts once a meeting. Attendance of an unknown meeting
 * is reported and dropped; people who were asked and do not count are counted in a note.
 *
 * @param meetings one row a meeting, by key
 * @param context `repeats`: rows of meetings that stand several times, whose people are no news
 * @returns people by the key of the meeting. Cost: O(attendances).
 */
export function attendeesOf(
  attendances: readonly AttendanceRow[],
  meetings: ReadonlyMap<string, MeetingRow>,
  context: {
    readonly identities: Identities;
    readonly repeats: ReadonlySet<string>;
    readonly calendar: Settings['calendar'];
    readonly problems: Problem[];
  },
): Map<string, Present> {
  const { identities, repeats, calendar, problems } = context;
  const present = new Map<string, Present>();
  const uncounted = new Map<string, number>();
  for (const { meeting, person, place, status } of attendances) {
    const row = meetings.get(meeting);
    if (row === undefined) {
      problems.push({ code: 'ORPHAN_ATTENDANCE', severity: 'rejected', place });
      continue;
    }
    const there = present.get(meeting) ?? { known: new Set(), ambiguous: new Set(), listed: new Set() };
    present.set(meeting, there);
    const inviting = INVITING.has(row.evidence ?? 'log');
    const counts = isPresent(status ?? 'attended', row.evidence ?? 'log', calendar);
    if (!counts && !inviting) continue;
    const id = identities.find(person, place, row.series);
    if (inviting && id !== null) there.listed.add(id);
    if (!counts) {
      if ((row.status ?? 'held') === 'held') uncounted.set(place.file, (uncounted.get(place.file) ?? 0) + 1);
    } else if (id === null) there.ambiguous.add(wordsOf(person));
    else if (!there.known.has(id)) there.known.add(id);
    else if (!repeats.has(`${place.file}\u0001${place.row}`)) {
      problems.push({ code: 'DUPLICATE_ATTENDANCE', severity: 'note', place });
    }
  }
  for (const [file, count] of uncounted)
    problems.push({ code: 'INVITED_ONLY', severity: 'note', place: { file }, params: { count } });
  return present;
}

function isPresent(
  status: NonNullable<AttendanceRow['status']>,
  evidence: Evidence,
  calendar: Settings['calendar'],
): boolean {
  if (status === 'attended') return true;
  // The organiser of a Teams meeting who is not in the list of those who joined was not there.
  if (status === 'organizer') return evidence !== 'teams';
  if (!INVITING.has(evidence)) return false;
  if (status === 'accepted') return true;
  return calendar === 'invited' && (status === 'tentative' || status === 'no_response');
}

function wordsOf({ id, name, email }: PersonRef): string {
  return email?.toLowerCase() ?? foldName(name ?? id ?? '');
}
