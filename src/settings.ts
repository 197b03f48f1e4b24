/**
 * Everything a user can choose, in one place: the options of `samband analyze` and the keys of `samband.json`.
 * Types and defaults only; `settings-check.ts` turns unknown input into Settings.
 */
export type View = 'leader' | 'project' | 'researcher';
export type Lang = 'nb' | 'en';
/** How one shared meeting adds to a tie: see graph/tie-strength.ts. */
export type TieRule = 'newman-hours' | 'newman' | 'hours' | 'count';

/** Who of a calendar's list counts as having been there. */
export type CalendarRule = 'accepted' | 'invited';

export interface Phase {
  readonly name: string;
  /** ISO date, first day (inclusive). */
  readonly from: string;
  /** ISO date, first day after (exclusive). */
  readonly to: string;
}

export interface Settings {
  /** Name of the pilot, shown as heading. */
  readonly name: string;
  /** IANA time zone of dates without one. */
  readonly timezone: string;
  /** [first day, first day after], ISO dates, or null for the whole log. */
  readonly period: readonly [string, string] | null;
  /** The actor attribute that makes the silos; null = `sector` where filled, else `unit`. */
  readonly sector: string | null;
  readonly phases: readonly Phase[];
  /** Organisational events drawn on time lines. */
  readonly events: readonly { readonly date: string; readonly label: string }[];
  /** Units of each arm. */
  readonly arms: Readonly<Record<string, readonly string[]>>;
  /** Formally appointed brokers: actor ids or e-mails. */
  readonly brokers: readonly string[];
  /** Pairs of sectors that are meant to meet. */
  readonly planned: readonly (readonly [string, string])[];
  /** `phase`, `month`, `quarter`, `half-year`, `year`, `all` or an ISO 8601 duration; null = phase where phases exist, else quarter. */
  readonly window: string | null;
  readonly tie: TieRule;
  /** Who counts as a person of a window; null = `register` where a register was read, else `seen`. */
  readonly roster: 'register' | 'seen' | null;
  /** Calendars say who was asked: `accepted` counts those who said yes and the organiser, `invited` all but those who said
   * no. */
  readonly calendar: CalendarRule;
  readonly view: View;
  readonly ids: 'alias' | 'source';
  /** Smallest group shown outside the researcher view, persons. */
  readonly minGroup: number;
  readonly seed: number;
  /** Resamples for intervals. */
  readonly resamples: number;
  readonly lang: Lang;
  /** Whether the headers of mail files are read: `off`, or `headers` (From, To, Cc and Date, never the body). */
  readonly mail: 'off' | 'headers';
  /** Threads for the shortest paths, this one counted; null = what the machine has, up to 8. No number depends on it. */
  readonly threads: number | null;
  /** File with the key that pseudonyms are made with; null = pseudonyms drawn from the seed. Read by the shell only. */
  readonly key: string | null;
  /** List of pseudonyms to go on with; null = the one in the result folder, if any. Read by the shell only. */
  readonly aliases: string | null;
  /** Column headings per file: { file: { heading: field } }. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Answers to questions: { file: { question id: answer } }. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  timezone: 'Europe/Oslo',
  period: null,
  sector: null,
  phases: [],
  events: [],
  arms: {},
  brokers: [],
  planned: [],
  window: null,
  tie: 'newman-hours',
  roster: null,
  calendar: 'accepted',
  view: 'leader',
  ids: 'alias',
  minGroup: 5,
  seed: 1,
  resamples: 1000,
  lang: 'nb',
  mail: 'off',
  threads: null,
  key: null,
  aliases: null,
  columns: {},
  answers: {},
};
