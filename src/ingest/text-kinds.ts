import type { Settings } from '../settings.ts';
import type { Findings } from './findings.ts';
import { CALENDAR_FREE_TEXT, readCalendar } from './ics/read-calendar.ts';
import { readMail } from './mail/read-mail.ts';
import type { ReadRows } from './reader.ts';
import type { FileKind } from './types.ts';

/** What a reader of running text is given: a file that is no table. */
export interface TextContext {
  readonly file: string;
  readonly text: string;
  readonly settings: Settings;
  readonly findings: Findings;
}

/** What such a reader gives back: rows, and how many entries it read. */
export interface TextRows extends ReadRows {
  readonly rowsRead: number;
}

/** A kind of file that is no table, known by how it begins. */
export interface TextKind {
  readonly kind: FileKind;
  /** 0…1. */
  readonly confidence: number;
  /** Shown as the reason; a word of the format, never of the user. */
  readonly because: string;
  readonly begins: (head: string) => boolean;
  /** Headings of what is dropped unread. */
  readonly blocked: readonly string[];
  readonly read: ((context: TextContext) => TextRows) | null;
}

const PROBE = 4096;

const TEXT_KINDS: readonly TextKind[] = [
  {
    kind: 'calendar',
    confidence: 0.99,
    because: 'BEGIN:VCALENDAR',
    begins: (head) => /^begin:vcalendar/i.test(head),
    blocked: CALENDAR_FREE_TEXT,
    read: readCalendar,
  },
  {
    kind: 'mail',
    confidence: 0.95,
    because: 'From / To / Date',
    begins: (head) =>
      /^(?:from |(?:received|return-path|mime-version|message-id|from|to|date|subject|delivered-to|dkim-signature):)/i.test(
        head,
      ),
    blocked: ['Subject', 'Body'],
    read: readMail,
  },
];

/**
 * Is this running text that samband reads, judged by how it begins?
 *
 * @param text decoded text
 * @returns the kind, or null when it may be a table
 */
export function textKind(text: string): TextKind | null {
  const head = text.slice(0, PROBE).trimStart();
  return TEXT_KINDS.find(({ begins }) => begins(head)) ?? null;
}
