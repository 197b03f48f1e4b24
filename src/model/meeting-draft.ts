import type { Evidence, MeetingRow, Place } from '../ingest/types.ts';
import type { Meeting } from './types.ts';

/** A meeting before people have their index and durations are settled; its people are those of `row` in Attendance. */
export interface MeetingDraft {
  readonly id: string;
  readonly startMs: number;
  readonly precision: Meeting['precision'];
  /** As stated, or null. */
  readonly minutes: number | null;
  readonly type: string | null;
  readonly series: string | null;
  /** Number of the row in MeetingRows whose people count. */
  readonly row: number;
  /** By the row alone, without names that fit several people. */
  readonly unidentified: number;
  readonly evidence: Evidence;
  /** The source's own identifier of the meeting. */
  readonly uid: string | null;
  readonly status: NonNullable<MeetingRow['status']>;
  readonly place: Place;
}
