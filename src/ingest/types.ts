import type { Question } from '../errors.ts';
import type { Workbook } from './workbook/types.ts';

/** A file as it came, before anything is known about it. */
export interface SourceFile {
  /** Name for messages only; a name never decides what a file is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sheets, where the shell has unpacked an .xlsx file (it needs threads and a zip reader). */
  readonly workbook?: Workbook;
}

/** Where something stood in the user's files; never what it said. Rows count from 1, as Excel shows them. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  /** Heading of the column, or its letter where there is no heading. */
  readonly column?: string;
}

/**
 * Something the user should know. `code` chooses the sentence (report/problem-text.ts), `params` fill it.
 * Params hold counts, dates, headings and file names; never the content of a cell.
 */
export interface Problem {
  readonly code: string;
  /** note: for information · warning: used with care · rejected: not used. */
  readonly severity: 'note' | 'warning' | 'rejected';
  readonly place: Place;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A point in time as precise as the source was. */
export type Moment =
  | { readonly kind: 'instant'; readonly ms: number }
  | {
      readonly kind: 'local';
      /** YYYY-MM-DDTHH:mm:ss without zone. */
      readonly iso: string;
      readonly precision: 'datetime' | 'date' | 'week' | 'month';
    };

/** What kind of source says it: a report of who was there outranks a list of who was asked. */
export type Evidence = 'teams' | 'matrix' | 'log' | 'plain' | 'calendar' | 'crm' | 'survey' | 'mail';

export type AttendanceStatus =
  | 'attended'
  | 'organizer'
  | 'accepted'
  | 'tentative'
  | 'declined'
  | 'no_response'
  | 'absent';

/** A person as a file speaks of her; model/identity.ts decides who it is. */
export interface PersonRef {
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  /** Account name (UPN): a key, never shown and never taken for an e-mail. */
  readonly upn?: string;
  /** What stood in brackets or in a neighbouring column: employer or unit. */
  readonly affiliation?: string;
  /** The affiliation stood in brackets behind a name, where anything may stand: trusted only when a register knows it. */
  readonly bracketed?: true;
}

/** Rows that can be gone through as often as one likes; an array is such a list, and large files have a smaller one. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number;
}

export interface MeetingRow {
  readonly key: string;
  readonly start: Moment | null;
  readonly durationMinutes: number | null;
  readonly type: string | null;
  readonly series: string | null;
  /** Attendees that were mentioned but cannot be told apart (`alle`, `m.fl.`, a bare count). */
  readonly unidentified: number;
  /** Absent = `log`. */
  readonly evidence?: Evidence;
  /** The source's own identifier, the same in every file that speaks of the meeting. */
  readonly uid?: string;
  /** Absent = held. */
  readonly status?: 'held' | 'cancelled' | 'planned';
  readonly place: Place;
}

export interface AttendanceRow {
  readonly meeting: string;
  readonly person: PersonRef;
  /** Absent = attended. */
  readonly status?: AttendanceStatus;
  /** How long the person was there, minutes, where the source may state it; null = not known. */
  readonly durationMinutes?: number | null;
  readonly place: Place;
}

export interface ContactRow {
  readonly from: PersonRef;
  readonly to: PersonRef;
  readonly when: Moment | null;
  readonly durationMinutes: number | null;
  /** How many contacts the row stands for. */
  readonly count: number;
  readonly channel: string | null;
  readonly directed: boolean;
  /** Absent = `log`; `survey` answers are a layer of their own. */
  readonly evidence?: Evidence;
  /** How often, by a survey's answer: 1 (less than monthly) … 5 (daily). */
  readonly frequency?: number;
  readonly place: Place;
}

export interface RegisterRow {
  readonly person: PersonRef;
  readonly formerNames: readonly string[];
  /** More e-mails of the same person. */
  readonly otherEmails?: readonly string[];
  /** Every kept attribute by field name: sector, unit, role, organisation, arm … */
  readonly attributes: Readonly<Record<string, string>>;
  /** First day, ISO date. */
  readonly from: string | null;
  /** First day after, ISO date. */
  readonly to: string | null;
  readonly broker: boolean;
  readonly place: Place;
}

/** A person a unit has named as its point of contact (a role, not an event). */
export interface DesignatedRow {
  readonly unit: string;
  readonly toward: string | null;
  readonly person: PersonRef;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: Place;
}

/** A decided line of the list of uncertain names; lines without a decision are not kept. */
export interface ReviewRow {
  /** The name as the list shows it, with workplace in brackets and e-mail where it has them. */
  readonly written: string;
  /** The only series the decision holds for; null = everywhere. */
  readonly series: string | null;
  /** The proposed person, found again by e-mail, else by name and workplace. */
  readonly proposal: {
    readonly name: string | null;
    readonly email: string | null;
    readonly workplace: string | null;
  };
  readonly decision: 'yes' | 'no' | { readonly other: string };
  readonly place: Place;
}

export type FileKind =
  | 'meetings'
  | 'attendance'
  | 'actors'
  | 'contacts'
  | 'meeting-log'
  | 'contact-points'
  | 'register'
  | 'designated-contacts'
  | 'teams-report'
  | 'teams-actions'
  | 'calendar'
  | 'outlook-calendar'
  | 'outlook-mail'
  | 'mail'
  | 'forms'
  | 'attendance-matrix'
  | 'salesforce-event'
  | 'salesforce-task'
  | 'salesforce-relation'
  | 'salesforce-person'
  | 'salesforce-report'
  | 'name-review'
  | 'unknown';

/** What samband understood of one file; the body of `samband check`. */
export interface FileReport {
  readonly file: string;
  /** Name of the sheet; null where the file is one table. */
  readonly sheet: string | null;
  readonly kind: FileKind;
  /** 0…1, how sure the detector is. */
  readonly confidence: number;
  /** Headings that decided it. */
  readonly because: readonly string[];
  readonly encoding: string;
  readonly separator: string;
  readonly rowsRead: number;
  readonly rowsSkipped: number;
  /** Different people the file speaks of, before they are matched with other files. */
  readonly people: number;
  /** Stands for these headings next month too: `headings:` and 14 digits; null where there is no header. */
  readonly signature: string | null;
  /** Headings in column order, or letters where there is no header; empty for running text. */
  readonly columns: readonly string[];
  /** heading → field, in column order. */
  readonly mapping: readonly { readonly heading: string; readonly field: string }[];
  /** Headings that are dropped unread (free text). */
  readonly blocked: readonly string[];
  /** Headings that no field was found for. */
  readonly unused: readonly string[];
  readonly refused: boolean;
  /** A question about it must be answered first. */
  readonly waiting: boolean;
}

export interface IngestResult {
  readonly files: readonly FileReport[];
  readonly meetings: Rows<MeetingRow>;
  readonly attendances: Rows<AttendanceRow>;
  readonly contacts: readonly ContactRow[];
  readonly register: readonly RegisterRow[];
  readonly designated: readonly DesignatedRow[];
  /** Decisions about uncertain names; absent = none. */
  readonly reviews?: readonly ReviewRow[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

/** The same with every row kept as an object. */
export interface KeptRows extends IngestResult {
  readonly meetings: readonly MeetingRow[];
  readonly attendances: readonly AttendanceRow[];
}
