import { foldName } from '../ingest/person-ref.ts';
import type { AttendanceRow, Evidence, PersonRef, Problem, Rows } from '../ingest/types.ts';
import { type Blocks, blocks } from '../kernels/growing-columns.ts';
import type { Settings } from '../settings.ts';
import { type Crowds, crowdsOf } from './crowds.ts';
import type { Identities } from './identity.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { MeetingRows } from './meeting-rows.ts';
import type { ActorId } from './types.ts';

/** The people of each meeting by its own source; meetings are numbered as in MeetingRows. */
export interface Attendance {
  /** Ids by number of person. */
  readonly persons: readonly ActorId[];
  /** People who count. */
  readonly known: Crowds;
  /** How many people count and fit several names. */
  readonly ambiguous: (meeting: number) => number;
  /** Known and ambiguous together. */
  readonly size: (meeting: number) => number;
  /** Everyone a calendar names, also those who do not count: the list two sources are compared by. */
  readonly listed: (meeting: number) => ReadonlySet<number>;
}

/** What decides who of a meeting counts. */
export type MeetingFrame = Pick<MeetingDraft, 'evidence' | 'series' | 'status'>;

/** Sources that say who was asked, not who came. */
const INVITING: ReadonlySet<Evidence> = new Set<Evidence>(['calendar', 'crm']);

/**
 * Who was at each meeting?
 *
 * A report of who was there counts those who attended; a calendar those who said yes and the organiser, or with
 * `calendar: invited` everyone who did not say no. A person counts once a meeting. Attendance of an unknown meeting
 * is reported and dropped; people who were asked and do not count are counted in a note.
 *
 * @param meetings every meeting, those outside the period too
 * @param context `frames` by number of meeting; `calendar` of the settings; `problems` takes what was found
 * @returns people of each meeting. Cost: O(attendances); 12 bytes an attendance.
 */
export function attendeesOf(
  attendances: Rows<AttendanceRow>,
  { numberOf, repeats }: MeetingRows,
  context: {
    readonly identities: Identities;
    readonly frames: readonly MeetingFrame[];
    readonly calendar: Settings['calendar'];
    readonly problems: Problem[];
  },
): Attendance {
  const { identities, frames, calendar, problems } = context;
  const numbers = new Map<ActorId, number>();
  const [where, who, leftOut] = [blocks(), blocks(), blocks()];
  const ambiguous = new Map<number, Set<string>>();
  const listed = new Map<number, Set<number>>();
  const uncounted = new Map<string, number>();
  let count = 0;
  for (const { meeting, person, place, status } of attendances) {
    const row = count++;
    const at = numberOf.get(meeting);
    if (at === undefined) {
      leftOut.push(row);
      problems.push({ code: 'ORPHAN_ATTENDANCE', severity: 'rejected', place });
      continue;
    }
    const { evidence, series, status: outcome } = frames[at]!;
    const inviting = INVITING.has(evidence);
    const counts = isPresent(status ?? 'attended', evidence, calendar);
    const id = counts || inviting ? identities.find(person, place, series) : null;
    const number = id === null ? -1 : numbered(numbers, id);
    if (inviting && id !== null) addTo(listed, at, number);
    if (counts && id !== null) {
      where.push(at);
      who.push(number);
      continue;
    }
    leftOut.push(row);
    if (counts) addTo(ambiguous, at, wordsOf(person));
    else if (inviting && outcome === 'held') uncounted.set(place.file, (uncounted.get(place.file) ?? 0) + 1);
  }
  const { crowds, repeated } = crowdsOf(where, who, { meetings: frames.length, persons: numbers.size });
  problems.push(...repeatedRows(attendances, repeated, { leftOut, repeats }));
  for (const [file, count] of uncounted)
    problems.push({ code: 'INVITED_ONLY', severity: 'note', place: { file }, params: { count } });
  const { first, member } = crowds;
  const unclear = (meeting: number): number => ambiguous.get(meeting)?.size ?? 0;
  return {
    persons: [...numbers.keys()],
    known: crowds,
    ambiguous: unclear,
    size: (meeting) => first[meeting + 1]! - first[meeting]! + unclear(meeting),
    listed: (meeting) =>
      listed.get(meeting) ?? new Set(member.subarray(first[meeting]!, first[meeting + 1]!)),
  };
}

/** Rows whose entry says what an earlier one has said, but for those of meetings that stand several times. */
function repeatedRows(
  attendances: Rows<AttendanceRow>,
  repeated: ReadonlySet<number>,
  { leftOut, repeats }: { readonly leftOut: Blocks; readonly repeats: ReadonlySet<string> },
): Problem[] {
  const problems: Problem[] = [];
  if (repeated.size === 0) return problems;
  let row = 0;
  let out = 0;
  for (const { place } of attendances) {
    const isLeftOut = out < leftOut.count && leftOut.at(out) === row;
    if (isLeftOut) out++;
    else if (repeated.has(row - out) && !repeats.has(`${place.file}\u0001${place.row}`))
      problems.push({ code: 'DUPLICATE_ATTENDANCE', severity: 'note', place });
    row++;
  }
  return problems;
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

function numbered(numbers: Map<ActorId, number>, id: ActorId): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

function addTo<T>(map: Map<number, Set<T>>, key: number, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
