import type { Findings } from '../findings.ts';
import { foldName } from '../person-ref.ts';
import { isSharedMailbox } from '../register-rows.ts';
import type { TextContext, TextRows } from '../text-kinds.ts';
import type { ContactRow, Moment, PersonRef } from '../types.ts';
import { mailDate } from './mail-date.ts';
import { type MailHeaders, mailHeaders } from './mail-headers.ts';
import { mailPeople } from './mail-people.ts';

/** More than this is a mailing list until the user says otherwise. */
const MANY = 25;
const AUTOMATIC =
  /^\s*(?:automatisk svar|autosvar|automatic reply|out of office|auto:|fraværende|ikke til stede|undeliverable|kan ikke leveres|lest:|read:)/i;
const CALENDAR =
  /^\s*(?:godtatt|akseptert|avslått|foreløpig|avlyst|invitasjon|accepted|declined|tentative|canceled|cancelled|invitation|updated invitation)\s*:/i;

type Left = 'MAIL_AUTOMATIC' | 'MAIL_CALENDAR' | 'MAIL_COPIES' | 'MAIL_NOBODY';

/** A message that counts: from one person to others. */
interface Message {
  readonly row: number;
  readonly from: PersonRef;
  readonly to: readonly PersonRef[];
  readonly when: Moment;
}

/**
 * Who wrote to whom, by the headers of mail files?
 *
 * Only where the user has asked for it (`mail: headers`), since reading e-mail traffic of employees is a legal question
 * of its own. From, To, Cc and Date are kept; the subject is looked at for automatic replies and calendar mail only, the
 * body never. Cost: O(length).
 */
export function readMail({ file, text, settings, findings }: TextContext): TextRows {
  if (settings.mail === 'off') {
    findings.refuse('MAIL_OFF');
    return { rowsRead: 0 };
  }
  const messages = messagesIn(mailHeaders(text), findings);
  const many = messages.filter(({ to }) => to.length > MANY).length;
  const answer =
    many > 0 ? findings.ask('mail-many', ['nei|no', 'ja|yes'], { count: many, limit: MANY }) : null;
  const kept = messages.filter(({ to }) => answer === 'ja' || to.length <= MANY);
  for (let i = kept.length; i < messages.length; i++) findings.skip();
  const contacts = kept.flatMap(({ row, from, to, when }) =>
    to.map((person): ContactRow => {
      const fixed = { durationMinutes: null, count: 1, channel: 'e-post', directed: true } as const;
      return { from, to: person, when, ...fixed, evidence: 'mail', place: { file, row } };
    }),
  );
  return { contacts, rowsRead: kept.length };
}

function messagesIn(all: readonly MailHeaders[], findings: Findings): Message[] {
  const left: Record<Left, number> = { MAIL_AUTOMATIC: 0, MAIL_CALENDAR: 0, MAIL_COPIES: 0, MAIL_NOBODY: 0 };
  const seen = new Set<string>();
  const messages: Message[] = [];
  for (const headers of all) {
    const when = mailDate(headers.fields.get('date') ?? '');
    const read = when === null ? null : messageOf(headers, when, seen);
    if (read === null) findings.reject('MAIL_NO_DATE', headers.row);
    else if (typeof read === 'string') {
      left[read]++;
      findings.skip();
    } else messages.push(read);
  }
  for (const [code, count] of Object.entries(left))
    if (count > 0) findings.report(code, 'note', {}, { count });
  return messages;
}

function messageOf({ row, fields }: MailHeaders, when: Moment, seen: Set<string>): Message | Left {
  const field = (name: string): string => fields.get(name) ?? '';
  const why = notWritten(field);
  if (why !== null) return why;
  const id = field('message-id');
  if (id !== '' && seen.has(id)) return 'MAIL_COPIES';
  seen.add(id);
  const from = mailPeople(field('from')).find((person) => !isShared(person));
  const to = new Map<string, PersonRef>();
  for (const person of [...mailPeople(field('to')), ...mailPeople(field('cc'))]) {
    if (!isShared(person) && from !== undefined && keyOf(person) !== keyOf(from))
      to.set(keyOf(person), person);
  }
  if (from === undefined || to.size === 0) return 'MAIL_NOBODY';
  return { row, from, to: [...to.values()], when };
}

/** Why a message was not written by a person to people, or null. */
function notWritten(field: (name: string) => string): Left | null {
  const subject = field('subject');
  const submitted = field('auto-submitted').toLowerCase();
  if (
    /^text\/calendar|method=/i.test(field('content-type')) ||
    /calendarmessage/i.test(field('content-class'))
  )
    return 'MAIL_CALENDAR';
  if (CALENDAR.test(subject)) return 'MAIL_CALENDAR';
  const isAutomatic =
    (submitted !== '' && submitted !== 'no') ||
    AUTOMATIC.test(subject) ||
    /^(?:bulk|junk|auto_reply|list)$/i.test(field('precedence')) ||
    field('list-id') !== '' ||
    field('return-path') === '<>';
  return isAutomatic ? 'MAIL_AUTOMATIC' : null;
}

function isShared({ email }: PersonRef): boolean {
  return email !== undefined && isSharedMailbox(email);
}

function keyOf({ email, name }: PersonRef): string {
  return email ?? foldName(name ?? '');
}
