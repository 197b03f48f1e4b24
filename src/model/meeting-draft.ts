import type { Evidence, MeetingRow, Place } from '../ingest/types.ts';
import type { ActorId, Meeting } from './types.ts';

/** A meeting before people have their index and durations are settled. */
export interface MeetingDraft {
  readonly id: string;
  readonly startMs: number;
  readonly precision: Meeting['precision'];
  readonly statedMinutes: number | null;
  readonly type: string | null;
  readonly series: string | null;
  readonly attendees: ReadonlySet<ActorId>;
  readonly unidentified: number;
  readonly evidence: Evidence;
  /** The source's own identifier of the meeting. */
  readonly uid: string | null;
  readonly status: NonNullable<MeetingRow['status']>;
  /** Everyone the source names for it: what two sources are compared by. */
  readonly listed: ReadonlySet<ActorId>;
  readonly place: Place;
}
