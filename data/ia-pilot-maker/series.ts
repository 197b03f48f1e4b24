import { type Day, END_DAY, FIRST_DAY } from './calendar.ts';
import type { County } from './places.ts';
import { allSeats } from './seats.ts';

/** Someone who is meant to come: how often she does, and over which days. */
export interface Regular {
  readonly key: string;
  /** Share of meetings that a person of median activity comes to. */
  readonly share: number;
  readonly from: Day;
  readonly to: Day;
}

/** A standing meeting: one arena with its rhythm. */
export interface Series {
  readonly id: string;
  readonly county: County;
  readonly type: string;
  /** Weeks between meetings from a day on; the latest that has begun holds. */
  readonly rhythm: readonly (readonly [from: Day, weeks: number])[];
  readonly to: Day;
  /** Lengths to draw from. */
  readonly minutes: readonly number[];
  readonly regulars: readonly Regular[];
  /** Without this person the meeting is not held. */
  readonly needs?: string;
}

/** The usual length of a meeting, minutes. */
export const HOUR = [60, 60, 60, 90];

export const regular = (key: string, share = 0.85, from = FIRST_DAY, to = END_DAY): Regular => ({
  key,
  share,
  from,
  to,
});

/** Several regulars with the same share. */
export const regulars = (keys: readonly string[], share = 0.85): Regular[] =>
  keys.map((key) => regular(key, share));

/** Keys of all seats of a unit, as `nals/furu/`. */
export const keysOf = (start: string): string[] =>
  allSeats()
    .map(({ key }) => key)
    .filter((key) => key.startsWith(start));

/** One rhythm from a day on; default the whole pilot. */
export const every = (weeks: number, from = FIRST_DAY): [Day, number][] => [[from, weeks]];

/** HoT comes to every second meeting at first, then to most. */
export const growsInto = (key: string, from: Day): Regular[] => [
  regular(key, 0.45, from, from + 75),
  regular(key, 0.85, from + 75),
];

/** A series with the usual length that runs until the end unless told otherwise. */
export const series = (
  id: string,
  county: County,
  rest: Pick<Series, 'type' | 'rhythm' | 'regulars'> & Partial<Series>,
): Series => ({ to: END_DAY, minutes: HOUR, ...rest, id, county });
