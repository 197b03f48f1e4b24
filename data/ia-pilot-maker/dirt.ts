import { createRng } from '../../src/random.ts';
import type { LoggedMeeting } from './log.ts';

/** The dirty corner: how many faults of each kind the finished log has. */
export const DIRT = { duplicates: 3, missingDurations: 6, typos: 1, strangers: 1 } as const;
/** An attendee whom the register does not know. */
export const STRANGER = 'p999';
/** 52.50 without its point. */
export const TYPO_MINUTES = '5250';

/** Soils single, ordinary team meetings: an attendee twice, no duration, a duration of days, a stranger. */
export function soil(seed: number, log: readonly LoggedMeeting[]): LoggedMeeting[] {
  const ordinary = log.filter(({ type }) => type === 'teammøte').map(({ id }) => id);
  const chosen = createRng(seed, 'dirt').shuffle(ordinary);
  const take = (count: number): ReadonlySet<string> => new Set(chosen.splice(0, count));
  const twice = take(DIRT.duplicates);
  const empty = take(DIRT.missingDurations);
  const typo = take(DIRT.typos);
  const strange = take(DIRT.strangers);
  return log.map((meeting) => ({
    ...meeting,
    minutes: empty.has(meeting.id) ? '' : typo.has(meeting.id) ? TYPO_MINUTES : meeting.minutes,
    attendees: [
      ...meeting.attendees,
      ...(twice.has(meeting.id) ? [meeting.attendees[0]!] : []),
      ...(strange.has(meeting.id) ? [STRANGER] : []),
    ],
  }));
}
