import type { Evidence, Problem } from '../ingest/types.ts';
import type { PersonName, ReviewItem } from './linkage/types.ts';

/** Stable inside one log; never leaves the machine except with `--ids source`. */
export type ActorId = string;

/** Where a person worked from `fromMs` up to, not including, `toMs` (ms since 1970-01-01T00:00Z; ±Infinity = open). */
export interface Affiliation {
  readonly fromMs: number;
  readonly toMs: number;
  readonly unit: string | null;
  /** The chosen silo attribute. */
  readonly sector: string | null;
  readonly role: string | null;
  readonly arm: string | null;
}

export interface Actor {
  readonly id: ActorId;
  /** Sorted by fromMs, then sector, unit, role; at least one. */
  readonly affiliations: readonly Affiliation[];
  /** Formally appointed broker. */
  readonly formalBroker: boolean;
  /** In the register (true) or only met in a log (false: sector «Ekstern» unless the log says more). */
  readonly registered: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly startMs: number;
  readonly precision: 'datetime' | 'date' | 'week' | 'month';
  /** Used duration, minutes: clipped to 15…480, imputed where missing. */
  readonly durationMinutes: number;
  readonly durationSource: 'stated' | 'clipped' | 'imputed';
  readonly series: string | null;
  readonly type: string | null;
  /** Indexes into MeetingLog.actors, ascending, each once. */
  readonly attendees: readonly number[];
  /** Counted in the meeting's size, but no node. */
  readonly unidentified: number;
}

/** One contact event (kontakthendelse). */
export interface ContactEvent {
  readonly timeMs: number;
  readonly from: number;
  readonly to: number;
  readonly durationMinutes: number | null;
  readonly count: number;
  readonly channel: string | null;
  readonly directed: boolean;
  /** What kind of source says it; absent = log. `survey` answers are a layer of their own. */
  readonly evidence?: Evidence;
  /** How often, by a survey's answer: 1 (less than monthly) … 5 (daily). */
  readonly frequency?: number;
}

/** A person a unit has named as its point of contact: a role with dates, never an event. */
export interface DesignatedContact {
  readonly unit: string;
  readonly toward: string | null;
  readonly actor: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The log: who met whom, when, for how long, and who worked where. */
export interface MeetingLog {
  readonly timezone: string;
  /** Sorted by id. */
  readonly actors: readonly Actor[];
  /** Sorted by startMs, then id. */
  readonly meetings: readonly Meeting[];
  /** Sorted by timeMs, then from, to. */
  readonly contacts: readonly ContactEvent[];
  readonly designated: readonly DesignatedContact[];
  /** A register was read, so persons without contact are known too. */
  readonly hasRegister: boolean;
  /** No meeting states a duration: every meeting counts as one hour. */
  readonly durationsMissing: boolean;
  /** Meetings that a better source tells of too, so that they count once. */
  readonly superseded: number;
  /** Names that may be somebody known; only ever shown where the user asks for the list. */
  readonly review: readonly ReviewItem[];
  /** What each person is called; never part of a result. */
  readonly names: ReadonlyMap<ActorId, PersonName>;
  readonly problems: readonly Problem[];
}
